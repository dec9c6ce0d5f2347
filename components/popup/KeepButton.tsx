import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { Button } from '@/components/ui/Button';
import { keepIcon } from '@/components/ui/icons';
import { failureMessage } from '@/components/ui/failure-message';
import { useToast } from '@/components/ui/Toast';
import type { PopupGateway } from './popup-gateway';

/** Keeps the article of the page as it reads now, or need not keep it any more. */
export function KeepButton({ tabId, kept: ask }: { tabId: number; kept: PopupGateway['kept'] }) {
  const { t } = useI18n();
  const toast = useToast();
  const [isKept, setKept] = useState(false);
  const show = (answer: Awaited<ReturnType<typeof ask>> | undefined) => {
    if (answer?.ok === true) setKept(answer.value);
    return answer;
  };
  useEffect(() => void ask(tabId).then(show), [tabId]);
  const keeping = useAction((keep: boolean) => ask(tabId, keep));
  const toggle = async (keep: boolean) => {
    const answer = show(await keeping.run(keep));
    if (answer === undefined) return;
    if (answer.ok) toast.show({ text: t(keep ? 'keep.kept' : 'keep.released') });
    else {
      const { heading, text } = failureMessage(t, answer.failure);
      toast.show({ text: `${heading} ${text}` });
    }
  };
  return (
    <Button
      icon={keepIcon}
      aria-pressed={isKept}
      aria-disabled={keeping.busy}
      onClick={() => void toggle(!isKept)}
    >
      {t('keep.keep')}
    </Button>
  );
}
