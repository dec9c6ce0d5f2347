import { oneLine } from './claims';

/** The people named in a byline: without “By”, roles, agencies, dates or the site itself. */
export function peopleOf(texts: readonly string[], siteName = ''): string[] {
  const people: string[] = [];
  for (const text of texts) {
    const line = text
      .split(/\n|\s[·•|–—]\s|\s{3,}/u)
      .map((part) => oneLine(part).replace(LEAD, ''))
      .find((part) => part !== '');
    for (const part of (line ?? '').split(JOINT)) {
      const name = oneLine(part)
        .replace(LEAD, '')
        .replace(/^[\s:：=＝]+|[\s,.;:|]+$/gu, '');
      if (isName(name, siteName) && !people.includes(name)) people.push(name);
    }
  }
  return people.slice(0, 50);
}

const LEAD =
  /^(?:(?:(?:words|story|text|posted|published|written|reported|photographs?|interview|review|report|analysis|opinion) )?by|von|por|par|di|door|av|af|autor(?:in|es)?|auteur|texto?|redactor|بقلم|كتب|كتبت|取材・文|文|記者|作者|撰文|글|автор)(?:[\s:：=＝]+|$)/iu;
const JOINT = /\s*(?:[,;&|/、・，،]|\s(?:and|und|et|y|e|och|en|with|mit)\s|\sو\s?)\s*/iu;
const NOT_A_NAME =
  /[@\d<>{}]|https?:|\bwww\.|\b(?:staff|redaktion|redaction|redacción|redazione|editors?|editorial|correspondent|reporter|writer|contributor|columnist|journalist|newsroom|news|desk|team|admin|agency|agencies|press|wire|guest|follow|updated?|published|min read|author|unknown|anonymous|subscribe|share|comments?|ltd|inc)\b|編集部|記者団|تحرير/iu;

function isName(name: string, siteName: string): boolean {
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 5) return false;
  if (NOT_A_NAME.test(name) || name.toLowerCase() === siteName.toLowerCase()) return false;
  // Where a script has capitals, a name begins with one.
  return !/^\p{Ll}+$/u.test(name.split(' ').at(-1) ?? '');
}
