import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { typeIcon } from '@/components/ui/icons';
import { DEFAULT_READER_LOOK, LETTER, type ReaderLook } from '@/lib/domain/reader-look';
import { PanelButton } from './PanelButton';

export interface TypePanelProps {
  look: ReaderLook;
  /** Of the article, BCP 47. */
  language: string | undefined;
  onLook: (look: ReaderLook) => void;
}

/** How articles are set: paper, face, size, leading, measure. Each change shows at once. */
export function TypePanel({ look, language, onLook }: TypePanelProps) {
  const { t, number } = useI18n();
  const set = (change: Partial<ReaderLook>) => onLook({ ...look, ...change });
  // A letter of these scripts is as wide as it is high.
  const isSquare = /^(?:ja|zh|ko)\b/u.test(language ?? '');
  const letters = isSquare ? Math.round(look.measure * LETTER) : look.measure;
  const pages = (['system', 'light', 'sepia', 'dark'] as const).map((value) => ({
    value,
    label: t(`reader.page.${value}`),
  }));
  const faces = (['serif', 'sans'] as const).map((value) => ({
    value,
    label: t(`reader.face.${value}`),
  }));
  return (
    <PanelButton icon={typeIcon} label={t('reader.type')} class="reader-panel">
      {() => (
        <>
          <Group label={t('reader.pageLabel')}>
            <Segments
              label={t('reader.pageLabel')}
              value={look.page}
              options={pages}
              onChange={(page) => set({ page })}
            />
          </Group>
          <Group label={t('reader.faceLabel')}>
            <Segments
              label={t('reader.faceLabel')}
              value={look.face}
              options={faces}
              onChange={(face) => set({ face })}
            />
          </Group>
          <Range
            label={t('reader.size')}
            value={look.size}
            shown={t('reader.pixels', {}, look.size)}
            least={14}
            most={34}
            step={1}
            onChange={(size) => set({ size })}
          />
          <Range
            label={t('reader.leading')}
            value={look.leading}
            shown={number(look.leading)}
            least={1.3}
            most={2.2}
            step={0.05}
            onChange={(leading) => set({ leading })}
          />
          <Range
            label={t('reader.measure')}
            value={look.measure}
            shown={t('reader.letters', {}, letters)}
            least={40}
            most={90}
            step={1}
            onChange={(measure) => set({ measure })}
          />
          <Choice
            label={t('reader.justify')}
            checked={look.justify}
            onChange={(justify) => set({ justify })}
          />
          <Choice
            label={t('reader.notes')}
            checked={look.notes}
            onChange={(notes) => set({ notes })}
          />
          <button
            class="link-button reader-reset"
            type="button"
            onClick={() => onLook(DEFAULT_READER_LOOK)}
          >
            {t('reader.reset')}
          </button>
        </>
      )}
    </PanelButton>
  );
}

function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="stack-s">
      <p class="label" aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  );
}

interface RangeProps {
  label: string;
  value: number;
  /** The value in words. */
  shown: string;
  least: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
}

function Range({ label, value, shown, least, most, step, onChange }: RangeProps) {
  const id = useId();
  return (
    <div class="stack-s">
      <div class="between">
        <label class="label" for={id}>
          {label}
        </label>
        <output class="hint num" for={id}>
          {shown}
        </output>
      </div>
      <input
        id={id}
        class="range"
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="between">
      <span id={id}>{label}</span>
      <Switch labelledBy={id} checked={checked} onChange={onChange} />
    </div>
  );
}
