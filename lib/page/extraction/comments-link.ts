import { webAddress } from './web-address';

/**
 * Where the page takes comments: the address of its form or list, when there is one. Told by the
 * names that the common systems give them, and by a link into this page that says so.
 */
export function commentsUrlOf(root: Element, address: string): string | undefined {
  const page = webAddress(address);
  if (page === undefined) return undefined;
  const place = root.querySelector(PLACES);
  if (place !== null) return addressIn(page, `#${place.id}`);
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    // Parsing an address is dear, and most pages have hundreds of these.
    const url = FRAGMENT.test(href) ? addressIn(page, href) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

const PLACES = '#respond,#comments,#disqus_thread';
const FRAGMENT = /#(?:respond|comments?|kommentare?|disqus_thread)$/iu;

/** Only into this page: teasers of other articles count their comments too. */
function addressIn(page: URL, href: string): string | undefined {
  const url = webAddress(href, page.href);
  const isSame = url?.origin === page.origin && url.pathname === page.pathname;
  return isSame ? url.href : undefined;
}
