import { useI18n } from '@/components/hooks/i18n';
import { titleClass } from '@/components/ui/title-class';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Title, who wrote it, and when. The title is part of the text; the rest is ours. */
export function ReaderHead({ snapshot }: { snapshot: Snapshot }) {
  const { t, date, list, locale } = useI18n();
  const { title, byline, published } = snapshot;
  return (
    <header>
      <h1 class={titleClass(title, 'title-l')} dir="auto">
        {title.trim() === '' ? t('library.untitled') : title}
      </h1>
      {(byline.length > 0 || published !== undefined) && (
        <p class="meta" data-own lang={locale}>
          {byline.length > 0 && <bdi>{list(byline)}</bdi>}
          {published !== undefined && <time dateTime={published}>{date(published)}</time>}
        </p>
      )}
    </header>
  );
}
