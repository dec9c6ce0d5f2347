import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { keyboardIcon, restoreIcon, uploadIcon } from '@/components/ui/icons';
import type { BackupsGateway } from './backups-gateway';
import { BackupLine } from './BackupLine';

export interface LibraryFootProps {
  onOpen: (dialog: 'import' | 'restore' | 'keys') => void;
  backups: BackupsGateway;
  /** How many annotations there are. */
  count: number;
}

/** What is needed seldom, at the end of the list. */
export function LibraryFoot({ onOpen, backups, count }: LibraryFootProps) {
  const { t } = useI18n();
  return (
    <footer class="cluster library-foot">
      <Button small kind="quiet" icon={uploadIcon} onClick={() => onOpen('import')}>
        {t('import.open')}
      </Button>
      <Button small kind="quiet" icon={restoreIcon} onClick={() => onOpen('restore')}>
        {t('restore.open')}
      </Button>
      <Button small kind="quiet" icon={keyboardIcon} onClick={() => onOpen('keys')}>
        {t('library.keys')}
      </Button>
      <BackupLine backups={backups} count={count} />
    </footer>
  );
}
