import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useFileSize } from '@/components/hooks/use-file-size';
import { useSetting } from '@/components/hooks/use-setting';
import { Switch } from '@/components/ui/Switch';
import type { OptionsGateway } from '../options-gateway';

/** In MB. */
const LIMITS = [50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000];

/** Which articles are kept, and how much room they may take. */
export function ReadingSection({ gateway: { settings, data } }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const fileSize = useFileSize();
  const [always, setAlways] = useSetting(settings, 'keepAtFirstHighlight');
  const [limit, setLimit] = useSetting(settings, 'snapshotLimit');
  const [used, setUsed] = useState<number>();
  useEffect(() => void data.keptSize().then(setUsed), [data]);
  const limits = LIMITS.includes(limit) ? LIMITS : [...LIMITS, limit].toSorted((a, b) => a - b);
  return (
    <>
      <h1 class="title title-l">{t('options.reading.title')}</h1>
      <section class="settings" aria-labelledby="options-keeping">
        <h2 id="options-keeping">{t('options.reading.keeping')}</h2>
        <div class="setting">
          <h3 class="label" id="options-always">
            {t('options.reading.always')}
          </h3>
          <p class="hint">{t('options.reading.alwaysHint')}</p>
          <Switch labelledBy="options-always" checked={always} onChange={setAlways} />
        </div>
        <div class="setting">
          <label class="label" for="options-limit">
            {t('options.reading.limit')}
          </label>
          <p class="hint">{t('options.reading.limitHint')}</p>
          <select
            class="select select-setting"
            id="options-limit"
            value={String(limit)}
            onChange={(event) => setLimit(Number(event.currentTarget.value))}
          >
            {limits.map((value) => (
              <option key={value} value={String(value)}>
                {fileSize(value * 1e6)}
              </option>
            ))}
          </select>
          {used !== undefined && (
            <p class="hint">{t('options.reading.used', { size: fileSize(used) })}</p>
          )}
        </div>
      </section>
    </>
  );
}
