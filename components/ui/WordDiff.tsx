import { useMemo } from 'preact/hooks';
import { diffWords } from '@/lib/text/word-diff';

export interface WordDiffProps {
  before: string;
  now: string;
  /** BCP 47: the language of the article. */
  language?: string | undefined;
}

/** Two versions of a passage as one text: words that went are struck out, words that came underlined. */
export function WordDiff({ before, now, language }: WordDiffProps) {
  const parts = useMemo(() => diffWords(before, now, language), [before, now, language]);
  return (
    <p class="read diff" dir="auto" lang={language}>
      {parts.map(({ kind, text }, place) => {
        if (kind === 'removed') return <del key={place}>{text}</del>;
        if (kind === 'added') return <ins key={place}>{text}</ins>;
        return text;
      })}
    </p>
  );
}
