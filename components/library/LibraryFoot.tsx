import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { keyboardIcon, uploadIcon } from '@/components/ui/icons';

export interface LibraryFootProps {
  onRestore: () => void;
  onKeys: () => void;
}

/** What is needed seldom, at the end of the list. */
export function LibraryFoot({ onRestore, onKeys }: LibraryFootProps) {
  const { t } = useI18n();
  return (
    <footer class="cluster library-foot">
      <Button small kind="quiet" icon={uploadIcon} onClick={onRestore}>
        {t('restore.open')}
      </Button>
      <Button small kind="quiet" icon={keyboardIcon} onClick={onKeys}>
        {t('library.keys')}
      </Button>
    </footer>
  );
}
