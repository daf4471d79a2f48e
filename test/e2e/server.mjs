// Serves test/fixtures/pages under named headers and tricks: /<mode>/<page>, for example /noScript/deals-table.
import fs from 'node:fs';
import http from 'node:http';

const pages = new URL('../fixtures/pages/', import.meta.url);

/** What a page may forbid by its headers. The page's own script carries the nonce. */
const headers = {
  plain: {},
  forbidsAll: { 'content-security-policy': "default-src 'none'; script-src 'nonce-page'" },
  forbidsFrames: {
    'content-security-policy':
      "default-src 'self'; script-src 'nonce-page'; frame-src 'none'; child-src 'none'; style-src 'nonce-page'; connect-src 'none'",
  },
  trustedTypes: {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'nonce-page'",
  },
  isolated: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  sandboxed: { 'content-security-policy': 'sandbox allow-scripts' },
};

/** What a page may do to us by its own styles and scripts. */
const tricks = {
  restyles: {
    style:
      'iframe,paceline-host,[popover],html>:not(head):not(body){display:none!important;opacity:0!important;transform:scale(0)!important;pointer-events:none!important}',
  },
  peeks: {
    script:
      "window.caught=[];const attach=Element.prototype.attachShadow;Element.prototype.attachShadow=function(o){const root=attach.call(this,{...o,mode:'open'});caught.push(root);return root};",
  },
  removesOnce: {
    script:
      "addEventListener('load',()=>{const wait=setInterval(()=>{const host=document.querySelector('paceline-host');if(host){host.remove();window.removed=(window.removed??0)+1;clearInterval(wait)}},50)});",
  },
  removesAlways: {
    script:
      "window.removed=0;addEventListener('load',()=>{const out=()=>{const host=document.querySelector('paceline-host');if(host){host.remove();removed++}};out();new MutationObserver(out).observe(document.documentElement,{childList:true,subtree:true})});",
  },
};

/** Listens on 127.0.0.1; any `*.localhost` name reaches it in Chromium. */
export async function servePages() {
  const server = http.createServer((request, response) => {
    const [, mode = 'plain', name = 'deals-table'] = new URL(request.url, 'http://crm.localhost').pathname.split('/');
    const file = new URL(`${name}.html`, pages);
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const { style = '', script = '' } = tricks[mode] ?? {};
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(headers[mode] ?? {}) });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CRM</title><style nonce="page">${style}</style><script nonce="page">${script}</script></head><body>${fs.readFileSync(file, 'utf8')}</body></html>`,
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    address: (mode, name = 'deals-table', host = 'crm') => `http://${host}.localhost:${port}/${mode}/${name}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
