import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Later } from '@/components/hooks/Later';
import type { Annotation } from '@/lib/domain/annotation';
import { annotatedPage } from './annotated-page';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

export interface FileStepProps {
  page: OpenPage;
  /** In reading order. */
  annotations: readonly Annotation[];
  gateway: PopupGateway;
  onBack: () => void;
}

const loadView = async () => (await import('@/components/share/file/FileView')).FileView;

/** The article of the page with its annotations, as a file for someone else. */
export function FileStep({ page, annotations, gateway, onBack }: FileStepProps) {
  const { t } = useI18n();
  const record = useMemo(() => annotatedPage(page, annotations, gateway), []);
  const contentHtml = page.article.ok ? page.article.value.contentHtml : undefined;
  const colorNames = page.library.ok ? page.library.value.settings.colorNames : {};
  return (
    <>
      <StepBar title={t('file.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <Later load={loadView} props={{ record, contentHtml, colorNames, gateway }} />
      </div>
    </>
  );
}
