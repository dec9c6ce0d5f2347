import * as v from 'valibot';
import { expect, test } from 'vitest';
import { IdSchema, IsoDateTimeSchema } from '@/lib/domain/ids';
import { newId } from '@/lib/domain/new-id';

test('an id is a version-4 UUID', () => {
  expect(newId((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(newId((bytes) => bytes.fill(0))).toBe('00000000-0000-4000-8000-000000000000');
});

test('a thousand ids are a thousand different ones, each accepted as an id', () => {
  const ids = Array.from({ length: 1000 }, () => newId());
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => v.is(IdSchema, id))).toBe(true);
});

test.each(['', 'a b', '<script>', 'x'.repeat(129), '../x'])('%j is no id', (text) => {
  expect(v.is(IdSchema, text)).toBe(false);
});

test('an instant is a date that can be read', () => {
  expect(v.is(IsoDateTimeSchema, '2026-11-13T08:00:00.000Z')).toBe(true);
  expect(v.is(IsoDateTimeSchema, 'soon')).toBe(false);
});
