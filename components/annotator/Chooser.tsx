import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { roveTo } from '@/components/ui/rove';
import type { Annotation } from '@/lib/domain/annotation';

export interface ChooserProps {
  /** The newest first. */
  annotations: readonly Annotation[];
  onChoose: (annotation: Annotation) => void;
  /** The row under the pointer or the focus. */
  onPoint: (ids: readonly string[]) => void;
}

/** Where several highlights lie: which one is meant. */
export function Chooser({ annotations, onChoose, onPoint }: ChooserProps) {
  const { t } = useI18n();
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const buttons = [...list.querySelectorAll('button')];
    const to = roveTo(event, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <section class="popover chooser" role="dialog" aria-labelledby={heading}>
      <h2 class="hint" id={heading}>
        {t('annotator.several', {}, annotations.length)}
      </h2>
      <ul class="plain" onKeyDown={onKeyDown}>
        {annotations.map((annotation, at) => (
          <li key={annotation.id}>
            <button
              type="button"
              class="menu-item"
              data-first={at === 0 ? '' : undefined}
              onClick={() => onChoose(annotation)}
              onFocus={() => onPoint([annotation.id])}
              onPointerEnter={() => onPoint([annotation.id])}
            >
              <span class="spine" data-color={annotation.color}>
                <span class="visually-hidden">
                  {t('ui.meaningBefore', { name: t(`color.${annotation.color}`) })}
                </span>
                <span class="passage clamp" dir="auto">
                  {annotation.quote}
                </span>
                {annotation.note !== '' && (
                  <span class="meta clamp" dir="auto">
                    {annotation.note}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
