import { TABLE_LIMITS } from '#core/table/file/table.ts';
import type { HeaderIn, Source, UnreadableView } from './file-view.ts';
import { breath } from './slices.ts';

const PIECE = 8 * 1024 * 1024;
const FIRST = 16 * 1024;

/** A file's bytes, piece by piece so that it can be stopped; or why the browser cannot give them. */
export async function bytesOf(
  source: Source,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array | string | UnreadableView> {
  if (!(source instanceof File)) return source.text;
  const { size } = source;
  if (size > TABLE_LIMITS.bytes) return { reason: 'tooLarge', found: size, limit: TABLE_LIMITS.bytes };
  try {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += PIECE) {
      signal.throwIfAborted();
      bytes.set(new Uint8Array(await source.slice(at, at + PIECE).arrayBuffer()), at);
      onShare(at / size);
      await breath();
    }
    return bytes;
  } catch (error) {
    if (signal.aborted) throw error;
    // Moved, deleted or written to since it was chosen: the browser refuses to read on.
    return { reason: 'gone' };
  }
}

/** The first line of a file in each of some encodings, for a person to see which is right. */
export async function headersIn(source: Source, encodings: readonly string[]): Promise<readonly HeaderIn[]> {
  if (!(source instanceof File)) return [];
  try {
    const bytes = new Uint8Array(await source.slice(0, FIRST).arrayBuffer());
    return encodings.map((encoding) => ({ encoding, line: firstLine(decoded(bytes, encoding)) }));
  } catch {
    return [];
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes, { stream: true });
  } catch {
    return '';
  }
}

function firstLine(text: string): string {
  return (text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').slice(0, 120);
}
