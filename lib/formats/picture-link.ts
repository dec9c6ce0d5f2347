import type { Annotation } from '@/lib/domain/annotation';

/** The address of an annotated picture as it may stand in a file: http or https, nothing else. */
export function pictureLink({ selectors }: Pick<Annotation, 'selectors'>): string | undefined {
  const address = selectors.find((one) => one.type === 'MediaSelector')?.address;
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (!/^https?:$/u.test(protocol)) return undefined;
  // Round brackets would end a link of Markdown's.
  return href.replaceAll('(', '%28').replaceAll(')', '%29');
}
