import { analyse } from 'chardet';
import { ENCODINGS, type EncodingFacts } from './encodings.ts';
import { letterScore } from './letter-score.ts';
import type { EncodingFound } from './table.ts';

/** Bytes of lines with anything beyond ASCII in them that are looked at. */
const SAMPLE = 65_536;

/**
 * Finds what a text is encoded in: by its byte order mark; as UTF-8 where it keeps its strict form; else by how its letters read in
 * each encoding, with chardet's opinion as one voice. Not sure where another one reads the same bytes nearly as well, but otherwise.
 */
export function findEncoding(bytes: Uint8Array): EncodingFound {
  const marked = byMark(bytes);
  if (marked) return { name: marked, sure: true, others: [] };
  const pairs = byZeros(bytes);
  if (pairs) return { name: pairs, sure: true, others: [pairs === 'utf-16le' ? 'utf-16be' : 'utf-16le'] };
  if (isUtf8(bytes)) {
    if (hasJapaneseEscape(bytes)) return { name: 'iso-2022-jp', sure: true, others: ['utf-8'] };
    return { name: 'utf-8', sure: true, others: [] };
  }

  const sample = sampleOf(bytes);
  const voices = new Map(analyse(sample).map(({ name, confidence }) => [named(name), confidence / 100]));
  const readings = ENCODINGS.filter(({ letters }) => letters !== '').flatMap((encoding) => {
    const text = strictly(sample, encoding.name);
    if (text === undefined) return [];
    const prior = encoding.rare ? -0.25 : encoding.name === 'windows-1252' ? 0.05 : 0;
    const score = letterScore(text, encoding) + 0.15 * (voices.get(encoding.name) ?? 0) + prior;
    return [{ encoding, text, score }];
  });
  readings.sort((one, other) => other.score - one.score);
  const damaged = damagedUtf8(sample, readings[0]?.encoding.script === 'latin');
  const names = readings.map(({ encoding }) => encoding.name);
  if (damaged) return { name: 'utf-8', sure: false, others: names };
  // The sample is a part; what follows it may not be readable in the likeliest.
  const at = readings.findIndex(({ encoding }) => bytes.length === sample.length || isReadable(bytes, encoding));
  const best = readings[Math.max(0, at)];
  if (!best) return { name: 'windows-1252', sure: false, others: ['utf-8'] };
  // Encodings that share these letters give the same text: the one most in use is named.
  const { name } =
    ENCODINGS.find((encoding) =>
      readings.some((reading) => reading.encoding === encoding && reading.text === best.text),
    ) ?? best.encoding;
  const rival = readings.find(({ text, score }) => score <= best.score && text !== best.text);
  const letters = best.text.replace(/\p{ASCII}/gu, '').length;
  return {
    name,
    sure: best.score > 0.25 && best.score - (rival?.score ?? -1) > 0.08 + 0.4 / letters,
    others: names.filter((other) => other !== name),
  };
}

/**
 * Reads bytes in an encoding; what does not belong to it becomes U+FFFD. A byte order mark is left out. Japan and Korea put their currency's
 * sign where ASCII has its backslash: before a number it is that sign.
 */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding === 'utf-8' && text.includes('\ufffd')) return mended(bytes) ?? text;
  const sign = OWN_BACKSLASH[encoding];
  return sign === undefined ? text : text.replace(/\\(?=[-\d])/g, sign);
}

const OWN_BACKSLASH: Readonly<Record<string, string>> = { shift_jis: '¥', 'euc-jp': '¥', 'euc-kr': '₩' };

/**
 * UTF-8 of Latin letters in which some lines are of single bytes, as where a program added to a file of another: those bytes by what they
 * are in Windows-1252. In other scripts a broken sequence is a letter cut in two, and stays broken.
 */
function mended(bytes: Uint8Array): string | undefined {
  const pieces: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      if (length > 2 && bytes[at] !== 0xe2) return undefined;
      at += length;
      continue;
    }
    pieces.push(decoder.decode(bytes.subarray(start, at)), SINGLE.decode(bytes.subarray(at, at + 1)));
    at++;
    start = at;
  }
  return pieces.join('') + decoder.decode(bytes.subarray(start));
}

const SINGLE = new TextDecoder('windows-1252');

/** Bytes of the UTF-8 character that begins here; 0 where none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without a mark: delimiters, digits and line ends have a zero byte, always on the same side. A zero byte is in no other
 * encoding of text.
 */
function byZeros(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1 && bytes.length < 512) return undefined;
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0 && (bytes[at + 1] ?? 0) < 0x80 && bytes[at + 1] !== 0) even++;
    if (bytes[at + 1] === 0 && (bytes[at] ?? 0) < 0x80 && bytes[at] !== 0) odd++;
  }
  const most = Math.max(even, odd);
  if (most < 2 || most < end / 50 || Math.min(even, odd) > most / 20) return undefined;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  const text = strictly(bytes.subarray(0, end), name);
  return text === undefined || /[\0\ufffe\uffff]/.test(text) ? undefined : name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Mail programs of Japan write `ESC $ B` before kanji. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, SAMPLE).indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function strictly(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isReadable(bytes: Uint8Array, encoding: EncodingFacts): boolean {
  return !encoding.wide || strictly(bytes, encoding.name) !== undefined;
}

/**
 * UTF-8 in which hardly a sequence is broken, as where a program cut a text between the bytes of a letter. In a text of Latin letters, one
 * byte each, hardly two would happen to be a sequence: there it is enough that more are whole than broken.
 */
function damagedUtf8(sample: Uint8Array, isLatin: boolean): boolean {
  const text = new TextDecoder().decode(sample);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad++;
    else if (code >= 0x80) good++;
  }
  return (good >= 20 && bad <= good / 20) || (isLatin && good >= 2 && bad < good);
}

/** The lines with bytes beyond ASCII, as many as fit; nothing else tells encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  for (let from = 0; from < bytes.length && length < SAMPLE; ) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(from, Math.min(end, from + 4_096));
    if (line.some((byte) => byte >= 0x80)) {
      if (length + line.length > SAMPLE) break;
      sample.set(line, length);
      length += line.length;
    }
    from = end;
  }
  return sample.subarray(0, length);
}

/** chardet's names in ours. */
function named(name: string): string {
  const known: Readonly<Record<string, string>> = {
    'ISO-8859-1': 'windows-1252',
    'ISO-8859-2': 'windows-1250',
    'ISO-8859-5': 'windows-1251',
    'ISO-8859-7': 'windows-1253',
    'ISO-8859-8': 'windows-1255',
    'ISO-8859-6': 'windows-1256',
    'ISO-8859-9': 'windows-1254',
  };
  return known[name] ?? name.toLowerCase();
}
