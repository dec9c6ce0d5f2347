import { fail, type Result } from '@/lib/domain/failure';
import { send, sendToTab } from '@/lib/messaging/send';
import type { FrameSelection, FoundAnnotation, PopupGateway } from './popup-gateway';

type MessageNames =
  | 'pageState'
  | 'annotationCount'
  | 'states'
  | 'links'
  | 'selection'
  | 'highlight'
  | 'reveal'
  | 'doctor'
  | 'edit'
  | 'remove'
  | 'lastAction'
  | 'undo'
  | 'keepDraft'
  | 'dropDraft'
  | 'noteAsked'
  | 'openReader'
  | 'kept';

/** The part of the popup's gateway that goes by message: to the background and to the page. */
export const popupMessages: Pick<PopupGateway, MessageNames> = {
  pageState: (tabId) => send('tab.annotations', { tabId }),
  async annotationCount() {
    const status = await send('library.status', {});
    return status.ok ? status.value.annotations : undefined;
  },
  async states(tabId, frames) {
    const answers = await Promise.all(
      inOrder(frames).map(async (frameId) => {
        const answer = await sendToTab(tabId, 'annotator.states', {}, frameId);
        return answer.ok
          ? answer.value.map((found): FoundAnnotation => ({ ...found, frameId }))
          : [];
      }),
    );
    return answers.flat();
  },
  links: (tabId, frameId, ids) => sendToTab(tabId, 'annotator.links', { ids }, frameId),
  async selection(tabId, frames) {
    const answers = await Promise.all(
      inOrder(frames).map(async (frameId): Promise<Result<FrameSelection>> => {
        const answer = await sendToTab(tabId, 'annotator.selection', {}, frameId);
        return answer.ok ? { ok: true, value: { ...answer.value, frameId } } : answer;
      }),
    );
    // A selection in any frame; else why there is none, of which “nothing” says the least.
    return (
      answers.find(({ ok }) => ok) ??
      answers.find((answer) => !answer.ok && answer.failure.code !== 'nothing-selected') ??
      fail('nothing-selected')
    );
  },
  highlight: (tabId, frameId, highlight) =>
    sendToTab(tabId, 'annotator.highlight', highlight, frameId),
  reveal: (tabId, id, frameId) => sendToTab(tabId, 'annotator.reveal', { id }, frameId),
  doctor: (tabId, request, frameId) => sendToTab(tabId, 'annotator.doctor', request, frameId),
  edit: (edit) => send('annotation.edit', edit),
  remove: (request) => send('annotation.delete', request),
  lastAction: () => send('action.last', {}),
  undo: (request) => send('action.undo', request),
  keepDraft: (draft) => send('draft.keep', draft),
  dropDraft: (request) => send('draft.drop', request),
  openReader: (tabId) => send('reader.open', { tabId }),
  kept: (tabId, keep) => send('page.kept', { tabId, keep }),
  noteAsked: (site) => void send('site.asked', { site }),
};

/** The top frame first: its annotations are read first. */
function inOrder(frames: readonly number[]): number[] {
  return [...frames].sort((one, other) => one - other);
}
