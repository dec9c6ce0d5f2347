import { anchor, describe } from '../adapters/anchoring';
import { choosePassages } from './choose-passages';
import { CLASSES, type EditClass, type Page } from './edits';
import { mark, overlap, rangeOf, spanOf, unmark } from './marked-text';
import { createRandom } from './random';

export interface Row {
  className: string;
  kind: string;
  outcome: 'right' | 'near' | 'wrong' | 'missed';
  quote: string;
  found: string | null;
}

/** Runs in the browser: every passage of this page through every class of edits. */
export function runPage(seed: string): Row[] {
  const pristine = document.body.cloneNode(true);
  const passages = choosePassages(document.body, createRandom(`${seed}:passages`));
  const rows: Row[] = [];
  for (const editClass of CLASSES) {
    for (const [at, passage] of passages.entries()) {
      const root = pristine.cloneNode(true) as HTMLElement;
      document.body.replaceWith(root);
      const random = createRandom(`${seed}:${editClass.name}:${at}`);
      const result = tryOne(root, passage, editClass, random);
      if (result) {
        rows.push({
          className: editClass.name,
          kind: passage.kind,
          quote: passage.text,
          ...result,
        });
      }
    }
  }
  return rows;
}

function tryOne(
  first: HTMLElement,
  passage: { start: number; end: number },
  { prepare, edit }: EditClass,
  random: Page['random'],
): Pick<Row, 'outcome' | 'found'> | null {
  const language = document.documentElement.lang || 'en';
  let root = first;
  let span = passage;
  if (prepare) {
    const marked = mark(root, span);
    prepare({ root, passage: marked, language, random });
    span = unmark(root, marked) ?? span;
  }
  const stored = JSON.stringify(describe(rangeOf(root, span), root));
  root = root.cloneNode(true) as HTMLElement;
  document.body.replaceWith(root);
  const marked = mark(root, span);
  const outcome = edit({ root, passage: marked, language, random });
  const now = unmark(root, marked);
  if (outcome === 'unfit') return null;
  const truth = outcome === 'gone' ? null : now;
  const [range] = anchor(root, [JSON.parse(stored) as ReturnType<typeof describe>]);
  if (!range) return { outcome: truth ? 'missed' : 'right', found: null };
  const found = range.toString();
  if (!truth) return { outcome: 'wrong', found };
  const share = overlap(root, truth, spanOf(root, range));
  return { outcome: share >= 0.9 ? 'right' : share >= 0.5 ? 'near' : 'wrong', found };
}
