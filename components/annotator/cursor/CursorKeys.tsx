import { useI18n } from '@/components/hooks/i18n';

const KEYS = [
  { keys: ['J', 'K'], name: 'move' },
  { keys: ['Shift'], name: 'longer' },
  { keys: ['1–5'], name: 'highlight' },
  { keys: ['N'], name: 'note' },
  { keys: ['S'], name: 'share' },
] as const;

/** The cursor's keys that one needs most, with what each does. */
export function CursorKeys() {
  const { t } = useI18n();
  return (
    <>
      {KEYS.map(({ keys, name }) => (
        <span key={name}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {t(`annotator.cursor.keys.${name}`)}
        </span>
      ))}
    </>
  );
}
