import type { Unreadable } from './table.ts';

/** What an OLE2 container of Microsoft Office holds: an XLS that can be read, or why not. */
export function compoundKind(bytes: Uint8Array): 'xls' | Unreadable {
  const names = directoryNames(bytes);
  if (names.has('EncryptedPackage')) return { ok: false, reason: 'encrypted' };
  if (names.has('WordDocument') || names.has('PowerPoint Document')) return { ok: false, reason: 'document' };
  if (names.has('Workbook')) return isLocked(bytes) ? { ok: false, reason: 'encrypted' } : 'xls';
  // Excel 5 and 95 called it so.
  return { ok: false, reason: names.has('Book') ? 'spreadsheet' : names.size === 0 ? 'damaged' : 'binary' };
}

const KNOWN = ['EncryptedPackage', 'WordDocument', 'PowerPoint Document', 'Workbook', 'Book'];

/** Entries of the directory are 128 bytes long, begin with their name in UTF-16 and say its length after 64. */
function directoryNames(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    if (length < 10 || length > 42 || bytes[at + 1] !== 0 || (bytes[at + 66] !== 2 && bytes[at + 66] !== 1)) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
    if (KNOWN.includes(name)) found.add(name);
  }
  return found;
}

/** A locked workbook says so in the record right after its first; only leave to write may stand between. */
function isLocked(bytes: Uint8Array): boolean {
  const START = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
  for (let at = 512; at + 28 <= bytes.length; at += 64) {
    if (!START.every((byte, index) => bytes[at + index] === byte)) continue;
    let next = at + 20;
    if (bytes[next] === 0x86 && bytes[next + 1] === 0) next += 4 + (bytes[next + 2] ?? 0);
    return bytes[next] === 0x2f && bytes[next + 1] === 0;
  }
  return false;
}
