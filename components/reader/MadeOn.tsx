import { useI18n } from '@/components/hooks/i18n';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Leads to the version that a passage was marked in. */
export function MadeOn({ version }: { version: Snapshot | undefined }) {
  const { t, date } = useI18n();
  if (version === undefined) return null;
  return (
    <p class="made-on">
      <a href={`?snapshot=${encodeURIComponent(version.id)}`}>
        {t('reader.madeOn', { date: date(version.taken) })}
      </a>
    </p>
  );
}
