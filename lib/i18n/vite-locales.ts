import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import type { Message, Messages } from './translate';

const LOCALES_FOLDER = join(import.meta.dirname, 'locales');

/** Reads `popup: { title: … }` as `popup.title`; a map that has `other` is a set of plural forms. */
export function flattenMessages(tree: Record<string, unknown>, prefix = ''): Messages {
  const messages: Messages = {};
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix + name;
    if (typeof value === 'string') messages[key] = value;
    else if (typeof value !== 'object' || value === null) {
      throw new Error(`${key} is neither a string nor a group`);
    } else if ('other' in value) messages[key] = value as Message;
    else Object.assign(messages, flattenMessages(value as Record<string, unknown>, `${key}.`));
  }
  return messages;
}

/** The messages of `locales/NAME.yml`. */
export function readLocale(name: string): Messages {
  const text = readFileSync(join(LOCALES_FOLDER, `${name}.yml`), 'utf8');
  return flattenMessages(parse(text) as Record<string, unknown>);
}

export function localeNames(): string[] {
  return readdirSync(LOCALES_FOLDER)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => basename(name, '.yml'))
    .sort();
}

/** Lets the bundler import `locales/*.yml` as flat messages, without a YAML parser in the product. */
export function localesPlugin(): Plugin {
  return {
    name: 'pullquote:locales',
    transform(_code, id) {
      if (!id.startsWith(LOCALES_FOLDER) || !id.endsWith('.yml')) return undefined;
      const messages = readLocale(basename(id, '.yml'));
      return { code: `export default ${JSON.stringify(messages)}`, map: null };
    },
  };
}

/** The type of every key, so that a misspelt one is a compile error. */
export function messageKeyTypes(): string {
  const keys = Object.keys(readLocale('en')).map((key) => `  ${JSON.stringify(key)}: string;`);
  return `interface MessageKeys {\n${keys.join('\n')}\n}\ndeclare module '*.yml' {\n  const messages: import('../lib/i18n/translate').Messages;\n  export default messages;\n}\n`;
}

/** `_locales/NAME/messages.json` for what the browser itself shows: the section `manifest`. */
export function manifestMessages(name: string): string {
  const entries = Object.entries(readLocale(name)).filter(([key]) => key.startsWith('manifest.'));
  return JSON.stringify(
    Object.fromEntries(entries.map(([key, message]) => [key.slice(9), { message }])),
    null,
    2,
  );
}
