import { describe, expect, test } from 'vitest';
import { readName } from '@/lib/domain/person-name';

const read = (name: string, language: string | undefined = 'en', siteName?: string) =>
  readName(name, { language, siteName });

describe('a name is divided where that is certain', () => {
  test.each([
    ['Ilse Marchetti', { family: 'Marchetti', given: 'Ilse' }],
    ['Jean-Luc O’Brien', { family: 'O’Brien', given: 'Jean-Luc' }],
    ['John F. Kennedy', { family: 'Kennedy', given: 'John F.' }],
    ['J. K. Rowling', { family: 'Rowling', given: 'J. K.' }],
    ['J.R.R. Tolkien', { family: 'Tolkien', given: 'J.R.R.' }],
    ['Dr. Jane Goodall', { family: 'Goodall', given: 'Jane' }],
    ['Robert Downey Jr.', { family: 'Downey', given: 'Robert', suffix: 'Jr.' }],
    ['Jane Kim', { family: 'Kim', given: 'Jane' }],
    ['Łukasz Święcicki', { family: 'Święcicki', given: 'Łukasz' }],
  ])('%s', (name, parts) => {
    expect(read(name)).toEqual(parts);
  });
});

describe('a name stays whole where nobody can tell', () => {
  test.each([
    ['Gabriel García Márquez', 'two family names, or two given ones'],
    ['Mary Ann Evans', 'two given names, or two family ones'],
    ['Ludwig van Beethoven', 'a particle'],
    ['Xi Jinping', 'the family name first'],
    ['Kim Novak', 'either'],
    ['Nguyễn Huệ', 'the family name first'],
    ['Plato', 'one word'],
    ['Associated Press', 'an agency'],
    ['Guardian staff', 'a desk'],
    ['Marchetti, Ilse', 'a comma may divide a place or a paper as well'],
    ['Ilse Marchetti, The Harbour Courier', 'a paper beside the name'],
    ['Jane Doe and John Roe', 'two people'],
    ['ILSE MARCHETTI', 'capitals'],
    ['ilse marchetti', 'no capitals'],
    ['佐伯みどり', 'another script'],
    ['ليلى حدّاد', 'another script'],
    ['Иван Петров', 'another script'],
    ['user_42', 'a nickname'],
    ['', 'nothing'],
  ])('%s: %s', (name) => {
    expect(read(name)).toEqual({ literal: name });
  });

  test.each(['hu', 'vi', 'ja', 'is', 'id', ''])('in the language “%s”', (language) => {
    expect(read('Orbán Viktor', language)).toEqual({ literal: 'Orbán Viktor' });
  });

  test('when it is the name of the site', () => {
    expect(read('Harbour Courier', 'en', 'HARBOUR COURIER')).toEqual({
      literal: 'Harbour Courier',
    });
  });
});

test('what is invisible or turns the text round does not stay in a name', () => {
  expect(read('Ilse\n \u202EMarchetti')).toEqual({ family: 'Marchetti', given: 'Ilse' });
});
