import type { MessageToBackground, Payload } from '@/lib/messaging/protocol';

const annotation = {
  id: 'annotation-1',
  quote: 'Well begun is half done.',
  selectors: [
    {
      type: 'TextQuoteSelector' as const,
      exact: 'Well begun is half done.',
      prefix: '',
      suffix: '',
    },
  ],
  color: 'yellow' as const,
  note: 'Aristotle?',
  tags: ['beginnings'],
};

const newAnnotation = {
  annotation,
  article: {
    id: 'article-1',
    title: 'On beginnings',
    byline: ['Ada Writer'],
    direction: 'ltr' as const,
    wordCount: 420,
  },
  action: 'action-1',
};

/** One honest payload of every message to the background. */
export const SAMPLE_PAYLOADS: { [Name in MessageToBackground]: Payload<Name> } = {
  'page.open': { canonicalUrl: 'http://news.example/story' },
  'annotation.create': newAnnotation,
  'annotation.edit': { id: 'annotation-1', revision: 1, action: 'action-2', note: 'Aristotle.' },
  'annotation.delete': { id: 'annotation-1', action: 'action-3' },
  'action.undo': { action: 'action-3' },
  'annotation.report': {
    states: [
      { id: 'annotation-1', state: 'anchored' },
      {
        id: 'annotation-2',
        state: 'changed',
        found: { quote: 'Well begun is half won.', selectors: annotation.selectors, score: 0.9 },
      },
    ],
  },
  'draft.keep': { id: 'draft-1', text: 'Half a th', at: '2026-03-01T10:00:00.000Z' },
  'draft.drop': { id: 'draft-1' },
  'part.load': { part: 'card' },
  'site.toolbar': { hidden: true },
  'color.used': { color: 'blue' },
  'tab.annotations': { tabId: 7 },
  'tab.annotate': { ...newAnnotation, tabId: 7 },
  'action.last': {},
  'reader.open': { tabId: 7 },
  'page.kept': { tabId: 7, keep: true },
  'snapshot.keep': { id: 'snapshot-1' },
  'snapshot.release': { ids: ['snapshot-1'] },
  'reader.page': { address: 'http://news.example/story' },
  'reader.annotate': { ...newAnnotation, address: 'http://news.example/story' },
  'annotation.sought': { id: 'annotation-1' },
  'sheet.change': {
    edits: [{ record: 'sheet', id: 'sheet-1', question: 'What comes first?' }],
    action: 'action-8',
  },
  'review.answer': { id: 'annotation-1', answer: 'later', action: 'action-9' },
  'article.edit': { id: 'article-1', revision: 1, action: 'action-4', tags: ['read'] },
  'article.delete': { id: 'article-1', action: 'action-5' },
  'annotations.change': { ids: ['annotation-1'], color: 'blue', action: 'action-1' },
  'tags.rename': { tags: ['water'], to: 'sea', action: 'action-1' },
  'trash.restore': { ids: ['annotation-1'], action: 'action-6' },
  'trash.purge': { ids: 'all', action: 'action-7' },
  'site.asked': { site: 'news.example' },
  'library.status': {},
  'library.begin': {},
  'library.erase': {},
  'library.published': {},
};
