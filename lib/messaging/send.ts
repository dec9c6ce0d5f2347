import { browser } from 'wxt/browser';
import { fail, type FailureCode } from '@/lib/domain/failure';
import type {
  Answer,
  Envelope,
  MessageToAnnotator,
  MessageToBackground,
  Payload,
} from './protocol';

/**
 * How long an answer is waited for, in milliseconds. The longest honest work behind a message is far
 * shorter; a change that was made all the same does nothing twice when it is tried again.
 */
const PATIENCE = 15_000;

/**
 * For what changes any number of records at once, in milliseconds: as long as Chromium lets the
 * background work on one message
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
 */
export const LONG_PATIENCE = 300_000;

/**
 * Sends a message to the background and answers its answer.
 *
 * If the background died before answering, it is sent once more, which starts a new one: ids made
 * by callers let a change that was made before the death do nothing twice. Fails with
 * `background-died` if that did not help either or no answer came in time, and with
 * `extension-updated` in a page whose annotator was left behind by an update or a removal.
 */
export async function send<Name extends MessageToBackground>(
  name: Name,
  payload: Payload<Name>,
  patience = PATIENCE,
): Promise<Answer<Name>> {
  const envelope: Envelope = { name, payload };
  return (await attempt(
    () => browser.runtime.sendMessage(envelope),
    'background-died',
    patience,
  )) as Answer<Name>;
}

/**
 * Sends a message to the annotator of a tab: of one frame, or of all, whose first answer counts.
 * Fails with `frame-unreachable` (a frame was named) or `page-gone` if no annotator answers in time.
 */
export async function sendToTab<Name extends MessageToAnnotator>(
  tabId: number,
  name: Name,
  payload: Payload<Name>,
  frameId?: number,
): Promise<Answer<Name>> {
  const envelope: Envelope = { name, payload };
  return (await attempt(
    () => browser.tabs.sendMessage(tabId, envelope, frameId === undefined ? {} : { frameId }),
    frameId === undefined ? 'page-gone' : 'frame-unreachable',
  )) as Answer<Name>;
}

async function attempt(
  deliver: () => Promise<unknown>,
  ifUnanswered: FailureCode,
  patience = PATIENCE,
) {
  for (let tries = 0; tries < 2; tries += 1) {
    if (isLeftBehind()) return fail('extension-updated');
    try {
      const answer = await inTime(deliver(), patience);
      if (answer === TOO_LATE) break;
      // Firefox answers undefined when nobody listened, which happens while the background starts.
      if (answer !== undefined) return answer;
    } catch (error) {
      // Every other reason is a death of the other side; browsers word it in half a dozen ways.
      if (String(error).includes('context invalidated')) return fail('extension-updated');
    }
  }
  return fail(ifUnanswered);
}

const TOO_LATE = Symbol('too late');

/** What a promise answers, unless it takes too long. No timer is left behind. */
async function inTime(answer: Promise<unknown>, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof TOO_LATE>((resolve) => {
    timer = setTimeout(() => resolve(TOO_LATE), patience);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** After an update the annotators of open pages stay, without a browser to speak to (Chromium). */
function isLeftBehind(): boolean {
  return browser?.runtime?.id === undefined;
}
