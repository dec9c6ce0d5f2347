import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { ShareChoice } from '@/components/share/share-choice';
import { ShareView } from '@/components/share/ShareView';
import '@/components/styles/share.css';
import { composeArticle, composeQuote } from '@/lib/domain/compose-quote';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { ShareIntent } from '@/lib/domain/share-intent';
import { accessibilityFaults, show } from '../surface';

const source = {
  title: '“A Table With No Head”',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  url: 'https://harbourcourier.example/river',
};
const link = `${source.url}#:~:text=round`;
const CHOICES: ShareChoice[] = [
  {
    id: 'article',
    label: 'Article',
    subject: {
      kind: 'article',
      title: source.title,
      composed: composeArticle(source),
      link: source.url,
    },
  },
  {
    id: 'quote',
    label: 'Quote',
    color: 'yellow',
    subject: {
      kind: 'quote',
      title: source.title,
      composed: composeQuote({ text: '<b>The table</b> would be round.', source, link }),
      link,
    },
  },
];

async function share(answer: Result<null> = succeed(null), systemSheet = false) {
  const intents: ShareIntent[] = [];
  await show(
    <main>
      <h1>Share</h1>
      <ShareView
        choices={CHOICES}
        initial="quote"
        abilities={{ systemSheet }}
        onShare={async (intent) => {
          intents.push(intent);
          return answer;
        }}
      />
    </main>,
  );
  return intents;
}
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
    await vi.waitFor(() => expect(document.querySelector('.status')?.textContent).toBe('Copied.'));
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
    await vi.waitFor(() => expect(intents).toHaveLength(1));
    expect(document.querySelector('.banner')).toBeNull();
  });

  test('offers the sheet of the system only where there is one', async () => {
    await share();
    expect(document.querySelector('.targets')?.textContent).toBe('Email');
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
