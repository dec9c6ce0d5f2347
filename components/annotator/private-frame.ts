/** How long an empty frame may take to be there, in milliseconds. */
const PATIENCE = 1_000;

/**
 * An empty frame in our closed root: what is typed and shown in it is out of the page's reach,
 * listeners on `window` and `window.find` included. Answers `undefined` where the page's policy
 * (CSP `sandbox`) keeps even us out.
 */
export async function openPrivateFrame(
  room: Node,
  frame: HTMLIFrameElement,
): Promise<Document | undefined> {
  await new Promise<void>((resolve) => {
    // Chromium loads it while it is appended, Firefox a little later, replacing its document.
    frame.addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
    room.appendChild(frame);
  });
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined; // another origin, by the page's policy: there is no way in
  }
}
