import { expect, test } from 'vitest';
import { zipPictures } from '@/lib/formats/zip-pictures';

test('several pictures are one zip that names each', async () => {
  const picture = (name: string) => ({ name, content: new Blob([name], { type: 'image/png' }) });
  const pictures = [picture('table-1.png'), picture('table-2.png')];
  const zip = await zipPictures(pictures, '2026-11-23T12:00:00.000Z');
  const bytes = new Uint8Array(await zip.arrayBuffer());
  // Its first file begins with a signature (APPNOTE 4.3.7).
  expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(0x50, 0x4b, 3, 4));
  const text = await zip.text();
  for (const { name } of pictures) expect(text).toContain(name);
});
