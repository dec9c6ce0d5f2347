import { describe, expect, test } from 'vitest';
import { peopleOf } from '@/lib/page/extraction/metadata/byline';
import { dateIn } from '@/lib/page/extraction/metadata/date-in-words';
import { guessLanguage, languageOfText } from '@/lib/page/extraction/metadata/guess-language';
import { directionOf, languageOf } from '@/lib/page/extraction/metadata/language';
import { publishedOf } from '@/lib/page/extraction/metadata/published';
import { siteNameOf } from '@/lib/page/extraction/metadata/site-name';
import { titleOf } from '@/lib/page/extraction/metadata/title';

describe('the people of a byline', () => {
  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['by Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Von Birgit Sommer 12. März 2024, 17:45 Uhr', ['Birgit Sommer']],
    ['by Walter Grange, April 11, 1997', ['Walter Grange']],
    ['Jane Doe, Senior Reporter', ['Jane Doe']],
    ['Jane Doe · Updated 5 May', ['Jane Doe']],
    ['Ilana Muhl, MS, RDN', ['Ilana Muhl']],
    ['Marlow, Anne', ['Marlow, Anne']],
    ['Jane, Leeds', ['Jane, Leeds']],
    ['Marlow, Anne P.', ['Anne P. Marlow']],
    ['van der Berg, Jan', ['Jan van der Berg']],
    ['Marlow, Anne; van der Berg, Jan P.', ['Anne Marlow', 'Jan P. van der Berg']],
    ['Anne Marlow, Jan Berg', ['Anne Marlow', 'Jan Berg']],
    ['Marlow, Reuters', ['Marlow']],
    ['Jane, London', ['Jane']],
    ['Jane Doe, New York', ['Jane Doe']],
    ['Marlow, Paris; Reed, Bob', ['Paris Marlow', 'Bob Reed']],
    ['By Jane, Paul', ['Jane', 'Paul']],
    ['Anne Marlow and Sydney Reed', ['Anne Marlow', 'Sydney Reed']],
    ['Anne and Sydney', ['Anne', 'Sydney']],
    ['بقلم هالة بن يوسف', ['هالة بن يوسف']],
    ['文：高橋実', ['高橋実']],
    ['Redaktion', []],
    ['Staff', []],
    ['The Canal Post', []],
    ['https://www.example.com/jane', []],
  ])('of %j are %j', (text, people) => {
    expect(peopleOf([text], ['The Canal Post'])).toEqual(people);
  });

  test('are turned round where a catalogue lists several, each by itself', () => {
    expect(peopleOf(['Marlow, Anne', 'Reed, Bob'])).toEqual(['Anne Marlow', 'Bob Reed']);
  });

  test('who are shown by their given names stay two', () => {
    expect(peopleOf(['Jane, Paul'], [], 'shown')).toEqual(['Jane', 'Paul']);
  });
});

describe('a date', () => {
  test.each([
    ['2024-05-14T10:22:00+01:00', 'en', '2024-05-14T10:22:00+01:00'],
    ['2024-05-14T10:22:00.000+0100', 'en', '2024-05-14T10:22:00+01:00'],
    ['20240514', 'en', '2024-05-14'],
    ['Published: May 14, 2024', 'en', '2024-05-14'],
    ['Sunday, 3rd of April 2016', 'en', '2016-04-03'],
    ['12. März 2024, 17:45 Uhr', 'de', '2024-03-12'],
    ['14 de mayo de 2024', 'es', '2024-05-14'],
    ['2023年9月12日 5時00分', 'ja', '2023-09-12'],
    ['١٤ مايو ٢٠٢٤', 'ar', '2024-05-14'],
    ['28/10/2023', 'en', '2023-10-28'],
    ['3.8.2023', 'de', '2023-08-03'],
  ])('%j (%s) is %s', (given, language, iso) => {
    expect(dateIn(given, language)).toBe(iso);
  });

  test.each(['03/08/2023', 'yesterday', '0001-01-01T00:00:00Z', '2024-02-31', ''])(
    'is not made up from %j',
    (given) => {
      expect(dateIn(given, 'en')).toBeUndefined();
      expect(publishedOf(given)).toBeUndefined();
    },
  );

  test('is read in a page whose language is nonsense', () => {
    expect(dateIn('May 14, 2024', 'english, please')).toBe('2024-05-14');
  });
});

describe('a title', () => {
  const site = { second: [], siteName: 'The Canal Post' };

  test('is the headline that the window shows too', () => {
    const window = 'The quiet lock - The Canal Post';
    expect(titleOf({ ...site, first: ['The Canal Post', 'The quiet lock'], window })).toBe(
      'The quiet lock',
    );
  });

  test('loses the site’s name at either end', () => {
    expect(titleOf({ ...site, first: [], window: 'The quiet lock | The Canal Post' })).toBe(
      'The quiet lock',
    );
    expect(titleOf({ ...site, first: [], window: 'The Canal Post: The quiet lock' })).toBe(
      'The quiet lock',
    );
  });

  test('is not the shop window’s', () => {
    const sources = {
      ...site,
      first: ['The quiet lock'],
      window: 'The quiet lock | The Canal Post',
    };
    expect(titleOf({ ...sources, openGraph: 'You will not believe this lock' })).toBe(
      'The quiet lock',
    );
  });
});

test('a site is named by what its window title confirms, or by its banner', () => {
  expect(siteNameOf(['Post Media Ltd', 'Canal Post'], 'A lock | Canal Post', [])).toBe(
    'Canal Post',
  );
  expect(siteNameOf(['https://canal.example'], 'A lock | Canal Post', ['Canal Post'])).toBe(
    'Canal Post',
  );
  expect(siteNameOf([], 'A lock | Canal Post', ['Home'])).toBe('');
});

test('language and direction are canonical, stated or seen', () => {
  expect(languageOf('en_gb')).toBe('en-GB');
  expect(languageOf('english, please')).toBeUndefined();
  expect(directionOf(null, 'مكتبة الميناء')).toBe('rtl');
  expect(directionOf('ltr', 'مكتبة الميناء')).toBe('ltr');
  expect(guessLanguage('組合によると、出店者は九軒にまで減っていた。')).toBe('ja');
  expect(guessLanguage('The comet was over the roof of the dairy.')).toBe('en');
  expect(guessLanguage('Il n’y a rien ici.')).toBeUndefined();
});

test.each([
  ['en', '組合によると、出店者は九軒にまで減っていた。', 'ja'],
  ['en-US', 'مكتبة الميناء تفتح أبوابها', 'ar'],
  ['en', 'Библиотека у гавани, built by IKEA', 'ru'],
  ['fa', 'کتابخانه‌ی بندر باز است', 'fa'],
  ['uk', 'Бібліотека біля гавані', 'uk'],
  ['yue', '海港圖書館今日開放', 'yue'],
  ['de', 'Die Bibliothek am Hafen', 'de'],
  ['en', 'Η βιβλιοθήκη στο λιμάνι', 'el'],
  ['en', 'ห้องสมุดริมท่าเรือ', 'th'],
  ['en', '1984, 2001.', 'en'],
  [undefined, '組合によると', 'ja'],
])('a page that states %s over “%s” is in %s', (stated, text, language) => {
  expect(languageOfText(stated, text)).toBe(language);
});
