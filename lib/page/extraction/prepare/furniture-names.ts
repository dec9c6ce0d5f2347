/**
 * Words by which themes name what is not the article, as whole words of class and id. They are the
 * weakest evidence there is, and are heeded only where nothing of substance is lost by them.
 */
const SINGLE = new Set(
  (
    'related recirc recirculation recommended recommendations newsletter newsletters signup subscribe subscription ' +
    'share shares sharing sharebar sharedaddy addthis addtoany social socials comments disqus respond promo promos promotion ' +
    'advert adverts advertisement advertising ad ads adslot dfp sponsored outbrain taboola trending mostread ' +
    'breadcrumb breadcrumbs cookie cookies consent gdpr tags taglist tagcloud authorbox pagination pager navigation nav ' +
    'modal popup overlay donate donation readmore interstitial jumplink toolbar sidebar widget skip masthead'
  ).split(' '),
);
const PAIRS = new Set(
  (
    'most-read most-popular read-more read-next read-also see-also up-next more-stories more-news more-from you-may also-like ' +
    'author-bio author-box about-author author-info author-card bio-box post-tags entry-tags tag-list article-tags post-navigation post-nav ' +
    'next-post prev-post next-article site-footer page-footer site-header inline-links entry-footer post-footer article-footer ' +
    'article-tools story-tools text-size font-size print-only no-print reading-time'
  ).split(' '),
);

export function isFurnitureName(words: readonly string[]): boolean {
  return words.some((word, at) => SINGLE.has(word) || PAIRS.has(`${word}-${words[at + 1] ?? ''}`));
}
