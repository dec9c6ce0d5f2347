import type { ComponentChildren } from 'preact';
import { Icon, type IconDrawing } from './Icon';
import { alertIcon, infoIcon, soundIcon } from './icons';

export type Tone = 'plain' | 'sound' | 'caution' | 'danger';

const ICONS: Record<Tone, IconDrawing> = {
  plain: infoIcon,
  sound: soundIcon,
  caution: alertIcon,
  danger: alertIcon,
};

export interface BannerProps {
  tone?: Tone;
  heading?: string;
  icon?: IconDrawing;
  /** Buttons. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
  /** `alert` only for failures; `none` for what stood there from the beginning. */
  role?: 'status' | 'alert' | 'none';
}

/** A state in plain words: what is, then what to do. */
export function Banner({ tone = 'plain', heading, icon, actions, children, role }: BannerProps) {
  const announced = role ?? (tone === 'danger' ? 'alert' : 'status');
  return (
    <div
      class={tone === 'plain' ? 'banner' : `banner banner-${tone}`}
      role={announced === 'none' ? undefined : announced}
    >
      <Icon of={icon ?? ICONS[tone]} small />
      {heading !== undefined && <p class="label">{heading}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div class="cluster banner-actions">{actions}</div>}
    </div>
  );
}

export interface StatusProps {
  tone?: Tone;
  icon?: IconDrawing;
  children: ComponentChildren;
  /** Read out when it appears. */
  live?: boolean;
}

/** One line about a state, with its outline. */
export function Status({ tone = 'plain', icon, children, live = false }: StatusProps) {
  return (
    <span
      class={tone === 'plain' ? 'status' : `status status-${tone}`}
      role={live ? 'status' : undefined}
    >
      <Icon of={icon ?? ICONS[tone]} small />
      <bdi>{children}</bdi>
    </span>
  );
}
