import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { CountSelect } from '@/components/ui/CountSelect';
import { Switch } from '@/components/ui/Switch';
import { REVIEWS_PER_DAY } from '@/lib/domain/setting';
import type { Settings } from '@/lib/settings/settings';

/** Whether a few annotations come up again each day, and how many. */
export function ReviewSetting({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const [mode, setMode] = useSetting(settings, 'review');
  const [perDay, setPerDay] = useSetting(settings, 'reviewsPerDay');
  return (
    <section class="settings" aria-labelledby="options-review">
      <h2 id="options-review">{t('review.title')}</h2>
      <div class="setting">
        <h3 class="label" id="options-review-on">
          {t('review.settingTitle')}
        </h3>
        <p class="hint">{t('review.settingHint')}</p>
        <Switch
          labelledBy="options-review-on"
          checked={mode !== 'off'}
          onChange={(on) => setMode(on ? 'spaced' : 'off')}
        />
      </div>
      <div class="setting">
        <label class="label" for="options-review-count">
          {t('review.howMany')}
        </label>
        <CountSelect
          id="options-review-count"
          width="select-setting"
          value={perDay}
          counts={REVIEWS_PER_DAY}
          onChange={setPerDay}
        />
      </div>
    </section>
  );
}
