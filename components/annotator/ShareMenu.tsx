import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { linkIcon, quoteIcon } from '@/components/ui/icons';
import { roveTo } from '@/components/ui/rove';

export interface ShareMenuProps {
  /** Opens upwards. */
  above: boolean;
  onCopy: (what: 'quote' | 'link') => void;
  onClose: () => void;
}

/** What can be done with a passage at once; the popup shares it with everything else. */
export function ShareMenu({ above, onCopy, onClose }: ShareMenuProps) {
  const { t } = useI18n();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = menu.current?.getRootNode() as Partial<ShadowRoot> | undefined;
    // Opened by the keyboard, it takes the focus; by the mouse, the page keeps its own.
    if (root?.activeElement) menu.current?.querySelector('button')?.focus();
  }, []);

  const entries = [
    { what: 'quote', key: 'C', icon: quoteIcon, label: t('annotator.copyQuote') },
    { what: 'link', key: 'L', icon: linkIcon, label: t('annotator.copyLink') },
  ] as const;

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button === event.target);
    const to = roveTo(event, now, buttons.length);
    if (event.key === 'Escape') onClose();
    else if (to !== undefined) buttons[to]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      class={above ? 'share-menu' : 'share-menu is-below'}
      role="menu"
      aria-label={t('annotator.share')}
      onKeyDown={onKeyDown}
    >
      {entries.map(({ what, key, icon, label }) => (
        <button
          key={what}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={key}
          onClick={(event) => event.isTrusted && onCopy(what)}
        >
          <Icon of={icon} />
          {label}
          <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
    </div>
  );
}
