import { beforeEach, describe, expect, test } from 'vitest';
import { startAnnotator } from '@/lib/browser/scripting';
import { fail, succeed } from '@/lib/domain/failure';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';

let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
});

describe('starting the annotator', () => {
  test('answers the frames in which it runs', async () => {
    extension.tabs.push({ id: 3, frames: [0, 7] });
    expect(await startAnnotator(3)).toEqual(succeed([0, 7]));
  });

  test('on a page in which it throws is no silent success', async () => {
    extension.tabs.push({ id: 3, crashes: true });
    expect(await startAnnotator(3)).toEqual(fail('annotator-crashed'));
  });

  test('on a picture says that it cannot be marked', async () => {
    extension.tabs.push({ id: 3, unmarkable: true });
    expect(await startAnnotator(3)).toEqual(fail('not-markable'));
  });

  test('where the browser lets no extension in says so', async () => {
    extension.tabs.push({ id: 3, restricted: true });
    expect(await startAnnotator(3)).toMatchObject({ failure: { code: 'restricted-page' } });
  });
});
