import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import type { KeptBackup } from '@/lib/domain/backup-rotation';
import type { BackupsGateway } from './backups-gateway';

/** One line that says whether what is here could be lost. */
export function BackupLine({ backups, count }: { backups: BackupsGateway; count: number }) {
  const { t, dateTime } = useI18n();
  const [newest, setNewest] = useState<KeptBackup | null>();
  useEffect(() => {
    let gone = false;
    void backups.list().then(([found]) => {
      if (!gone) setNewest(found ?? null);
    });
    return () => {
      gone = true;
    };
  }, [backups, count]);
  if (newest === undefined || count === 0) return null;
  if (newest === null) return <Status tone="caution">{t('backup.none')}</Status>;
  const when = dateTime(newest.created);
  const missing = Math.max(0, count - newest.annotations);
  return missing === 0 ? (
    <Status tone="sound">{t('backup.all', { when }, count)}</Status>
  ) : (
    <Status>{t('backup.some', { when }, missing)}</Status>
  );
}
