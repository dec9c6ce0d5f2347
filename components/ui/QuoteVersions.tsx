import { useI18n } from '@/components/hooks/i18n';
import type { Annotation } from '@/lib/domain/annotation';
import { quoteVersions } from '@/lib/domain/quote-versions';
import { WordDiff } from './WordDiff';

export interface QuoteVersionsProps {
  annotation: Annotation;
  /** What its page says now, where that is another text. */
  now?: string | undefined;
  language?: string | undefined;
}

/** What changed since a passage was quoted: the first quote amid its text, then each later one. */
export function QuoteVersions({ annotation, now, language }: QuoteVersionsProps) {
  const { t, date } = useI18n();
  const [first, ...later] = quoteVersions(annotation);
  const latest = later.at(-1)?.quote ?? first.quote;
  const isNews = now !== undefined && now !== latest;
  if (later.length === 0 && !isNews) return null;
  return (
    <details class="versions">
      <summary>{t('doctor.history')}</summary>
      <ol>
        <li>
          <p class="meta">{t('doctor.quoted', { date: date(first.since) })}</p>
          <p class="read" dir="auto" lang={language}>
            {first.prefix !== '' && <span class="around">…{first.prefix}</span>}
            {first.quote}
            {first.suffix !== '' && <span class="around">{first.suffix}…</span>}
          </p>
        </li>
        {later.map(({ quote, since }, place) => (
          <li key={since}>
            <p class="meta">{t('doctor.since', { date: date(since) })}</p>
            <WordDiff before={(later[place - 1] ?? first).quote} now={quote} language={language} />
          </li>
        ))}
        {isNews && (
          <li>
            <p class="meta">{t('doctor.nowOnPage')}</p>
            <WordDiff before={latest} now={now} language={language} />
          </li>
        )}
      </ol>
    </details>
  );
}
