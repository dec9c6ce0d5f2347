/**
 * Words by which themes name what is not the article, as whole words of class and id. They are the
 * weakest evidence there is, and are heeded only where nothing of substance is lost by them.
 */
const SINGLE = new Set(
  (
    'related recirc recommended recommendations newsletter newsletters signup subscribe subscription share shares ' +
    'sharing sharebar sharedaddy addthis addtoany social comments disqus respond promo promos advert advertisement ' +
    'ad ads adslot sponsored outbrain taboola trending breadcrumb breadcrumbs cookie cookies consent gdpr tags ' +
    'authorbox pagination pager navigation nav modal popup overlay donate readmore toolbar sidebar widget skip masthead'
  ).split(' '),
);
const PAIRS = new Set(
  (
    'most-read most-popular read-more read-next read-also see-also up-next more-stories more-news more-from you-may ' +
    'author-bio author-box about-author author-info author-card bio-box post-tags entry-tags tag-list post-nav next-post ' +
    'site-footer page-footer site-header entry-footer post-footer article-footer article-tools story-tools text-size font-size'
  ).split(' '),
);

export function isFurnitureName(words: readonly string[]): boolean {
  return words.some((word, at) => SINGLE.has(word) || PAIRS.has(`${word}-${words[at + 1] ?? ''}`));
}
