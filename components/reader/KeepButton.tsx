import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { failureMessage } from '@/components/ui/failure-message';
import { IconButton } from '@/components/ui/IconButton';
import { keepIcon } from '@/components/ui/icons';
import { useToast } from '@/components/ui/Toast';
import type { ReaderGateway } from './reader-gateway';

export interface KeepButtonProps {
  /** The version that is read. */
  id: string;
  isKept: boolean;
  keep: ReaderGateway['keep'];
}

/** Keeps what is read, so that it opens when its page is gone. */
export function KeepButton({ id, isKept, keep }: KeepButtonProps) {
  const { t } = useI18n();
  const toast = useToast();
  const keeping = useAction((wanted: boolean) => keep(id, wanted));
  const toggle = async () => {
    const wanted = !isKept;
    const answer = await keeping.run(wanted);
    if (answer === undefined) return;
    if (answer.ok) {
      toast.show({
        text: t(wanted ? 'keep.kept' : 'keep.released'),
        ...(!wanted && { onUndo: () => void keeping.run(true) }),
      });
      return;
    }
    const { heading, text } = failureMessage(t, answer.failure);
    toast.show({ text: `${heading} ${text}` });
  };
  return (
    <IconButton
      icon={keepIcon}
      label={t('keep.keepArticle')}
      aria-pressed={isKept}
      onClick={() => void toggle()}
    />
  );
}
