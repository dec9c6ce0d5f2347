import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { LOWEST_CHROMIUM, LOWEST_FIREFOX } from './lib/browser/required-versions';
import { fewChunks } from './lib/browser/vite-few-chunks';
import {
  localeNames,
  localesPlugin,
  manifestMessages,
  messageKeyTypes,
} from './lib/i18n/vite-locales';
import { readabilityPlugin } from './lib/page/extraction/choose/vite-readability';

/**
 * Nothing loads, connects or frames but what ships with the extension.
 * `img-src data: blob:`: quote cards and masks of the highlighter's strokes are made on the device.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'lib/assets/icon.svg', developmentIndicator: false },
  publicDir: 'lib/assets/public',
  outDir: process.env.PULLQUOTE_OUT_DIR ?? '.output',
  vite: () => ({
    plugins: [preact(), localesPlugin(), readabilityPlugin(), fewChunks()],
    // A part that is fetched later names what it needs itself: the files are on this device, and
    // their names, said beforehand, would be half a kilobyte of the popup.
    build: {
      modulePreload: {
        resolveDependencies: (
          _file: string,
          files: string[],
          { hostType }: { hostType: string },
        ) => (hostType === 'js' ? [] : files),
      },
    },
  }),
  hooks: {
    'prepare:types': (_wxt, entries) => {
      entries.push({ path: 'types/messages.d.ts', text: messageKeyTypes(), tsReference: true });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const name of localeNames()) {
        const relativeDest = `_locales/${name.replace('-', '_')}/messages.json`;
        files.push({ relativeDest, contents: manifestMessages(name) });
      }
    },
  },
  manifest: (): UserManifest => ({
    name: '__MSG_manifestName__',
    description: '__MSG_manifestDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab', // read and mark the page whose toolbar button, menu or shortcut was used
      'scripting', // put the annotator there, and on the sites that the reader allowed
      'storage', // settings, and the witness that notices a lost library
      'unlimitedStorage', // the browser must not evict the library when the disk runs low
      'contextMenus', // “Highlight” and “Highlight with note…”
      'alarms', // housekeeping: the trash empties after 30 days
    ],
    optional_host_permissions: ['*://*/*'], // asked one site at a time, by the reader's own click
    content_security_policy: { extension_pages: contentSecurityPolicy },
    incognito: 'spanning', // nothing is stored from a private tab
    minimum_chrome_version: String(LOWEST_CHROMIUM),
    browser_specific_settings: {
      gecko: {
        id: 'pullquote@pullquote.example',
        strict_min_version: `${LOWEST_FIREFOX}.0`,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: `${LOWEST_FIREFOX}.0` },
    },
    action: { default_title: '__MSG_manifestName__' },
    // Chrome refuses a fifth suggested key, so every further command has none.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHighlight__',
      },
      'annotate-selection': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandAnnotate__',
      },
      'sentence-cursor': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandCursor__',
      },
      'open-reader': { description: '__MSG_commandRead__' },
    },
  }),
});
