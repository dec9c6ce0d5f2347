import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { commentIcon, moreIcon, shareIcon } from '@/components/ui/icons';
import { roveTo } from '@/components/ui/rove';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import type { ToolbarRequest } from '@/lib/domain/in-page';
import { BarMenu } from './BarMenu';
import { barMenus, type BarMenuKey } from './bar-menus';
import { placeToolbar } from './place-floating';

export interface ToolbarProps {
  request: ToolbarRequest;
  colorNames: Partial<Record<HighlightColor, string>>;
  /** A finger: the bar docks at the bottom edge, away from the system's own menu. */
  docked: boolean;
  /** Called when the pointer or the focus comes near what needs more than is loaded. */
  onNear: () => void;
}

const isMenu = (key: string): key is BarMenuKey => key === 'S' || key === 'M';

/** The bar beside a selection. It takes the focus only by the keyboard: the selection would go. */
export function Toolbar({ request, colorNames, docked, onNear }: ToolbarProps) {
  const { t } = useI18n();
  const { place, color, readOnly, actions } = request;
  const { media } = actions;
  const room = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<number>();
  const [current, setCurrent] = useState(0);
  const [below, setBelow] = useState(false);
  const [opened, setOpened] = useState<BarMenuKey>();

  useLayoutEffect(() => {
    const element = room.current;
    if (element === null || docked) return;
    const { width, height } = element.getBoundingClientRect();
    const at = placeToolbar(place, { width, height }, { width: innerWidth, height: innerHeight });
    element.style.left = `${at.x}px`;
    element.style.top = `${at.y}px`;
    setBelow(at.below);
  }, [place, docked, readOnly]);
  useLayoutEffect(() => {
    setTip(undefined);
    setOpened(undefined);
  }, [place]);

  const nameOf = (one: HighlightColor) =>
    t('annotator.highlightIn', {
      name: t('ui.colorNamed', {
        name: colorNames[one] ?? t(`color.${one}`),
        color: t(`ui.${one}`),
      }),
    });
  const swatches = readOnly
    ? []
    : HIGHLIGHT_COLORS.map((one, at) => ({
        key: String(at + 1),
        label: nameOf(one),
        color: one,
        icon: undefined,
        run: () => actions.highlight(one),
      }));
  const open = (menu: BarMenuKey) => () => {
    setTip(undefined);
    setOpened((now) => (now === menu ? undefined : menu));
  };
  const write = {
    key: 'N',
    label: t('annotator.writeNote'),
    icon: commentIcon,
    run: actions.annotate,
  };
  const share = { key: 'S', label: t('annotator.share'), icon: shareIcon, run: open('S') };
  const more = { key: 'M', label: t('annotator.more'), icon: moreIcon, run: open('M') };
  const tools = (readOnly ? [share] : [write, share, more]).map((tool) => ({
    ...tool,
    color: undefined,
  }));
  const menus = barMenus(t, actions);
  const controls = [...swatches, ...tools];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted) return;
    const key = event.key.toUpperCase();
    const to = roveTo(event, current, controls.length);
    const control = controls.find((one) => one.key === key);
    if (event.key === 'Escape') actions.dismissed();
    else if (key === 'C') actions.copy('quote');
    else if (key === 'L') actions.copy('link');
    else if (key === 'I' && media !== undefined) media.highlight();
    else if (to !== undefined) {
      room.current?.querySelectorAll<HTMLElement>('.bar button')[to]?.focus();
      setCurrent(to);
    } else if (control !== undefined) control.run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const button = (control: (typeof controls)[number], at: number) => (
    <button
      key={control.key}
      type="button"
      class={
        control.icon !== undefined
          ? 'icon-button'
          : control.color === color
            ? 'swatch is-default'
            : 'swatch'
      }
      data-color={control.color}
      aria-label={control.label}
      aria-keyshortcuts={control.key}
      aria-haspopup={isMenu(control.key) ? 'menu' : undefined}
      aria-expanded={isMenu(control.key) ? opened === control.key : undefined}
      tabIndex={at === current ? 0 : -1}
      onClick={(event) => event.isTrusted && control.run()}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setTip(at)}
      onFocus={() => {
        setCurrent(at);
        setTip(at);
      }}
      onBlur={() => setTip(undefined)}
      onPointerLeave={() => setTip(undefined)}
    >
      {control.icon !== undefined && <Icon of={control.icon} flip />}
    </button>
  );

  const tipped = tip === undefined ? undefined : controls[tip];
  return (
    <div
      ref={room}
      class={docked ? 'room docked' : 'room'}
      dir={place.direction}
      onPointerEnter={onNear}
      onFocusIn={onNear}
      // The selection and the focus stay where they are.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div class="bar" role="toolbar" aria-label={t('annotator.toolbar')}>
        {swatches.length > 0 && (
          <div class="colors" role="group" aria-label={t('annotator.highlightWith')}>
            {swatches.map(button)}
          </div>
        )}
        {readOnly ? (
          <span class="bar-says">{t('annotator.private')}</span>
        ) : (
          <span class="bar-rule" role="presentation" />
        )}
        {tools.map((tool, at) => button(tool, swatches.length + at))}
      </div>
      {opened !== undefined && (
        <BarMenu
          key={opened}
          label={t(opened === 'S' ? 'annotator.share' : 'annotator.more')}
          entries={menus[opened]}
          above={docked || !below}
          onClose={() => {
            setOpened(undefined);
            room.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
          }}
        />
      )}
      {tipped !== undefined && !docked && opened === undefined && (
        <div class={below ? 'tip is-below' : 'tip'} aria-hidden="true">
          {tipped.label} <kbd>{tipped.key}</kbd>
        </div>
      )}
    </div>
  );
}
