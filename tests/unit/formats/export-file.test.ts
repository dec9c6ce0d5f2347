import { describe, expect, test } from 'vitest';
import { exportFile, type ExportFile } from '@/lib/formats/export-file';
import { EXPORTERS } from '@/lib/formats/exporters';
import { jsonLdExporter } from '@/lib/formats/json-ld';
import { markdownExporter } from '@/lib/formats/markdown';
import { annotation, article, exportContext } from '../../support/records';

const record = (title: string) => ({ article: article({ title }), annotations: [annotation()] });
const bytes = async (file: ExportFile) =>
  Buffer.from(await new Response(file.content).arrayBuffer());

describe('the file of an export', () => {
  test('of one article is named after it', () => {
    const file = exportFile(markdownExporter, [record('A Table, With No Head?')], exportContext());
    expect(file.name).toBe('a-table-with-no-head.md');
  });

  test('of several articles in Markdown is one zip with one file each, no two of one name', async () => {
    const file = exportFile(
      markdownExporter,
      [record('Rain'), record('Rain'), record('../../etc/passwd')],
      exportContext(),
    );
    expect(file).toMatchObject({ name: 'pullquote-2026-11-23.zip', mediaType: 'application/zip' });
    const zip = (await bytes(file)).toString('utf8');
    for (const name of ['rain.md', 'rain-2.md', 'etc-passwd.md']) expect(zip).toContain(name);
    expect(zip).not.toContain('/etc-passwd.md');
  });

  test('of several articles in JSON-LD is one file', async () => {
    const file = exportFile(jsonLdExporter, [record('One'), record('Two')], exportContext());
    expect(file.name).toBe('pullquote-2026-11-23.jsonld');
    expect(JSON.parse((await bytes(file)).toString('utf8'))).toMatchObject({ total: 2 });
  });

  test('is written only as far as it is read', async () => {
    let written = 0;
    const endless = {
      ...jsonLdExporter,
      async *write() {
        for (;;) {
          written += 1;
          yield 'more';
        }
      },
    };
    const reader = exportFile(endless, [record('One')], exportContext()).content.getReader();
    await reader.read();
    await reader.cancel();
    expect(written).toBeLessThan(5);
  });

  test.each(EXPORTERS)('of $id says what it is', ({ extension, mediaType }) => {
    expect(extension).toMatch(/^[a-z]+$/u);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z+]+/u);
  });
});
