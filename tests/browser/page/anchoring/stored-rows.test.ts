import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { SelectorsSchema } from '@/lib/domain/selector';
import { anchor } from '@/lib/page/anchoring/anchor';
import versionOne from '../../../fixtures/selectors/version-1.json';
import { pageOf } from './page';

test.each(versionOne.rows)('a row of version 1 is anchored as before: $name', (row) => {
  const parsed = safeParse(SelectorsSchema, row.selectors);
  expect(parsed.success).toBe(true);
  if (!parsed.success) return;
  const [anchored] = anchor(pageOf(versionOne.page), [{ selectors: parsed.output }]);
  expect(anchored?.state).toBe(row.state);
  const found = anchored && anchored.state !== 'not-found' ? anchored.range.toString() : null;
  expect(found).toBe(row.found);
});
