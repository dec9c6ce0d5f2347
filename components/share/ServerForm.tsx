import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { mastodonServer } from '@/lib/sharing/mastodon-server';

export interface ServerFormProps {
  value: string;
  /** A host name, looked at. */
  onServer: (server: string) => void;
}

/** Asks for the reader's Mastodon server, and takes no name that is none. */
export function ServerForm({ value, onServer }: ServerFormProps) {
  const { t } = useI18n();
  const field = useId();
  const fault = useId();
  const [written, setWritten] = useState(value);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="stack-s server-form"
      onSubmit={(event) => {
        event.preventDefault();
        const server = mastodonServer(written);
        setWrong(server === undefined);
        if (server !== undefined) onServer(server);
      }}
    >
      <label class="label" for={field}>
        {t('share.server')}
      </label>
      <div class="row">
        <input
          class="input grow"
          id={field}
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="mastodon.social"
          value={written}
          aria-invalid={isWrong}
          aria-describedby={fault}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <Button type="submit">{t('share.saveServer')}</Button>
      </div>
      <p class={isWrong ? 'hint count-over' : 'hint'} id={fault} role="status">
        {isWrong ? t('share.noServer') : t('share.serverHint')}
      </p>
    </form>
  );
}
