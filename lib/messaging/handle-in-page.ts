import { browser, type Browser } from 'wxt/browser';
import { fail } from '@/lib/domain/failure';
import type { Answer, Envelope, MessageToAnnotator, Payload } from './protocol';

/** One handler for every message to an annotator: a forgotten one is a compile error. */
export type AnnotatorHandlers = {
  [Name in MessageToAnnotator]: (payload: Payload<Name>) => Promise<Answer<Name>>;
};

/**
 * Binds an annotator's handlers until the signal aborts. Runs in a page: no schemas, because only
 * our own background and pages can reach it. Pages cannot send messages to an extension that names
 * no `externally_connectable`, and content scripts cannot send to tabs; both are looked at all the
 * same.
 */
export function handleInPage(handlers: AnnotatorHandlers, signal: AbortSignal): void {
  const listener = (
    message: Envelope,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    if (!isOurs(sender) || !Object.hasOwn(handlers, message.name)) {
      respond(fail('refused'));
      return false;
    }
    const handler = handlers[message.name as MessageToAnnotator] as (
      payload: unknown,
    ) => Promise<unknown>;
    handler(message.payload).then(respond, (error: unknown) => {
      respond(fail('page-gone', 'exception'));
      throw error; // a bug: unhandled, so that the browser's log of the extension shows it
    });
    return true; // the answer comes later
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** The background and the popup have no tab; a popup shown as a page has one of our own address. */
function isOurs(sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return sender.tab === undefined || sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
