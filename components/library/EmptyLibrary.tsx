import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { restoreIcon, uploadIcon } from '@/components/ui/icons';
import type { BackupsGateway } from './backups-gateway';
import { KeptBackupOffer } from './KeptBackupOffer';

export interface EmptyLibraryProps {
  onOpen: (dialog: 'import' | 'restore') => void;
  backups: BackupsGateway;
  onBackup: (backup: Blob) => void;
}

/** Nothing marked yet: what to do first, and what to do if there should be something. */
export function EmptyLibrary({ onOpen, backups, onBackup }: EmptyLibraryProps) {
  const { t } = useI18n();
  const [before = '', marked = '', after = ''] = t('library.emptyText').split('|');
  return (
    <div class="empty empty-library">
      <h1 class="title title-l">{t('library.emptyTitle')}</h1>
      <p class="specimen">
        {before}
        <span class="highlight" data-color="yellow">
          {marked}
        </span>
        {after}
      </p>
      <div class="cluster">
        <Button icon={uploadIcon} onClick={() => onOpen('import')}>
          {t('import.openTool')}
        </Button>
        <Button icon={restoreIcon} onClick={() => onOpen('restore')}>
          {t('restore.open')}
        </Button>
      </div>
      <KeptBackupOffer backups={backups} onChoose={onBackup} />
    </div>
  );
}
