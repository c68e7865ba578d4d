import { constants, inflateRawSync } from 'node:zlib';
import { DomainError } from '../../shared/domain-error.js';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 2_000;
/** An honest list of 10,000 people unpacks to some 10 MB. */
const MOST_UNPACKED = 48 * 1024 * 1024;

/** What lies in a zip file, by its own table of contents. @throws DomainError invalid `fileDamaged`. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < bytes.length - END_LENGTH - LONGEST_COMMENT || bytes.length < end + END_LENGTH) throw damaged();
  const count = bytes.readUInt32LE(end) === END ? bytes.readUInt16LE(end + 10) : 0;
  if (count > MOST_ENTRIES) throw damaged();
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged();
    entries.push(entryAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length) throw damaged();
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
  };
}

/**
 * Unpacks everything once to see how much it is, for the sizes that a zip file declares are only claims: a bomb of 40 KB becomes 40 GB
 * in a library that believes them.
 * @throws DomainError invalid `fileUnpacksTooLarge`, `fileDamaged`.
 */
export function requireBoundedZip(bytes: Buffer): void {
  let left = MOST_UNPACKED;
  for (const { method, packed } of zipEntries(bytes)) {
    left -= method === 0 ? packed.length : unpackedLength(packed, left);
    if (left < 0) throw new DomainError('invalid', 'fileUnpacksTooLarge', { field: 'file' });
  }
}

function unpackedLength(packed: Buffer, atMost: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost), finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return atMost + 1;
    throw damaged();
  }
}

function damaged(): DomainError {
  return new DomainError('invalid', 'fileDamaged', { field: 'file' });
}
