import { useI18n } from '@/components/hooks/i18n';
import { Dialog } from '@/components/ui/Dialog';
import { FileView, type FileViewProps } from './FileView';

/** The files for someone else, over the page that asked. */
export function FileDialog({ onClose, ...view }: FileViewProps & { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('file.title')} onClose={onClose}>
      <FileView {...view} />
    </Dialog>
  );
}
