import { defineConfig } from 'vite';

// `--mode quota-panel` builds the file of one element, self-contained; without a mode, `paceline.js` with all of them.
// Chunks lie in one folder beside them, so that one folder in `script-src` is enough.
export default defineConfig(({ mode }) => {
  const name = mode === 'production' ? 'paceline' : mode;
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist/kit',
      emptyOutDir: name === 'paceline',
      target: 'es2022',
      lib: { entry: `components/kit/${name}.ts`, formats: ['es'], fileName: () => `${name}.js` },
      // Library mode leaves white space in for bundlers; these files are for pages.
      rolldownOptions: { output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  };
});
