import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_NAMES } from '@/lib/i18n/language-names';
import { LOCALES } from '@/lib/i18n/locales';
import {
  BACKGROUND_GROUPS,
  localeNames,
  manifestMessages,
  readLocale,
} from '@/lib/i18n/vite-locales';
import { PROJECT_ROOT } from './support/module-graph';
import { readProduct } from './support/sources';

const english = readLocale('en');

const others = localeNames().filter((name) => name !== 'en');

/** Control characters, which mangled letters leave behind, and the sign of a lost one. */
const MANGLED = /[\u{7f}-\u{9f}\u{fffd}]/u;

/** The names in braces of a message, in all its forms. */
function placeholders(message: unknown): string[] {
  const text = typeof message === 'string' ? message : Object.values(message ?? {}).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))].sort();
}

describe('every language', () => {
  test('is offered to readers, in its own words', () => {
    expect([...LOCALES].sort()).toEqual(localeNames());
    expect(Object.keys(LANGUAGE_NAMES).sort()).toEqual(localeNames());
    expect(localeNames()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR', 'zh-CN']);
  });

  test.each(others)('%s has every string of English', (name) => {
    const own = readLocale(name);
    expect(Object.keys(english).filter((key) => own[key] === undefined)).toEqual([]);
  });

  test.each(others)('%s has no string that English lacks', (name) => {
    expect(Object.keys(readLocale(name)).filter((key) => english[key] === undefined)).toEqual([]);
  });

  test.each(localeNames())('%s was never read in another encoding than its own', (name) => {
    const text = readFileSync(join(PROJECT_ROOT, 'lib/i18n/locales', `${name}.yml`), 'utf8');
    expect(text).not.toMatch(MANGLED);
    expect('n\u{e2}\u{80}\u{99}a').toMatch(MANGLED);
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

  test.each(others)('%s leaves out no value but a number that it says in words', (name) => {
    const messages = readLocale(name);
    for (const [key, message] of Object.entries(english)) {
      const said = typeof messages[key] === 'string' ? messages[key] : messages[key]?.other;
      const needed = placeholders(typeof message === 'string' ? message : message.other);
      expect(
        needed.filter((value) => !placeholders(said).includes(value)),
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

  // What the stores and the browsers show: https://developer.chrome.com/docs/extensions/reference/manifest/description
  test.each(localeNames())('%s describes the extension in what a store shows', (name) => {
    const shown = JSON.parse(manifestMessages(name)) as Record<string, { message: string }>;
    expect([...(shown['manifestDescription']?.message ?? '')].length).toBeLessThanOrEqual(132);
    expect(shown['manifestName']?.message).toBe('Pullquote');
  });
});

describe('the background', () => {
  const sources = readProduct().filter(({ path }) => path.startsWith('lib/background/'));
  const said = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bt\('([\w.-]+)'/gu)].map(([, key]) => key ?? ''),
  );

  test('has every string that it says itself', () => {
    expect(said.length).toBeGreaterThan(0);
    const known = (key: string) => BACKGROUND_GROUPS.some((group) => key.startsWith(group));
    expect(said.filter((key) => !known(key))).toEqual([]);
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
