import { readTableSteps, TABLE_LIMITS, type Table, type Unreadable } from '#core/table/file/read-table.ts';
import { guessMapping, type MappingGuess } from '#core/table/mapping/guess-mapping.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';
import type { Steps } from '#core/table/steps.ts';

/** A file as the preview holds it: a table with the mapping in force, or why it cannot be read. */
export type ReadFile =
  | {
      readonly name: string;
      readonly table: Table;
      readonly mapping: Mapping;
      readonly confidence: MappingGuess['confidence'];
      /** Nothing states the currency, or only a sign that several share. */
      readonly asksCurrency: boolean;
    }
  | {
      readonly name: string;
      readonly unreadable: Omit<Unreadable, 'ok' | 'reason'> & { readonly reason: Unreadable['reason'] | 'gone' };
    };

/** Reads one file, or pasted text, in slices that leave the page alive. Rejects only when `signal` is aborted. */
export async function readFile(
  source: File | { readonly name: string; readonly text: string },
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<ReadFile> {
  const { name } = source;
  if (source instanceof File && source.size > TABLE_LIMITS.bytes)
    return { name, unreadable: { reason: 'tooLarge', found: source.size, limit: TABLE_LIMITS.bytes } };
  let input: Uint8Array | string;
  try {
    input = source instanceof File ? new Uint8Array(await source.arrayBuffer()) : source.text;
  } catch {
    return { name, unreadable: { reason: 'gone' } };
  }
  const table = await inSlices(readTableSteps(input), onShare, signal);
  if (!table.ok) return { name, unreadable: table };
  const { mapping, confidence, open } = guessMapping(table);
  return { name, table, mapping, confidence, asksCurrency: open.includes('currency') };
}

/** Does steps for a frame's time, then lets the page breathe; rejects with the signal's reason when it is aborted. */
export async function inSlices<T>(steps: Steps<T>, onShare: (share: number) => void, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + 12;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() >= until) onShare(step.value);
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
