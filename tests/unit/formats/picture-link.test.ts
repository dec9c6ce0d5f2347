import { expect, test } from 'vitest';
import { htmlExporter } from '@/lib/formats/html';
import { markdownExporter } from '@/lib/formats/markdown';
import { pictureLink } from '@/lib/formats/picture-link';
import { annotation, article, exportContext, textOf } from '../../support/records';

const picture = (address: string) =>
  annotation({
    kind: 'image',
    quote: 'The old quay',
    selectors: [{ type: 'MediaSelector', address, alt: 'The old quay', ordinal: 0 }],
  });

test('only a web address leads to a picture, and none can end a link of Markdown’s', () => {
  expect(pictureLink(picture('https://news.example/a(1).jpg'))).toBe(
    'https://news.example/a%281%29.jpg',
  );
  expect(pictureLink(picture('javascript:alert(1)'))).toBeUndefined();
  expect(pictureLink(annotation())).toBeUndefined();
});

test('a picture is a picture in Markdown, and a link in a page that loads nothing', async () => {
  const records = [{ article: article(), annotations: [picture('https://news.example/quay.jpg')] }];
  const markdown = await textOf(markdownExporter.write(records, exportContext()));
  expect(markdown).toContain('> ![The old quay](https://news.example/quay.jpg)\n');
  const html = await textOf(htmlExporter.write(records, exportContext()));
  expect(html).toContain('<a href="https://news.example/quay.jpg" rel="noopener">');
  expect(html).not.toContain('<img');
});
