import { CARD_PALETTES } from '@/lib/sharing/card/card-design';
import { type Drawing, fitted } from './drawing';

/** Who and where at the start, which of several cards and the code at the end. */
export function drawFooter(drawing: Drawing): void {
  const { context, content, look, plan, families } = drawing;
  const { padding, width, height, unit } = plan.measures;
  const palette = CARD_PALETTES[look.style];
  const isRight = content.direction === 'rtl';
  const end = height - padding.bottom;
  let taken = 0;
  if (plan.qr !== undefined) {
    drawCode(drawing, end);
    taken += plan.qr.size + unit;
  }
  const { size, rows } = plan.footer;
  const edgeAtEnd = isRight ? padding.inline + taken : width - padding.inline - taken;
  context.direction = content.direction;
  if (content.part !== undefined) {
    context.font = `${size}px ${families.say}`;
    context.fillStyle = palette.soft;
    context.direction = 'ltr';
    context.textAlign = isRight ? 'left' : 'right';
    context.fillText(content.part, edgeAtEnd, end - size * 0.4);
    context.direction = content.direction;
    taken += context.measureText(content.part).width + unit;
  }
  context.textAlign = isRight ? 'right' : 'left';
  const edge = isRight ? width - padding.inline : padding.inline;
  const room = width - 2 * padding.inline - taken;
  rows.forEach((row, index) => {
    context.font = `${row.strong ? '600 ' : ''}${size}px ${families.say}`;
    context.fillStyle = row.strong ? palette.ink : palette.soft;
    const baseline = end - (rows.length - 1 - index) * size * 1.45 - size * 0.4;
    context.fillText(fitted(context, row.text, room), edge, baseline);
  });
}

/** Dark on light on every card: many scanners read no other. */
function drawCode({ context, content, look, plan }: Drawing, end: number): void {
  const { qr, measures } = plan;
  if (qr === undefined) return;
  const { padding, width } = measures;
  const left = Math.round(
    content.direction === 'rtl' ? padding.inline : width - padding.inline - qr.size,
  );
  const top = Math.round(end - qr.size);
  const dark = look.style === 'night' ? CARD_PALETTES.night.paper : CARD_PALETTES[look.style].ink;
  context.fillStyle = CARD_PALETTES.plain.paper;
  context.fillRect(left, top, qr.size, qr.size);
  context.fillStyle = dark;
  const from = qr.quiet * qr.square;
  qr.rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      context.fillRect(
        left + from + x * qr.square,
        top + from + y * qr.square,
        qr.square,
        qr.square,
      );
    });
  });
}
