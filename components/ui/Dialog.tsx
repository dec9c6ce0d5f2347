import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { IconButton } from './IconButton';
import { closeIcon } from './icons';

/** Where a dialog begins: not at its close button, nor at what Tab passes over. */
const FIRST_FIELD =
  '.dialog-body :is(input, textarea, select, button, a[href]):not([tabindex="-1"])';

export interface DialogProps {
  title: string;
  /** Called for Escape and the close button. The owner then stops rendering the dialog. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons, the primary one last. */
  foot?: ComponentChildren;
  size?: 'share' | 'export' | undefined;
  /** Nothing in it takes the focus: it does so itself, and is scrolled by keys. */
  isText?: boolean;
}

/**
 * A modal dialog, open while it is rendered. It keeps the focus inside, begins at what has
 * `autofocus`, else at its first field, and gives the focus back to what opened it. A click outside does not close it.
 */
export function Dialog({ title, onClose, children, foot, size, isText = false }: DialogProps) {
  const { t } = useI18n();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    const first = element?.querySelector('[autofocus]') ?? element?.querySelector(FIRST_FIELD);
    if (first instanceof HTMLElement) first.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={size === undefined ? 'dialog' : `dialog dialog-${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      // A browser may close it unasked: cancel needs that the reader did something since the last one.
      onClose={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header class="dialog-head">
        <h2 class="title title-s" id={heading}>
          {title}
        </h2>
        <IconButton icon={closeIcon} label={t('ui.close')} onClick={onClose} />
      </header>
      {isText ? (
        <div class="dialog-body" role="group" aria-labelledby={heading} tabIndex={0}>
          {children}
        </div>
      ) : (
        <div class="dialog-body">{children}</div>
      )}
      {foot !== undefined && <footer class="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
