import { useI18n } from '@/components/hooks/i18n';
import type { MenuEntry } from '@/components/ui/Menu';
import { siteOf } from '@/lib/domain/page-identity';
import { PopupBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

/** More names than these are counted instead. */
const NAMES_SHOWN = 3;

export interface ArticleHeadProps {
  page: OpenPage;
  gateway: PopupGateway;
  /** What can be done with the article besides. */
  entries?: readonly MenuEntry[];
}

/** What is open: site, reading time, title, who wrote it and when. */
export function ArticleHead({ page, gateway, entries }: ArticleHeadProps) {
  const { t } = useI18n();
  const article = page.article.ok ? page.article.value : undefined;
  const site = siteOf(page.tab.address ?? '');
  const isArticle = article?.isArticle === true;
  const title = article?.title || (page.tab.title ?? site ?? '');
  return (
    <header class="popup-head">
      <PopupBar gateway={gateway} entries={entries}>
        <bdi>{(isArticle ? article.siteName : undefined) ?? site}</bdi>
        {isArticle && <span>{t('popup.minutes', {}, article.readingMinutes)}</span>}
      </PopupBar>
      <h1
        class={/^[“"‘]/u.test(title) ? 'title title-s clamp-3 hang' : 'title title-s clamp-3'}
        dir="auto"
        lang={article?.language}
        title={title}
        tabIndex={-1}
        data-begin
      >
        {title}
      </h1>
      {isArticle && <Byline names={article.byline} published={article.published} />}
      {isArticle && article.isPaywalled === true && <p class="hint">{t('popup.paywalled')}</p>}
      {article !== undefined && !isArticle && (
        <p class="hint">{t('failure.not-an-article.heading')}</p>
      )}
    </header>
  );
}

function Byline({
  names,
  published,
}: {
  names: readonly string[];
  published?: string | undefined;
}) {
  const { t, date, list } = useI18n();
  const shown = names.slice(0, names.length > NAMES_SHOWN + 1 ? NAMES_SHOWN : names.length);
  const others = names.length - shown.length;
  if (names.length === 0 && published === undefined) return null;
  return (
    <p class="meta clamp-2">
      {shown.length > 0 && (
        <bdi>{list(others === 0 ? shown : [...shown, t('popup.otherAuthors', {}, others)])}</bdi>
      )}
      {published !== undefined && <time dateTime={published}>{date(published)}</time>}
    </p>
  );
}
