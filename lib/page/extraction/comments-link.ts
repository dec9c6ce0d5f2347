/**
 * Where the page takes comments: the address of its form or list, when there is one. Told by the
 * names that the common systems give them, and by a link that says so.
 */
export function commentsUrlOf(root: Element, base: string): string | undefined {
  for (const selector of PLACES) {
    const place = root.querySelector(selector);
    if (place !== null) return absolute(`#${place.id}`, base);
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (FRAGMENT.test(href) && !/^javascript:/iu.test(href)) return absolute(href, base);
  }
  return undefined;
}

const PLACES = ['#respond', '#comments', '#disqus_thread', '#kommentare', '[id^="comments-"]'];
const FRAGMENT = /#(?:respond|comments?|kommentare?|disqus_thread|comment-form|add-comment)$/iu;

function absolute(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
