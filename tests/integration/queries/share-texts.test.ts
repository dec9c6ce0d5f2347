import { expect, test } from 'vitest';
import { textSharer } from '@/lib/queries/share-texts';
import { anAnnotation, anArticle } from '../../support/builders';

test('rows whose equal texts were made one say what they said', () => {
  const share = textSharer();
  for (const row of [anAnnotation({ tags: ['water'] }), anArticle({ siteName: 'The Courier' })]) {
    const read = structuredClone(row);
    share(read);
    expect(read).toEqual(row);
  }
});
