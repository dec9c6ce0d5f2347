import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { LinkButton } from '@/components/ui/Button';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { ShareSubject } from '@/lib/sharing/share-target';
import { INCLUDABLE, type Included } from './share-preferences';

export interface IncludedPartsProps {
  included: readonly Included[];
  /** What there is to include here. */
  offered: readonly Included[];
  onInclude: (included: readonly Included[]) => void;
  /** Where room is short: one line tells what goes along, and opens the boxes. */
  folded?: boolean;
}

/** What goes out beside a quote: each with a box. */
export function IncludedParts({ included, offered, onInclude, folded }: IncludedPartsProps) {
  const { t, list } = useI18n();
  const boxes = useId();
  const [isOpen, setOpen] = useState(false);
  const parts = INCLUDABLE.filter((part) => offered.includes(part));
  if (parts.length === 0) return null;
  const told = list(
    parts.filter((part) => included.includes(part)).map((part) => t(`share.with.${part}`)),
  );
  return (
    <>
      {folded === true && (
        <LinkButton
          aria-expanded={isOpen}
          aria-controls={isOpen ? boxes : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span class={told === '' ? undefined : 'visually-hidden'}>{t('share.include')} </span>
          {told}
        </LinkButton>
      )}
      {(folded !== true || isOpen) && (
        <fieldset class="included-parts" id={boxes}>
          <legend class="visually-hidden">{t('share.include')}</legend>
          {parts.map((part) => (
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
      )}
    </>
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
