import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareShares, type PreparedShare } from '@/lib/sharing/share-targets';
import {
  countForThreads,
  countForX,
  countGraphemes,
  countWithLinks,
} from '@/lib/text/count-characters';
import { isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

const REORDERS = /[\u202A-\u202E\u2066-\u2069]/u;

/** Words made of everything that breaks addresses, up to 10,000 units of it. */
const hostile = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          "'",
          '“',
          '\n',
          '\r\n',
          '\n\n',
          '\u2028',
          '\u0000',
          '\t',
          '%',
          '%2',
          '%26',
          '&',
          '#',

          '+',
          '=',
          '?',
          '/',
          '\\',
          ';',
          ',',
          '<b>',
          '`',
          '](x)',
          ':~:text=',
          'https://other.example/a?b',
          '\u202E',
          '\u2066',
          '\u200F',
          '\uD83D',
          '\uDC69',
          '👩‍👩‍👧‍👦',
          '🏳️‍🌈',
          '🇩🇪',
          'e\u0301\u0323',
          'a word ',
          'One sentence. ',
          '漢字かな',
          'مرحبا ',
          'विकास ',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 30 },
    ),
    fc.constantFrom(1, 1, 3, 40, 1_000),
  )
  .map(([parts, times]) => parts.join('').repeat(times).slice(0, 10_000));

/** What each place takes at most, as it counts. */
const LIMITS: Record<string, (url: string) => readonly [count: number, limit: number]> = {
  x: (url) => [countForX(parameter(url, 'text') ?? ''), 280],
  bluesky: (url) => [countGraphemes(parameter(url, 'text') ?? ''), 300],
  threads: (url) => [countForThreads(parameter(url, 'text') ?? ''), 500],
  mastodon: (url) => [countWithLinks(parameter(url, 'text') ?? '', 23), 500],
  'hacker-news': (url) => [countGraphemes(parameter(url, 't') ?? ''), 80],
  reddit: (url) => [countGraphemes(parameter(url, 'title') ?? ''), 300],
  whatsapp: (url) => [url.length, 4_100],
  telegram: (url) => [url.length, 4_000],
  email: (url) => [url.length, 2_000],
  obsidian: (url) => [url.length, 2_800],
  logseq: (url) => [url.length, 2_500],
};

const sharesOf = (text: string, title: string): PreparedShare[] =>
  prepareShares(quoteSubject(text, title), {
    systemSheet: true,
    mastodonServer: 'mastodon.example',
  });

test('whatever is shared, each address is well formed and as long as its place takes', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      for (const { id, intent } of sharesOf(text, title)) {
        if (!('url' in intent) || intent.url === undefined || intent.kind === 'system-sheet')
          continue;
        expect(URL.canParse(intent.url), id).toBe(true);
        expect(isPlainAddress(intent.url), id).toBe(true);
        const [count, limit] = LIMITS[id]?.(intent.url) ?? [0, 0];
        expect(count, id).toBeLessThanOrEqual(limit);
      }
    }),
    { seed: 7, numRuns: 15 },
  );
});

test('whatever is shared, the place reads exactly what was previewed, and the link is whole', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      for (const { id, intent, post } of sharesOf(text, title)) {
        if (intent.kind !== 'open' && intent.kind !== 'mail' && intent.kind !== 'copy-and-open')
          continue;
        const read = [...new URL(intent.url).searchParams];
        const values = read.map(([, value]) => value.replaceAll('\r\n', '\n'));
        for (const value of values) expect(value, id).not.toMatch(REORDERS);
        const whole = values.join('\n');
        if (id !== 'obsidian') expect(whole, id).toContain(LINK);
        if (post !== undefined && id !== 'telegram') expect(values, id).toContain(post.text);
        if (id === 'telegram') expect(values.join('\n')).toBe(post?.text);
      }
    }),
    { seed: 8, numRuns: 15 },
  );
});

test('whatever is shared, what is copied and what the sheet gets turns no direction', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      for (const { id, intent } of sharesOf(text, title)) {
        expect(JSON.stringify(intent), id).not.toMatch(REORDERS);
        expect(JSON.stringify(intent), id).not.toMatch(/\p{Surrogate}|\\ud[89a-f]/u);
      }
    }),
    { seed: 9, numRuns: 15 },
  );
});
