/** Quiet time after which a changed text is read again, in milliseconds. */
const QUIET = 250;
/** A page that never rests is read again this often, at least. */
const LONGEST_WAIT = 1_500;

/**
 * Tells when the text of a page changed, once it rests for a moment. Changes of attributes and in
 * our own host do not count. Answers how to be told at once of what has changed so far.
 */
export function watchMutations(
  document: Document,
  {
    onChange,
    isOwnHost,
  }: { onChange: (records: MutationRecord[]) => void; isOwnHost: (node: Node) => boolean },
  signal: AbortSignal,
): () => void {
  let waiting: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const tell = () => {
    timer = undefined;
    const records = waiting;
    waiting = [];
    onChange(records);
  };
  const note = (records: MutationRecord[]) => {
    const concerning = records.filter((record) => !isOnlyOwn(record, isOwnHost));
    if (concerning.length === 0) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    waiting.push(...concerning);
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST_WAIT - now)));
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => {
    note(observer.takeRecords());
    if (timer === undefined) return;
    clearTimeout(timer);
    tell();
  };
}

function isOnlyOwn(
  { type, addedNodes, removedNodes }: MutationRecord,
  isOwnHost: (node: Node) => boolean,
): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOwnHost);
}
