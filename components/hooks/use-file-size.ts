import { useI18n } from './i18n';

/** Bytes as a reader counts them. */
export function useFileSize(): (bytes: number) => string {
  const { t, number } = useI18n();
  const rounded = (value: number) => number(Number(value.toPrecision(2)));
  return (bytes) => {
    if (bytes >= 1e9) return t('options.data.gigabytes', { size: rounded(bytes / 1e9) });
    if (bytes >= 1e6) return t('options.data.megabytes', { size: rounded(bytes / 1e6) });
    return t('options.data.kilobytes', { size: rounded(bytes / 1e3) });
  };
}
