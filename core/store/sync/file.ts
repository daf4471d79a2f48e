import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { DeviceId, PublicDevice } from '../identity/device.ts';
import type { RawDocumentKey } from '../identity/document-keys.ts';
import { maxEnvelopeBytes, minEnvelopeBytes } from './envelope.ts';

/**
 * A `.paceline` file: a whole workspace, its envelopes as they are. Version 1 is plain: the documents' keys are in it, so
 * whoever has the file can read it.
 *
 *   "PACELINE" · version · workspace id · name · devices [id, public key] · documents [name, keys [epoch, raw], envelopes]
 */
export interface WorkspaceFile {
  readonly workspace: string;
  readonly name: string;
  readonly devices: readonly PublicDevice[];
  readonly documents: readonly FileDocument[];
}

export interface FileDocument {
  readonly document: string;
  readonly keys: readonly RawDocumentKey[];
  readonly envelopes: readonly Uint8Array[];
}

/** Not a file of ours · made by a newer version · cut off or damaged · larger than any workspace · something after its end. */
export type FileFault = 'not-paceline' | 'newer-version' | 'damaged' | 'too-large' | 'trailing';

const magic = 'PACELINE';
const version = 1;
const maxFileBytes = 1024 * 1024 * 1024;
const maxDocuments = 10_000;
const maxDevices = 10_000;
const maxKeys = 1000;
/** Key names hold six digits, so that the newest sorts last. */
const maxEpoch = 999_999;
const maxEnvelopes = 10_000_000;
const publicKeyBytes = 32;
const documentKeyBytes = 32;

export function encodeFile(file: WorkspaceFile): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, new TextEncoder().encode(magic));
  encoding.writeVarUint(encoder, version);
  encoding.writeVarString(encoder, file.workspace);
  encoding.writeVarString(encoder, file.name);
  encoding.writeVarUint(encoder, file.devices.length);
  for (const { id, publicKey } of file.devices) {
    encoding.writeVarString(encoder, id);
    encoding.writeUint8Array(encoder, publicKey);
  }
  encoding.writeVarUint(encoder, file.documents.length);
  for (const { document, keys, envelopes } of file.documents) {
    encoding.writeVarString(encoder, document);
    encoding.writeVarUint(encoder, keys.length);
    for (const { epoch, raw } of keys) {
      encoding.writeVarUint(encoder, epoch);
      encoding.writeUint8Array(encoder, raw);
    }
    encoding.writeVarUint(encoder, envelopes.length);
    for (const envelope of envelopes) encoding.writeVarUint8Array(encoder, envelope);
  }
  return encoding.toUint8Array(encoder);
}

/** Never throws, whatever the bytes are. The envelopes inside are checked when they are accepted, not here. */
export function decodeFile(bytes: Uint8Array): { ok: true; file: WorkspaceFile } | { ok: false; reason: FileFault } {
  if (bytes.length > maxFileBytes) return { ok: false, reason: 'too-large' };
  const start = new TextEncoder().encode(magic);
  if (!start.every((byte, index) => byte === bytes[index])) return { ok: false, reason: 'not-paceline' };
  const reader = createReader(bytes.slice(start.length));
  try {
    if (reader.count(Number.MAX_SAFE_INTEGER) !== version) return { ok: false, reason: 'newer-version' };
    const file: WorkspaceFile = {
      workspace: reader.name(),
      name: reader.text(),
      devices: reader.list(maxDevices, () => ({
        id: reader.name() as DeviceId,
        publicKey: reader.exactly(publicKeyBytes),
      })),
      documents: reader.list(maxDocuments, () => ({
        document: reader.name(),
        keys: reader.list(maxKeys, () => ({
          epoch: reader.count(maxEpoch),
          raw: reader.exactly(documentKeyBytes),
        })),
        envelopes: reader.list(maxEnvelopes, () => reader.exactly(reader.count(maxEnvelopeBytes, minEnvelopeBytes))),
      })),
    };
    return reader.atEnd() ? { ok: true, file } : { ok: false, reason: 'trailing' };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** Every read throws where the bytes end, before memory is set aside for what they promise. */
function createReader(bytes: Uint8Array) {
  const decoder = decoding.createDecoder(bytes);
  const count = (most: number, least = 0): number => {
    const value = decoding.readVarUint(decoder);
    if (value < least || value > most) throw new RangeError(`${value} is not from ${least} to ${most}`);
    return value;
  };
  const exactly = (length: number): Uint8Array => {
    if (decoder.pos + length > bytes.length) throw new RangeError('cut off');
    return decoding.readUint8Array(decoder, length).slice();
  };
  const text = (): string => decoding.readVarString(decoder);
  return {
    count,
    exactly,
    text,
    name(): string {
      const value = text();
      if (value.length === 0 || value.length > 256) throw new RangeError('not a name');
      return value;
    },
    list<T>(most: number, one: () => T): T[] {
      const length = count(most);
      const all: T[] = [];
      for (let index = 0; index < length; index += 1) all.push(one());
      return all;
    },
    atEnd: () => decoder.pos === bytes.length,
  };
}
