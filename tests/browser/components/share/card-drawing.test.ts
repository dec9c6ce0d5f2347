import jsQR from 'jsqr';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/card.css';
import { cardContent, type CardSource } from '@/components/share/card/card-source';
import { largestSize, layQuote, planCard } from '@/components/share/card/card-plan';
import { makeCards } from '@/components/share/card/make-cards';
import {
  CARD_PALETTES,
  CARD_SHAPES,
  CARD_STYLES,
  type CardLook,
  type CardShape,
} from '@/lib/sharing/card/card-design';
import { LENGTHS, SCRIPTS } from './card-texts';

const SHAPES = Object.keys(CARD_SHAPES) as CardShape[];
const LOOK: CardLook = { shape: 'square', style: 'plain', color: 'yellow' };
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  place.className = 'card-place';
  document.body.replaceChildren(place);
});

function source(changes: Partial<CardSource> = {}): CardSource {
  return {
    quote: 'Negotiations fail when each side arrives with its own numbers.',
    color: 'yellow',
    title: 'A Table With No Head',
    byline: ['Amira Solène'],
    siteName: 'The Harbour Courier',
    published: '2026-11-13',
    language: 'en',
    direction: 'ltr',
    url: 'https://harbourcourier.example/table',
    ...changes,
  };
}

function content(changes: Partial<CardSource> = {}, look = LOOK, showsCode = false) {
  const from = source(changes);
  const who = from.byline.join(', ');
  const choices = { words: from.quote, who, showsWho: true, showsWhere: true, showsCode };
  return cardContent(from, choices, look);
}

function pixels(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no picture');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Whether nothing but paper is in the outermost `width` pixels. */
function isMarginClean(canvas: HTMLCanvasElement, margin: number): boolean {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const paper = context?.getImageData(0, 0, 1, 1).data ?? [];
  const strips = [
    [0, 0, width, margin],
    [0, height - margin, width, margin],
    [0, 0, margin, height],
    [width - margin, 0, margin, height],
  ] as const;
  return strips.every(([x, y, across, down]) => {
    const { data } = context?.getImageData(x, y, across, down) ?? { data: [1] };
    return data.every((value, at) => value === paper[at % 4]);
  });
}

describe.each(CARD_STYLES)('the card %s', (style) => {
  test.each(SHAPES)('is drawn %s in exactly its size, with clean margins', (shape) => {
    const look = { ...LOOK, shape, style };
    const { cards, isTooLong } = makeCards(place, content({}, look), look, 'shorten');
    const [card] = cards;
    if (card === undefined) throw new Error('no card');
    expect(isTooLong).toBe(false);
    expect(card.canvas).toMatchObject(CARD_SHAPES[shape]);
    expect(isMarginClean(card.canvas, 20)).toBe(true);
    const [red, green, blue] = pixels(card.canvas).data;
    const hex = [red, green, blue].map((value) => value?.toString(16).padStart(2, '0')).join('');
    expect(`#${hex}`).toBe(CARD_PALETTES[style].paper);
  });
});

describe.each(SCRIPTS)('a quote in %s', (language, direction, sentence, who, siteName) => {
  test.each(LENGTHS)('%i times its sentence fits, or is shortened or divided', (count) => {
    const quote = Array.from({ length: count }, () => sentence).join(' ');
    const given = { quote, language, direction, byline: [who], siteName };
    for (const style of ['marker', 'column'] as const) {
      const look = { ...LOOK, style };
      for (const long of ['shorten', 'divide'] as const) {
        const { cards } = makeCards(place, content(given, look), look, long);
        expect(cards.length).toBeLessThan(10);
        for (const { canvas } of cards) expect(isMarginClean(canvas, 16)).toBe(true);
      }
    }
  });

  test('breaks its lines as the browser does, and loses no character', () => {
    const quote = `${sentence} ${sentence}`;
    const made = content({ quote, language, direction });
    const plan = planCard(made, LOOK);
    const size = largestSize(place, made, plan) ?? 0;
    const lines = layQuote(place, made, plan, size).lines();
    expect(lines.length).toBeGreaterThan(1);
    const squeezed = (text: string) => text.replace(/\s+/gu, '');
    expect(squeezed(lines.map(({ text }) => text).join(''))).toBe(squeezed(quote));
    for (const { left, right, ...line } of lines) {
      expect(line.direction).toBe(direction);
      expect(left).toBeGreaterThanOrEqual(-size);
      expect(right).toBeLessThanOrEqual(plan.quote.width + size);
    }
    // No line begins with a stop that may not (kinsoku).
    expect(lines.filter(({ text }) => /^[、。，．！？」』）ー]/u.test(text))).toEqual([]);
  });
});

describe('what stands on a card', () => {
  test('is as large as fits, and never larger than the design allows', () => {
    const sizes = [1, 2, 4, 8].map((count) => {
      const quote = Array.from({ length: count }, () => source().quote).join(' ');
      const made = content({ quote });
      return largestSize(place, made, planCard(made, LOOK)) ?? 0;
    });
    const { largest } = planCard(content(), LOOK).measures.size;
    expect(sizes[0]).toBeLessThanOrEqual(largest);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });

  test('keeps a word whole where a smaller size allows it', () => {
    const made = content({ quote: 'Donaudampfschifffahrtsgesellschaftskapitän', language: 'de' });
    const plan = planCard(made, LOOK);
    const size = largestSize(place, made, plan) ?? 0;
    expect(layQuote(place, made, plan, size).lines()).toHaveLength(1);
  });

  test('is marked in the reader’s colour where the reader says so', () => {
    const made = content({ quote: 'I need to know ==in March== how much.' });
    const plan = planCard(made, LOOK);
    const marked = layQuote(place, made, plan, 60)
      .lines()
      .flatMap((line) => line.marked);
    expect(marked.length).toBeGreaterThan(0);
    const { cards } = makeCards(place, made, { ...LOOK, color: 'green' }, 'shorten');
    const { data } = pixels(cards[0]?.canvas ?? document.createElement('canvas'));
    let washed = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === 0xc6 && data[at + 1] === 0xec && data[at + 2] === 0xc9) washed += 1;
    }
    expect(washed).toBeGreaterThan(500);
  });

  test('names the source even when nothing else is wished for', () => {
    const nothing = { words: 'x', who: '', showsWho: false, showsWhere: false, showsCode: false };
    expect(cardContent(source(), nothing, LOOK)).toMatchObject({
      who: '',
      where: ['The Harbour Courier'],
    });
    const bare = source({ siteName: undefined });
    expect(cardContent(bare, nothing, LOOK).where).toEqual(['harbourcourier.example']);
  });

  test('says the day as the article’s language does', () => {
    const where = (changes: Partial<CardSource>) => {
      const { where: parts, comma } = content(changes);
      return parts.join(comma);
    };
    expect(where({ language: 'ja', siteName: '河畔新聞' })).toBe('河畔新聞\u30002026年11月13日');
    expect(where({ language: 'ar-EG', siteName: 'صحيفة الميناء' })).toBe(
      'صحيفة الميناء، ١٣ نوفمبر ٢٠٢٦',
    );
    expect(where({ language: 'x" y', published: '2026-11-13' })).toContain('2026-11-13');
    expect(where({ published: '9999-99-99' })).toBe('The Harbour Courier');
  });

  test('of several cards is numbered, in letters of one size', () => {
    const quote = Array.from({ length: 24 }, () => source().quote).join(' ');
    const { cards, isTooLong } = makeCards(place, content({ quote }), LOOK, 'divide');
    expect(isTooLong).toBe(true);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.map(({ words }) => words.text).join(' ')).toBe(quote);
  });
});

describe('the code of the link', () => {
  const LINK = `https://harbourcourier.example/table#:~:text=${encodeURIComponent('Negotiations fail when each side arrives')},numbers`;
  /** Brightness only, as a scanner sees it. */
  const decode = (canvas: HTMLCanvasElement) => {
    const { data, width, height } = pixels(canvas);
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
  };

  test.each(CARD_STYLES.flatMap((style) => SHAPES.map((shape) => [style, shape] as const)))(
    'is read from the card %s, %s',
    (style, shape) => {
      const look = { ...LOOK, style, shape };
      const { cards } = makeCards(place, content({ link: LINK }, look, true), look, 'shorten');
      expect(decode(cards[0]?.canvas ?? document.createElement('canvas'))).toBe(LINK);
    },
  );

  test('is the article’s where the link is too long to be read', () => {
    const link = `${source().url}#:~:text=${'a'.repeat(2_500)}`;
    const { cards } = makeCards(place, content({ link }, LOOK, true), LOOK, 'shorten');
    expect(decode(cards[0]?.canvas ?? document.createElement('canvas'))).toBe(source().url);
  });

  test('is left out where no address fits', () => {
    const url = `https://a.example/${'a'.repeat(4_000)}`;
    expect(planCard(content({ url }, LOOK, true), LOOK).qr).toBeUndefined();
  });
});

describe('hostile words', () => {
  beforeAll(() => document.body.replaceChildren());

  test.each([
    '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
    '\u202Eturned\u2066 round\u0000',
    '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(40),
    'e\u0301\u0323'.repeat(200),
    'https://example.com/'.repeat(30),
    '',
    ' \n\n ',
  ])('are drawn as text: %j', (quote) => {
    const { cards } = makeCards(
      place,
      content({ quote, title: quote, byline: [quote] }),
      LOOK,
      'shorten',
    );
    expect(cards).toHaveLength(1);
    expect(isMarginClean(cards[0]?.canvas ?? document.createElement('canvas'), 16)).toBe(true);
    expect('hit' in window).toBe(false);
  });
});

test('a card takes less than 300 ms', () => {
  const quote = Array.from({ length: 24 }, () => source().quote).join(' ');
  makeCards(place, content(), LOOK, 'shorten');
  const begin = performance.now();
  for (const style of CARD_STYLES) {
    makeCards(place, content({ quote }, { ...LOOK, style }), { ...LOOK, style }, 'shorten');
  }
  expect((performance.now() - begin) / CARD_STYLES.length).toBeLessThan(300);
});

test('the longest passage that can be annotated is shortened or divided without laying it all out', () => {
  const sentence = `${source().quote} `;
  const quote = sentence.repeat(Math.floor(200_000 / sentence.length));
  const look: CardLook = { ...LOOK, style: 'marker' };
  const [shortened] = makeCards(place, content({ quote }, look), look, 'shorten').cards;
  expect(shortened?.words.text).toMatch(/own numbers\. …”$/u);
  const { cards } = makeCards(place, content({ quote }, look), look, 'divide');
  expect(cards).toHaveLength(9);
  expect(cards.at(-1)?.words.text).toMatch(/own numbers\. …”$/u);
  expect(Math.max(...cards.map(({ words }) => words.text.length))).toBeLessThan(4_000);
});
