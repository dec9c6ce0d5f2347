import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from './Button';

/** How long a toast stays, in milliseconds; longer while it is hovered or focused. */
export const TOAST_TIME = 8_000;

export interface ToastMessage {
  text: string;
  /** Takes back what was just done. */
  onUndo?: () => void;
}

export interface Toaster {
  /** Shows one toast; a newer one replaces it. */
  show(message: ToastMessage): void;
  clear(): void;
}

const ToastContext = createContext<Toaster | undefined>(undefined);

/** The toaster of the surface: `const toast = useToast()`. */
export function useToast(): Toaster {
  const toaster = useContext(ToastContext);
  if (toaster === undefined) throw new Error('This surface was rendered outside ToastPlace.');
  return toaster;
}

/** Wraps a surface and shows its one toast at the bottom. */
export function ToastPlace({ children }: { children: ComponentChildren }) {
  const [message, setMessage] = useState<ToastMessage>();
  const toaster = useMemo<Toaster>(
    () => ({ show: (next) => setMessage(next), clear: () => setMessage(undefined) }),
    [],
  );
  return (
    <ToastContext.Provider value={toaster}>
      {children}
      <div class="toast-place" role="status">
        {message !== undefined && <Toast message={message} onGone={toaster.clear} />}
      </div>
    </ToastContext.Provider>
  );
}

function Toast({ message, onGone }: { message: ToastMessage; onGone: () => void }) {
  const { t } = useI18n();
  const [held, setHeld] = useState({ hovered: false, focused: false });
  const stays = held.hovered || held.focused;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(onGone, TOAST_TIME);
    return () => clearTimeout(timer);
  }, [message, stays, onGone]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld((now) => ({ ...now, hovered: true }))}
      onPointerLeave={() => setHeld((now) => ({ ...now, hovered: false }))}
      onFocusIn={() => setHeld((now) => ({ ...now, focused: true }))}
      onFocusOut={() => setHeld((now) => ({ ...now, focused: false }))}
    >
      <p>{message.text}</p>
      {message.onUndo !== undefined && (
        <Button
          small
          onClick={() => {
            message.onUndo?.();
            onGone();
          }}
        >
          {t('ui.undo')}
        </Button>
      )}
    </div>
  );
}
