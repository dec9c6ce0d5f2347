import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { closeIcon, downloadIcon, trashIcon } from '@/components/ui/icons';
import { IconButton } from '@/components/ui/IconButton';

export interface PickedBarProps {
  count: number;
  onExport: () => void;
  onRemove: () => void;
  onClear: () => void;
}

/** What can be done with the annotations that were picked. */
export function PickedBar({ count, onExport, onRemove, onClear }: PickedBarProps) {
  const { t } = useI18n();
  return (
    <section class="picked-bar" aria-label={t('library.pickedActions')}>
      <span class="label grow" role="status">
        {t('library.picked', {}, count)}
      </span>
      <Button small icon={downloadIcon} onClick={onExport}>
        {t('library.export')}
      </Button>
      <Button small icon={trashIcon} onClick={onRemove}>
        {t('library.remove')}
      </Button>
      <IconButton small icon={closeIcon} label={t('library.unpick')} onClick={onClear} />
    </section>
  );
}
