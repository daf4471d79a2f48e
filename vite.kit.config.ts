import { defineConfig } from 'vite';
import { sentenceModules } from './scripts/sentence-modules.mjs';

interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

// `--mode quota-panel` builds the file of one element, self-contained; without a mode, `paceline.js` with all of them.
// Chunks lie in one folder beside them, so that one folder in `script-src` is enough.
export default defineConfig(({ mode }) => {
  const name = mode === 'production' ? 'paceline' : mode;
  return {
    publicDir: false,
    plugins: [sentenceModules()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist/kit',
      emptyOutDir: name === 'paceline',
      target: 'es2022',
      lib: { entry: `components/kit/${name}.ts`, formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: {
        output: {
          // Library mode leaves white space in for bundlers; these files are for pages.
          minify: true,
          chunkFileNames: 'chunks/[name]-[hash].js',
          // All that is needed at once comes in one file: a dozen small ones weigh a tenth more and are asked for one by one.
          codeSplitting: {
            groups: [{ debugName: 'eager', name: (id: string, graph: Graph) => (isEager(id, graph) ? name : null) }],
          },
        },
      },
    },
  };
});

/** Whether the entry imports the module statically, over whatever steps. */
function isEager(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  return module?.isEntry === true || (module?.importers ?? []).some((importer) => isEager(importer, graph, seen));
}
