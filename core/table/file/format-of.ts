import type { Unreadable } from './table.ts';

/** What bytes are by their first few: a container to be opened, text to be decoded, or why they cannot be read. */
export function containerOf(bytes: Uint8Array): 'zip' | 'compound' | 'gzip' | 'text' | Unreadable {
  for (const [signature, kind] of SIGNATURES)
    if (signature.every((byte, at) => bytes[at] === byte)) return isKind(kind) ? kind : { ok: false, reason: kind };
  return 'text';
}

/** What a text is by how it begins, whatever its name says. */
export function textFormatOf(text: string): 'delimited' | 'json' | 'html' | 'xml' {
  const start = text.slice(0, 65_536).trimStart();
  if (start.startsWith('<')) {
    if (/<(?:ss:)?workbook\b/i.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) return 'xml';
    if (/^<(?:!doctype|html|head|body|table|meta|style|div|\?xml|!--)/i.test(start)) return 'html';
    return /<table\b/i.test(start) ? 'html' : 'delimited';
  }
  // `[id],[name]` is a header in brackets, as SQL Server writes it; `[1` or `{"` is not.
  if (/^\{\s*(?:"|\})/.test(start)) return 'json';
  return /^\[\s*(?:[[{"\]\d-]|$)/.test(start) && !/^\[[^\]\n"]*\]\s*[,;\t|]/.test(start) ? 'json' : 'delimited';
}

function isKind(kind: string): kind is 'zip' | 'compound' | 'gzip' {
  return kind === 'zip' || kind === 'compound' || kind === 'gzip';
}

const SIGNATURES: readonly (readonly [readonly number[], 'zip' | 'compound' | 'gzip' | Unreadable['reason']])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'compound'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'document'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x42, 0x5a, 0x68], 'archive'],
  [[0xfd, 0x37, 0x7a, 0x58], 'archive'],
  // BIFF before Excel 97 stands without a container.
  [[0x09, 0x08, 0x08, 0x00], 'spreadsheet'],
  [[0x09, 0x04, 0x06, 0x00], 'spreadsheet'],
  [[0x09, 0x02, 0x06, 0x00], 'spreadsheet'],
];
