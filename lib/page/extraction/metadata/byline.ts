import { oneLine } from './claims';
import { plain } from './title';

/**
 * The people named in a byline: without “By”, roles, degrees, agencies, places, dates or the site
 * itself, whose names are `notPeople`. Machines may be told a name surname first; in a line that is
 * `shown` to readers, a comma stands between two people, or before a place.
 */
export function peopleOf(
  texts: readonly string[],
  notPeople: readonly string[] = [],
  written: 'for machines' | 'shown' = 'for machines',
): string[] {
  const people: string[] = [];
  const isCatalogue = texts.length > 1 && texts.every((text) => TURNED.test(oneLine(text)));
  for (const text of texts) {
    const given = text.split(/\n|\s[·•|–—]\s|\s{3,}/u).map(oneLine);
    const line = given.find((part) => untilDate(withoutLead(part)) !== '') ?? '';
    const names = untilDate(withoutLead(line));
    const asRead = written === 'shown' || LEAD.test(line);
    const parts = asRead ? names.split(JOINT) : namesFirst(names, notPeople, isCatalogue);
    for (const [at, part] of parts.entries()) {
      const name = withoutLead(part).replace(/^[\s:：=＝]+|[\s,.;:|]+$/gu, '');
      if (people.includes(name) || !isName(name, notPeople)) continue;
      if (at === 0 || !names.includes(`, ${name}`) || !isPlace(name)) people.push(name);
    }
  }
  return people.slice(0, 50);
}

/**
 * “Marlow, Anne; Reed, Bob” → “Anne Marlow”, “Bob Reed”, as catalogues write names. “Marlow, Anne”
 * alone may be one person or two, and “Jane, Leeds” one and where she is: what can not be told is
 * left as it stands, and reads rightly in any case. An initial or a particle tells.
 */
function namesFirst(line: string, notPeople: readonly string[], isCatalogue: boolean): string[] {
  const entries = line.split(';');
  return entries.flatMap((one) => {
    const [, surname = '', given = ''] = TURNED.exec(one.trim()) ?? [];
    const isAlone = entries.length === 1;
    if (!isName(surname, notPeople) || !isName(given, notPeople) || (isAlone && isPlace(given))) {
      return one.split(JOINT);
    }
    const isCertain = isCatalogue || !isAlone || surname.includes(' ') || /\p{Lu}\./u.test(given);
    return isCertain ? `${given} ${surname}` : one;
  });
}

/** “London”, “New York”: the places that every browser knows are those of the time zones. */
function isPlace(name: string): boolean {
  places ??= new Set(
    Intl.supportedValuesOf('timeZone').map((zone) =>
      zone.replace(/^.*\//u, '').replaceAll('_', ' '),
    ),
  );
  return places.has(name);
}

let places: ReadonlySet<string> | undefined;

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
