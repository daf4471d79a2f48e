import type { OpenQuestion } from '#core/table/plan/import-plan.ts';
import type { FileView } from './worker/file-view.ts';

/** Something one file leaves open. A question stays in sight once it was asked, so that its answer can be seen and changed. */
export interface Question {
  readonly key: string;
  /** The file's key. */
  readonly file: number;
  readonly ask: OpenQuestion | { readonly choose: 'encoding' };
  /** Unanswered, it holds nothing up. */
  readonly optional: boolean;
  readonly answered: boolean;
}

/** What is asked now and what was asked before, by file and in the order it came up. */
export function questionsOf(
  open: readonly OpenQuestion[],
  planned: readonly FileView[],
  asked: readonly Question[],
): readonly Question[] {
  const now = new Map<string, Question>();
  for (const { key, encoding } of planned)
    if (encoding && !encoding.sure)
      now.set(`${key} encoding`, {
        key: `${key} encoding`,
        file: key,
        ask: { choose: 'encoding' },
        optional: true,
        answered: false,
      });
  for (const ask of open) {
    const file = planned[ask.file]?.key ?? -1;
    const key = `${file} ${'missing' in ask ? ask.missing.join(' ') : ask.choose}`;
    now.set(key, { key, file, ask, optional: 'choose' in ask && ask.optional === true, answered: false });
  }
  const known = new Set(planned.map(({ key }) => key));
  const before = asked
    .filter(({ file }) => known.has(file))
    .map((one) => now.get(one.key) ?? { ...one, answered: true });
  const kept = new Set(before.map(({ key }) => key));
  const all = [...before, ...[...now.values()].filter(({ key }) => !kept.has(key))];
  return planned.flatMap(({ key }) => all.filter(({ file }) => file === key));
}
