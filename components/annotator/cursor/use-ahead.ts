import { useMemo } from 'preact/hooks';

/** Keeps what is typed while a note opens: it is the note's, and no command of the cursor's. */
export function useAhead() {
  return useMemo(() => {
    let text: string | undefined;
    const drop = () => {
      text = undefined;
    };
    return {
      begin(): void {
        text = '';
      },
      drop,
      /** Hands it to the note, which hears its keys itself from now on. */
      take(): string {
        const typed = text ?? '';
        drop();
        return typed;
      },
      /** Whether a key was typed ahead: then it is done with. Escape never is. */
      heeds(event: KeyboardEvent): boolean {
        if (text === undefined || event.key === 'Escape') return false;
        text = afterKey(text, event);
        return true;
      },
    };
  }, []);
}

function afterKey(text: string, event: KeyboardEvent): string {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || isComposing) return text;
  event.preventDefault();
  if (key === 'Backspace') return text.slice(0, -1);
  if (key === 'Enter') return `${text}\n`;
  return [...key].length === 1 && !altKey ? text + key : text;
}
