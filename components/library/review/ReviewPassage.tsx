import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { CardDialog } from '@/components/share/card/CardDialog';
import { Button } from '@/components/ui/Button';
import { useColorName } from '@/components/ui/ColorField';
import { Icon } from '@/components/ui/Icon';
import { editIcon, imageIcon, openIcon } from '@/components/ui/icons';
import { NoteText } from '@/components/ui/NoteText';
import { passageLink } from '@/lib/formats/passage-link';
import { AnnotationEditor } from '../AnnotationEditor';
import type { LibraryGateway } from '../gateway';
import type { Quoted } from '../sheets/quoted';
import { useChanges } from '../use-changes';
import { writingGateway } from '../writing-gateway';

/** How long ago, in the largest unit that fits at least once; in days. */
const UNITS = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

export interface ReviewPassageProps {
  quoted: Quoted;
  gateway: LibraryGateway;
}

/** A quote that came up again, with its note and the ways to go on with it. */
export function ReviewPassage({ quoted: { annotation, article }, gateway }: ReviewPassageProps) {
  const { t, locale } = useI18n();
  const nameOf = useColorName(gateway.colorNames);
  const id = useId();
  const changes = useChanges(gateway);
  const [editing, setEditing] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const link = passageLink(article, annotation);
  const follow = () => void gateway.send('annotation.sought', { id: annotation.id });
  return (
    <article class="stack-l" aria-labelledby={id}>
      <p class="meta">
        <span>
          <bdi>{article.title || t('library.untitled')}</bdi>
        </span>
        {article.byline.length > 0 && (
          <span>
            <bdi>{article.byline.join(', ')}</bdi>
          </span>
        )}
        <span>{ago(annotation.created, gateway.now(), locale)}</span>
      </p>
      <blockquote
        class="spine review-quote"
        data-color={annotation.color}
        data-long={annotation.quote.length > 400 ? '' : undefined}
        id={id}
        dir="auto"
        lang={article.language}
      >
        <span class="visually-hidden" lang={locale}>
          {t('ui.meaningBefore', { name: nameOf(annotation.color) })}{' '}
        </span>
        {annotation.quote}
      </blockquote>
      {editing ? (
        <div class="review-under">
          <AnnotationEditor
            annotation={annotation}
            colorNames={gateway.colorNames}
            suggestions={[]}
            writing={writingGateway(gateway, changes)}
            drafts={gateway.drafts}
            onClose={() => setEditing(false)}
          />
        </div>
      ) : (
        annotation.note !== '' && (
          <div class="review-under review-note">
            <NoteText markdown={annotation.note} />
          </div>
        )
      )}
      <div class="cluster review-ways">
        {link !== undefined && (
          <a
            class="button button-quiet"
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            onClick={follow}
            onAuxClick={follow}
          >
            <Icon of={openIcon} />
            {t('review.context')}
          </a>
        )}
        <Button kind="quiet" icon={editIcon} onClick={() => setEditing(true)}>
          {t('library.edit')}
        </Button>
        <Button kind="quiet" icon={imageIcon} onClick={() => setDrawing(true)}>
          {t('card.open')}
        </Button>
      </div>
      {drawing && (
        <CardDialog
          article={article}
          passage={annotation}
          gateway={gateway}
          onClose={() => setDrawing(false)}
        />
      )}
    </article>
  );
}

/** “3 weeks ago”, in the reader's language. */
function ago(then: string, now: string, locale: string): string {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(then)) / 86_400_000));
  const [unit, length] = UNITS.find(([, size]) => days >= size) ?? ['day', 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-Math.floor(days / length), unit);
}
