import { useI18n } from '@/components/hooks/i18n';
import { changed, type SheetContents } from '@/lib/domain/sheet-contents';
import { countQuotes, type Quoted } from './quoted';

/** How many claims and quotes there are, and when it was edited. */
export function SheetMeta({
  open,
  quoted,
}: {
  open: SheetContents;
  quoted: ReadonlyMap<string, Quoted>;
}) {
  const { t, date } = useI18n();
  const { quotes, articles } = countQuotes(open, quoted);
  const from = t('library.articleCount', {}, articles);
  return (
    <p class="meta">
      <span>{t('sheets.claimCount', {}, open.claims.length)}</span>
      {quotes > 0 && <span>{t('sheets.quoteCount', { articles: from }, quotes)}</span>}
      <span>{t('sheets.edited', { date: date(changed(open)) })}</span>
    </p>
  );
}
