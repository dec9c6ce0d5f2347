import { oneLine } from './claims';
import { plain } from './title';

/**
 * The people named in a byline: without “By”, roles, degrees, agencies, dates or the site itself,
 * whose names are `notPeople`.
 */
export function peopleOf(texts: readonly string[], notPeople: readonly string[] = []): string[] {
  const people: string[] = [];
  for (const text of texts) {
    const line = text
      .split(/\n|\s[·•|–—]\s|\s{3,}/u)
      .map((part) => untilDate(withoutLead(part)))
      .find((part) => part !== '');
    for (const part of namesFirst(line ?? '', notPeople).split(JOINT)) {
      const name = withoutLead(part).replace(/^[\s:：=＝]+|[\s,.;:|]+$/gu, '');
      if (isName(name, notPeople) && !people.includes(name)) people.push(name);
    }
  }
  return people.slice(0, 50);
}

/** “Marlow, Anne; Reed, Bob” → “Anne Marlow; Bob Reed”, as catalogues write names. */
function namesFirst(line: string, notPeople: readonly string[]): string {
  const turned = line.split(';').map((one) => {
    const [, surname = '', given = ''] = TURNED.exec(one.trim()) ?? [];
    const people = [surname, given].every((part) => isName(part, notPeople));
    return people ? `${given} ${surname}` : one;
  });
  return turned.join(';');
}

const TURNED =
  /^((?:(?:van|von|de|del|di|da|la|le|der|den|ter) ){0,2}\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,2})$/u;

export const LEAD =
  /^(?:(?:(?:words|story|text|posted|published|written|reported|interview|analysis|opinion) )?by|von|por|par|di|door|av|autor(?:in|es|a)?|auteur|texto?|بقلم|كتبت?|取材・文|文|記者|作者|글|автор)(?:[\s:：=＝]+|$)/iu;

const JOINT = /\s*(?:[,;&|/、・，،]|\s(?:and|und|et|y|e|och|en|with|mit)\s|\sو\s?)\s*/iu;
const NOT_A_NAME =
  /[@<>{}]|https?:|\bwww\.|\.\p{L}{2,3}$|\b(?:staff|reda[ck][ct][ioóãé]+n?|editors?|editorial|correspondent|reporter|writer|news|desk|team|admin|agenc(?:y|ies)|press|guest|follow|read|author|unknown|share|comments?|reuters|afp|more|posts?)\b|編集部|記者団|会員|تحرير/iu;

/** “Jane Doe, April 11, 1997” → “Jane Doe”; “Jane Doe12 May” → “Jane Doe”. */
function untilDate(line: string): string {
  const digit = line.search(/\d/u);
  const before = digit < 0 ? line : line.slice(0, digit);
  return (digit < 0 ? before : before.replace(/,[^,]*$/u, '')).trim();
}

function withoutLead(text: string): string {
  return oneLine(text).replace(LEAD, '');
}

const DEGREE = /^[\p{Lu}.]{2,5}$/u;

function isName(name: string, notPeople: readonly string[]): boolean {
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 5) return false;
  if (NOT_A_NAME.test(name) || DEGREE.test(name)) return false;
  // Where a script has capitals, a name ends with a word that begins with one.
  if (/^\p{Ll}+$/u.test(name.split(' ').at(-1) ?? '')) return false;
  const bare = plain(name).replaceAll(' ', '');
  return !notPeople.some((other) => {
    const site = plain(other).replaceAll(' ', '');
    return site.length > 2 && (bare === site || bare.startsWith(site) || site.startsWith(bare));
  });
}
