import { afterEach, expect, test } from 'vitest';
import { createAnnotatorView } from '@/components/annotator/annotator-view';
import { annotatorParts, type Parts, type Shown } from '@/components/annotator/parts';
import { fail, succeed } from '@/lib/domain/failure';
import { matcher } from '@/lib/text/matcher';

afterEach(() => {
  const parts = annotatorParts();
  delete parts.search;
  delete parts.toolbar;
});

/** A view whose parts come as told; what its stage was given to show. */
function viewWith(comes: (part: keyof Parts) => boolean) {
  const shown: Shown[] = [];
  const stage = {
    show: (now: Shown) => void shown.push(now),
    focusToolbar: () => false,
    copy: async () => succeed({}),
    dispose: () => undefined,
  };
  const view = createAnnotatorView({
    document,
    inject: async (part) => {
      if (!comes(part)) return fail('background-died');
      if (part === 'search') annotatorParts().search = { matcher };
      if (part === 'toolbar') {
        annotatorParts().toolbar = {
          createStage: () => stage,
          createCardRoom: () => ({
            isOpen: false,
            tone: undefined,
            open: async () => undefined,
            close: () => undefined,
          }),
          describePage: () => ({ title: '', byline: [], direction: 'ltr', wordCount: 0 }),
          headingOver: () => undefined,
          readOn: () => undefined,
          highlightCss: '',
        };
      }
      return succeed(null);
    },
  });
  view.prepare({ locale: 'en', strings: {}, settings: { colorNames: {}, textScale: 1 } });
  return { view, shown };
}

test('when what searches the page does not come, the reader is told once, and it is asked for again', async () => {
  let isThere = false;
  const { view, shown } = viewWith((part) => part !== 'search' || isThere);
  expect(await view.loadMatcher()).toBeUndefined();
  expect(await view.loadMatcher()).toBeUndefined();
  const notices = new Set(shown.map(({ notice }) => notice));
  expect([...notices]).toMatchObject([{ kind: 'failed', failure: { code: 'annotator-crashed' } }]);
  isThere = true;
  expect(await view.loadMatcher()).toBe(matcher);
  view.dispose();
});

test('when nothing comes at all, the page goes on', async () => {
  const { view, shown } = viewWith(() => false);
  expect(await view.loadMatcher()).toBeUndefined();
  expect(await view.describePage()).toBeUndefined();
  expect(shown).toEqual([]);
  view.dispose();
});
