import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { Annotation } from '@/lib/domain/annotation';
import type { AnchorState } from '@/lib/domain/selector';
import { Status } from './Banner';
import { useColorName, type ColorNames } from './ColorField';
import { Icon } from './Icon';
import { alertIcon, clockIcon, imageIcon, tableIcon } from './icons';

export interface AnnotationRowProps {
  annotation: Pick<Annotation, 'quote' | 'color' | 'note' | 'tags'> &
    Partial<Pick<Annotation, 'kind'>>;
  names?: ColorNames;
  /** How it was found on its page; nothing is said of the anchored. */
  state?: AnchorState | undefined;
  /** BCP 47: the language of the article, for hyphens and fonts. */
  language?: string | undefined;
  /** Where it stands among the others, read out after the quote of a button. */
  position?: string | undefined;
  /** Makes the quote a button. */
  onOpen?: ((event: MouseEvent) => void) | undefined;
  /** Makes the quote a link, which opens in a new tab. */
  href?: string | undefined;
  /** The link is followed. */
  onFollow?: (() => void) | undefined;
  /** The quote, if it is to be shown otherwise than as it stands: with found words, for instance. */
  quote?: ComponentChildren;
  /** The “…” at its end. */
  menu?: ComponentChildren;
  /** The note, rendered; without it the text as it was typed. */
  note?: ComponentChildren;
  /** What follows below, such as a status or buttons. */
  children?: ComponentChildren;
  as?: 'li' | 'div';
  onHover?: ((hovered: boolean) => void) | undefined;
}

/** An annotation on its spine: quote, note, tags, and how it was found. */
export function AnnotationRow(props: AnnotationRowProps) {
  const { annotation, names, state, language, onOpen, position, menu, note, children, onHover } =
    props;
  const placed = useId();
  const { t, locale } = useI18n();
  const nameOf = useColorName(names);
  const Element = props.as ?? 'li';
  const Quote = quoteElement(props);
  const shownNote = note ?? (annotation.note === '' ? undefined : annotation.note);
  return (
    <Element
      class="annotation spine"
      data-color={annotation.color}
      onPointerEnter={onHover && (() => onHover(true))}
      onPointerLeave={onHover && (() => onHover(false))}
    >
      <Quote
        class="quote clamp-3"
        dir="auto"
        lang={language}
        aria-describedby={position === undefined ? undefined : placed}
        {...(onOpen === undefined ? {} : { type: 'button' as const, onClick: onOpen })}
        {...(props.href === undefined
          ? {}
          : {
              href: props.href,
              target: '_blank',
              rel: 'noopener noreferrer',
              onClick: props.onFollow,
              onAuxClick: props.onFollow,
            })}
      >
        <bdi class="visually-hidden" lang={locale}>
          {t('ui.meaningBefore', { name: nameOf(annotation.color) })}{' '}
        </bdi>
        <MediaKind kind={annotation.kind} />
        {props.quote ?? annotation.quote}
      </Quote>
      {position !== undefined && (
        <span hidden id={placed}>
          {position}
        </span>
      )}
      {menu ?? <span />}
      {shownNote !== undefined && (
        <div class="note" dir={note === undefined ? 'auto' : undefined}>
          {shownNote}
        </div>
      )}
      {annotation.tags.length > 0 && <TagList tags={annotation.tags} />}
      {state !== undefined && state !== 'anchored' && (
        <p class="under">
          <AnchorStatus state={state} />
        </p>
      )}
      {children}
    </Element>
  );
}

/** What is annotated, where that is no text. The picture itself would be a request. */
export function MediaKind({ kind = 'text' }: { kind: Annotation['kind'] | undefined }) {
  const { t, locale } = useI18n();
  if (kind === 'text') return null;
  return (
    <bdi class="meta media-kind" lang={locale}>
      <Icon of={kind === 'table' ? tableIcon : imageIcon} /> {t(`ui.kind.${kind}`)}{' '}
    </bdi>
  );
}

function quoteElement({ href, onOpen }: AnnotationRowProps): 'a' | 'button' | 'p' {
  if (href !== undefined) return 'a';
  return onOpen === undefined ? 'p' : 'button';
}

function TagList({ tags }: { tags: readonly string[] }) {
  const { t } = useI18n();
  return (
    <ul class="tags under" aria-label={t('ui.tags')}>
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}

/** How an annotation was found, in words. An orphan is “not found yet”, never lost. */
export function AnchorStatus({ state }: { state: Exclude<AnchorState, 'anchored'> }) {
  const { t } = useI18n();
  return (
    <Status
      tone={state === 'changed' ? 'caution' : 'plain'}
      icon={state === 'changed' ? alertIcon : clockIcon}
    >
      {t(`ui.state.${state}`)}
    </Status>
  );
}
