import { useI18n } from '@/components/hooks/i18n';
import { Dialog } from '@/components/ui/Dialog';
import { CardView, type CardViewProps } from './CardView';

/** The quote card, over the page that asked. */
export function CardDialog({ onClose, ...view }: CardViewProps & { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('card.title')} size="share" onClose={onClose}>
      <CardView {...view} wide />
    </Dialog>
  );
}
