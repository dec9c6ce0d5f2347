import { expect, test } from 'vitest';
import { shortSource } from '@/lib/sharing/citing/short-source';
import { article } from '../../../support/records';

test('a source is said by its author, its site and its year', () => {
  expect(shortSource(article())).toBe('Marchetti, The Harbour Courier, 2026');
});

test('what is not known is left out, down to the title', () => {
  const { published: _1, siteName: _2, ...rest } = article({ byline: [] });
  expect(shortSource(rest)).toBe('harbourcourier.example');
  const { url: _3, ...nowhere } = rest;
  expect(shortSource({ ...nowhere, title: 'A  table' })).toBe('A table');
});
