import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/module-graph';

const source = readFileSync(join(PROJECT_ROOT, 'lib/messaging/protocol.ts'), 'utf8');

/** Each message with the comment that stands above it. */
const messages = [...source.matchAll(/(\/\*\*[^/]*\*\/\s*)?^ {2}'([\w.]+)': \(/gmu)].map(
  ([, comment, name = '']) => ({ name, comment }),
);

test('the protocol is read', () => {
  expect(messages.length).toBeGreaterThan(20);
  expect(messages.map(({ name }) => name)).toContain('annotation.create');
});

test('every message says what it is for', () => {
  const obvious = ['article.edit'];
  expect(
    messages
      .filter(({ name, comment }) => !comment && !obvious.includes(name))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('every message has a rule: its schema and who may send it', async () => {
  const { RULES } = (await import('@/lib/messaging/rules')) as { RULES: Record<string, unknown> };
  expect(Object.keys(RULES).sort()).toEqual(messages.map(({ name }) => name).sort());
});
