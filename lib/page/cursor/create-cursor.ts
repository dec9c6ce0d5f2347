import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { CursorReading, CursorRequest } from '@/lib/domain/in-page';
import { moveCursor, type ReadingCursor } from '@/lib/text/reading-cursor';
import type { OpenedPage } from '../annotator-gateway';
import { toneBehind } from '../painting/backdrop';
import type { PageSource } from '../page-source';
import type { Passages } from '../passages';
import { parentElementOf } from '../tree';
import type { Writing } from '../writing';
import { languageOf } from './language-of';
import { readAlong } from './read-along';
import { whereReadingStarts } from './where-reading-starts';

/** What the conductor of a page lends to the cursor. */
export interface CursorConductor {
  document: Document;
  passages: Passages;
  writing: Writing;
  source: PageSource;
  /** Opens the editor of an annotation. */
  write: (id: string, ahead?: () => string) => void;
  page: () => OpenedPage | undefined;
}

/**
 * The sentence cursor of a page: reads the text once, keeps in step with the page while it is open,
 * and lets a passage be walked through it and marked. `undefined` where there is no text to read.
 * Nothing is written into the page; on leaving, the focus goes back to where it was.
 */
export function createCursor(
  { document, passages, writing, source, write, page }: CursorConductor,
  isOwnHost: (node: Node) => boolean,
): CursorRequest | undefined {
  const hadFocus = document.activeElement;
  const { root, at } = whereReadingStarts(document);
  const text = readAlong(root, isOwnHost);
  const { index } = text;
  let here: Range | undefined;
  let unit: ReadingCursor['unit'] = 'sentence';

  /** Where it is now: a page that took the passage away leaves it at what follows. */
  function current(): ReadingCursor | undefined {
    text.steps();
    const span = here && index.offsetsOf(here);
    if (!span) return text.sentenceFrom(0);
    return span.end > span.start ? { ...span, unit } : text.sentenceFrom(span.start);
  }

  function go(to: ReadingCursor | undefined): CursorReading | undefined {
    const range = to && index.rangeOf(to.start, to.end);
    if (!to || !range) return undefined;
    here = range;
    unit = to.unit;
    text.bringIntoView(to);
    return tell(to, range);
  }

  function tell(span: ReadingCursor, range: Range): CursorReading {
    const element = parentElementOf(range.startContainer) ?? root;
    return {
      text: index.raw.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim(),
      language: languageOf(element),
      direction: getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr',
      unit: span.unit,
      sentence: text.steps().placeOf(span.start),
      marks: marked()
        .filter(({ start, end }) => start < span.end && end > span.start)
        .map(({ annotation }) => annotation),
    };
  }

  /** The highlights of the text, in its order. */
  function marked(): { start: number; end: number; annotation: Annotation }[] {
    return passages
      .inOrder()
      .flatMap(({ range, annotation }) => {
        const span = range && index.offsetsOf(range);
        return span && span.end > span.start ? [{ ...span, annotation }] : [];
      })
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
  }

  async function highlight(color: HighlightColor): Promise<Result<Annotation>> {
    if (page()?.readOnly === true) return fail('private-window');
    if (here === undefined || here.collapsed) return fail('nothing-selected');
    const made = await writing.highlight(here.cloneRange(), { color });
    const opened = page();
    if (made.ok && opened !== undefined) opened.settings.lastColor = color;
    return made;
  }

  const first = at && index.offsetsOf(at);
  const start: ReadingCursor | undefined =
    first && first.end > first.start
      ? { ...first, unit: 'paragraph' }
      : text.sentenceFrom(first?.start ?? 0);
  if (start === undefined || go(start) === undefined) {
    text.dispose();
    return undefined;
  }

  return {
    tone: toneBehind(root),
    readOnly: page()?.readOnly === true,
    actions: {
      read: () => go(current()),
      move(step) {
        const now = current();
        const next = (from: ReadingCursor) => moveCursor(text.steps(), from, step);
        if (now === undefined) return undefined;
        return go(step.extend ? next(now) : text.shown(next(now), next));
      },
      jump(direction) {
        const now = current();
        if (now === undefined) return undefined;
        const marks = marked();
        const to =
          direction === 'next'
            ? marks.find((one) => one.start > now.start)
            : marks.findLast((one) => one.start < now.start);
        return go(to && { start: to.start, end: to.end, unit: 'paragraph' });
      },
      boxes() {
        const now = current();
        return now === undefined ? [] : text.boxes(now);
      },
      highlight,
      async annotate(ahead) {
        const existing = here && passages.on(here);
        if (existing !== undefined) {
          write(existing.id, ahead);
          return succeed(existing);
        }
        const made = await highlight(page()?.settings.lastColor ?? 'yellow');
        if (made.ok) write(made.value.id, ahead);
        return made;
      },
      async passage(what) {
        const described: ReturnType<Writing['describe']> =
          here === undefined ? fail('nothing-selected') : writing.describe(here.cloneRange());
        if (!described.ok) return described;
        return succeed({ what, annotation: described.value, source: await source.source() });
      },
      closed() {
        text.dispose();
        if (hadFocus instanceof HTMLElement && hadFocus !== document.body && hadFocus.isConnected) {
          hadFocus.focus({ preventScroll: true });
        } else if (here?.startContainer.isConnected) {
          // Tab and a screen reader go on from where the reader was.
          document.getSelection()?.collapse(here.startContainer, here.startOffset);
        }
      },
    },
  };
}
