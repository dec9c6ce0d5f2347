import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedFile {
  /** Inside the archive, with `/` between folders. */
  path: string;
  content: Buffer;
}

/** 1 January 1980, midnight: the zip format's first moment, as MS-DOS date and time. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;

/**
 * A zip archive of files, the same bytes for the same files: sorted by path, no times, no owners.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function pack(files: readonly PackedFile[]): Buffer {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of sorted) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const shared = sharedFields(content, packed, name);
    const local = Buffer.concat([u32(0x04034b50), u16(VERSION), shared, u16(0), name, packed]);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(VERSION),
        u16(VERSION),
        shared,
        u16(0), // extra field
        u16(0), // comment
        u16(0), // disk
        u16(0), // internal attributes
        u32(0), // external attributes
        u32(offset),
        name,
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(sorted.length),
    u16(sorted.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...bodies, central, end]);
}

function sharedFields(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    u16(UTF8_NAMES),
    u16(DEFLATED),
    u16(DOS_TIME),
    u16(DOS_DATE),
    u32(crc32(content)),
    u32(packed.length),
    u32(content.length),
    u16(name.length),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
