import { useI18n } from '@/components/hooks/i18n';
import { Banner } from './Banner';
import { LinkButton } from './Button';
import { restoreIcon } from './icons';

export interface RestoredDraftProps {
  /** When it was typed, and now: the time of day is enough on the same day. */
  at: string;
  now: string;
  /** Nothing is stored that one could go on with instead. */
  isNew: boolean;
  onStartOver: () => void;
}

/** Says that unsaved text is back, since when, and how to do without it. */
export function RestoredDraft({ at, now, isNew, onStartOver }: RestoredDraftProps) {
  const { t, time, date, dateTime } = useI18n();
  return (
    <Banner icon={restoreIcon}>
      {t('ui.draftBack', { time: date(at) === date(now) ? time(at) : dateTime(at) })}{' '}
      <LinkButton onClick={onStartOver}>{t(isNew ? 'ui.startEmpty' : 'ui.startStored')}</LinkButton>
    </Banner>
  );
}
