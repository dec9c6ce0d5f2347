import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { WordDiff } from '@/components/ui/WordDiff';
import { cleanFragment } from '@/lib/html/sanitise';
import type { OpenedSnapshot } from '@/lib/queries/snapshots';
import { diffBlocks } from '@/lib/text/block-diff';

export interface VersionDiffProps {
  one: OpenedSnapshot;
  other: OpenedSnapshot;
  onBack: () => void;
}

/** What changed in an article between two readings: words that went struck out, words that came underlined. */
export function VersionDiff({ one, other, onBack }: VersionDiffProps) {
  const { t, dateTime, locale, direction } = useI18n();
  const [before, after] = one.snapshot.taken <= other.snapshot.taken ? [one, other] : [other, one];
  const changes = useMemo(
    () => diffBlocks(blocksOf(before.html), blocksOf(after.html)),
    [before, after],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [other]);
  return (
    <section class="reader-diff stack" data-own aria-labelledby="reader-diff">
      <header class="stack-s" lang={locale} dir={direction}>
        <h2 class="label" id="reader-diff" ref={heading} tabIndex={-1}>
          {t('reader.compareTitle', {
            before: dateTime(before.snapshot.taken),
            after: dateTime(after.snapshot.taken),
          })}
        </h2>
        {!changes.some(({ kind }) => kind === 'changed') && <p>{t('reader.sameWords')}</p>}
        <Button small onClick={onBack}>
          {t('reader.backToText')}
        </Button>
      </header>
      {changes.map((change, at) =>
        change.kind === 'same' ? (
          <p key={at} class="hint" lang={locale} dir={direction}>
            {t('reader.unchanged', {}, change.count)}
          </p>
        ) : (
          <WordDiff
            key={at}
            before={change.before}
            now={change.now}
            language={after.snapshot.language}
          />
        ),
      )}
    </section>
  );
}

/** The paragraphs of an article's HTML. Nothing of it enters the page. */
function blocksOf(html: string): string[] {
  return [...cleanFragment(html, document).children]
    .map((block) => block.textContent.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '');
}
