/** Something on a surface, as a reader or a screen reader would call it. */
export interface Query {
  role?: string;
  /** The accessible name, whole. */
  name?: string;
  /** A part of the accessible name. */
  nameHas?: string;
  /** A part of the text in it; the innermost such element is meant. */
  text?: string;
  css?: string;
  /** Scrolls the first one found into view. */
  reveal?: boolean;
}

/** Where it is in the viewport, and its state. */
export interface Located {
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  value: string;
  disabled: boolean;
  focused: boolean;
  pressed: boolean;
  tag: string;
}

/**
 * Finds what a query means, in reading order, through open shadow roots and frames of the same
 * origin. Runs in the page: it uses nothing from outside itself.
 */
export function locate(root: Document | ShadowRoot, query: Query): Located[] {
  const implied: Record<string, string> = {
    BUTTON: 'button',
    SUMMARY: 'button',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
    UL: 'list',
    OL: 'list',
    LI: 'listitem',
    DIALOG: 'dialog',
    NAV: 'navigation',
    MAIN: 'main',
    IMG: 'img',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    H4: 'heading',
    ARTICLE: 'article',
    OPTION: 'option',
  };
  const implicitInput: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    search: 'searchbox',
    button: 'button',
    submit: 'button',
    range: 'slider',
    file: 'file',
    number: 'spinbutton',
  };
  const squeeze = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

  const roleOf = (element: Element): string => {
    const explicit = element.getAttribute('role');
    if (explicit !== null) return explicit;
    if (element.tagName === 'A') return element.hasAttribute('href') ? 'link' : '';
    if (element.tagName === 'INPUT') {
      return implicitInput[element.getAttribute('type') ?? 'text'] ?? 'textbox';
    }
    return implied[element.tagName.toUpperCase()] ?? '';
  };

  const textOf = (element: Element): string => {
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const child = node as Element;
      if (child.getAttribute('aria-hidden') === 'true') continue;
      const label = child.getAttribute('aria-label') ?? child.getAttribute('alt');
      text += ` ${label ?? textOf(child)} `;
    }
    return squeeze(text);
  };

  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled !== null) {
      const home = element.getRootNode() as Document | ShadowRoot;
      const labels = labelled.split(' ').map((id) => home.getElementById(id));
      return squeeze(labels.map((label) => (label === null ? '' : textOf(label))).join(' '));
    }
    const label = element.getAttribute('aria-label');
    if (label !== null) return squeeze(label);
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    if (labels !== null && labels.length > 0) {
      return squeeze([...labels].map((one) => textOf(one)).join(' '));
    }
    const text = textOf(element);
    if (text !== '') return text;
    return squeeze(
      element.getAttribute('title') ??
        element.getAttribute('placeholder') ??
        element.getAttribute('alt') ??
        '',
    );
  };

  const matches = (element: Element): boolean => {
    if (query.css !== undefined && !element.matches(query.css)) return false;
    if (query.role !== undefined && roleOf(element) !== query.role) return false;
    if (query.name !== undefined && nameOf(element) !== query.name) return false;
    if (query.nameHas !== undefined && !nameOf(element).includes(query.nameHas)) return false;
    if (query.text === undefined) return true;
    if (!squeeze(element.textContent).includes(query.text)) return false;
    if (query.role !== undefined || query.css !== undefined) return true;
    return ![...element.children].some((child) => squeeze(child.textContent).includes(query.text!));
  };

  const found: Located[] = [];
  const visit = (from: Document | ShadowRoot, dx: number, dy: number): void => {
    const active = from.activeElement;
    for (const element of from.querySelectorAll('*')) {
      if (matches(element) && element.checkVisibility({ visibilityProperty: true })) {
        if (query.reveal === true && found.length === 0) {
          element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        }
        const box = element.getBoundingClientRect();
        if (box.width > 0 && box.height > 0) {
          found.push({
            x: dx + box.x + box.width / 2,
            y: dy + box.y + box.height / 2,
            width: box.width,
            height: box.height,
            name: nameOf(element),
            value: 'value' in element ? String(element.value) : squeeze(element.textContent),
            disabled: element.matches(':disabled, [aria-disabled="true"]'),
            focused: element === active,
            pressed: element.matches(
              '[aria-pressed="true"], [aria-checked="true"], [aria-selected="true"], :checked',
            ),
            tag: element.tagName.toLowerCase(),
          });
        }
      }
      if (element.shadowRoot !== null) visit(element.shadowRoot, dx, dy);
      if (element.localName === 'iframe') {
        const inner = (element as HTMLIFrameElement).contentDocument;
        const box = element.getBoundingClientRect();
        if (inner !== null) visit(inner, dx + box.x, dy + box.y);
      }
    }
  };
  visit(root, 0, 0);
  return found;
}
