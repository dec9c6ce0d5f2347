import type { PersonName } from '@/lib/domain/person-name';

/** “Ilse Marchetti”. */
export function inOrder(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** “Marchetti, Ilse”. */
export function inverted(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** “Marchetti, I. M.”; `between` stands between two initials. */
export function withInitials(name: PersonName, between: '' | ' '): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(between);
  return [name.family, initials, name.suffix].filter(Boolean).join(', ');
}

/** “Marchetti”, or the whole name where it is not divided. */
export function familyOf(name: PersonName): string {
  return 'literal' in name ? name.literal : name.family;
}

/** “a, b and c”, with the style's own last joint. */
export function enumerate(names: readonly string[], lastJoint: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${lastJoint}${names.at(-1)}`;
}
