import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { CardView } from '@/components/share/card/CardView';
import '@/components/styles/share.css';
import { fail, succeed } from '@/lib/domain/failure';
import type { Article } from '@/lib/domain/article';
import type { Locale } from '@/lib/i18n/locales';
import { annotation, article } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

async function card({
  quote = 'The argument about facts was over.',
  changes = {} as Partial<Article>,
  locale = 'en' as Locale,
  refuses = false,
} = {}) {
  const kept = new Map<string, string>();
  const gateway = {
    share: vi.fn(() => Promise.resolve(succeed(null))),
    copyImage: vi.fn(async (_png: Blob) => (refuses ? fail('clipboard-refused') : succeed(null))),
    saveFile: vi.fn((_name: string, _content: Blob) => undefined),
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    newId: () => 'id',
    now: () => '2026-11-23T12:00:00.000Z',
  };
  await show(
    <main>
      <h1>Quote card</h1>
      <CardView
        article={article(changes)}
        passage={annotation({ quote, color: 'blue' })}
        gateway={gateway}
        wide
      />
    </main>,
    locale,
  );
  await expect.poll(() => document.querySelector('canvas')).not.toBeNull();
  return { ...gateway, kept };
}

const button = (name: string) => {
  const all = [...document.querySelectorAll('button, label.choice')];
  const found =
    all.find((one) => one.textContent.trim() === name) ??
    all.find((one) => one.textContent.endsWith(name));
  if (found === undefined) throw new Error(`No button “${name}”`);
  return found;
};
const press = (name: string) => userEvent.click(button(name));
const canvas = () => document.querySelector('canvas');
const alt = () => document.querySelector('.card-frame')?.getAttribute('aria-label');

/** The width and height that a PNG says of itself (https://www.w3.org/TR/png/#11IHDR). */
async function sizeOfPng(png: Blob | undefined): Promise<string> {
  const view = new DataView((await png?.arrayBuffer()) ?? new ArrayBuffer(24));
  return `${png?.type} ${view.getUint32(16)} × ${view.getUint32(20)}`;
}

describe('a quote card', () => {
  test('is copied and saved as a picture of exactly its size', async () => {
    const { copyImage, saveFile } = await card();
    await press('4 : 5');
    await expect.poll(() => canvas()?.height).toBe(1350);
    await expect
      .poll(async () => {
        await press('Copy image');
        return copyImage.mock.calls.length;
      })
      .toBeGreaterThan(0);
    expect(await sizeOfPng(copyImage.mock.lastCall?.[0])).toBe('image/png 1080 × 1350');
    await press('Save image');
    const [name, file] = saveFile.mock.lastCall ?? [];
    expect(name).toBe('a-table-with-no-head-how-two-neighbours-talked.png');
    expect(await sizeOfPng(file)).toBe('image/png 1080 × 1350');
  });

  test('comes with a description that has its own button', async () => {
    const { share } = await card();
    const description =
      'Quote: “The argument about facts was over.” Ilse Marchetti, The Harbour Courier, 13 November 2026.';
    expect(alt()?.replace('November 13, 2026', '13 November 2026')).toBe(description);
    await press('Copy description');
    expect(share).toHaveBeenCalledWith({ kind: 'copy', text: alt() });
  });

  test('shows who said it as the reader writes it, or not at all', async () => {
    await card();
    await userEvent.fill(document.querySelector('.card-options .input') as Element, 'Petra Hollan');
    await expect.poll(alt).toContain('Petra Hollan, The Harbour Courier');
    await press('Who said it');
    await expect.poll(alt).not.toContain('Petra Hollan');
    await press('Site and date');
    await expect.poll(alt).toContain('” The Harbour Courier.');
  });

  test('is drawn anew when its words are edited', async () => {
    await card();
    await press('Edit the words');
    await userEvent.fill(document.querySelector('textarea') as Element, 'The facts were over.');
    await expect.poll(alt).toContain('“The facts were over.”');
  });

  test('of a long quote is shortened, or becomes several', async () => {
    const { saveFile } = await card({ quote: 'The argument about facts was over. '.repeat(60) });
    expect(document.body.textContent).toContain('too long for one card');
    expect(alt()).toContain('…');
    await press('Several cards');
    await expect.poll(alt).not.toContain('…');
    await press('2');
    await expect.poll(() => document.querySelector('[aria-checked=true]')).not.toBeNull();
    const save = [...document.querySelectorAll('button')].find((each) =>
      /^Save \d+ images$/u.test(each.textContent),
    );
    await userEvent.click(save as Element);
    const [name, zip] = await vi.waitFor(() => saveFile.mock.lastCall ?? Promise.reject());
    expect(name).toBe('a-table-with-no-head-how-two-neighbours-talked.zip');
    // The names stand in the directory at its end.
    expect(await zip.text()).toContain('how-two-neighbours-talked-2.png');
  });

  test('has the look that was used last, in the colour of the passage', async () => {
    const { kept } = await card();
    await press('Night');
    await press('1.91 : 1');
    expect(kept.get('card-look')).toBe('wide night');
    expect(document.querySelector('.color-field [aria-checked=true]')).toMatchObject({
      dataset: { color: 'blue' },
    });
  });

  test('says when the clipboard takes no picture', async () => {
    const { copyImage } = await card({ refuses: true });
    await expect
      .poll(async () => {
        await press('Copy image');
        return copyImage.mock.calls.length;
      })
      .toBeGreaterThan(0);
    await expect.poll(() => document.querySelector('[role=alert]')).not.toBeNull();
  });

  test('axe finds nothing', async () => {
    await card({ quote: 'The argument about facts was over. '.repeat(60) });
    await press('Edit the words');
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('nor from right to left', async () => {
    await card({
      quote: 'لم نطلب من الجيران أن يتحابّوا.',
      changes: { language: 'ar', direction: 'rtl' },
      locale: 'ar',
    });
    expect(await accessibilityFaults()).toEqual([]);
  });
});
