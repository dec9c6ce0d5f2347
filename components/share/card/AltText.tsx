import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { copyIcon } from '@/components/ui/icons';
import type { SharingGateway } from '../sharing-gateway';

/** What a picture says, for the places that ask for it: prefilled, editable, copied by itself. */
export function AltText({ text, gateway }: { text: string; gateway: SharingGateway }) {
  const { t } = useI18n();
  const id = useId();
  const [own, setOwn] = useState<{ of: string; text: string }>();
  const [copied, setCopied] = useState<string>();
  // Another picture says something else: what was written for the one before goes with it.
  const value = own?.of === text ? own.text : text;
  const copying = useAction(async () => {
    const result = await gateway.share({ kind: 'copy', text: value });
    if (result.ok) setCopied(value);
    return result;
  });
  return (
    <div class="field">
      <div class="between">
        <label class="label" for={id}>
          {t('card.description')}
        </label>
        <span role="status">
          {copied === value && <Status tone="sound">{t('card.copied')}</Status>}
        </span>
      </div>
      <textarea
        class="textarea"
        id={id}
        dir="auto"
        rows={3}
        value={value}
        onInput={(event) => setOwn({ of: text, text: event.currentTarget.value })}
      />
      <div>
        <Button small icon={copyIcon} onClick={() => void copying.run()}>
          {t('card.copyDescription')}
        </Button>
      </div>
      {copying.failure !== undefined && <FailureBanner failure={copying.failure} />}
    </div>
  );
}
