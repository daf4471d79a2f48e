// Writes the folder of a new component: `npm run new -- deal-list`. The files are the least that is right: an accessible element in both
// languages, its styles, its demos, and tests that begin with the accessibility block.
import fs from 'node:fs';
import { run } from './setup.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error('Say a name in kebab-case: npm run new -- deal-list');
  process.exit(1);
}
const folder = `components/${name}`;
if (fs.existsSync(folder)) {
  console.error(`${folder} is there already.`);
  process.exit(1);
}
const tag = `pace-${name}`;
const type = name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const variable = type[0].toLowerCase() + type.slice(1);

const files = {
  [`${name}.ts`]: `import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController } from '#components/behaviour/language.ts';
import { loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { styles } from './${name}.styles.ts';

/**
 * @summary Say in one line what this shows and to whom.
 *
 * @csspart base - The whole element.
 */
@customElement('${tag}')
export class ${type} extends LitElement {
  static override styles = [tokens, host, stateStyles, styles];

  readonly #language = new LanguageController(this);

  /** What to show; nothing while it is loading. */
  @property({ attribute: false }) data?: { readonly title: string };

  override render(): TemplateResult {
    const { language } = this.#language;
    return html\`<section class="base" part="base" lang=\${language}>
      \${this.data ? html\`<h2>\${this.data.title}</h2>\` : loadingState(language)}
    </section>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${type};
  }
}
`,
  [`${name}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  h2 { padding: var(--s-4) var(--s-5); }
\`;
`,
  [`${name}.demo.ts`]: `import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import './${name}.ts';

export const demos: Demo[] = [
  {
    name: 'filled',
    template: (language) => html\`<${tag} .data=\${{ title: language === 'en' ? 'A title' : '标题' }}></${tag}>\`,
  },
  { name: 'loading', template: () => html\`<${tag}></${tag}>\` },
];
`,
  [`${name}.test.ts`]: `import { expect, fixture, html } from '@open-wc/testing';
import { violations } from '#test/axe.ts';
import { demos } from './${name}.demo.ts';
import type { ${type} } from './${name}.ts';

describe('${tag}', () => {
  describe('accessibility', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const theme of ['light', 'dark']) {
        it(\`finds nothing wrong with any demo, \${language}, \${theme}\`, async () => {
          for (const demo of demos) {
            const frame = await fixture<HTMLElement>(html\`<div lang=\${language}>\${demo.template(language)}</div>\`);
            const ${variable} = frame.querySelector('${tag}') as ${type};
            ${variable}.setAttribute('theme', theme);
            await ${variable}.updateComplete;
            expect(await violations(${variable}), demo.name).to.deep.equal([]);
          }
        });
      }
    }
  });

  it('shows its data', async () => {
    const ${variable} = await fixture<${type}>(html\`<${tag} .data=\${{ title: 'Here' }}></${tag}>\`);
    expect(${variable}.renderRoot.querySelector('h2')?.textContent).to.equal('Here');
  });
});
`,
};

fs.mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) {
  fs.writeFileSync(`${folder}/${file}`, text);
  console.log(`${folder}/${file}`);
}
// Line lengths depend on the name.
run('biome', ['check', '--write', folder], { stdio: 'ignore' });
console.log(
  'Next: a word on it in components/README.md; its sentences go into core/text, its data into core/rollup/slices.ts.',
);
