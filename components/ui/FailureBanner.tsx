import { useI18n } from '@/components/hooks/i18n';
import type { Failure } from '@/lib/domain/failure';
import { Banner } from './Banner';
import { Button } from './Button';
import { failureMessage, type FailureAction } from './failure-message';

export interface FailureBannerProps {
  failure: Failure;
  /** What this surface can do; actions that are not named are not offered. */
  actions?: Partial<Record<FailureAction, () => void>>;
  /** Something was typed that is not saved: the banner says that it is still here. */
  typed?: boolean;
}

/** A failure in plain words, with the buttons that help. */
export function FailureBanner({ failure, actions = {}, typed = false }: FailureBannerProps) {
  const { t } = useI18n();
  const message = failureMessage(t, failure);
  const offered = message.actions.filter((action) => actions[action] !== undefined);
  return (
    <Banner
      tone={message.tone}
      heading={message.heading}
      actions={
        offered.length === 0
          ? undefined
          : offered.map((action) => (
              <Button key={action} small onClick={() => actions[action]?.()}>
                {t(`ui.action.${action}`)}
              </Button>
            ))
      }
    >
      {typed && `${t('ui.textStillHere')} `}
      {message.text}
    </Banner>
  );
}
