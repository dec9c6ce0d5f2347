import { useEffect, useRef } from 'preact/hooks';
import { markdownToHtml } from '@/lib/html/markdown-to-html';
import { setCleanHtml } from '@/lib/html/sanitise';

/** A note's Markdown as text with structure. */
export function NoteText({ markdown }: { markdown: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) setCleanHtml(place.current, markdownToHtml(markdown));
  }, [markdown]);
  return <div class="note-text" dir="auto" ref={place} />;
}
