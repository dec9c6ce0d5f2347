import { expect, test } from 'vitest';
import { SharePreview } from '@/components/share/SharePreview';
import { composeArticle } from '@/lib/domain/compose-quote';
import { prepareShares } from '@/lib/sharing/share-targets';
import type { ShareSubject } from '@/lib/sharing/share-target';
import { show } from '../surface';

const url = `https://harbourcourier.example/${'river/'.repeat(1_340)}`;

/** What stands below the preview of a post on Bluesky, which counts links in full. */
async function saidBelow(changes: Partial<ShareSubject>): Promise<string> {
  const source = { title: 'A Table With No Head', byline: [], url };
  const composed = composeArticle(source);
  const subject = { kind: 'article', title: source.title, link: url, composed } as const;
  const shares = prepareShares({ ...subject, ...changes }, { systemSheet: false });
  await show(
    <SharePreview
      subject={{ ...subject, ...changes }}
      shares={shares}
      shownFor="bluesky"
      onShowFor={() => undefined}
    />,
  );
  return document.querySelector('.preview-foot')?.textContent ?? '';
}

test('a link that is too long for a place is named, where nobody wrote words', async () => {
  expect(await saidBelow({})).toContain('The link is too long for this place.');
});

test('the reader’s own words are, where they are too long', async () => {
  const said = await saidBelow({ link: undefined, comment: 'word '.repeat(80).trim() });
  expect(said).toContain('Your own words are too long for this place.');
});
