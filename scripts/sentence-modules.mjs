// A build plugin: every sentence becomes a module of its own, so that each chunk carries only the sentences it shows. Bundlers place
// whole modules: with all sentences in one, a page with one widget would load those of every widget built beside it.
import fs from 'node:fs';
import path from 'node:path';

const IMPORT = /import \* as say from ['"][^'"]*text\/sentences\.ts['"];?/;
const MARK = '\0sentence:';

export function sentenceModules() {
  const folder = path.resolve(import.meta.dirname, '../core/text');
  const joiner = JSON.stringify(path.join(folder, 'sentence.ts'));
  let languages;
  return {
    name: 'sentence-modules',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      languages = ['en', 'zh-CN'].map((language) =>
        statements(fs.readFileSync(path.join(folder, `${language}.ts`), 'utf8')),
      );
    },
    resolveId(id) {
      return id.startsWith('sentence:') ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(MARK)) return undefined;
      const name = id.slice(MARK.length);
      const [en, zh] = languages.map((known) => expression(known, name));
      const code = `import { sentence } from ${joiner};\nexport const ${name} = /* @__PURE__ */ sentence(${en}, ${zh});\n`;
      return { code, moduleType: 'ts', moduleSideEffects: false };
    },
    transform(code, id) {
      if (!/\.ts$/.test(id) || !IMPORT.test(code)) return undefined;
      const names = new Set([...code.matchAll(/(?<![\w$.])say\.(\w+)/g)].map(([, name]) => name));
      const imports = [...names].map((name) => `import { ${name} as say_${name} } from 'sentence:${name}';`).join(' ');
      const rewritten = code.replace(IMPORT, imports).replace(/(?<![\w$.])say\.(\w+)/g, 'say_$1');
      return { code: rewritten, map: null };
    },
  };
}

/** The top-level constants of a language's file: name → its initialiser. */
function statements(text) {
  const known = new Map();
  for (const [, name, initialiser] of text.matchAll(
    /^(?:export )?const (\w+)[^=]*?(?<!=)= ?\n? *([\s\S]*?);\n(?=\S|\n|$)/gm,
  )) {
    known.set(name, initialiser);
  }
  return known;
}

/** The initialiser of a sentence, wrapped in the file's own helpers that it uses. */
function expression(known, name) {
  const initialiser = known.get(name);
  if (initialiser === undefined) throw new Error(`no sentence is called ${name}`);
  const helpers = [...known.keys()].filter(
    (other) => other !== name && new RegExp(`(?<![\\w$.'\`"])${other}\\(`).test(initialiser),
  );
  const needed = helpers.map((helper) => `const ${helper} = ${expression(known, helper)};`).join(' ');
  return needed ? `(() => { ${needed} return ${initialiser}; })()` : initialiser;
}
