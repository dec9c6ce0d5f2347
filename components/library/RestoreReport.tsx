import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import type { RestorePlan } from './gateway';

/** What a backup holds, and what restoring it would do. */
export function RestoreReport({ plan }: { plan: RestorePlan }) {
  const { t, number, dateTime } = useI18n();
  const articles = t('library.articleCount', {}, plan.added.articles);
  const rows = [
    {
      name: t('restore.new'),
      will: t('restore.newWill', { articles }),
      count: plan.added.annotations,
    },
    { name: t('restore.same'), will: t('restore.sameWill'), count: plan.same },
    { name: t('restore.differ'), will: t('restore.differWill'), count: plan.merged },
    { name: t('restore.gone'), will: t('restore.goneWill'), count: plan.refused },
    { name: t('restore.unreadable'), will: t('restore.unreadableWill'), count: plan.unreadable },
  ].filter(({ count }, index) => index === 0 || count > 0);
  return (
    <div class="stack">
      {plan.begins && <Banner tone="caution">{t('restore.begins')}</Banner>}
      <p class="hint">{t('restore.written', { when: dateTime(plan.written) })}</p>
      <table class="ledger">
        <caption class="visually-hidden">{t('restore.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('restore.inFile')}</th>
            <th scope="col">{t('restore.what')}</th>
            <th scope="col" class="n">
              {t('restore.annotations')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, will, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{will}</td>
              <td class="n">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
