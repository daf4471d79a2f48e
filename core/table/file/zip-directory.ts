import type { Unreadable } from './table.ts';

export interface ZipEntry {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  readonly method: number;
  /** Where its own header stands. */
  readonly offset: number;
}

/** What the parts of an archive may take unpacked: a text of more cannot be held as one string. */
const ZIP_LIMITS = {
  part: 320_000_000,
  strings: 128_000_000,
  whole: 1_000_000_000,
  ratio: 120,
  smallest: 24_000_000,
  entries: 20_000,
} as const;

/**
 * The contents of a zip as its directory states them, before anything is unpacked; refused where they are too large, or packed so densely
 * that only a bomb is. Readers unpack no part beyond its stated size, so stating a false one gains nothing.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | Unreadable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return { ok: false, reason: 'damaged' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Archives of more than 4 GB or 65,535 parts are none that hold a table.
  if (count === 0xffff || at === 0xffffffff || count > ZIP_LIMITS.entries) return { ok: false, reason: 'bomb' };
  const entries: ZipEntry[] = [];
  let whole = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return { ok: false, reason: 'damaged' };
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    const compressed = view.getUint32(at + 20, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) return { ok: false, reason: 'encrypted' };
    if (size === 0xffffffff || compressed === 0xffffffff) return { ok: false, reason: 'bomb' };
    if (size === 0 && compressed > 2) return { ok: false, reason: 'damaged' };
    if (size > ZIP_LIMITS.smallest && size > compressed * ZIP_LIMITS.ratio) return { ok: false, reason: 'bomb' };
    const limit = /sharedStrings/i.test(name) ? ZIP_LIMITS.strings : ZIP_LIMITS.part;
    if (size > limit) return { ok: false, reason: 'tooLarge', found: size, limit };
    whole += size;
    entries.push({
      name,
      compressed,
      size,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return whole > ZIP_LIMITS.whole ? { ok: false, reason: 'bomb' } : entries;
}

/** Unpacks one part; never more than it states. */
export async function unzip(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === 0) return packed;
  return entry.method === 8 ? unpack(packed, 'deflate-raw', entry.size) : undefined;
}

/** Unpacks a stream up to `limit` bytes; undefined where it is damaged or holds more. */
export async function unpack(
  packed: Uint8Array,
  format: CompressionFormat,
  limit: number,
): Promise<Uint8Array | undefined> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(value);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
