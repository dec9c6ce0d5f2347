import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { ColorNames } from '@/components/ui/ColorField';
import type { TakenPicture } from '@/lib/domain/snapshot';
import { setCleanArticle } from '@/lib/html/sanitise';
import { createMargin, type Margin } from './margin';
import { openFootnotes } from './footnotes';
import { pictureFrame } from './picture-frame';
import type { MarkedPassage } from './reader-gateway';

export interface ArticleTextProps {
  html: string;
  pictures: readonly TakenPicture[];
  /** Whose notes stand in the margin. */
  passages: readonly MarkedPassage[];
  names: ColorNames;
  /** The text is there. */
  onReady: (text: HTMLElement) => void;
  /** Opens the card of an annotation. */
  onOpen: (id: string) => void;
}

/**
 * The article's own text. What enters here passed the sanitising door; Preact does not touch it any
 * more, so that what is anchored in it stays.
 */
export function ArticleText({
  html,
  pictures,
  passages,
  names,
  onReady,
  onOpen,
}: ArticleTextProps) {
  const translator = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const margin = useRef<Margin>(undefined);

  useEffect(() => {
    const text = place.current;
    if (text === null) return undefined;
    const life = new AbortController();
    const atHand = new Map(pictures.map((one) => [one.address, addressHere(one)]));
    setCleanArticle(text, html, (picture) => pictureFrame(picture, atHand, translator));
    openFootnotes(text, translator, life.signal);
    margin.current = createMargin(text, { translator, names, onOpen }, life.signal);
    onReady(text);
    return () => {
      life.abort();
      for (const address of atHand.values()) URL.revokeObjectURL(address);
    };
  }, [html, pictures]);
  useEffect(() => margin.current?.show(passages), [passages]);
  return <div class="reader-text" ref={place} />;
}

/** Only what is surely a picture, whatever is stored. */
function addressHere({ mediaType, bytes }: TakenPicture): string {
  const type = /^image\/(?:webp|png|jpeg)$/u.test(mediaType) ? mediaType : 'image/webp';
  return URL.createObjectURL(new Blob([bytes], { type }));
}
