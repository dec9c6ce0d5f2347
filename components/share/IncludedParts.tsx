import { useI18n } from '@/components/hooks/i18n';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { ShareSubject } from '@/lib/sharing/share-target';
import { INCLUDABLE, type Included } from './share-preferences';

export interface IncludedPartsProps {
  included: readonly Included[];
  /** What there is to include here. */
  offered: readonly Included[];
  onInclude: (included: readonly Included[]) => void;
}

/** What goes out beside a quote: each with a box. */
export function IncludedParts({ included, offered, onInclude }: IncludedPartsProps) {
  const { t } = useI18n();
  if (offered.length === 0) return null;
  return (
    <fieldset class="included-parts">
      <legend class="visually-hidden">{t('share.include')}</legend>
      {INCLUDABLE.filter((part) => offered.includes(part)).map((part) => (
        <label key={part} class="choice">
          <input
            type="checkbox"
            checked={included.includes(part)}
            onChange={({ currentTarget: { checked } }) =>
              onInclude(
                INCLUDABLE.filter((one) => (one === part ? checked : included.includes(one))),
              )
            }
          />
          {t(`share.with.${part}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What an article gives to be told, and what can be left out of what goes out. */
export function includable(
  { byline, siteName, day }: QuoteSource,
  subject: ShareSubject,
): Included[] {
  const offered: Included[] = [];
  if (byline.length > 0) offered.push('author');
  if (siteName !== undefined && siteName !== '') offered.push('site');
  if (day !== undefined && day !== '') offered.push('date');
  if (subject.kind !== 'article' && subject.link !== undefined) offered.push('link');
  return offered;
}
