type Value = string | number | boolean | null;

/**
 * A minimal Excel 97 workbook (BIFF8 in an OLE2 container) of one sheet, since no kept library writes one. Numbers in the columns of `days`
 * carry a date format. `locked` puts the record of a password in; `name` may be another stream's, to be mistaken for it.
 */
export function xls(
  rows: readonly (readonly Value[])[],
  {
    days = [],
    locked = false,
    name = 'Workbook',
    epoch = 1900,
  }: { days?: readonly number[]; locked?: boolean; name?: string; epoch?: 1900 | 1904 } = {},
): Uint8Array {
  const start = record(0x809, [...u16(0x600), ...u16(5), ...u16(0), ...u16(0), ...u32(0), ...u32(6)]);
  const globals = [
    start,
    ...(locked ? [record(0x2f, [...u16(0), ...u16(1), ...u16(2)])] : []),
    record(0x22, u16(epoch === 1904 ? 1 : 0)),
    // Two cell formats: general, and days (14 is a date in every workbook).
    record(0xe0, [...u16(0), ...u16(0), ...new Array(16).fill(0)]),
    record(0xe0, [...u16(0), ...u16(14), ...new Array(16).fill(0)]),
  ];
  const bound = (at: number) => record(0x85, [...u32(at), 0, 0, 1, 0, 0x61]);
  const at = [...globals, bound(0), record(0x0a, [])].reduce((sum, { length }) => sum + length, 0);
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (value === null) return [];
      const place = [...u16(r), ...u16(c), ...u16(days.includes(c) && typeof value === 'number' ? 1 : 0)];
      if (typeof value === 'number') return [record(0x203, [...place, ...f64(value)])];
      if (typeof value === 'boolean') return [record(0x205, [...place, value ? 1 : 0, 0])];
      return [
        record(0x204, [
          ...place,
          ...u16(value.length),
          1,
          ...[...value].flatMap((letter) => u16(letter.charCodeAt(0))),
        ]),
      ];
    }),
  );
  const stream = join([...globals, bound(at), record(0x0a, []), start, ...cells, record(0x0a, [])]);
  return container(name, stream);
}

function container(name: string, stream: Uint8Array): Uint8Array {
  const sectors = Math.max(8, Math.ceil(stream.length / 512));
  const bytes = new Uint8Array(512 * (3 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4_096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, at === 76 ? 0 : 0xffffffff, true);
  // The table of sectors: itself, the directory, then the stream's one after another.
  for (let at = 0; at < 128; at++) {
    const next =
      at === 0 ? 0xfffffffd : at === 1 || at === 1 + sectors ? 0xfffffffe : at <= sectors ? at + 1 : 0xffffffff;
    view.setUint32(512 + at * 4, next, true);
  }
  const entry = (at: number, label: string, type: number, child: number, first: number, size: number) => {
    for (let index = 0; index < label.length; index++) view.setUint16(at + index * 2, label.charCodeAt(index), true);
    view.setUint16(at + 64, (label.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    view.setUint8(at + 67, 1);
    for (const [place, id] of [
      [68, 0xffffffff],
      [72, 0xffffffff],
      [76, child],
    ] as const)
      view.setUint32(at + place, id, true);
    view.setUint32(at + 116, first, true);
    view.setUint32(at + 120, size, true);
  };
  entry(1_024, 'Root Entry', 5, 1, 0xfffffffe, 0);
  entry(1_152, name, 2, 0xffffffff, 2, sectors * 512);
  bytes.set(stream, 1_536);
  return bytes;
}

function record(id: number, data: readonly number[]): Uint8Array {
  return new Uint8Array([...u16(id), ...u16(data.length), ...data]);
}
function join(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const f64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
