import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { ShareSubject } from '@/lib/sharing/share-target';

/** One thing that can be shared, and how it looks. */
export interface ShareChoice {
  id: 'article' | 'quote' | 'quotes';
  label: string;
  subject: ShareSubject;
  /** Of a quote: the highlighter that it hangs on. */
  color?: HighlightColor | undefined;
  language?: string | undefined;
}
