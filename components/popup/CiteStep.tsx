import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Later } from '@/components/hooks/Later';
import type { Annotation } from '@/lib/domain/annotation';
import { annotatedPage } from './annotated-page';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

export interface CiteStepProps {
  page: OpenPage;
  /** In reading order. */
  annotations: readonly Annotation[];
  gateway: PopupGateway;
  onBack: () => void;
}

const loadView = async () => (await import('@/components/share/cite/CiteView')).CiteView;

/** The ways to cite the article of the page. */
export function CiteStep({ page, annotations, gateway, onBack }: CiteStepProps) {
  const { t } = useI18n();
  const record = useMemo(() => annotatedPage(page, annotations, gateway), []);
  return (
    <>
      <StepBar title={t('cite.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <Later load={loadView} props={{ record, gateway }} />
      </div>
    </>
  );
}
