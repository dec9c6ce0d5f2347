import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { Icon } from '@/components/ui/Icon';
import { Logo } from '@/components/ui/Logo';
import { listIcon, settingsIcon, trashIcon } from '@/components/ui/icons';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import type { LibraryCounts } from './select-annotations';
import type { Viewing } from './use-view-state';
import { ViewLink } from './ViewLink';
import { WHOLE_LIBRARY } from './view-state';

/** How many tags stand in the rail before the reader asks for all. */
const SHOWN_TAGS = 12;

export interface RailProps {
  viewing: Viewing;
  counts: LibraryCounts | undefined;
  colorNames: ColorNames;
  optionsAddress: string;
}

/** The views of the library, and the colours and tags by which it is narrowed. */
export function Rail({
  viewing: { state, change },
  counts,
  colorNames,
  optionsAddress,
}: RailProps) {
  const { t, number } = useI18n();
  const nameOf = useColorName(colorNames);
  const count = (value: number | undefined) =>
    value === undefined || value === 0 ? null : <span class="count">{number(value)}</span>;
  const toggleColor = (color: HighlightColor) => {
    const has = state.colors.includes(color);
    const colors = has ? state.colors.filter((other) => other !== color) : [...state.colors, color];
    change({ view: 'all', colors });
  };
  return (
    <nav class="rail" aria-label={t('library.title')}>
      <p class="rail-name">
        <Logo />
        Pullquote
      </p>
      <ul class="rail-views">
        <li>
          <ViewLink
            class="rail-link"
            to={WHOLE_LIBRARY}
            change={change}
            current={state.view === 'all' && state.article === undefined}
          >
            <Icon of={listIcon} small />
            {t('library.all')}
            {count(counts?.annotations)}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'trash' }}
            change={change}
            current={state.view === 'trash'}
          >
            <Icon of={trashIcon} small />
            {t('library.trash')}
            {count(counts?.trash)}
          </ViewLink>
        </li>
      </ul>
      <section aria-labelledby="rail-colours">
        <h2 id="rail-colours">{t('library.colors')}</h2>
        {HIGHLIGHT_COLORS.map((color) => (
          <button
            key={color}
            class="rail-link"
            type="button"
            aria-pressed={state.colors.includes(color)}
            onClick={() => toggleColor(color)}
          >
            <span class="swatch swatch-s" data-color={color} />
            <bdi>{nameOf(color)}</bdi>
            {count(counts?.colors.get(color))}
          </button>
        ))}
      </section>
      {counts !== undefined && counts.tags.length > 0 && (
        <RailTags viewing={{ state, change }} tags={counts.tags} />
      )}
      <p class="rail-foot">
        <a class="status" href={optionsAddress}>
          <Icon of={settingsIcon} small />
          {t('library.settings')}
        </a>
      </p>
    </nav>
  );
}

function RailTags({ viewing, tags }: { viewing: Viewing; tags: LibraryCounts['tags'] }) {
  const { t, number } = useI18n();
  const [all, setAll] = useState(false);
  const { state, change } = viewing;
  return (
    <section aria-labelledby="rail-tags">
      <h2 id="rail-tags">{t('library.tags')}</h2>
      {tags.slice(0, all ? undefined : SHOWN_TAGS).map(({ tag, count }) => (
        <button
          key={tag}
          class="rail-link"
          type="button"
          aria-pressed={state.tags.includes(tag)}
          onClick={() =>
            change({
              view: 'all',
              tags: state.tags.includes(tag)
                ? state.tags.filter((other) => other !== tag)
                : [...state.tags, tag],
            })
          }
        >
          <span class="rail-tag">
            <span class="hint" aria-hidden="true">
              #
            </span>
            <bdi>{tag}</bdi>
          </span>
          <span class="count">{number(count)}</span>
        </button>
      ))}
      {tags.length > SHOWN_TAGS && (
        <button
          class="rail-link"
          type="button"
          aria-expanded={all}
          onClick={() => setAll((now) => !now)}
        >
          {all ? t('library.fewerTags') : t('library.allTags', {}, tags.length)}
        </button>
      )}
    </section>
  );
}
