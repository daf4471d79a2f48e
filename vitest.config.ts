import { defineConfig } from 'vitest/config';

// Pure and storage tests run in Node; what needs a browser is named *.browser.test.ts or lives in components/ and runs in Chromium.
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'core/**/*.test.ts',
      'extension/**/*.test.ts',
      'test/{architecture,conformance,convergence}/**/*.test.ts',
    ],
    exclude: ['**/*.browser.test.ts', 'node_modules/**', 'dist/**'],
  },
});
