import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Later } from '@/components/hooks/Later';
import { annotatedPage } from './annotated-page';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { SharedPassage } from './step';
import { usePageLinks } from './use-page-links';
import type { OpenPage } from './use-popup-page';

export interface CardStepProps {
  page: OpenPage;
  passage: SharedPassage;
  gateway: PopupGateway;
  onBack: () => void;
}

const loadView = async () => (await import('@/components/share/card/CardView')).CardView;

/** A passage of the page as a picture. */
export function CardStep({ page, passage, gateway, onBack }: CardStepProps) {
  const { t } = useI18n();
  const { article } = useMemo(() => annotatedPage(page, [], gateway), []);
  const picked = useMemo(() => ({ key: passage.id ?? 'selection', ...passage }), []);
  const { links } = usePageLinks(page, picked, passage.id === undefined ? [] : [picked], gateway);
  const answer = links.answers.get(picked.key);
  return (
    <>
      <StepBar title={t('card.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <Later load={loadView} props={{ article, passage, gateway, answer }} />
      </div>
    </>
  );
}
