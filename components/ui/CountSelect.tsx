import { useI18n } from '@/components/hooks/i18n';

export interface CountSelectProps {
  id?: string;
  /** How wide it is: `select-number` as its number, `select-setting` as the fields of settings. */
  width: 'select-number' | 'select-setting';
  value: number;
  counts: readonly number[];
  onChange: (count: number) => void;
}

/** One of a few numbers, written as the reader's language does. */
export function CountSelect({ id, width, value, counts, onChange }: CountSelectProps) {
  const { number } = useI18n();
  return (
    <select
      class={`select ${width}`}
      id={id}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {counts.map((count) => (
        <option key={count} value={String(count)}>
          {number(count)}
        </option>
      ))}
    </select>
  );
}
