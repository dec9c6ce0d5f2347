/** A string, or its plural forms by CLDR category (https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules). */
export type Message = string | PluralForms;
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Messages = Record<string, Message>;

/** `MessageKeys` is generated from `locales/en.yml` when the project is prepared. */
export type MessageKey = keyof MessageKeys & string;

export interface Translator {
  /** BCP 47, with the region whose way of writing dates and numbers is followed. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The string of a key; `{name}` is replaced by `values.name`, `{count}` by the count, written as the language writes numbers. */
  t(key: MessageKey, values?: Record<string, string | number>, count?: number): string;
  number(value: number): string;
  /** A day, such as “13 November 2026”, from an ISO date or date-time, as given: no change of time zone for plain dates. */
  date(iso: string): string;
  /** Day and time, in the reader's time zone. */
  dateTime(iso: string): string;
  /** The time of day, in the reader's time zone. */
  time(iso: string): string;
  /** “a, b and c”. */
  list(items: readonly string[]): string;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/**
 * Makes the one way by which strings reach the screen.
 * A key that has no string is shown as the key: visible, never an exception in front of a reader.
 */
export function createTranslator(locale: string, messages: Messages): Translator {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const plainDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const timeOfDay = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const enumeration = new Intl.ListFormat(locale, { type: 'conjunction' });

  const format = (formatter: Intl.DateTimeFormat, iso: string) => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : formatter.format(time);
  };

  return {
    locale,
    direction: RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    t(key, values = {}, count) {
      const message = messages[key];
      if (message === undefined) return key;
      const text =
        typeof message === 'string'
          ? message
          : (message[plural.select(count ?? 0)] ?? message.other);
      return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
        const value = name === 'count' && count !== undefined ? count : values[name];
        if (value === undefined) return whole;
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
    number: (value) => numbers.format(value),
    date: (iso) => format(/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? plainDay : day, iso),
    dateTime: (iso) => format(instant, iso),
    time: (iso) => format(timeOfDay, iso),
    list: (items) => enumeration.format(items),
  };
}
