import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { fail } from '@/lib/domain/failure';
import type { Requester } from '@/lib/domain/requests';
import type { Answer, Envelope, MessageName, MessageToBackground, Payload } from './protocol';
import { requesterOf } from './requester';
import { RULES, type Rule } from './rules';

export type Handler<Name extends MessageToBackground> = (
  payload: Payload<Name>,
  requester: Requester,
) => Promise<Answer<Name>>;

/** One handler for every message: a forgotten one is a compile error. */
export type Handlers = { [Name in MessageToBackground]: Handler<Name> };

const EnvelopeSchema: v.GenericSchema<unknown, Envelope> = v.object({
  name: v.string(),
  payload: v.unknown(),
});

/**
 * Binds the background's handlers. A message reaches its handler only if its sender is one of ours
 * and of the tier that its rule asks for, and its payload fits the rule's schema; everything else
 * is answered `refused`, or `site-not-allowed` to a frame in a page that is not allowed. Answers
 * how to stop.
 */
export function handleMessages(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    answerTo(handlers, message, sender).then(respond, (error: unknown) => {
      respond(fail('background-died', 'exception'));
      reportError(error); // a bug: the browser's own log of the extension shows it
    });
    return true; // the answer comes later
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answerTo(
  handlers: Handlers,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  const requester = await requesterOf(sender);
  const envelope = v.safeParse(EnvelopeSchema, message);
  if (requester === undefined) return fail('refused', 'sender');
  // A frame of an allowed site inside a page that is not allowed: it neither reads nor writes.
  if (requester.tier === 'annotator' && requester.address === undefined) {
    return fail('site-not-allowed');
  }
  if (!envelope.success || !isToBackground(envelope.output.name)) return fail('refused', 'name');
  return dispatch(handlers, envelope.output.name, envelope.output.payload, requester);
}

function dispatch<Name extends MessageToBackground>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  requester: Requester,
): Promise<Answer<Name>> | ReturnType<typeof fail> {
  const rule: Rule<Name> = RULES[name];
  if (rule.from === 'own-page' && requester.tier !== 'own-page') return fail('refused', 'tier');
  const parsed = v.safeParse(rule.payload, payload);
  if (parsed.success) return handlers[name](parsed.output, requester);
  return parsed.issues.some(isLongText) ? fail('note-too-long') : fail('refused', 'payload');
}

/** A note, or the text of a draft, that a reader can make too long without meaning any harm. */
function isLongText(issue: v.BaseIssue<unknown>): boolean {
  const field = issue.path?.at(-1)?.key;
  return issue.type === 'max_length' && (field === 'note' || field === 'text');
}

function isToBackground(name: string): name is MessageToBackground {
  return Object.hasOwn(RULES, name) && RULES[name as MessageName].from !== 'extension';
}
