import { defineConfig } from 'wxt';

/** Files that do something by being imported. Those of the store do not: else Chromium's background would carry Firefox's keeper. */
const doesSomething = (file: string) => !/\/core\/|\/node_modules\/(?:yjs|lib0|dexie)\//.test(file);

// Every permission below is explained in extension/README.md. No host is asked for at install: sites are added one by one, at the moment of use.
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      permissions: [
        'storage',
        'unlimitedStorage',
        'scripting',
        'activeTab',
        ...(firefox ? [] : ['offscreen', 'sidePanel']),
      ],
      optional_host_permissions: ['*://*/*'],
      // Not use_dynamic_url: Chromium then blocks the frame on pages with Cross-Origin-Embedder-Policy.
      web_accessible_resources: [{ resources: ['overlay.html'], matches: ['*://*/*'] }],
      icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
      commands: {
        'toggle-panel': {
          suggested_key: { default: 'Alt+Shift+Q' },
          description: '__MSG_togglePanel__',
        },
      },
      // Firefox's own default adds upgrade-insecure-requests, which would turn a relay's ws:// into wss://.
      // No frame-ancestors: it holds for all pages at once, and the overlay's stands on any site. The others no site can embed.
      content_security_policy: {
        extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
      },
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'paceline@paceline.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
    };
  },
  // Other programs of this repository own the site's and the elements' Vite settings; the extension needs only the decorators' way of compiling.
  vite: () => ({ build: { target: 'es2022', rolldownOptions: { treeshake: { moduleSideEffects: doesSomething } } } }),
});
