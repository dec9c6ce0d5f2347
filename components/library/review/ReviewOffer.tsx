import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { Button } from '@/components/ui/Button';
import { CountSelect } from '@/components/ui/CountSelect';
import { Segments } from '@/components/ui/Segments';
import { REVIEWS_PER_DAY } from '@/lib/domain/setting';
import type { Settings } from '@/lib/settings/settings';

/** Nothing comes up until the reader asks for it: what it would be, and how to begin. */
export function ReviewOffer({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const [, setMode] = useSetting(settings, 'review');
  const [perDay, setPerDay] = useSetting(settings, 'reviewsPerDay');
  const [chosen, choose] = useState<'spaced' | 'random'>('spaced');
  return (
    <section class="stack-l review-offer">
      <h2 class="title title-l">{t('review.offTitle')}</h2>
      <p class="soft">{t('review.offText')}</p>
      <Segments
        label={t('review.how')}
        value={chosen}
        onChange={choose}
        options={[
          { value: 'spaced', label: t('review.spaced') },
          { value: 'random', label: t('review.random') },
        ]}
      />
      <label class="cluster">
        <span class="label">{t('review.howMany')}</span>
        <CountSelect
          width="select-number"
          value={perDay}
          counts={REVIEWS_PER_DAY}
          onChange={setPerDay}
        />
      </label>
      <p>
        <Button kind="primary" onClick={() => setMode(chosen)}>
          {t('review.start')}
        </Button>
      </p>
    </section>
  );
}
