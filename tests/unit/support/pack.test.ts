import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack } from '../../support/pack';

const files = [
  { path: 'popup.html', content: Buffer.from('<!doctype html>') },
  { path: '_locales/ar/messages.json', content: Buffer.from('{"name":"اقتباس"}') },
];

test('an archive is the same bytes whatever order its files come in', () => {
  expect(pack(files).equals(pack(files.toReversed()))).toBe(true);
});

test('an archive differs when a file differs', () => {
  const other = [{ path: 'popup.html', content: Buffer.from('<!doctype html> ') }, files[1]!];
  expect(pack(files).equals(pack(other))).toBe(false);
});

test('a file comes out of an archive as it went in', () => {
  const archive = pack([files[1]!]);
  const nameLength = archive.readUInt16LE(26);
  const start = 30 + nameLength;
  const packed = archive.subarray(start, start + archive.readUInt32LE(18));
  expect(archive.subarray(30, start).toString()).toBe('_locales/ar/messages.json');
  expect(inflateRawSync(packed).toString()).toBe('{"name":"اقتباس"}');
});
