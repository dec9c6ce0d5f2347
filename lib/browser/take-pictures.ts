import { browser } from 'wxt/browser';
import type { TakenPicture } from '@/lib/domain/snapshot';

/**
 * The pictures of these addresses, as far as a tab's page has loaded them and lets them be read. They
 * are drawn anew from what is on the screen: nothing is requested. Those of other sites are out of
 * reach unless those sites share them (https://html.spec.whatwg.org/multipage/canvas.html#security-with-canvas-elements).
 */
export async function takePictures(
  tabId: number,
  addresses: readonly string[],
): Promise<TakenPicture[]> {
  if (addresses.length === 0) return [];
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: drawPictures,
      args: [[...new Set(addresses)]],
    });
    return (injection?.result ?? []).flatMap(([address, data]) => {
      const found = /^data:(image\/(?:webp|png|jpeg));base64,(.+)$/u.exec(data);
      return found === null
        ? []
        : [{ address, mediaType: found[1]!, bytes: Uint8Array.from(atob(found[2]!), codeOf) }];
    });
  } catch {
    return []; // the page is gone meanwhile: its text is there
  }
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

/** Runs in the page, by itself: it can use nothing of this file. */
async function drawPictures(addresses: string[]): Promise<[address: string, data: string][]> {
  const longest = 1_600;
  let room = 8_000_000;
  const wanted = new Set(addresses);
  const taken: [string, string][] = [];
  for (const picture of document.images) {
    // Articles name a picture by the address that it would load late, or by its largest candidate.
    const sets = [picture, ...(picture.parentElement?.querySelectorAll('source') ?? [])].flatMap(
      (one) => [one.getAttribute('srcset'), one.getAttribute('data-srcset')],
    );
    const named = ['data-src', 'data-lazy-src', 'data-original', 'src']
      .map((name) => picture.getAttribute(name))
      .concat(
        sets.flatMap((set) => set?.split(/,\s+/u).map((one) => one.trim().split(/\s/u)[0]!) ?? []),
      )
      .flatMap((one) =>
        one && URL.canParse(one, document.baseURI) ? [new URL(one, document.baseURI).href] : [],
      );
    const address = [picture.currentSrc, ...named].find((one) => wanted.has(one));
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (address === undefined || !picture.complete || width < 2 || height < 2) continue;
    wanted.delete(address);
    const canvas = document.createElement('canvas');
    const scale = Math.min(1, longest / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    try {
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((drawn) => {
        canvas.toBlob(drawn, 'image/webp', 0.82);
      });
      if (blob === null || blob.size * 1.4 > room) continue;
      const data = await new Promise<string>((read, failed) => {
        const reader = new FileReader();
        reader.addEventListener('load', () => read(String(reader.result)));
        reader.addEventListener('error', () => failed(new Error('unreadable')));
        reader.readAsDataURL(blob);
      });
      room -= data.length;
      taken.push([address, data]);
    } catch {
      // Of another site that does not share it: it stays where it is.
    }
    if (wanted.size === 0 || taken.length >= 200) break;
  }
  return taken;
}
