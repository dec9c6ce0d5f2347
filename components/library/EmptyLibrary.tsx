import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { uploadIcon } from '@/components/ui/icons';

export interface EmptyLibraryProps {
  onRestore: () => void;
}

/** Nothing marked yet: what to do first, and what to do if there should be something. */
export function EmptyLibrary({ onRestore }: EmptyLibraryProps) {
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
      <Button icon={uploadIcon} onClick={onRestore}>
        {t('restore.open')}
      </Button>
    </div>
  );
}
