import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { closeIcon, linkIcon, quoteIcon } from '@/components/ui/icons';
import type { Failure, Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { CursorReading, CursorRequest, CopiedLink, PassageToCopy } from '@/lib/domain/in-page';
import { BarMenu } from '../BarMenu';
import { CursorKeys } from './CursorKeys';
import { cursorWish, type CursorWish } from './cursor-keys';
import { useAhead } from './use-ahead';

export interface CursorBarProps {
  request: CursorRequest;
  colorNames: Partial<Record<HighlightColor, string>>;
  copy: (passage: PassageToCopy) => Promise<Result<CopiedLink>>;
  /** The passage is another one. */
  onMoved: () => void;
  onLeave: () => void;
}

/**
 * The sentence cursor's bar: it has the focus while the passage moves, reads out where it is, and
 * shows its keys. One element with the role of an application, so that screen readers hand it the
 * single letters.
 */
export function CursorBar({ request, colorNames, copy, onMoved, onLeave }: CursorBarProps) {
  const { t } = useI18n();
  const { actions, readOnly } = request;
  const [said, setSaid] = useState<Said>({ before: '', text: '', language: '', after: '' });
  const [sharing, setSharing] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const shown = useRef<CursorReading>(undefined);
  const ahead = useAhead();

  useEffect(() => {
    const first = actions.read();
    if (first !== undefined) read(first, t('annotator.cursor.opened'));
  }, [actions]);

  function read(reading: CursorReading, before = ''): void {
    const entered = reading.marks.filter(({ id }) => !isIn(shown.current, id));
    const left = (shown.current?.marks ?? []).filter(({ id }) => !isIn(reading, id));
    shown.current = reading;
    const { sentence } = reading;
    setSaid({
      before: [
        before,
        left.length > 0 && entered.length === 0 ? t('annotator.cursor.left') : '',
        ...entered.map(({ color, note }) =>
          t(note === '' ? 'annotator.cursor.marked' : 'annotator.cursor.markedWithNote', {
            name: nameOf(color),
          }),
        ),
        reading.unit === 'sentence' && sentence !== undefined
          ? t('annotator.cursor.sentence', { number: sentence.number, count: sentence.count })
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      text: reading.text,
      language: reading.language,
      after: '',
    });
    onMoved();
  }

  function say(after: string): void {
    setSaid({ before: '', text: '', language: '', after });
  }

  function nameOf(color: HighlightColor): string {
    return colorNames[color] ?? t(`color.${color}`);
  }

  function sayFailure({ code }: Failure): void {
    say(`${t(`failure.${code}.heading`)} ${t(`failure.${code}.text`)}`);
  }

  async function highlight(color: HighlightColor): Promise<void> {
    const made = await actions.highlight(color);
    if (!made.ok) {
      sayFailure(made.failure);
      return;
    }
    const now = actions.read(); // the passage is a marked one from now on
    if (now !== undefined) shown.current = now;
    say(t('annotator.saved', { name: nameOf(made.value.color) }));
    onMoved();
  }

  function closeShare(): void {
    setSharing(false);
    bar.current?.focus();
  }

  async function copyPassage(what: 'quote' | 'link'): Promise<void> {
    closeShare();
    const passage = await actions.passage(what);
    const copied = passage.ok ? await copy(passage.value) : passage;
    if (copied.ok) say(t(`annotator.copied.${copied.value.leadsTo ?? 'done'}`));
    else sayFailure(copied.failure);
  }

  async function annotate(): Promise<void> {
    ahead.begin();
    const made = await actions.annotate(ahead.take);
    if (made.ok) return;
    ahead.drop();
    sayFailure(made.failure);
  }

  function heed(wish: CursorWish): void {
    if (readOnly && (wish.kind === 'highlight' || wish.kind === 'annotate')) {
      say(t('annotator.private'));
      return;
    }
    switch (wish.kind) {
      case 'move':
      case 'jump': {
        const to = wish.kind === 'move' ? actions.move(wish) : actions.jump(wish.direction);
        if (to !== undefined) read(to);
        else if (wish.kind === 'jump') say(t('annotator.cursor.noMore'));
        else say(t(`annotator.cursor.${wish.direction === 'next' ? 'end' : 'start'}`));
        break;
      }
      case 'highlight':
        void highlight(wish.color);
        break;
      case 'annotate':
        void annotate();
        break;
      case 'copy':
        void copyPassage(wish.what);
        break;
      case 'share':
        if (sharing) closeShare();
        else setSharing(true);
        break;
      case 'leave':
        if (sharing) closeShare();
        else onLeave();
    }
  }

  const shareEntries = [
    { key: 'C', what: 'quote' as const, label: t('annotator.copyQuote'), icon: quoteIcon },
    { key: 'L', what: 'link' as const, label: t('annotator.copyLink'), icon: linkIcon },
  ].map(({ what, ...entry }) => ({ ...entry, run: () => void copyPassage(what) }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || ahead.heeds(event)) return;
    const wish = cursorWish(event, shown.current?.direction ?? 'ltr');
    if (wish === undefined) return;
    event.preventDefault();
    heed(wish);
  };

  return (
    <div class="cursor" onKeyDown={onKeyDown}>
      {sharing && (
        <BarMenu above label={t('annotator.share')} entries={shareEntries} onClose={closeShare} />
      )}
      <div
        ref={bar}
        class="bar"
        role="application"
        tabIndex={0}
        aria-label={t('annotator.cursor.name')}
        data-first
        onFocus={ahead.drop}
      >
        <CursorKeys />
      </div>
      <button
        class="icon-button"
        type="button"
        aria-label={t('annotator.cursor.leave')}
        onClick={(event) => event.isTrusted && onLeave()}
      >
        <Icon of={closeIcon} />
      </button>
      <p class="said" role="status">
        {said.before} <span lang={said.language || undefined}>{said.text}</span> {said.after}
      </p>
    </div>
  );
}

interface Said {
  before: string;
  text: string;
  language: string;
  after: string;
}

function isIn(reading: CursorReading | undefined, id: string): boolean {
  return reading?.marks.some((one) => one.id === id) === true;
}
