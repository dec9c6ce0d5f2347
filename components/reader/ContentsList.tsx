import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { listIcon } from '@/components/ui/icons';
import { PanelButton } from './PanelButton';

/** Fewer headings than these make no list. */
const WORTH_A_LIST = 3;

/** The headings of a long article, each leading to its place. */
export function ContentsList({ text }: { text: HTMLElement | undefined }) {
  const { t } = useI18n();
  const headings = useMemo(
    () => [...(text?.querySelectorAll<HTMLElement>('h2, h3, h4') ?? [])],
    [text],
  );
  if (headings.length < WORTH_A_LIST) return null;
  const goTo = (heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return (
    <PanelButton icon={listIcon} label={t('reader.contents')} class="reader-contents">
      {(close) => (
        <ol class="contents">
          {headings.map((heading, at) => (
            <li key={at} data-level={heading.localName}>
              <button
                type="button"
                class="menu-item"
                dir="auto"
                onClick={() => {
                  close();
                  goTo(heading);
                }}
              >
                {heading.textContent}
              </button>
            </li>
          ))}
        </ol>
      )}
    </PanelButton>
  );
}
