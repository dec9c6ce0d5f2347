import { browser, type Browser } from 'wxt/browser';
import { succeed } from '@/lib/domain/failure';
import type { PageCommand } from '@/lib/domain/in-page';
import type { Envelope } from './protocol';

/**
 * Calls back when a menu entry or shortcut is used in our reader, whose tab the background tells,
 * until the signal aborts. Every other message is for somebody else: a page of ours hears what others
 * ask of the background, and must leave it unanswered.
 */
export function onReaderCommand(run: (command: PageCommand) => void, signal: AbortSignal): void {
  const listener = (
    { name, payload }: Envelope,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    if (name !== 'annotator.command' || sender.id !== browser.runtime.id) return;
    run((payload as { command: PageCommand }).command);
    respond(succeed(null));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
