import { describe, expect, test } from 'vitest';
import { anchor } from '@/lib/page/anchoring/anchor';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { pageOf, rangeBetween, rangeOfText, stored } from './page';

const ARTICLE = `
  <h1>The harbour</h1>
  <p>The harbour of Lindau was built in 1811. Its lion looks <a href="#">south</a> across the lake.</p>
  <p>Ferries leave from the eastern mole every hour. In winter only two of them run.</p>
  <p>The keeper of the lighthouse sells tickets, maps and coffee to those who wait.</p>`;
const FERRIES = 'Ferries leave from the eastern mole every hour.';

function found(root: Element, description: ReturnType<typeof stored>): string {
  const [anchored] = anchor(root, [description]);
  if (!anchored || anchored.state === 'not-found') return 'not-found';
  return `${anchored.state}: ${anchored.range.toString()}`;
}

const description = () => {
  const root = pageOf(ARTICLE);
  return stored(rangeOfText(root, FERRIES), root);
};

describe('a passage comes back', () => {
  test.each([
    ['on the page as it was', ARTICLE],
    ['below a new banner', `<div>Subscribe now.</div>${ARTICLE}`],
    [
      'in other markup',
      ARTICLE.replaceAll('<p>', '<section><div>').replace('eastern', '<b>eas</b>tern'),
    ],
    ['with scripts beside it', `<script>"${FERRIES}"</script>${ARTICLE}`],
  ])('%s', (_, markup) => {
    const stays = description();
    expect(found(pageOf(markup), stays)).toBe(`anchored: ${FERRIES}`);
  });

  test('in other typography it is still as it was', () => {
    const stays = description();
    const markup = ARTICLE.replace('eastern mole', 'east\u00adern\u00a0mole');
    expect(found(pageOf(markup), stays)).toBe(
      'anchored: Ferries leave from the east\u00adern\u00a0mole every hour.',
    );
  });

  test('edited, it says so', () => {
    const stays = description();
    const markup = ARTICLE.replace('every hour', 'twice a day');
    expect(found(pageOf(markup), stays)).toBe(
      'changed: Ferries leave from the eastern mole twice a day.',
    );
  });

  test('an accent more is another word, and said', () => {
    const root = pageOf('<p>She sent her resume to the house by the lake last week.</p>');
    const stays = stored(rangeOfText(root, 'her resume to'), root);
    root.querySelector('p')!.textContent =
      'She sent her résumé to the house by the lake last week.';
    expect(found(root, stays)).toBe('changed: her résumé to');
  });

  test('gone, it is not found, and the nearest places are told', () => {
    const stays = description();
    const [anchored] = anchor(pageOf(ARTICLE.replace(FERRIES, '')), [stays]);
    expect(anchored?.state).toBe('not-found');
  });
});

describe('one index serves them all', () => {
  test('and answers come in the order of the list', () => {
    const root = pageOf(ARTICLE);
    const texts = ['lighthouse', 'lion looks', FERRIES];
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    const results = anchor(root, list, createTextIndex(root));
    expect(results.map((each) => each.state !== 'not-found' && each.range.toString())).toEqual(
      texts,
    );
  });

  test('more than a hundred passages come back', () => {
    const sentences = Array.from({ length: 150 }, (_, i) => `Sentence ${i} of the long page.`);
    const root = pageOf(sentences.map((sentence) => `<p>${sentence}</p>`).join('\n'));
    const list = sentences.map((sentence) => stored(rangeOfText(root, sentence), root));
    root.prepend('A line before. ');
    const results = anchor(root, list);
    expect(results.map((each) => each.state !== 'not-found' && each.range.toString())).toEqual(
      sentences,
    );
  });
});

describe('shadow trees', () => {
  function hostPage(): { root: Element; shadow: ShadowRoot } {
    const root = pageOf(
      '<p>Before the card.</p><article-card><span>Slotted words.</span></article-card>',
    );
    const shadow = root.querySelector('article-card')!.attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    inner.textContent = 'Within the shadow tree.';
    shadow.append(inner, document.createElement('slot'));
    return { root, shadow };
  }

  test('a passage within comes back', () => {
    const { root, shadow } = hostPage();
    const stays = stored(rangeOfText(shadow.firstElementChild!, 'the shadow'), root);
    expect(stays.selectors.map(({ type }) => type)).not.toContain('RangeSelector');
    expect(found(root, stays)).toBe('anchored: the shadow');
  });

  test('slotted text is read once, where it is shown', () => {
    const { root } = hostPage();
    expect(createTextIndex(root).raw).toBe('Before the card.Within the shadow tree.Slotted words.');
  });

  test('a passage that now begins in one tree and ends in another is not found', () => {
    const flat = pageOf('<p>Before the card.</p><p>Within the shadow tree.</p>');
    const stays = stored(rangeBetween(flat, 'Before', 'tree.'), flat);
    expect(found(hostPage().root, stays)).toBe('not-found');
  });

  test('our own host is no part of the page', () => {
    const { root, shadow } = hostPage();
    const index = createTextIndex(root, { isOwnHost: (element) => element === shadow.host });
    expect(index.raw).toBe('Before the card.');
  });
});
