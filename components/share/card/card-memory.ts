import type { HighlightColor } from '@/lib/domain/highlight-color';
import {
  CARD_SHAPES,
  CARD_STYLES,
  type CardLook,
  type CardShape,
} from '@/lib/sharing/card/card-design';
import type { SharingGateway } from '../sharing-gateway';

const LOOK_KEY = 'card-look';

/** The look used last, in the colour of the passage. */
export function rememberedLook({ storage }: SharingGateway, color: HighlightColor): CardLook {
  const [shape, style] = storage.getItem(LOOK_KEY)?.split(' ') ?? [];
  const shapes = Object.keys(CARD_SHAPES) as CardShape[];
  return {
    shape: shapes.find((one) => one === shape) ?? 'square',
    style: CARD_STYLES.find((one) => one === style) ?? 'marker',
    color,
  };
}

export function rememberLook({ storage }: SharingGateway, { shape, style }: CardLook): void {
  storage.setItem(LOOK_KEY, `${shape} ${style}`);
}
