export interface Tag {
  /** Lower case, without a namespace's colon part kept apart: `ss:cell` stays `ss:cell`. */
  readonly name: string;
  readonly isClose: boolean;
  readonly isEmpty: boolean;
  readonly attributes: string;
  /** The text before the tag, entities not yet read. */
  readonly text: string;
  /** Where the next text begins. */
  readonly end: number;
}

/** Walks the tags of a page or of XML in their order, forgiving what browsers forgive; comments, scripts and styles are passed over. */
export function* walkTags(source: string): Generator<Tag> {
  let at = 0;
  let text = '';
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    text += source.slice(at, open);
    const next = source.charCodeAt(open + 1);
    if (source.startsWith('<!--', open)) {
      at = past(source, '-->', open + 4);
      continue;
    }
    if (source.startsWith('<![CDATA[', open)) {
      const close = past(source, ']]>', open + 9);
      text += escaped(source.slice(open + 9, close - 3));
      at = close;
      continue;
    }
    const isName = next === 47 || next === 33 || next === 63 || ((next | 32) >= 97 && (next | 32) <= 122);
    if (!isName) {
      text += '<';
      at = open + 1;
      continue;
    }
    const close = tagEnd(source, open + 1);
    const inside = source.slice(open + 1, close);
    at = close + 1;
    const isClose = next === 47;
    const name = (/^\/?([a-z][\w:.-]*)/i.exec(inside.slice(0, 80))?.[1] ?? '').toLowerCase();
    if (name === '') continue;
    const isEmpty = inside.endsWith('/');
    yield { name, isClose, isEmpty, attributes: inside.slice(name.length + (isClose ? 1 : 0)), text, end: at };
    text = '';
    if (!isClose && (name === 'script' || name === 'style')) {
      const end = name === 'script' ? /<\/script/gi : /<\/style/gi;
      end.lastIndex = at;
      at = end.exec(source)?.index ?? source.length;
    }
  }
}

/** One attribute's value, unquoted; undefined where there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? readEntities(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  times: '×',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  Uuml: 'Ü',
  Ouml: 'Ö',
  Auml: 'Ä',
  szlig: 'ß',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ecirc: 'ê',
  ocirc: 'ô',
  acirc: 'â',
  aring: 'å',
  oslash: 'ø',
  aelig: 'æ',
};

/** Text with its entities read: `&amp;`, `&#20013;`, `&#x4e2d;`. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

function past(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length + mark.length : at + mark.length;
}

/** The `>` that ends a tag: one in a quoted value does not. */
function tagEnd(source: string, from: number): number {
  const plain = source.indexOf('>', from);
  if (plain < 0) return source.length;
  if (!source.slice(from, plain).includes('=')) return plain;
  let quote = 0;
  const last = Math.min(source.length, from + 65_536);
  for (let at = from; at < last; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if ((code === 34 || code === 39) && source.charCodeAt(at - 1) === 61) quote = code;
    else if (code === 62) return at;
  }
  return plain;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;');
}
