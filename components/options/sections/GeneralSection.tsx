import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { Segments } from '@/components/ui/Segments';
import { LANGUAGE_NAMES } from '@/lib/i18n/language-names';
import type { OptionsGateway } from '../options-gateway';
import { ReviewSetting } from './ReviewSetting';

const SCALES = [0.9, 1, 1.15, 1.3, 1.5, 2];

/** Theme, text size and language. */
export function GeneralSection({ gateway: { settings } }: { gateway: OptionsGateway }) {
  const { t, locale } = useI18n();
  const [theme, setTheme] = useSetting(settings, 'theme');
  const [scale, setScale] = useSetting(settings, 'textScale');
  const [language, setLanguage] = useSetting(settings, 'language');
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      <h1 class="title title-l">{t('options.general.title')}</h1>
      <section class="settings" aria-labelledby="options-look">
        <h2 id="options-look">{t('options.general.look')}</h2>
        <div class="setting">
          <h3 class="label">{t('options.general.theme')}</h3>
          <p class="hint">{t('options.general.themeHint')}</p>
          <Segments
            label={t('options.general.theme')}
            value={theme}
            onChange={setTheme}
            options={[
              { value: 'auto', label: t('options.general.system') },
              { value: 'light', label: t('options.general.light') },
              { value: 'dark', label: t('options.general.dark') },
            ]}
          />
        </div>
        <div class="setting">
          <label class="label" for="options-scale">
            {t('options.general.textSize')}
          </label>
          <p class="hint">{t('options.general.textSizeHint')}</p>
          <select
            class="select select-setting"
            id="options-scale"
            value={String(scale)}
            onChange={(event) => setScale(Number(event.currentTarget.value))}
          >
            {SCALES.map((value) => (
              <option key={value} value={String(value)}>
                {percent.format(value)}
              </option>
            ))}
          </select>
        </div>
        <div class="setting">
          <label class="label" for="options-language">
            {t('options.general.language')}
          </label>
          <p class="hint">{t('options.general.languageHint')}</p>
          <select
            class="select select-setting"
            id="options-language"
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          >
            <option value="auto">{t('options.general.browserLanguage')}</option>
            {Object.entries(LANGUAGE_NAMES).map(([name, ownName]) => (
              <option key={name} value={name} lang={name}>
                {ownName}
              </option>
            ))}
          </select>
        </div>
      </section>
      <ReviewSetting settings={settings} />
    </>
  );
}
