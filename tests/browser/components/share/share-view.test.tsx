import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { PageLinks, SharePassage } from '@/components/share/share-passage';
import { FIRST_PREFERENCES } from '@/components/share/share-preferences';
import { ShareView, type ShareViewProps } from '@/components/share/ShareView';
import '@/components/styles/share.css';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { ShareIntent } from '@/lib/domain/share-intent';
import { accessibilityFaults, show } from '../surface';

const source = {
  title: '“A Table With No Head”',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  url: 'https://harbourcourier.example/river',
};
const PASSAGE: SharePassage = {
  key: 'a-1',
  quote: '<b>The table</b> would be round.',
  selectors: [],
  color: 'yellow',
};
const VERIFIED: PassageLink = { verified: true, directive: 'text=round' };
const link = `${source.url}#:~:text=round`;

function asked(answer: PassageLink): PageLinks {
  return { state: 'asked', answers: new Map([[PASSAGE.key, answer]]), chosen: new Map() };
}

async function share(
  answer: Result<null> = succeed(null),
  systemSheet = false,
  given: Partial<ShareViewProps> = {},
) {
  const intents: ShareIntent[] = [];
  await show(
    <main>
      <h1>Share</h1>
      <ShareView
        source={source}
        passage={PASSAGE}
        annotations={[PASSAGE]}
        links={asked(VERIFIED)}
        onChooseLink={() => undefined}
        abilities={{ systemSheet }}
        preferences={FIRST_PREFERENCES}
        onPrefer={() => undefined}
        comment=""
        onComment={() => undefined}
        onShare={async (intent) => {
          intents.push(intent);
          return answer;
        }}
        {...given}
      />
    </main>,
  );
  return intents;
}
const places = () =>
  [...document.querySelectorAll('.target')].map(
    (each) => each.querySelector('.glyph')!.nextSibling!.textContent,
  );
const place = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.target')].find(
    (each) => each.querySelector('.glyph')!.nextSibling!.textContent === name,
  )!;
const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')]
    .find((each) => each.textContent === name)
    ?.click();

describe('the share step', () => {
  test('shows what will be shared, as text whatever it says', async () => {
    await share();
    expect(document.querySelector('blockquote')?.textContent).toBe(
      '“<b>The table</b> would be round.”',
    );
    expect(document.querySelector('.quote-preview')?.textContent).toContain(
      'Ilse Marchetti, The Harbour Courier',
    );
  });

  test('hands the intent over within the click', async () => {
    const intents = await share();
    press('Link');
    expect(intents).toEqual([{ kind: 'copy', text: link }]);
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('.status')].at(-1)?.textContent).toBe('Copied.'),
    );
  });

  test('says that the page confirmed the link', async () => {
    await share();
    expect(document.querySelector('.link-status')?.textContent).toBe(
      'The link opens at this passage.',
    );
  });

  test('says why a link cannot be made, and lets the reader choose another that can', async () => {
    const chosen: unknown[] = [];
    const nearest = [{ kind: 'paragraph' as const, fragment: ':~:text=near', text: 'Nearby' }];
    const refused: PassageLink = { verified: false, reason: 'cuts-word', nearest };
    const intents = await share(succeed(null), false, {
      links: asked(refused),
      onChooseLink: (...choice) => chosen.push(choice),
    });
    expect(document.querySelector('.banner')?.textContent).toContain('within a word');
    press('Link');
    expect(intents).toEqual([{ kind: 'copy', text: `${source.url}#:~:text=near` }]);
    document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    expect(chosen).toEqual([[PASSAGE.key, null]]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('offers no link of a page that opens for nobody else, and says why', async () => {
    await share(succeed(null), false, { source: { ...source, url: 'file:///home/x.html' } });
    expect(document.querySelector('.banner')?.textContent).toContain('a file on this device');
    press('Link');
    expect(document.querySelector('.copy-targets')?.textContent).not.toContain('Link');
  });

  test('says when the browser refused', async () => {
    await share(fail('clipboard-refused'));
    press('Markdown');
    await vi.waitFor(() =>
      expect(document.querySelector('[role="alert"]')?.textContent).toContain('Not copied.'),
    );
  });

  test('says nothing when the reader closed the sheet of the system', async () => {
    const intents = await share(fail('cancelled'), true);
    press('More');
    await vi.waitFor(() => expect(places()).toContain('Other apps'));
    place('Other apps').click();
    await vi.waitFor(() => expect(intents).toHaveLength(1));
    expect(document.querySelector('.banner')).toBeNull();
  });

  test('offers the sheet of the system only where there is one', async () => {
    await share();
    press('More');
    await vi.waitFor(() => expect(places()).toContain('Logseq'));
    expect(places()).not.toContain('Other apps');
  });

  test('puts the places used last first, and remembers the one that is used', async () => {
    const preferred: unknown[] = [];
    const preferences = { ...FIRST_PREFERENCES, used: ['reddit'], hidden: ['bluesky'] };
    const intents = await share(succeed(null), false, {
      preferences,
      onPrefer: (change) => preferred.push(change),
    });
    expect(places()[0]).toBe('Reddit');
    expect(places()).not.toContain('Bluesky');
    place('Threads').click();
    expect(intents).toMatchObject([{ kind: 'open' }]);
    expect(preferred).toEqual([{ used: ['threads', 'reddit'] }]);
  });

  test('says that the quote is copied where a place takes the link alone', async () => {
    await share();
    place('LinkedIn').click();
    await vi.waitFor(() =>
      expect(document.querySelector('span[role=status] .status-sound')?.textContent).toBe(
        'The quote is copied. Paste it there.',
      ),
    );
  });

  test('shows exactly what goes out for a place, and how much room it takes', async () => {
    await share();
    const select = document.querySelector('select')!;
    select.value = 'bluesky';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(document.querySelector('.preview-post')?.textContent).toBe(
        `“<b>The table</b> would be round.”\n— Ilse Marchetti, The Harbour Courier\n${link}`,
      ),
    );
    expect(document.querySelector('.preview-foot')?.textContent).toMatch(
      /\d+ of 300 characters\./u,
    );
  });

  test('asks for the Mastodon server, and takes no name that is none', async () => {
    const preferred: unknown[] = [];
    const intents = await share(succeed(null), false, {
      onPrefer: (change) => preferred.push(change),
    });
    place('Mastodon').click();
    await vi.waitFor(() => expect(document.querySelector('.server-form')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.server-form input')!;
    await userEvent.fill(field, 'not a server');
    press('Save');
    await vi.waitFor(() =>
      expect(document.querySelector('.server-form')?.textContent).toContain('not the name'),
    );
    await userEvent.fill(field, '@me@Mastodon.Social');
    press('Save');
    expect(preferred).toEqual([{ mastodonServer: 'mastodon.social' }]);
    expect(intents).toEqual([]);
  });

  test('puts the reader’s own words where the reader wants them', async () => {
    const preferred: unknown[] = [];
    const intents = await share(succeed(null), false, {
      comment: 'Read this.',
      onPrefer: (change) => preferred.push(change),
    });
    press('Plain text');
    expect(intents).toMatchObject([
      { text: expect.stringMatching(/^Read this\.\n\n“/u) as string },
    ]);
    press('Quote first');
    expect(preferred).toEqual([{ isCommentFirst: false }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('takes several annotations, those that are picked, in the order that is chosen', async () => {
    const other: SharePassage = { ...PASSAGE, key: 'a-2', quote: 'No head.' };
    const third: SharePassage = { ...PASSAGE, key: 'a-3', quote: 'No foot.' };
    const intents = await share(succeed(null), false, {
      passage: undefined,
      annotations: [PASSAGE, other, third],
    });
    press('3 annotations');
    await vi.waitFor(() => expect(document.querySelectorAll('.passage-picker li')).toHaveLength(3));
    document.querySelectorAll<HTMLInputElement>('.passage-picker input')[0]?.click();
    const last = document.querySelectorAll<HTMLElement>('.passage-picker input')[2];
    last?.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('li')?.dataset['key']).toBe('a-3'),
    );
    press('Plain text');
    const { text } = intents[0] as { text: string };
    expect(text.indexOf('No foot.')).toBeLessThan(text.indexOf('No head.'));
    expect(text).not.toContain('round');
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('tells beside the quote what the reader wants told', async () => {
    const changes: unknown[] = [];
    const intents = await share(succeed(null), false, {
      source: { ...source, day: '13 November 2026' },
      preferences: { ...FIRST_PREFERENCES, included: ['author', 'date'] },
      onPrefer: (change) => changes.push(change),
    });
    press('Plain text');
    await vi.waitFor(() => {
      press('Link');
      expect(intents).toHaveLength(2);
    });
    expect(intents).toEqual([
      {
        kind: 'copy',
        text: '“<b>The table</b> would be round.”\n— Ilse Marchetti, “A Table With No Head”, 13 November 2026',
      },
      { kind: 'copy', text: link },
    ]);
    expect(document.querySelector('.included-parts')).toBeNull();
    press('Beside the quote Author and Date');
    await vi.waitFor(() =>
      document.querySelectorAll<HTMLElement>('.included-parts input')[1]!.click(),
    );
    expect(changes).toEqual([{ included: ['author', 'site', 'date'] }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('leads on to the picture of a quote, and to the citation and the file of an article', async () => {
    const ways: string[] = [];
    await share(succeed(null), false, {
      onCard: ({ key }) => ways.push(`card ${key}`),
      onCite: () => ways.push('cite'),
      onFile: () => ways.push('file'),
    });
    press('Quote card…');
    press('Article');
    await vi.waitFor(() => expect(document.body.textContent).toContain('Cite…'));
    press('Cite…');
    press('Save to share…');
    expect(ways).toEqual(['card a-1', 'cite', 'file']);
  });

  test('changes by arrows between quote and article', async () => {
    await share();
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('Article');
    expect(document.querySelector('.quote-preview')?.textContent).toContain('A Table With No Head');
  });

  test.each(['light', 'dark'])('axe finds nothing, %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await share();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
