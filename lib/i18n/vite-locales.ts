import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import type { Message, Messages } from './translate';

const LOCALES_FOLDER = join(import.meta.dirname, 'locales');

/** The groups of strings that the background shows itself or hands to pages. */
export const BACKGROUND_GROUPS = [
  'annotator.',
  'color.',
  'doctor.',
  'failure.',
  'manifest.',
  'ui.',
] as const;

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

/**
 * Lets the bundler import `locales/*.yml` as flat messages, without a YAML parser in the product,
 * and `locales/*.yml?background` as a function that gives the background's part of them.
 */
export function localesPlugin(): Plugin {
  return {
    name: 'pullquote:locales',
    transform(_code, id) {
      const [file = '', query] = id.split('?');
      if (!file.startsWith(LOCALES_FOLDER) || !file.endsWith('.yml')) return undefined;
      const messages = readLocale(basename(file, '.yml'));
      const code =
        query === 'background'
          ? `() => JSON.parse(${JSON.stringify(JSON.stringify(backgroundPart(messages)))})`
          : JSON.stringify(messages);
      return { code: `export default ${code}`, map: null };
    },
  };
}

function backgroundPart(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).filter(([key]) =>
      BACKGROUND_GROUPS.some((group) => key.startsWith(group)),
    ),
  );
}

/** The type of every key, so that a misspelt one is a compile error. */
export function messageKeyTypes(): string {
  const keys = Object.keys(readLocale('en')).map((key) => `  ${JSON.stringify(key)}: string;`);
  return `interface MessageKeys {
${keys.join('\n')}
}
declare module '*.yml' {
  const messages: import('../lib/i18n/translate').Messages;
  export default messages;
}
declare module '*.yml?background' {
  const messages: () => import('../lib/i18n/translate').Messages;
  export default messages;
}
`;
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
