import { isAtPoint, nodeAtPoint } from './hit-test';
import { allHighlightNames, highlightName } from './highlight-names';
import { layersOf, MANY, type SpanOf } from './layers';
import type { Paint, Painter } from './painter';
import { adoptHighlightSheet, shadowRootAround } from './shadow-sheet';

/** How often a page that clears `CSS.highlights` is looked for, in milliseconds. */
const WATCH = 1_000;
/** Who cleared it just now does it again: for this long it is looked for before every frame. */
const WARY = 2_000;

/** How much longer than painting took it is waited before it is done again. */
const PAUSES = 8;

/** Priority of the thick line: above every layer. */
const STRONG = 100;

/**
 * Paints with the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/).
 *
 * The registry is shared with the page, which may list and clear it, and Firefox lets no content
 * script iterate a `Highlight`: so the truth is our own map, and what is missing is set again.
 */
export function createCssHighlightPainter(
  document: Document,
  highlightCss: () => Promise<string | undefined>,
  /** Where a range lies in the text: asked where there are many, to be ordered. */
  spanOf?: SpanOf,
): Painter {
  const paints = new Map<string, Paint>();
  /** The names under which each highlight is registered now. */
  const shown = new Map<
    string,
    { range: Range; names: readonly string[]; unframe?: (() => void) | undefined }
  >();
  /** Those that hold a highlight: a point of the viewport is looked up in them too. */
  const shadowRoots = new Set<ShadowRoot>();
  const highlights = new Map<string, Highlight>();
  const counts = new Map<string, number>();
  let strong: readonly string[] = [];
  let flushing = false;
  /** Which highlight lies on which, and whether that is to be found out anew. */
  let layers: ReadonlyMap<string, number> = new Map();
  let changed = false;
  /** Until then nothing is painted: a thousand highlights found one by one are not painted so. */
  let rest = 0;
  /** While the page is printed. */
  let hidden = false;
  let frame = 0;

  function highlightOf(name: string): Highlight {
    let highlight = highlights.get(name);
    if (highlight === undefined) {
      highlight = new Highlight();
      highlight.priority = name.endsWith('strong') ? STRONG : Number(name.at(-1));
      highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  function take(id: string): void {
    const now = shown.get(id);
    now?.unframe?.();
    for (const name of now?.unframe ? [] : (now?.names ?? [])) {
      highlights.get(name)?.delete(now!.range);
      counts.set(name, (counts.get(name) ?? 1) - 1);
    }
    shown.delete(id);
  }

  function put(id: string, { range, frame }: Paint, names: readonly string[]): void {
    const unframe = frame?.(range, names[0]!, names.length > 1);
    for (const name of frame ? [] : names) {
      highlightOf(name).add(range);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    shown.set(id, { range, names, unframe });
  }

  function flush(): void {
    flushing = false;
    const began = performance.now();
    if (changed) layers = layersOf(paints, spanOf);
    changed = false;
    for (const [id, paint] of paints) {
      const names = [highlightName(paint.color, paint.tone, layers.get(id) ?? 0)];
      if (strong.includes(id)) names.push(highlightName(paint.color, paint.tone, 'strong'));
      const now = shown.get(id);
      if (now?.range === paint.range && now.names.join() === names.join()) continue;
      take(id);
      put(id, paint, names);
    }
    for (const id of shown.keys()) if (!paints.has(id)) take(id);
    const now = performance.now();
    if (paints.size > MANY) rest = now + PAUSES * (now - began);
  }

  function change(): void {
    if (flushing) return;
    flushing = true;
    const wait = rest - performance.now();
    if (wait > 1) setTimeout(flush, wait);
    else queueMicrotask(flush);
  }

  /** A page that cleared the registry, or one of the highlights in it, gets them back. */
  function restore(): boolean {
    if (hidden || document.visibilityState === 'hidden') return false;
    let restored = false;
    for (const [name, highlight] of highlights) {
      const wanted = counts.get(name) ?? 0;
      if (wanted === 0 || (CSS.highlights.has(name) && highlight.size === wanted)) continue;
      for (const { range, names, unframe } of shown.values()) {
        if (names.includes(name) && !unframe) highlight.add(range);
      }
      CSS.highlights.set(name, highlight);
      restored = true;
    }
    return restored;
  }

  function look(): void {
    if (restore()) beWary(performance.now() + WARY);
  }

  function beWary(end: number): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame((now) => {
      if (restore()) beWary(now + WARY);
      else if (now < end) beWary(end);
    });
  }

  clearHighlights();
  const timer = setInterval(look, WATCH);

  return {
    paint(id, paint) {
      const root = shadowRootAround(paint.range);
      if (root !== undefined) {
        shadowRoots.add(root);
        void adoptHighlightSheet(root, highlightCss);
      }
      paints.set(id, paint);
      changed = true;
      change();
    },
    unpaint(id) {
      if (!paints.delete(id)) return;
      changed = true;
      change();
    },
    hide(isHidden) {
      hidden = isHidden;
      for (const [name, highlight] of highlights) {
        if (isHidden) CSS.highlights.delete(name);
        else CSS.highlights.set(name, highlight);
      }
      for (const [id, { unframe }] of shown) if (unframe) take(id);
      if (!isHidden) change();
    },
    emphasise(ids) {
      if (ids.join() === strong.join()) return;
      strong = [...ids];
      change();
    },
    at(x, y) {
      if (paints.size === 0) return [];
      const place = nodeAtPoint(document, x, y, shadowRoots);
      if (place === undefined) return [];
      return [...paints]
        .filter(([, { range }]) => isAtPoint(range, place, x, y))
        .toSorted(([, a], [, b]) => (a.rank < b.rank ? 1 : -1))
        .map(([id]) => id);
    },
    rangeOf: (id) => paints.get(id)?.range,
    get isEmpty() {
      return paints.size === 0;
    },
    dispose() {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      for (const id of shown.keys()) take(id);
      paints.clear();
      for (const [name, highlight] of highlights) {
        // A newer annotator may have taken the name already.
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      highlights.clear();
    },
  };
}

/** Removes every highlight of ours, an older annotator's too. */
function clearHighlights(): void {
  for (const name of allHighlightNames()) CSS.highlights.delete(name);
}
