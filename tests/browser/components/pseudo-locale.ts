import type { Message, Messages } from '@/lib/i18n/translate';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
/** Around every string of ours, so that what has no brackets came past the translator. */
export const [OPEN, CLOSE] = ['⟦', '⟧'];

/**
 * English made strange: letters accented, two fifths longer, between brackets. What of it is cut off
 * would be cut off in German too (https://www.w3.org/International/articles/article-text-size).
 */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]),
  );
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudo(message);
  const forms = Object.entries(message).map(([form, text]) => [form, pseudo(text)]);
  return Object.fromEntries(forms) as Message;
}

function pseudo(text: string): string {
  const strange = text
    .split(/(\{\w+\})/u)
    .map((part) => (part.startsWith('{') ? part : [...part].map(accent).join('')))
    .join('');
  // Words, not one long one: real languages break too.
  const longer = ' ñöŵ'.repeat(Math.ceil((text.length * 0.4) / 4));
  return `${OPEN}${strange}${longer}${CLOSE}`;
}

function accent(letter: string): string {
  const at = PLAIN.indexOf(letter);
  return at === -1 ? letter : (ACCENTED[at] ?? letter);
}

/** What the reader wrote or what was read: said as it is in every language. */
const CONTENT =
  '[dir="auto"], [lang]:not(html), bdi, code, kbd, .code, blockquote, script, style, .logo, textarea, .reader-text, [aria-hidden="true"]';
const NAMES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'] as const;

/** Words on the surface, and names read out, that did not come from the strings. */
export function hardCoded(root: ParentNode = document.body): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement === null || !parentElement.checkVisibility()) continue;
    if (hasWords(data) && parentElement.closest(CONTENT) === null) found.push(data.trim());
  }
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(CONTENT) !== null) continue;
    for (const name of NAMES) {
      const value = element.getAttribute(name) ?? '';
      if (hasWords(value)) found.push(`${name}="${value}"`);
    }
  }
  return found;
}

/** The same in every language. */
const PROPER_NAMES =
  /\b(?:Pullquote|Bluesky|Facebook|Hacker News|LinkedIn|Logseq|Mastodon|Obsidian|Reddit|Telegram|Threads|WhatsApp|example\.org)\b/gu;
/** What `Intl` wrote, in the reader's language. */
const DATES =
  /\b(?:today|yesterday)\b|\b\p{L}+ \d{1,2}, \d{4}(?: at [\d:]+\s[AP]M)?|\b\d{1,2}:\d{2}\s[AP]M\b/giu;

function hasWords(text: string): boolean {
  // A string with an element in its middle comes in parts.
  if (text.includes(OPEN) || text.includes(CLOSE)) return false;
  return /\p{L}{2}/u.test(text.replaceAll(PROPER_NAMES, '').replaceAll(DATES, ''));
}

/** What of our own words is not to be seen whole. */
export function cutOff(root: ParentNode = document.body): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility() || element.closest('.visually-hidden') !== null) continue;
    const own = [...element.childNodes].some(
      (node) => node instanceof Text && node.data.includes(OPEN),
    );
    if (own && isCut(element)) {
      found.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth} of ${clientWidth} pixels`);
  return found;
}

/** The words reach beyond the nearest box that hides what does. */
function isCut(element: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const words = range.getBoundingClientRect();
  for (let box: HTMLElement | null = element; box !== null; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const edge = box.getBoundingClientRect();
    const sideways = words.left < edge.left - 1 || words.right > edge.right + 1;
    const below = words.bottom > edge.bottom + 1;
    if ((overflowX === 'hidden' || overflowX === 'clip') && sideways) return true;
    if ((overflowY === 'hidden' || overflowY === 'clip') && below) return true;
    if (overflowY === 'auto' || overflowY === 'scroll') return false;
  }
  return false;
}
