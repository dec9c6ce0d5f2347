import { cdp, page } from 'vitest/browser';
import { accessibilityFaults } from './surface';

/** How a surface may be looked at. Sizes are of the window, in CSS pixels. */
interface Look {
  name: string;
  theme: 'light' | 'dark';
  /** Of the browser's text size. */
  text: '' | '200%';
  width: number;
  height: number;
  forced: boolean;
}

const PLAIN: Look = { name: '', theme: 'light', text: '', width: 1280, height: 900, forced: false };

/** 400 % zoom of a window of 1280 × 1024 (WCAG 2.2, 1.4.10 Reflow). */
export const LOOKS: readonly Look[] = [
  { ...PLAIN, name: 'light' },
  { ...PLAIN, name: 'dark', theme: 'dark' },
  { ...PLAIN, name: '200 % text', text: '200%' },
  { ...PLAIN, name: '200 % text in a narrow window', text: '200%', width: 400, height: 600 },
  { ...PLAIN, name: '400 % zoom', width: 320, height: 256 },
  { ...PLAIN, name: 'forced colours', forced: true },
];

/**
 * What axe finds against the surface that is shown, and what is cut off at its side, in every look;
 * each fault begins with the look's name.
 */
export async function faultsInEveryLook(): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await take(look);
    faults.push(...(await accessibilityFaults()).map((fault) => `${look.name}: ${fault}`));
    faults.push(...cutOff().map((what) => `${look.name}: cut off: ${what}`));
  }
  await take(PLAIN);
  return faults;
}

async function take({ theme, text, width, height, forced }: Look): Promise<void> {
  await page.viewport(width, height);
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.fontSize = text;
  const features = [{ name: 'forced-colors', value: forced ? 'active' : '' }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
  // Colours are measured at rest, not on their way.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** What reaches beyond the sides of the window, where nobody can scroll to it in one direction. */
function cutOff(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [document.documentElement, ...document.querySelectorAll('dialog[open] .dialog-body')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.tagName.toLowerCase()} ${element.className}`);
  if (scrollWidth <= clientWidth + 1) return wide;
  const culprits = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || (right <= clientWidth + 1 && left >= -1)) return false;
    return element.children.length === 0 && element.closest('.rail, pre') === null;
  });
  return [...wide, ...culprits.slice(0, 3).map((element) => element.outerHTML.slice(0, 160))];
}
