export const PASSAGE = 'Nobody moved a chair';

const TEXT = `<h1>A story</h1><p>${PASSAGE} before the tea was poured, and the council met again.</p>
<p>The second paragraph is here so that there is more to read than one.</p>`;

/** A page that writes down all that it can see of what happens in it, as `window.seen`. */
const RECORDER = `
  window.seen = { events: [], messages: [], nodes: [], resources: [], errors: [] };
  const kinds = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'paste', 'focus', 'focusin'];
  for (const kind of kinds) {
    addEventListener(kind, (event) => {
      const inner = event.originalTarget ?? event.composedPath?.()[0] ?? event.target;
      let text = '';
      try { text = String(inner?.value ?? inner?.textContent ?? ''); } catch (error) { text = ''; }
      seen.events.push({ kind, key: event.key ?? event.data ?? '', text: text.slice(0, 500) });
    }, true);
  }
  addEventListener('message', (event) => seen.messages.push(JSON.stringify(event.data)), true);
  addEventListener('securitypolicyviolation', (event) => seen.errors.push(event.blockedURI + ' ' + event.sourceFile));
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) seen.nodes.push(node.cloneNode(false).outerHTML ?? node.nodeName);
  }).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.resources.push(entry.name);
  }).observe({ type: 'resource', buffered: true });
  // The page's own shortcuts: one letter each.
  addEventListener('keydown', (event) => { if (/^[a-z]$/u.test(event.key)) document.title += event.key; }, true);
`;

export interface Seen {
  events: { kind: string; key: string; text: string }[];
  messages: string[];
  nodes: string[];
  resources: string[];
  errors: string[];
}

export function recordingPage(): string {
  return `<!doctype html><title>Recorder</title><script>${RECORDER}</script>${TEXT}`;
}

/** A page that hides and strips everything that it did not make itself. */
export function resettingPage(): string {
  return `<!doctype html><title>Reset</title><style>
    *, *::before { all: unset !important; }
    html > :not(head, body) { display: none !important; opacity: 0 !important; pointer-events: none !important; transform: scale(0) !important; }
    head, style, title, script { display: none !important; }
    p, h1 { display: block !important; margin: 1em !important; }
  </style>${TEXT}`;
}

/** A page that breaks what scripts in it rely on, before anything else runs. */
export function pollutingPage(): string {
  return `<!doctype html><title>Polluted</title><script>
    Array.prototype.extra = 'polluted';
    Object.prototype.polluted = { type: 'TextQuoteSelector' };
    Object.prototype.toJSON = () => 'polluted';
    for (const name of ['map', 'filter', 'push', 'includes', 'slice']) Array.prototype[name] = () => { throw new Error(name); };
    for (const name of ['attachShadow', 'querySelector', 'getBoundingClientRect', 'append', 'contains']) Element.prototype[name] = () => null;
    Document.prototype.createElement = () => { throw new Error('no'); };
    Document.prototype.createTreeWalker = () => ({ nextNode: () => null });
    Range.prototype.toString = () => 'forged';
    Selection.prototype.getRangeAt = () => null;
    String.prototype.slice = () => 'forged';
    Map.prototype.get = () => 'forged';
    Promise.prototype.then = undefined;
    CSS.highlights.set = () => { throw new Error('no'); };
    window.Highlight = class {};
    window.fetch = window.queueMicrotask = window.requestAnimationFrame = () => { throw new Error('no'); };
  </script>${TEXT}`;
}

export function plainPage(): string {
  return `<!doctype html><title>A story</title>${TEXT}`;
}

/** A page that fights: it takes out what it did not make, clears all highlights, and hides its tree. */
export function fightingPage(): string {
  const names = ['parentNode', 'parentElement', 'nextSibling', 'firstChild', 'closest', 'matches'];
  const fields = names.map((name) => `<input name=${name}>`).join('');
  return `<!doctype html><title>Fight</title><form>${TEXT}${fields}</form>
    <form name=prerendering></form><form name=querySelector></form><img name=body>
    <script>
      new MutationObserver(() => {
        for (const one of document.documentElement.children) {
          if (!/^(?:HEAD|BODY)$/u.test(one.tagName)) one.remove();
        }
      }).observe(document.documentElement, { childList: true });
      setInterval(() => CSS.highlights.clear(), 100);
    </script>`;
}
