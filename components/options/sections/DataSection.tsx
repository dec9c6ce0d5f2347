import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { useFileSize } from '@/components/hooks/use-file-size';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { downloadIcon } from '@/components/ui/icons';
import type { DataHealth, HealthCheck } from '@/lib/domain/data-health';
import type { MessageKey } from '@/lib/i18n/translate';
import type { OptionsGateway } from '../options-gateway';
import { recentDay } from '../recent-day';

/** What is kept, where, and whether it could be lost. */
export function DataSection({ gateway: { data } }: { gateway: OptionsGateway }) {
  const i18n = useI18n();
  const { t, number, dateTime, time } = i18n;
  const fileSize = useFileSize();
  const [health, setHealth] = useState<DataHealth>();
  const look = async () => setHealth(await data.look());
  useEffect(() => void look(), []);
  const keeping = useAction(async () => {
    const kept = await data.keepNow();
    await look();
    return kept;
  });
  const [newest, ...older] = health?.backups ?? [];
  const { at = '', library, room } = health ?? {};
  const isSound = health?.checks.every(({ tone }) => tone !== 'caution') === true;
  return (
    <>
      <header class="stack-s">
        <h1 class="title title-l">{t('options.data.title')}</h1>
        {health !== undefined && (
          <Status tone={isSound ? 'sound' : 'caution'} live>
            {t(isSound ? 'options.data.sound' : 'options.data.unsound', {
              when: dateTime(at),
            })}
          </Status>
        )}
      </header>
      {keeping.failure !== undefined && <FailureBanner failure={keeping.failure} />}
      <dl class="stats">
        <div class="stack-s">
          <dt class="hint">{t('options.data.annotations')}</dt>
          <dd class="stat">{number(library?.annotations ?? 0)}</dd>
          <dd class="hint">
            {t('options.data.inArticles', {
              articles: t('library.articleCount', {}, library?.articles ?? 0),
            })}
          </dd>
        </div>
        <div class="stack-s">
          <dt class="hint">{t('options.data.lastBackup')}</dt>
          <dd class="stat stat-date">
            {newest === undefined ? t('options.data.never') : recentDay(newest.created, at, i18n)}
          </dd>
          {newest !== undefined && (
            <dd class="meta">
              <span>{time(newest.created)}</span>
              <span>{t('options.data.older', { size: fileSize(newest.size) }, older.length)}</span>
            </dd>
          )}
        </div>
        <div class="stack-s">
          <dt class="hint">{t('options.data.space')}</dt>
          <dd class="stat num">{fileSize(room?.used ?? 0)}</dd>
          <dd class="hint">{t('options.data.allowed', { size: fileSize(room?.allowed ?? 0) })}</dd>
        </div>
      </dl>
      <section class="settings" aria-labelledby="options-backup">
        <h2 id="options-backup">{t('options.data.backup')}</h2>
        <div class="setting">
          <h3 class="label">{t('options.data.daily')}</h3>
          <p class="hint">{t('options.data.dailyHint')}</p>
          <Button aria-disabled={keeping.busy} onClick={() => void keeping.run()}>
            {t('options.data.keepNow')}
          </Button>
        </div>
        <div class="setting">
          <h3 class="label">{t('options.data.save')}</h3>
          <p class="hint">{t('options.data.saveHint')}</p>
          <Button icon={downloadIcon} onClick={() => void data.save()}>
            {t('options.data.saveButton')}
          </Button>
        </div>
      </section>
      <section class="settings" aria-labelledby="options-health">
        <h2 id="options-health">{t('options.data.health')}</h2>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{t('options.data.check')}</th>
              <th scope="col">{t('options.data.result')}</th>
            </tr>
          </thead>
          <tbody>
            {health?.checks.map(({ check, tone, count }) => (
              <tr key={check}>
                <th scope="row">{t(`options.data.checks.${check}`)}</th>
                <td>
                  <Status tone={tone}>{t(resultOf(check, tone), {}, count)}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="cluster data-actions">
          <Button onClick={() => void look()}>{t('options.data.again')}</Button>
          <a class="button button-quiet" href={data.rescueAddress}>
            {t('options.data.rescue')}
          </a>
        </div>
      </section>
    </>
  );
}

/** What a check came to; one that cannot come to this says what it does at worst. */
function resultOf(check: HealthCheck['check'], tone: HealthCheck['tone']): MessageKey {
  const key = `${check}.${tone}`;
  return RESULTS.find((result) => result.endsWith(`results.${key}`)) ?? `options.data.unsound`;
}

const RESULTS: readonly MessageKey[] = [
  'options.data.results.library.sound',
  'options.data.results.library.caution',
  'options.data.results.backup.sound',
  'options.data.results.backup.plain',
  'options.data.results.backup.caution',
  'options.data.results.room.sound',
  'options.data.results.room.plain',
  'options.data.results.links.sound',
  'options.data.results.links.caution',
];
