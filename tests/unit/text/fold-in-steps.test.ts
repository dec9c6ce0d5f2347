import { expect, test } from 'vitest';
import { fold } from '@/lib/text/fold';
import { foldInSteps } from '@/lib/text/fold-in-steps';

/** All steps; how many there were, and what came of them. */
function allSteps(raw: string) {
  const step = foldInSteps(raw);
  for (let steps = 1; ; steps++) {
    const folded = step();
    if (folded) return { steps, folded };
  }
}

test.each([
  ['', 1],
  ['A short “text”.', 1],
  ['Größe — ﬁn 東京 '.repeat(20_000), 3],
  [`a${'😀'.repeat(150_000)}`, 3],
])('step by step comes to the same (%#)', (raw, expected) => {
  const { steps, folded } = allSteps(raw);
  const whole = fold(raw);
  expect(steps).toBe(expected);
  expect(folded.text === whole.text).toBe(true);
  expect(folded.codes.join() === whole.codes.join()).toBe(true);
  expect(folded.origin.join() === whole.origin.join()).toBe(true);
});
