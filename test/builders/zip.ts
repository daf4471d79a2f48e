import { deflateRawSync } from 'node:zlib';

/** What a part states of itself, true or not; with a size its bytes are taken as packed already. */
interface Stated {
  readonly size?: number;
  readonly crc?: number;
}

/** A zip of these parts, each deflated. */
export function zip(parts: readonly (readonly [name: string, bytes: Uint8Array, stated?: Stated])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes, stated] of parts) {
    const packed = stated?.size === undefined ? deflateRawSync(bytes) : bytes;
    const label = new TextEncoder().encode(name);
    const facts = (view: DataView, at: number) => {
      view.setUint16(at, 8, true);
      view.setUint32(at + 6, stated?.crc ?? crc32(bytes), true);
      view.setUint32(at + 10, packed.length, true);
      view.setUint32(at + 14, stated?.size ?? bytes.length, true);
      view.setUint16(at + 18, label.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    facts(local, 8);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    facts(central, 10);
    central.setUint32(42, offset, true);
    directory.push(new Uint8Array(central.buffer), label);
    pieces.push(new Uint8Array(local.buffer), label, packed);
    offset += 30 + label.length + packed.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]));
}

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
