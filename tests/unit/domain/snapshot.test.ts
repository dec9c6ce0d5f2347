import { expect, test } from 'vitest';
import {
  createSnapshot,
  readingsToForget,
  READINGS_AT_HAND,
  type Snapshot,
} from '@/lib/domain/snapshot';
import { extracted } from '../../support/extracted';

const at = '2026-11-20T10:00:00.000Z';

function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const read = {
    article: extracted(),
    address: 'http://news.example/story',
    hash: 'abc',
    wordsHash: 'abc',
  };
  const made = createSnapshot(read, { id: 'snapshot-1', size: 120, at });
  if (made === undefined) throw new Error('not made');
  return { ...made, ...changes };
}

test('a snapshot knows its article and its addresses, and carries no content', () => {
  const made = snapshot();
  expect(made).toMatchObject({
    title: 'On beginnings',
    url: 'http://news.example/story',
    addresses: ['http://news.example/story'],
    hash: 'abc',
    size: 120,
    readingMinutes: 2,
    taken: at,
    seen: at,
  });
  expect(JSON.stringify(made)).not.toContain('<p>');
});

test('credentials of an address are not stored', () => {
  const read = {
    article: extracted(),
    address: 'http://me:secret@news.example/story?utm_source=x',
    hash: 'abc',
    wordsHash: 'abc',
  };
  const made = createSnapshot(read, { id: 'snapshot-1', size: 1, at });
  expect(JSON.stringify(made)).not.toContain('secret');
  expect(made?.url).toBe('http://news.example/story?utm_source=x');
  expect(made?.addresses).toContain('http://news.example/story');
});

test('what names no page has no snapshot', () => {
  const read = { article: extracted(), address: 'about:blank', hash: 'abc', wordsHash: 'abc' };
  expect(createSnapshot(read, { id: 'snapshot-1', size: 1, at })).toBeUndefined();
});

test('the readings of last stay at hand, and everything that was kept', () => {
  const readings = Array.from({ length: READINGS_AT_HAND + 3 }, (_, day) =>
    snapshot({ id: `s${day}`, seen: `2026-10-${String(day + 1).padStart(2, '0')}T10:00:00.000Z` }),
  );
  const kept = snapshot({ id: 'kept', seen: '2026-01-01T10:00:00.000Z', kept: at });
  expect(readingsToForget([kept, ...readings]).map(({ id }) => id)).toEqual(['s2', 's1', 's0']);
});
