import '@/components/styles/card.css';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { Status } from '@/components/ui/Banner';
import { Button, LinkButton } from '@/components/ui/Button';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { copyIcon, downloadIcon } from '@/components/ui/icons';
import { Segments } from '@/components/ui/Segments';
import type { Article } from '@/lib/domain/article';
import { succeed, type Result } from '@/lib/domain/failure';
import type { PassageLink } from '@/lib/domain/passage-link';
import { CARD_SHAPES, type CardLook } from '@/lib/sharing/card/card-design';
import { inQuotationMarks } from '@/lib/sharing/card/card-words';
import type { SharingGateway } from '../sharing-gateway';
import { AltText } from './AltText';
import { CardOptions } from './CardOptions';
import { CardPicture } from './CardPicture';
import { cardContent, cardSource, type CardChoices, type CardPassage } from './card-source';
import { rememberLook, rememberedLook } from './card-memory';
import type { LongQuote } from './make-cards';
import { saveCards } from './save-cards';
import { useCards } from './use-cards';

export interface CardViewProps {
  article: Article;
  passage: CardPassage;
  gateway: SharingGateway;
  /** What the page answered about a link to the passage; it may come after the card is shown. */
  answer?: PassageLink | undefined;
  /** Picture and choices side by side, where there is room. */
  wide?: boolean;
}

/** A quote as a picture: how it looks, what stands on it, and the ways to take it along. */
export function CardView({ article, passage, gateway, answer, wide = false }: CardViewProps) {
  const { t, list } = useI18n();
  // What the card shows is what the reader saw when it opened.
  const source = useMemo(() => cardSource(article, passage, answer), [answer]);
  const place = useRef<HTMLDivElement>(null);
  const words = useId();
  const [look, setLook] = useState<CardLook>(() => rememberedLook(gateway, source.color));
  const [choices, setChoices] = useState<CardChoices>(() => ({
    words: source.quote,
    who: list(source.byline),
    showsWho: true,
    showsWhere: true,
    showsCode: false,
  }));
  const [editing, setEditing] = useState(false);
  const [long, setLong] = useState<LongQuote>('shorten');
  const [index, setIndex] = useState(0);
  const [done, setDone] = useState<'copied' | 'saved'>();
  const content = cardContent(source, choices, look);
  const { cards, isTooLong } = useCards(place, content, look, long);
  const shown = Math.min(index, cards.length - 1);
  const card = cards[shown];
  const credit = [content.who, ...content.where].filter((part) => part !== '').join(content.comma);
  const quoted = (text: string) => inQuotationMarks({ text, marks: [] }, source.language).text;
  const alt = card === undefined ? '' : t('card.alt', { quote: quoted(card.text), source: credit });
  const act = useAction(async (what: 'copied' | 'saved'): Promise<Result<null>> => {
    if (card?.png === undefined) return succeed(null);
    setDone(undefined);
    const result =
      what === 'copied'
        ? await gateway.copyImage(card.png)
        : await saveCards(source.title, cards, gateway);
    if (result.ok) setDone(what);
    return result;
  });
  const { width, height } = CARD_SHAPES[look.shape];
  const change = (changes: Partial<CardChoices>) => {
    setChoices((now) => ({ ...now, ...changes }));
    setDone(undefined);
  };
  return (
    <div class={wide ? 'card-view card-wide' : 'card-view'}>
      <div class="card-place" ref={place} aria-hidden="true" />
      <div class="card-main">
        <div class="card-stage">{card && <CardPicture canvas={card.canvas} alt={alt} />}</div>
        <div class="card-buttons">
          <span class="grow" role="status">
            {done && <Status tone="sound">{t(`card.${done}`)}</Status>}
          </span>
          <Button icon={downloadIcon} onClick={() => void act.run('saved')}>
            {t('card.save', {}, Math.max(1, cards.length))}
          </Button>
          <Button kind="primary" icon={copyIcon} onClick={() => void act.run('copied')}>
            {t('card.copy')}
          </Button>
        </div>
        <div class="between card-facts">
          <p class="hint num">{t('card.size', { width: String(width), height: String(height) })}</p>
          <LinkButton
            aria-expanded={editing}
            aria-controls={editing ? words : undefined}
            onClick={() => setEditing(!editing)}
          >
            {t('card.edit')}
          </LinkButton>
        </div>
        {editing && (
          <div class="field">
            <label class="label" for={words}>
              {t('card.words')}
            </label>
            <textarea
              class="textarea"
              id={words}
              dir="auto"
              lang={source.language}
              rows={4}
              value={choices.words}
              aria-describedby={`${words}-hint`}
              onInput={(event) => change({ words: event.currentTarget.value })}
            />
            <p class="hint" id={`${words}-hint`}>
              {t('card.wordsHint')}
            </p>
          </div>
        )}
        {isTooLong && (
          <div class="stack-s">
            <p class="hint">{t('card.tooLong')}</p>
            <Segments
              label={t('card.long')}
              value={long}
              options={(['shorten', 'divide'] as const).map((value) => ({
                value,
                label: t(`card.${value}`),
              }))}
              onChange={(value) => {
                setLong(value);
                setIndex(0);
              }}
            />
          </div>
        )}
        {cards.length > 1 && (
          <Segments
            label={t('card.which')}
            value={String(shown)}
            options={cards.map((_, each) => ({ value: String(each), label: `${each + 1}` }))}
            onChange={(value) => setIndex(Number(value))}
          />
        )}
        {act.failure !== undefined && <FailureBanner failure={act.failure} />}
      </div>
      <div class="card-options">
        <CardOptions
          look={look}
          choices={choices}
          hasLink={source.url !== undefined}
          onLook={(changes) => {
            const next = { ...look, ...changes };
            setLook(next);
            setDone(undefined);
            rememberLook(gateway, next);
          }}
          onChoice={change}
        />
        <AltText text={alt} gateway={gateway} />
      </div>
    </div>
  );
}
