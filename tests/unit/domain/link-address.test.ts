import { describe, expect, test } from 'vitest';
import { linkAddress } from '@/lib/domain/link-address';
import type { PassageLink } from '@/lib/domain/passage-link';

const passage = { quote: 'the table would be round' };
const source = { url: 'https://harbourcourier.example/river?utm_source=mail#part' };
const refused: PassageLink = {
  verified: false,
  reason: 'repeated',
  nearest: [
    { kind: 'longer', fragment: ':~:text=longer', text: 'longer' },
    { kind: 'heading', fragment: 'talks', text: 'Talks' },
  ],
};

describe('the address of a passage', () => {
  test('carries what the page confirmed, after the fragment of the page itself', () => {
    expect(linkAddress(source, passage, { verified: true, directive: 'text=round' })).toEqual({
      link: 'https://harbourcourier.example/river#part:~:text=round',
      leadsTo: 'passage',
    });
  });

  test('leads to the nearest place where the passage cannot be pointed at', () => {
    expect(linkAddress(source, passage, refused)).toEqual({
      link: 'https://harbourcourier.example/river#part:~:text=longer',
      leadsTo: 'near',
    });
  });

  test('leads where the reader chose: to a heading, or to the top', () => {
    expect(linkAddress(source, passage, refused, refused.nearest[1]).link).toBe(
      'https://harbourcourier.example/river#talks',
    );
    expect(linkAddress(source, passage, refused, null)).toEqual({
      link: 'https://harbourcourier.example/river',
      leadsTo: 'top',
    });
  });

  test('keeps the route of an app', () => {
    const app = { url: 'https://app.example/#/river' };
    expect(linkAddress(app, passage, refused, null).link).toBe('https://app.example/#/river');
    expect(linkAddress(app, passage, refused, refused.nearest[1]).link).toBe(
      'https://app.example/#/river',
    );
  });

  test('is made of the words alone while the page was not asked', () => {
    expect(linkAddress(source, passage, undefined)).toEqual({
      link: 'https://harbourcourier.example/river#part:~:text=the%20table%20would%20be%20round',
      leadsTo: undefined,
    });
  });

  test('is none where nobody else could open it', () => {
    for (const url of [
      undefined,
      'file:///home/me/article.html',
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://a.example/1',
      'https://me:secret@a.example/x',
    ]) {
      expect(linkAddress({ url }, passage, undefined)).toEqual({ leadsTo: 'nowhere' });
    }
  });
});
