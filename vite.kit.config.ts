import { defineConfig } from 'vite';

// The elements as files to put beside any page: one entry each, shared chunks next to them, so that one folder in `script-src` is enough.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/kit',
    target: 'es2022',
    minify: true,
    lib: {
      formats: ['es'],
      entry: {
        paceline: 'components/kit/paceline.ts',
        'quota-panel': 'components/kit/quota-panel.ts',
        'target-board': 'components/kit/target-board.ts',
        funnel: 'components/kit/funnel.ts',
      },
    },
  },
});
