import { describe, expect, test } from 'vitest';
import { regionalLocale } from '@/lib/i18n/regional-locale';
import { createTranslator } from '@/lib/i18n/translate';

describe('dates and numbers', () => {
  test.each([
    ['en-GB', '13 November 2026'],
    ['en-US', 'November 13, 2026'],
  ])('are written as the browser’s English does: %s', (language, date) => {
    const translator = createTranslator(regionalLocale('en', ['de', language]), {});
    expect(translator.date('2026-11-13')).toBe(date);
  });

  test('follow the chosen language where the browser does not speak it', () => {
    expect(regionalLocale('ar', ['en-GB', 'de'])).toBe('ar');
  });

  test('are not taken from a region that writes the language in another script', () => {
    expect(regionalLocale('zh-CN', ['zh-TW', 'en'])).toBe('zh-CN');
    expect(regionalLocale('zh-CN', ['zh-TW', 'zh-SG'])).toBe('zh-SG');
    expect(regionalLocale('pt-BR', ['pt-PT'])).toBe('pt-PT');
  });

  test('are not upset by a language that is no language tag', () => {
    expect(regionalLocale('en', ['C', 'en_US.UTF-8', 'en-AU'])).toBe('en-AU');
  });

  test('take the digits of the reader’s region in Arabic, strings and numbers alike', () => {
    const messages = { 'a.days': '{days} يومًا', 'a.count': { other: '{count}' } };
    const arabic = createTranslator(regionalLocale('ar', ['ar-EG']), messages);
    const moroccan = createTranslator(regionalLocale('ar', ['ar-MA']), messages);
    expect(arabic.t('a.days' as never, { days: 30 })).toBe('٣٠ يومًا');
    expect(arabic.number(30)).toBe('٣٠');
    expect(moroccan.t('a.days' as never, { days: 30 })).toBe('30 يومًا');
    expect(moroccan.direction).toBe('rtl');
  });
});
