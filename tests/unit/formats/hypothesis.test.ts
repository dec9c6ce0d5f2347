import { describe, expect, test } from 'vitest';
import { hypothesisExporter } from '@/lib/formats/hypothesis';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

interface File {
  annotations: {
    permissions: { read: string[] };
    target: { source: string; selector?: { type: string }[] }[];
    text: string;
  }[];
}

describe('annotations for Hypothesis', () => {
  test('are written as the sample shows', async () => {
    expect(await written(hypothesisExporter)).toBe(await golden('hypothesis.json'));
  });

  test('have what its importer asks for', async () => {
    const { annotations } = JSON.parse(await written(hypothesisExporter)) as File;
    for (const { permissions, target } of annotations) {
      expect(permissions.read.some((each) => each.startsWith('group:'))).toBe(false);
      expect(target).toHaveLength(1);
      expect(target[0]?.source).toMatch(/^https:/u);
    }
  });

  test.each(POISON)('hold %j as text', async (text) => {
    const file = await written(hypothesisExporter, poisoned(text));
    expect(file).not.toMatch(/[<>\u2028\u2029]/u);
    expect((JSON.parse(file) as File).annotations).toHaveLength(4);
  });
});
