import { oneLine } from './claims';
import { partsOfTitle, plain } from './title';

/**
 * The site's name: what it claims, first what the window's title has too; else that part of the window's title
 * which stands by itself elsewhere in the page, as in a banner.
 */
export function siteNameOf(
  claims: readonly (string | undefined)[],
  windowTitle: string,
  standing: readonly string[],
): string {
  const sound = claims
    .map((claim) => oneLine(claim))
    .filter((claim) => claim !== '' && claim.length < 100 && !/^(?:https?:)?\/\//u.test(claim));
  const whole = plain(windowTitle);
  const claimed = sound.find((claim) => whole.includes(plain(claim))) ?? sound[0];
  if (claimed !== undefined) return claimed;
  const lines = new Set(standing.map(plain));
  const parts = partsOfTitle(windowTitle);
  return parts.length < 2
    ? ''
    : ([parts.at(-1), parts[0]].find((part) => part !== undefined && lines.has(plain(part))) ?? '');
}
