import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { siteOf } from '@/lib/domain/page-identity';
import type { ToolbarWish } from '@/lib/domain/setting';

export interface SiteToolbarsProps {
  value: Readonly<Record<string, ToolbarWish>>;
  onChange: (value: Record<string, ToolbarWish>) => void;
  options: readonly { value: ToolbarWish; label: string }[];
}

/** A host name: browsers write one with anything else in it, too. */
const SITE = /^[\p{L}\p{N}.:[\]-]+$/u;

/** The sites where the bar appears otherwise than in general. */
export function SiteToolbars({ value, onChange, options }: SiteToolbarsProps) {
  const { t } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const sites = Object.keys(value).sort();
  const add = () => {
    const named = siteOf(text.includes('://') ? text.trim() : `https://${text.trim()}`);
    const site = named !== undefined && SITE.test(named) ? named : undefined;
    setRefused(site === undefined);
    if (site === undefined) return;
    setText('');
    onChange({ [site]: 'off', ...value });
  };
  const remove = (site: string) => {
    const { [site]: _gone, ...others } = value;
    onChange(others);
  };
  return (
    <div class="stack">
      {sites.length > 0 && (
        <ul class="color-names">
          {sites.map((site) => (
            <li class="row" key={site}>
              <bdi class="grow" id={`${id}-${site}`}>
                {site}
              </bdi>
              <select
                class="select"
                aria-labelledby={`${id}-${site}`}
                value={value[site]}
                onChange={(event) =>
                  onChange({ ...value, [site]: event.currentTarget.value as ToolbarWish })
                }
              >
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
              <Button
                small
                kind="quiet"
                aria-label={t('options.highlighting.asElsewhereOn', { site })}
                onClick={() => remove(site)}
              >
                {t('options.highlighting.asElsewhere')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="visually-hidden" for={id}>
          {t('options.highlighting.site')}
        </label>
        <input
          class="input grow"
          id={id}
          value={text}
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          placeholder="example.org"
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refused` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit">{t('options.highlighting.addSite')}</Button>
      </form>
      {refused && (
        <p class="hint" role="alert" id={`${id}-refused`}>
          {t('options.highlighting.noSite')}
        </p>
      )}
    </div>
  );
}
