import type { CardWords, Stretch } from '@/lib/sharing/card/card-words';

/** How a text is to be laid out. */
export interface TextSetting {
  /** Of the box, in pixels. */
  width: number;
  /** Of the letters, in pixels. */
  size: number;
  /** Of the letters' size. */
  lineHeight: number;
  language?: string | undefined;
  /** An opening quotation mark stands outside the edge. */
  hang: boolean;
}

/** One line as the browser breaks it; pixels from the left and top of the text's box. */
export interface Line {
  text: string;
  direction: 'ltr' | 'rtl';
  left: number;
  right: number;
  top: number;
  /** From left to right, where its marked words are; several where two directions meet. */
  marked: readonly { left: number; right: number }[];
}

/** A text in a hidden element, where the browser itself breaks its lines. */
export interface LaidText {
  height: number;
  /** A word is wider than the box. */
  overflows: boolean;
  /** The families that the browser would use, for a canvas. */
  family: string;
  lines: () => Line[];
}

/** Between two paragraphs, in the size of the letters. */
const PARAGRAPH_GAP = 0.45;

/**
 * Lays a text out in a hidden element inside `place`, as the browser does with any text: its
 * language, its direction, its rules for line breaks and balance. One text at a time.
 */
export function layText(place: HTMLElement, words: CardWords, setting: TextSetting): LaidText {
  const { width, size, lineHeight, language, hang } = setting;
  const box = place.ownerDocument.createElement('div');
  box.className = 'card-text';
  if (language !== undefined) box.lang = language;
  Object.assign(box.style, {
    inlineSize: `${width}px`,
    fontSize: `${size}px`,
    lineHeight: `${size * lineHeight}px`,
  });
  const paragraphs = words.text.split('\n').map((text, index) => {
    const paragraph = place.ownerDocument.createElement('p');
    paragraph.dir = 'auto';
    paragraph.textContent = text;
    if (index > 0) paragraph.style.marginBlockStart = `${size * PARAGRAPH_GAP}px`;
    if (hang && index === 0) paragraph.style.textIndent = '-0.42em';
    box.append(paragraph);
    return paragraph;
  });
  place.replaceChildren(box);
  const height = box.getBoundingClientRect().height;
  const family = getComputedStyle(box).fontFamily;
  const overflows = overflowsBy(box);
  return {
    height,
    overflows,
    family,
    lines() {
      let from = 0;
      return paragraphs.flatMap((paragraph) => {
        const start = from;
        from += paragraph.textContent.length + 1;
        return linesOf(paragraph, box, start, words.marks, size * lineHeight);
      });
    },
  };
}

/** Whether a word had to be broken. Looked at without the rule that breaks it. */
function overflowsBy(box: HTMLElement): boolean {
  box.style.overflowWrap = 'normal';
  const overflows = box.scrollWidth > Math.ceil(box.clientWidth) + 1;
  box.style.overflowWrap = '';
  return overflows;
}

function linesOf(
  paragraph: HTMLElement,
  box: HTMLElement,
  offset: number,
  marks: readonly Stretch[],
  height: number,
): Line[] {
  const node = paragraph.firstChild;
  if (node === null) return [];
  const origin = box.getBoundingClientRect();
  const top = paragraph.getBoundingClientRect().top;
  const direction = getComputedStyle(paragraph).direction === 'rtl' ? 'rtl' : 'ltr';
  const text = paragraph.textContent;
  const range = paragraph.ownerDocument.createRange();
  const rectOf = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  };
  return stretchesOfLines(text, (start, end) => {
    const rect = rectOf(start, end).getBoundingClientRect();
    if (rect.width === 0) return undefined;
    return Math.round((rect.top + rect.height / 2 - top - height / 2) / height);
  }).map(({ start, end, index }) => {
    const line = text.slice(start, end).trimEnd();
    const rect = rectOf(start, start + line.length).getBoundingClientRect();
    const marked = marks.flatMap((mark) => {
      const from = Math.max(mark.start - offset, start);
      const to = Math.min(mark.end - offset, start + line.length);
      return to > from ? joined([...rectOf(from, to).getClientRects()]) : [];
    });
    return {
      text: line,
      direction,
      left: rect.left - origin.left,
      right: rect.right - origin.left,
      top: top - origin.top + index * height,
      marked: marked.map(({ left, right }) => ({
        left: left - origin.left,
        right: right - origin.left,
      })),
    };
  });
}

/** Groups the characters of a text by the line that they stand on. */
function stretchesOfLines(
  text: string,
  lineOf: (start: number, end: number) => number | undefined,
): (Stretch & { index: number })[] {
  const lines: (Stretch & { index: number })[] = [];
  for (const { index: start, segment } of new Intl.Segmenter().segment(text)) {
    const end = start + segment.length;
    const last = lines.at(-1);
    // A space that a line ends with has no width: it stays where it was.
    const index = lineOf(start, end) ?? last?.index ?? 0;
    if (last === undefined || index > last.index) lines.push({ start, end, index });
    else last.end = end;
  }
  return lines.map((line) => {
    const leading = /^\s*/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    return { ...line, start: line.start + leading };
  });
}

/** Rectangles of one line that touch, as one. */
function joined(rects: readonly DOMRect[]): { left: number; right: number }[] {
  const sorted = rects.filter(({ width }) => width > 0).sort((one, other) => one.left - other.left);
  return sorted.reduce<{ left: number; right: number }[]>((all, { left, right }) => {
    const last = all.at(-1);
    if (last !== undefined && left - last.right < 1) last.right = Math.max(last.right, right);
    else all.push({ left, right });
    return all;
  }, []);
}
