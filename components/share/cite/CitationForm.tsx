import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { copyIcon } from '@/components/ui/icons';
import type { Article } from '@/lib/domain/article';
import type { Piece } from '@/lib/sharing/citing/citation';

export interface CitationFormProps {
  /** “In the list of references”. */
  name: string;
  pieces: readonly Piece[];
  article: Pick<Article, 'language' | 'direction'>;
  copied: boolean;
  primary: boolean;
  onCopy: () => void;
}

/** One form of a citation, as it will be pasted, and the button that copies it. */
export function CitationForm(props: CitationFormProps) {
  const { name, pieces, article, copied, primary, onCopy } = props;
  const { t } = useI18n();
  const id = useId();
  return (
    <section class="stack-s" aria-labelledby={id}>
      <div class="between">
        <h2 class="label" id={id}>
          {name}
        </h2>
        <span role="status">{copied && <Status tone="sound">{t('cite.copied')}</Status>}</span>
      </div>
      <div class="quote-preview citation">
        <p class="read" lang={article.language} dir={article.direction}>
          {pieces.map((piece) => {
            if (typeof piece === 'string') return piece;
            return 'italic' in piece ? <i>{piece.italic}</i> : piece.shown;
          })}
        </p>
        <Button
          small
          kind={primary ? 'primary' : undefined}
          icon={copyIcon}
          aria-describedby={id}
          onClick={onCopy}
        >
          {t('cite.copy')}
        </Button>
      </div>
    </section>
  );
}
