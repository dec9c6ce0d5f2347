import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { ColorField, useColorName } from '@/components/ui/ColorField';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import { COLOR_NAME_LENGTH_LIMIT } from '@/lib/domain/setting';
import type { OptionsGateway } from '../options-gateway';
import { SiteToolbars } from './SiteToolbars';

/** What the colours mean, which comes first, and when the bar appears. */
export function HighlightingSection({ gateway: { settings } }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const [names, setNames] = useSetting(settings, 'colorNames');
  const [toolbar, setToolbar] = useSetting(settings, 'toolbar');
  const [onSites, setOnSites] = useSetting(settings, 'toolbarOnSites');
  const [rapid, setRapid] = useSetting(settings, 'rapid');
  const [prints, setPrints] = useSetting(settings, 'printHighlights');
  const [color, setColor] = useSetting(settings, 'lastColor');
  const nameOf = useColorName(names);
  const wishes = [
    { value: 'always', label: t('options.highlighting.always') },
    { value: 'modifier', label: t('options.highlighting.modifier') },
    { value: 'off', label: t('options.highlighting.off') },
  ] as const;
  const rename = (of: HighlightColor, text: string) => {
    const name = text.replace(/\s+/gu, ' ').trim().slice(0, COLOR_NAME_LENGTH_LIMIT);
    const { [of]: _old, ...others } = names;
    setNames(name === '' || name === t(`color.${of}`) ? others : { ...others, [of]: name });
  };
  return (
    <>
      <h1 class="title title-l">{t('options.highlighting.title')}</h1>
      <section class="settings" aria-labelledby="options-colours">
        <h2 id="options-colours">{t('options.highlighting.colors')}</h2>
        <ul class="color-names">
          {HIGHLIGHT_COLORS.map((of, index) => (
            <li class="row" key={of}>
              <span class="swatch" data-color={of} />
              <label class="visually-hidden" for={`options-${of}`}>
                {t('options.highlighting.meaning', { color: t(`ui.${of}`) })}
              </label>
              <input
                class="input"
                id={`options-${of}`}
                dir="auto"
                maxLength={COLOR_NAME_LENGTH_LIMIT}
                value={nameOf(of)}
                placeholder={t(`color.${of}`)}
                onChange={(event) => {
                  rename(of, event.currentTarget.value);
                  // An emptied field shows the default meaning again, although nothing changed.
                  if (event.currentTarget.value.trim() === '') {
                    event.currentTarget.value = t(`color.${of}`);
                  }
                }}
              />
              <span class="grow read" aria-hidden="true">
                <span class="highlight" data-color={of}>
                  {t(`options.highlighting.sample.${of}`)}
                </span>
              </span>
              <kbd class="kbd" aria-label={t('options.highlighting.key', { key: index + 1 })}>
                {index + 1}
              </kbd>
            </li>
          ))}
        </ul>
        <p class="hint">{t('options.highlighting.lines')}</p>
      </section>
      <section class="settings" aria-labelledby="options-select">
        <h2 id="options-select">{t('options.highlighting.select')}</h2>
        <div class="setting">
          <h3 class="label">{t('options.highlighting.bar')}</h3>
          <p class="hint">{t('options.highlighting.barHint')}</p>
          <Segments
            label={t('options.highlighting.bar')}
            value={toolbar}
            onChange={setToolbar}
            options={wishes}
          />
        </div>
        <div class="setting">
          <h3 class="label" id="options-rapid">
            {t('options.highlighting.rapid')}
          </h3>
          <p class="hint">{t('options.highlighting.rapidHint')}</p>
          <Switch checked={rapid} onChange={setRapid} labelledBy="options-rapid" />
        </div>
        <div class="setting">
          <h3 class="label">{t('options.highlighting.color')}</h3>
          <p class="hint">{t('options.highlighting.colorHint')}</p>
          <ColorField
            label={t('options.highlighting.color')}
            value={color}
            onChange={setColor}
            names={names}
          />
        </div>
      </section>
      <section class="settings" aria-labelledby="options-bar-sites">
        <h2 id="options-bar-sites">{t('options.highlighting.otherwise')}</h2>
        <p class="hint">{t('options.highlighting.otherwiseHint')}</p>
        <SiteToolbars value={onSites} onChange={setOnSites} options={wishes} />
      </section>
      <section class="settings" aria-labelledby="options-print">
        <h2 id="options-print">{t('options.highlighting.onPaper')}</h2>
        <div class="setting">
          <h3 class="label" id="options-prints">
            {t('options.highlighting.print')}
          </h3>
          <p class="hint">{t('options.highlighting.printHint')}</p>
          <Switch checked={prints} onChange={setPrints} labelledBy="options-prints" />
        </div>
      </section>
    </>
  );
}
