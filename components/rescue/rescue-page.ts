import type { Translator } from '@/lib/i18n/translate';

/** What the rescue page is told and may do. */
export interface RescueGateway {
  /** How many annotations stand there, or why nothing can be read. */
  found: { annotations: number } | 'nothing' | 'refusal';
  /** For a bug report. Names no quote, note or address. */
  detail: string;
  /** Writes everything readable to a file; answers how many rows were and were not readable. */
  save(): Promise<{ annotations: number; unreadable: number }>;
  openLibrary(): void;
}

/**
 * The page for when all else fails: plain elements, so that nothing it rests on can be broken too.
 * It reads, and changes nothing.
 */
export function showRescuePage(root: HTMLElement, { t }: Translator, gateway: RescueGateway): void {
  const { found } = gateway;
  const readable = typeof found === 'object';
  const state = readable ? 'library' : found;
  const hint = element('p', 'hint', readable ? countText() : t(`rescue.${found}Hint`));
  hint.setAttribute('role', 'status');
  const save = button(t('rescue.save'), 'button button-primary', () => void saveAll());
  const again = button(t('rescue.again'), 'button', gateway.openLibrary);
  save.disabled = !readable;
  again.disabled = readable;

  function countText(): string {
    const annotations = typeof found === 'object' ? found.annotations : 0;
    return t('rescue.count', {}, annotations);
  }

  async function saveAll(): Promise<void> {
    save.disabled = true;
    try {
      const { annotations, unreadable } = await gateway.save();
      hint.textContent =
        unreadable === 0
          ? t('rescue.saved', {}, annotations)
          : `${t('rescue.saved', {}, annotations)} ${t('rescue.unreadable', {}, unreadable)}`;
      again.disabled = false;
    } catch (error) {
      // Reading broke off in the middle: no file was saved, and the reader can try again.
      hint.textContent = t('rescue.saveFailed');
      details.append(element('p', 'code', String(error)));
    }
    save.disabled = false;
  }

  const details = document.createElement('details');
  details.append(element('summary', 'hint', t('rescue.details')));
  details.append(element('p', 'code', gateway.detail));
  const steps = element('ol', 'stack-l rescue-steps');
  steps.append(
    step(t('rescue.saveTitle', { step: 1 }), hint, save),
    step(
      t('rescue.restoreTitle', { step: 2 }),
      element('p', 'hint', t('rescue.restoreHint')),
      button(t('rescue.restore'), 'button', gateway.openLibrary),
    ),
    step(t('rescue.againTitle', { step: 3 }), element('p', 'hint', t('rescue.againHint')), again),
  );
  const title = element('h1', 'title title-l', t(`rescue.${state}Title`));
  root.append(title, element('p', 'rescue-text', t(`rescue.${state}Text`)), steps, details);
  document.title = t('rescue.pageTitle');
}

function step(title: string, hint: HTMLElement, action: HTMLElement): HTMLElement {
  const row = element('li', 'row');
  const text = element('div', 'grow stack-s');
  text.append(element('h2', 'label', title), hint);
  row.append(text, action);
  return row;
}

function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
