import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import { LinkButton } from '@/components/ui/Button';
import type { Meeting } from '@/lib/domain/meet-import';
import type { ImportOutlook } from './gateway';
import { ImportDifferences } from './ImportDifferences';

export interface ImportReportProps {
  plan: ImportOutlook;
  fileName: string;
  meeting: Meeting;
  onMeeting: (meeting: Meeting) => void;
}

/** How many parts that cannot be read are listed. */
const LISTED = 200;

/** What a file holds, and what taking it in would do. */
export function ImportReport({ plan, fileName, meeting, onMeeting }: ImportReportProps) {
  const { t, number, dateTime } = useI18n();
  const [listing, setListing] = useState(false);
  const isBackup = plan.format === 'backup';
  const tool = t(`import.tool.${plan.format}`);
  const articles = t('library.articleCount', {}, plan.added.articles);
  const rows = [
    {
      name: t('restore.new'),
      will: t('restore.newWill', { articles }),
      count: plan.added.annotations,
    },
    { name: t('restore.same'), will: t('restore.sameWill'), count: plan.same },
    {
      name: t('restore.differ'),
      will: t(isBackup ? 'restore.differWill' : 'import.differWill'),
      count: plan.merged,
    },
    { name: t('restore.gone'), will: t('restore.goneWill'), count: plan.refused },
    {
      name: t('restore.unreadable'),
      will: (
        <>
          {t('restore.unreadableWill')}{' '}
          <LinkButton onClick={() => setListing(!listing)} aria-expanded={listing}>
            {t('import.listed')}
          </LinkButton>
        </>
      ),
      count: plan.unreadable.length,
    },
  ].filter(({ count }, index) => index === 0 || count > 0);
  return (
    <div class="stack-l">
      {plan.begins && <Banner tone="caution">{t('restore.begins')}</Banner>}
      <p class="meta">
        <span>
          <bdi class="code">{fileName}</bdi>
        </span>
        <span>{t('import.holds', { tool }, countOf(plan))}</span>
        {plan.written !== undefined && (
          <span>{t('restore.written', { when: dateTime(plan.written) })}</span>
        )}
      </p>
      <table class="ledger">
        <caption class="visually-hidden">{t('restore.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(isBackup ? 'restore.inFile' : 'import.inFile')}</th>
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
      {plan.joined > 0 && <p class="hint">{t('import.joined', {}, plan.joined)}</p>}
      {plan.work > 0 && <p class="hint">{t('restore.work', {}, plan.work)}</p>}
      {listing && (
        <ul class="unreadable stack-s">
          {plan.unreadable.slice(0, LISTED).map(({ place, reason }, index) => (
            <li class="between" key={index}>
              <bdi class="code">
                {typeof place === 'number' ? t('import.atLine', { line: number(place) }) : place}
              </bdi>
              <span>{t(`import.why.${reason}`)}</span>
            </li>
          ))}
          {plan.unreadable.length > LISTED && <li>{t('import.andMore')}</li>}
        </ul>
      )}
      {!isBackup && plan.samples.length > 0 && (
        <section class="stack-s">
          <h3 class="label">{t('import.samples')}</h3>
          {plan.samples.map(({ id, quote, color }) => (
            <p class="annotation spine read import-sample" data-color={color} dir="auto" key={id}>
              {quote}
            </p>
          ))}
        </section>
      )}
      {!isBackup && plan.differing.length > 0 && (
        <ImportDifferences
          differing={plan.differing}
          count={plan.merged}
          meeting={meeting}
          onMeeting={onMeeting}
        />
      )}
      {plan.placeless && plan.added.annotations > 0 && (
        <Banner role="none">{t('import.placeless', { tool })}</Banner>
      )}
    </div>
  );
}

/** Of a file with passages those, of one with links only these. */
function countOf({ added, same, merged, refused, unreadable, records }: ImportOutlook): number {
  const passages = added.annotations + same + merged + refused + unreadable.length;
  return passages === 0 ? records : passages;
}
