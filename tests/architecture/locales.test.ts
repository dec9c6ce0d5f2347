import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeNames, readLocale } from '@/lib/i18n/vite-locales';
import { PROJECT_ROOT } from './support/module-graph';
import { readProduct } from './support/sources';

const english = readLocale('en');
const others = localeNames().filter((name) => name !== 'en');

/** The names in braces of a message, in all its forms. */
function placeholders(message: unknown): string[] {
  const text = typeof message === 'string' ? message : Object.values(message ?? {}).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))].sort();
}

describe('every language', () => {
  test('there are at least English and Arabic', () => {
    expect(localeNames()).toEqual(expect.arrayContaining(['ar', 'en']));
  });

  test.each(others)('%s has exactly the strings of English', (name) => {
    expect(Object.keys(readLocale(name)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(others)('%s fills in the same values', (name) => {
    const messages = readLocale(name);
    for (const [key, message] of Object.entries(english)) {
      // A form such as “one annotation” may say the number in words.
      const allowed = placeholders(message);
      expect(
        placeholders(messages[key]).filter((value) => !allowed.includes(value)),
        key,
      ).toEqual([]);
    }
  });

  test.each(localeNames())('%s has each plural form that its language needs', (name) => {
    const needed = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(readLocale(name))) {
      if (typeof message === 'object')
        expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
    }
  });
});

describe('every string', () => {
  const code = readProduct()
    .map(({ text }) => text)
    .join('\n');
  const manifest = readFileSync(join(PROJECT_ROOT, 'wxt.config.ts'), 'utf8');

  /** A key is used when it stands in the code whole, or when the code builds it from its group. */
  function isUsed(key: string, sources: string): boolean {
    const group = key.slice(0, key.lastIndexOf('.') + 1);
    const last = key.slice(group.length);
    // `failure.CODE.heading` is built of its middle: what stands before and after it counts.
    const outer = group.slice(0, group.lastIndexOf('.', group.length - 2) + 1);
    const builtInside = `\`${outer}\${`;
    const builtOf = sources.indexOf(builtInside) !== -1 && sources.includes(`}.${last}\``);
    return (
      (outer !== '' && builtOf) ||
      sources.includes(`'${key}'`) ||
      sources.includes(`"${key}"`) ||
      sources.includes(`\`${group}\${`) ||
      sources.includes(`__MSG_${key.replace('manifest.', '')}__`)
    );
  }

  test('is used somewhere', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key, code + manifest))).toEqual([]);
    expect(isUsed('popup.nobodyUsesThis', code)).toBe(false);
  });
});
