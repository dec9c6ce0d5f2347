import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { ShareChoice } from '@/components/share/share-choice';
import { ShareView } from '@/components/share/ShareView';
import type { Annotation } from '@/lib/domain/annotation';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import { articleSubject, quotesSubject, quoteSubject, sourceOf } from './share-subjects';
import type { SharedPassage } from './step';
import type { OpenPage } from './use-popup-page';

export interface ShareStepProps {
  page: OpenPage;
  /** In reading order. */
  annotations: readonly Annotation[];
  /** Without a passage the article is shared. */
  passage: SharedPassage | undefined;
  gateway: PopupGateway;
  onBack: () => void;
}

/** The share step of the popup: the article, the passage, or all annotations of the page. */
export function ShareStep({ page, annotations, passage, gateway, onBack }: ShareStepProps) {
  const { t } = useI18n();
  const choices = useMemo(() => {
    const source = sourceOf(page);
    const { language } = source;
    const all: ShareChoice[] = [
      { id: 'article', label: t('share.article'), subject: articleSubject(source), language },
    ];
    if (passage !== undefined) {
      const { color } = passage;
      const subject = quoteSubject(source, passage);
      all.push({ id: 'quote', label: t('share.quote'), subject, color, language });
    }
    if (annotations.length > 1) {
      const label = t('share.all', {}, annotations.length);
      all.push({ id: 'quotes', label, subject: quotesSubject(source, annotations), language });
    }
    return all;
    // What is shared is what the reader saw when the step opened.
  }, []);
  return (
    <>
      <StepBar title={t('share.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <ShareView
          choices={choices}
          initial={passage === undefined ? 'article' : 'quote'}
          abilities={gateway.abilities}
          onShare={(intent) => gateway.share(intent)}
        />
      </div>
    </>
  );
}
