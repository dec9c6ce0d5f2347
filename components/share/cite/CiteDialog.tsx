import { useI18n } from '@/components/hooks/i18n';
import { Dialog } from '@/components/ui/Dialog';
import { CiteView, type CiteViewProps } from './CiteView';

/** The ways to cite an article, over the page that asked. */
export function CiteDialog({ onClose, ...view }: CiteViewProps & { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('cite.title')} onClose={onClose}>
      <CiteView {...view} />
    </Dialog>
  );
}
