import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { downloadIcon, restoreIcon } from '@/components/ui/icons';
import type { KeptBackup } from '@/lib/domain/backup-rotation';
import type { BackupsGateway } from './backups-gateway';

/** How many are offered. */
const OFFERED = 3;

export interface KeptBackupOfferProps {
  backups: BackupsGateway;
  /** Shows what restoring this file would do. */
  onChoose: (backup: Blob) => void;
}

/** The backups that Pullquote kept by itself: where a library is empty or lost, they come first. */
export function KeptBackupOffer({ backups, onChoose }: KeptBackupOfferProps) {
  const { t, dateTime } = useI18n();
  const [kept, setKept] = useState<readonly KeptBackup[]>([]);
  useEffect(() => {
    let gone = false;
    void backups.list().then((found) => {
      if (!gone) setKept(found.filter(({ annotations }) => annotations > 0));
    });
    return () => {
      gone = true;
    };
  }, [backups]);
  const choose = async ({ name }: KeptBackup) => {
    const file = await backups.open(name);
    if (file.ok) onChoose(file.value);
    else setKept(await backups.list());
  };
  const save = async ({ name }: KeptBackup) => {
    const saved = await backups.save(name);
    if (!saved.ok) setKept(await backups.list());
  };
  if (kept.length === 0) return null;
  return (
    <section class="stack-s kept-backups" aria-labelledby="kept-backups">
      <h2 class="label" id="kept-backups">
        {t('backup.keptTitle')}
      </h2>
      <p class="hint">{t('backup.keptText')}</p>
      <ul class="stack-s">
        {kept.slice(0, OFFERED).map((backup) => (
          <li key={backup.name}>
            <Button icon={restoreIcon} onClick={() => void choose(backup)}>
              {t('backup.restoreOf', { when: dateTime(backup.created) }, backup.annotations)}
            </Button>{' '}
            <IconButton
              icon={downloadIcon}
              label={t('backup.saveOf', { when: dateTime(backup.created) })}
              onClick={() => void save(backup)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
