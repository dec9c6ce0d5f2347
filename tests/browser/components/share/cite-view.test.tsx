import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { CiteView } from '@/components/share/cite/CiteView';
import '@/components/styles/share.css';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { Article } from '@/lib/domain/article';
import type { Locale } from '@/lib/i18n/locales';
import { annotation, article } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

async function cite(
  changes: Partial<Article> = {},
  { answer = succeed(null) as Result<null>, locale = 'en' as Locale, last = '' } = {},
) {
  const copied: ShareIntent[] = [];
  const saved: { name: string; content: Blob }[] = [];
  const kept = new Map([['citation-style', last]]);
  await show(
    <main>
      <h1>Cite</h1>
      <CiteView
        record={{ article: article(changes), annotations: [annotation()] }}
        gateway={{
          share: async (intent) => {
            copied.push(intent);
            return answer;
          },
          copyImage: async () => succeed(null),
          saveFile: (name, content) => void saved.push({ name, content }),
          storage: {
            getItem: (key) => kept.get(key) ?? null,
            setItem: (key, value) => void kept.set(key, value),
          },
          newId: () => 'id',
          now: () => '2026-11-23T12:00:00.000Z',
        }}
      />
    </main>,
    locale,
  );
  return { copied, saved, kept };
}

const press = (role: string, name: string, index = 0) => {
  const all = [...document.querySelectorAll(`button${role === 'radio' ? '[role=radio]' : ''}`)];
  const found = all.filter((one) => one.textContent.trim() === name)[index];
  if (found === undefined) throw new Error(`No ${role} “${name}”`);
  return userEvent.click(found);
};

describe('citing an article', () => {
  test('one click copies a citation, with its italics where they are taken', async () => {
    const { copied } = await cite();
    await press('button', 'Copy');
    expect(copied).toEqual([
      {
        kind: 'copy',
        text: 'Marchetti, I. (2026, November 13). “A Table With No Head”: How Two Neighbours Talked. The Harbour Courier. https://harbourcourier.example/world/table',
        html: '<p lang="en" dir="ltr">Marchetti, I. (2026, November 13). <i>“A Table With No Head”: How Two Neighbours Talked</i>. The Harbour Courier. <a href="https://harbourcourier.example/world/table">https://harbourcourier.example/world/table</a></p>',
      },
    ]);
    expect(document.querySelector('[role=status]')?.textContent).toBe('Copied.');
  });

  test('what is shown is what is copied, in each style', async () => {
    const { copied } = await cite();
    for (const style of ['MLA', 'Chicago', 'Harvard', 'Plain', 'APA']) {
      await press('radio', style);
      for (const index of [0, 1]) {
        await press('button', 'Copy', index);
        const shown = document.querySelectorAll('.citation > p')[index]?.textContent;
        expect(copied.at(-1)).toMatchObject({ text: shown });
      }
    }
    // In the text APA and Harvard say the same.
    expect(new Set(copied.map((intent) => JSON.stringify(intent))).size).toBe(9);
  });

  test('the style used last is there the next time', async () => {
    const { kept } = await cite();
    await press('radio', 'MLA');
    expect(kept.get('citation-style')).toBe('mla');
    await cite({}, { last: 'mla' });
    expect(document.querySelectorAll('[aria-checked=true]')[1]?.textContent).toBe('MLA');
  });

  test('says when a name stays whole, and when the clipboard refuses', async () => {
    await cite({ byline: ['Gabriel García Márquez'] }, { answer: fail('clipboard-refused') });
    expect(document.body.textContent).toContain('A name stays whole');
    await press('button', 'Copy');
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });

  test('an Arabic article is cited from right to left, in the reader’s words', async () => {
    const arabic = {
      title: 'مدينة تعيد النهر إلى أهلها',
      byline: ['ليلى حدّاد'],
      siteName: 'صحيفة الميناء',
      language: 'ar',
      direction: 'rtl' as const,
    };
    const { copied } = await cite(arabic, { locale: 'ar', last: 'plain' });
    expect(document.querySelector('.citation > p')?.getAttribute('dir')).toBe('rtl');
    await press('button', 'نسخ');
    expect(copied[0]).toMatchObject({
      text: expect.stringMatching(
        /^ليلى حدّاد، مدينة تعيد النهر إلى أهلها، صحيفة الميناء، /u,
      ) as string,
      html: expect.stringMatching(/^<p lang="ar" dir="rtl">/u) as string,
    });
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('is saved for reference managers, with its quotes', async () => {
    const { saved } = await cite();
    for (const name of ['RIS', 'BibTeX', 'CSL-JSON']) await press('button', name);
    await expect.poll(() => saved.length).toBe(3);
    expect(saved.map(({ name }) => name)).toEqual([
      'a-table-with-no-head-how-two-neighbours-talked.ris',
      'a-table-with-no-head-how-two-neighbours-talked.bib',
      'a-table-with-no-head-how-two-neighbours-talked.json',
    ]);
    for (const { content } of saved) {
      expect(await content.text()).toContain('the argument about facts was over');
    }
  });

  test('axe finds nothing', async () => {
    await cite({ byline: ['Gabriel García Márquez'] });
    expect(await accessibilityFaults()).toEqual([]);
  });
});
