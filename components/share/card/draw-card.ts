import { CARD_PALETTES, CARD_WASHES, type CardLook } from '@/lib/sharing/card/card-design';
import { ornamentOf } from '@/lib/sharing/card/card-words';
import { type CardContent, type CardPlan, layQuote } from './card-plan';
import { drawFooter } from './draw-footer';
import { type Drawing, fitted } from './drawing';
import type { LaidText, Line } from './lay-text';

/** Draws a card on a canvas of exactly its size, with the quote at a size that fits. */
export function drawCard(
  place: HTMLElement,
  content: CardContent,
  look: CardLook,
  plan: CardPlan,
  size: number,
): HTMLCanvasElement {
  const canvas = place.ownerDocument.createElement('canvas');
  canvas.width = plan.measures.width;
  canvas.height = plan.measures.height;
  if (content.language !== undefined) canvas.lang = content.language;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  const laid = layQuote(place, content, plan, size);
  const families = { read: laid.family, say: familyOfVoice(place, content.language) };
  const drawing: Drawing = { context, content, look, plan, families };
  context.fillStyle = CARD_PALETTES[look.style].paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'alphabetic';
  drawHead(drawing);
  drawQuote(drawing, laid, size);
  drawFooter(drawing);
  return canvas;
}

function familyOfVoice(place: HTMLElement, language: string | undefined): string {
  const voice = place.ownerDocument.createElement('div');
  voice.className = 'card-say';
  if (language !== undefined) voice.lang = language;
  place.append(voice);
  const family = getComputedStyle(voice).fontFamily;
  voice.remove();
  return family;
}

function drawHead({ context, content, look, plan, families }: Drawing): void {
  const { unit, padding, width } = plan.measures;
  if (plan.headHeight === 0) return;
  const palette = CARD_PALETTES[look.style];
  const isRight = content.direction === 'rtl';
  const edge = isRight ? width - padding.inline : padding.inline;
  context.textAlign = isRight ? 'right' : 'left';
  context.direction = content.direction;
  if (look.style === 'column') {
    const isItalic = /^en\b/u.test(content.language ?? '');
    context.font = `${isItalic ? 'italic ' : ''}${0.9 * unit}px ${families.read}`;
    context.fillStyle = palette.soft;
    const kicker = fitted(context, content.kicker, width - 2 * padding.inline);
    context.fillText(kicker, edge, padding.top + 0.95 * unit);
    return;
  }
  const mark = ornamentOf(content.language, content.direction);
  context.font = `${(mark === '「' ? 4 : 5.2) * unit}px ${families.read}`;
  context.fillStyle = palette.ornament;
  const ink = context.measureText(mark);
  // Its ink, not its box, stands at the corner.
  const x = isRight ? edge - ink.actualBoundingBoxRight : edge + ink.actualBoundingBoxLeft;
  context.fillText(mark, x, padding.top + ink.actualBoundingBoxAscent);
}

function drawQuote(drawing: Drawing, laid: LaidText, size: number): void {
  const { context, look, plan } = drawing;
  const { padding, width } = plan.measures;
  const top = topOfQuote(drawing, laid, size);
  const palette = CARD_PALETTES[look.style];
  const lines = laid.lines();
  context.font = `${size}px ${laid.family}`;
  const letters = lettersOf(context, lines, size * plan.lineHeight);
  if (look.style === 'column') {
    context.fillStyle = palette.ink;
    const bar = Math.round(plan.measures.unit * 0.18);
    const below = top + laid.height + (plan.inset.top + plan.inset.bottom) * size;
    context.fillRect(padding.inline, top, width - 2 * padding.inline, bar);
    context.fillRect(padding.inline, below - bar, width - 2 * padding.inline, bar);
  }
  const from = top + plan.inset.top * size;
  const washes = CARD_WASHES[look.style === 'night' ? 'night' : 'day'][look.color];
  const hasMarks = lines.some(({ marked }) => marked.length > 0);
  for (const line of lines) {
    const baseline = from + line.top + letters.baseline;
    const all = look.style === 'marker' && !hasMarks ? [line] : line.marked;
    context.fillStyle = washes.wash;
    for (const { left, right } of all) {
      const beyond = size * (hasMarks ? 0.08 : 0.18);
      context.fillRect(
        padding.inline + left - beyond,
        baseline - letters.ascent - 0.06 * size,
        right - left + 2 * beyond,
        letters.ascent + letters.descent + 0.12 * size,
      );
    }
    const isRight = line.direction === 'rtl';
    context.direction = line.direction;
    context.textAlign = isRight ? 'right' : 'left';
    context.fillStyle = look.style === 'night' && all.length > 0 ? washes.text : palette.ink;
    context.fillText(line.text, padding.inline + (isRight ? line.right : line.left), baseline);
  }
}

/** Marker begins at the top, Column stands on its footer, the others in the middle between. */
function topOfQuote({ look, plan }: Drawing, laid: LaidText, size: number): number {
  const { padding, height, unit } = plan.measures;
  if (look.style === 'marker') return padding.top;
  const whole = laid.height + (plan.inset.top + plan.inset.bottom) * size;
  const end = height - padding.bottom - plan.footer.height;
  if (look.style === 'column') return end - 0.8 * unit - whole;
  const begin = padding.top + plan.headHeight;
  return begin + (end - begin - whole) / 2;
}

/** Where letters sit in their line, in pixels: the baseline from its top, and the ink's reach. */
function lettersOf(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  height: number,
): { baseline: number; ascent: number; descent: number } {
  const font = context.measureText('x');
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = font;
  const ink = lines.map(({ text }) => context.measureText(text));
  const reach = (values: number[], least: number) => Math.max(least, ...values);
  const baseline = (height - above - below) / 2 + above;
  const ascent = reach(
    ink.map((one) => one.actualBoundingBoxAscent),
    above * 0.86,
  );
  const descent = reach(
    ink.map((one) => one.actualBoundingBoxDescent),
    below * 0.86,
  );
  // Letters of other fonts reach farther; two washes never touch.
  const most = height * 0.86;
  const scale = Math.min(1, most / (ascent + descent));
  return { baseline, ascent: ascent * scale, descent: descent * scale };
}
