import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** Packages written for `require` alone, which browsers cannot load unbundled as the tests do: each is served as one ES module. */
export function commonjs(...names) {
  const require = createRequire(import.meta.url);
  const files = new Map(names.map((name) => [require.resolve(name), name]));
  return {
    name: 'commonjs',
    async serve({ path }) {
      const name = [...files].find(([file]) => file.endsWith(path))?.[1];
      if (!name) return undefined;
      const exported = Object.keys(require(name)).filter((each) => each !== 'default');
      const { outputFiles } = await build({
        stdin: {
          contents: `import * as all from '${name}';\n${exported.map((each) => `export const ${each} = all.${each};`).join('\n')}`,
          resolveDir: process.cwd(),
        },
        bundle: true,
        format: 'esm',
        platform: 'browser',
        external: ['fs'],
        write: false,
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}
