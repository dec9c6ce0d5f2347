import { describe, expect, test } from 'vitest';
import { chooseLocale } from '@/lib/i18n/locales';
import { createTranslator, type MessageKey } from '@/lib/i18n/translate';
import { flattenMessages } from '@/lib/i18n/vite-locales';

const key = (name: string) => name as MessageKey;

const english = createTranslator('en', {
  'a.plain': 'Plain',
  'a.values': 'Show on {site}',
  'a.count': { one: '{count} annotation', other: '{count} annotations' },
});

describe('a string', () => {
  test('is shown as it stands', () => {
    expect(english.t(key('a.plain'))).toBe('Plain');
  });

  test('takes its values, also when they look like patterns', () => {
    expect(english.t(key('a.values'), { site: '$& {site}' })).toBe('Show on $& {site}');
  });

  test('keeps a value that nobody gave visible', () => {
    expect(english.t(key('a.values'))).toBe('Show on {site}');
  });

  test('chooses the plural form and writes numbers as the language does', () => {
    expect(english.t(key('a.count'), {}, 1)).toBe('1 annotation');
    expect(english.t(key('a.count'), {}, 1200)).toBe('1,200 annotations');
  });

  test('has six plural forms in Arabic', () => {
    const arabic = createTranslator('ar', {
      'a.count': { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' },
    });
    const forms = [0, 1, 2, 3, 11, 100].map((count) => arabic.t(key('a.count'), {}, count));
    expect(forms).toEqual(['z', 'o', 't', 'f', 'm', 'x']);
    expect(arabic.direction).toBe('rtl');
  });

  test('that is missing shows its key instead of breaking the surface', () => {
    expect(english.t(key('a.missing'))).toBe('a.missing');
  });
});

describe('a date', () => {
  test('that is a plain day stays that day in every time zone', () => {
    expect(english.date('2026-11-13')).toBe('November 13, 2026');
  });

  test('that is no date is shown as it was given', () => {
    expect(english.date('last spring')).toBe('last spring');
  });
});

describe('the language', () => {
  test('is the reader’s choice before the browser’s', () => {
    expect(chooseLocale('ar', ['en-GB'])).toBe('ar');
  });

  test('follows the browser, also from a regional form', () => {
    expect(chooseLocale('auto', ['tlh', 'ar-EG', 'en'])).toBe('ar');
  });

  test('is served by another region of it, but not in another script', () => {
    expect(chooseLocale('auto', ['pt-PT'])).toBe('pt-BR');
    expect(chooseLocale('auto', ['zh-Hans-SG'])).toBe('zh-CN');
    expect(chooseLocale('auto', ['zh-TW', 'fr-CH'])).toBe('fr');
  });

  test('is English when nothing fits', () => {
    expect(chooseLocale('auto', ['tlh'])).toBe('en');
  });
});

test('groups of a locale file become dots, and plural forms stay together', () => {
  expect(
    flattenMessages({ popup: { title: 'T', count: { one: 'o', other: 'x' }, foot: { ok: 'O' } } }),
  ).toEqual({
    'popup.title': 'T',
    'popup.count': { one: 'o', other: 'x' },
    'popup.foot.ok': 'O',
  });
});
