// What `npm start` serves from is a developer's own computer: only that computer is answered, and only with what was built.
import assert from 'node:assert/strict';
import http from 'node:http';
import os from 'node:os';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/start.mjs';

let server;

before(async () => {
  server = await serve();
});
after(() => server?.close());

/** Asks for exactly this path, as no browser would. */
function ask(path, { host = '127.0.0.1', headers } = {}) {
  return new Promise((resolve, reject) => {
    http
      .get({ host, port: server.port, path, headers, agent: false }, (response) => {
        response.resume();
        resolve(response);
      })
      .on('error', reject);
  });
}

test('other computers cannot reach it', async (context) => {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .find(({ internal, family }) => !internal && family === 'IPv4');
  if (!outside) return context.skip('this computer is in no network');
  await assert.rejects(ask('/', { host: outside.address }));
});

test('an address that is none, or leads out of the built pages, is not found, and the server lives on', async () => {
  for (const path of ['/%', '//', '/kit/%E0', '/%00', '/..%2f..%2fpackage.json', '/kit/..%2f..%2fpackage.json'])
    assert.equal((await ask(path)).statusCode, 404, path);
  assert.equal((await ask('/')).statusCode, 200);
});

test('the name a client calls it by adds nothing to the policy', async () => {
  const policyFor = async (host) =>
    (await ask('/intranet', { headers: { host } })).headers['content-security-policy'] ?? '';
  assert.match(await policyFor('localhost:4173'), /script-src http:\/\/localhost:4173\/kit\/;/);
  assert.doesNotMatch(await policyFor('x; script-src-elem *'), /script-src-elem/);
});
