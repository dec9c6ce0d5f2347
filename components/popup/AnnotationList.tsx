import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { AnnotationRow } from '@/components/ui/AnnotationRow';
import { LinkButton } from '@/components/ui/Button';
import type { ColorNames } from '@/components/ui/ColorField';
import { Icon, type IconDrawing } from '@/components/ui/Icon';
import {
  alertIcon,
  copyIcon,
  editIcon,
  highlightIcon,
  imageIcon,
  placeIcon,
  shareIcon,
  trashIcon,
} from '@/components/ui/icons';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import type { AnchorState } from '@/lib/domain/selector';
import type { Annotation } from '@/lib/domain/annotation';
import type { ListedAnnotation } from './reading-order';

export interface AnnotationListProps {
  listed: readonly ListedAnnotation[];
  names: ColorNames;
  language?: string | undefined;
  readOnly: boolean;
  /** Whether text was typed on it, here or on its card, and not saved. */
  isUnsaved: (annotation: Annotation) => boolean;
  onLibrary: () => void;
  /** `byKeys`: with the keyboard or a screen reader, whose reading position goes along. */
  onReveal: (annotation: Annotation, byKeys: boolean) => void;
  /** Leads into the page: to what became of a passage, or to a place for it. */
  onDoctor: (annotation: Annotation, wish: 'show' | 'pick') => void;
  onEdit: (annotation: Annotation) => void;
  onCopy: (annotation: Annotation) => void;
  onShare: (annotation: Annotation) => void;
  /** The quote as a picture. */
  onCard: (annotation: Annotation) => void;
  onDelete: (annotation: Annotation) => void;
}

/** The annotations of the page, in reading order. None is hidden, whether found or not. */
export function AnnotationList(props: AnnotationListProps) {
  const { listed, names, language, readOnly } = props;
  const { t } = useI18n();
  const heading = useId();
  const entriesFor = ({ annotation, state }: ListedAnnotation): MenuEntry[] => {
    const copy = {
      label: t('popup.copyQuote'),
      icon: copyIcon,
      onChoose: () => props.onCopy(annotation),
    };
    const share = {
      label: t('popup.shareQuote'),
      icon: shareIcon,
      onChoose: () => props.onShare(annotation),
    };
    const card = {
      label: t('card.open'),
      icon: imageIcon,
      onChoose: () => props.onCard(annotation),
    };
    if (readOnly) return [copy, share, card];
    return [
      ...mending(annotation, state),
      { label: t('popup.edit'), icon: editIcon, onChoose: () => props.onEdit(annotation) },
      copy,
      share,
      card,
      {
        label: t('popup.delete'),
        icon: trashIcon,
        onChoose: () => props.onDelete(annotation),
        apart: true,
      },
    ];
  };
  const mending = (annotation: Annotation, state: AnchorState | undefined): MenuEntry[] => {
    const entry = (label: string, icon: IconDrawing, wish: 'show' | 'pick') => ({
      label,
      icon,
      onChoose: () => props.onDoctor(annotation, wish),
    });
    if (state === 'changed') return [entry(t('doctor.history'), alertIcon, 'show')];
    if (state !== 'orphan') return [];
    return [
      entry(t('doctor.attachHere'), placeIcon, 'show'),
      entry(t('doctor.pick'), highlightIcon, 'pick'),
    ];
  };
  const placeInWords = (index: number, over: string | undefined) => {
    const values = { number: index + 1, count: listed.length };
    return over === undefined
      ? t('popup.position', values)
      : t('popup.positionUnder', { ...values, heading: over });
  };
  return (
    <section class="popup-body" aria-labelledby={heading}>
      <div class="between list-head">
        <h2 class="label" id={heading}>
          {t('popup.count', {}, listed.length)}
        </h2>
        <LinkButton onClick={props.onLibrary}>{t('popup.openInLibrary')}</LinkButton>
      </div>
      <ul class="annotations">
        {listed.map(({ annotation, state, asks, heading: over }, index) => (
          <AnnotationRow
            key={annotation.id}
            annotation={annotation}
            names={names}
            state={state === 'pending' ? state : asks}
            language={language}
            position={placeInWords(index, over)}
            onOpen={({ detail }) =>
              state === 'orphan'
                ? props.onDoctor(annotation, 'show')
                : props.onReveal(annotation, detail === 0)
            }
            menu={
              <Menu
                small
                label={t('popup.moreFor')}
                entries={entriesFor({ annotation, state: asks })}
              />
            }
          >
            {!readOnly && props.isUnsaved(annotation) && (
              <p class="under">
                <Icon of={editIcon} small />{' '}
                <LinkButton onClick={() => props.onEdit(annotation)}>{t('ui.unsaved')}</LinkButton>
              </p>
            )}
          </AnnotationRow>
        ))}
      </ul>
    </section>
  );
}
