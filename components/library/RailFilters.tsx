import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { HIGHLIGHT_COLORS } from '@/lib/domain/highlight-color';
import type { LibraryCounts } from './select-annotations';
import { TagsDialog } from './TagsDialog';
import type { Changes } from './use-changes';
import type { Viewing } from './use-view-state';

/** How many tags are shown before the reader asks for all. */
const SHOWN_TAGS = 12;

export interface RailFiltersProps {
  viewing: Viewing;
  counts: LibraryCounts | undefined;
  colorNames: ColorNames;
  /** Where tags can be called otherwise. */
  changes?: Changes;
}

/** The colours and tags by which the library is narrowed: each on or off. */
export function RailFilters({ viewing, counts, colorNames, changes }: RailFiltersProps) {
  const { t, number } = useI18n();
  const id = useId();
  const nameOf = useColorName(colorNames);
  const { state, change } = viewing;
  return (
    <>
      <section aria-labelledby={`${id}-colours`}>
        <h2 id={`${id}-colours`}>{t('library.colors')}</h2>
        {HIGHLIGHT_COLORS.map((color) => {
          const count = counts?.colors.get(color);
          return (
            <button
              key={color}
              class="rail-link"
              type="button"
              aria-pressed={state.colors.includes(color)}
              onClick={() =>
                change({ view: 'all', article: undefined, colors: toggled(state.colors, color) })
              }
            >
              <span class="swatch swatch-s" data-color={color} />
              <bdi>{nameOf(color)}</bdi>
              {count !== undefined && <span class="count">{number(count)}</span>}
            </button>
          );
        })}
      </section>
      {counts !== undefined && counts.tags.length > 0 && (
        <TagFilters viewing={viewing} tags={counts.tags} changes={changes} />
      )}
    </>
  );
}

interface TagFiltersProps {
  viewing: Viewing;
  tags: LibraryCounts['tags'];
  changes: Changes | undefined;
}

function TagFilters({ viewing, tags, changes }: TagFiltersProps) {
  const { t, number } = useI18n();
  const id = useId();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState(false);
  const { state, change } = viewing;
  return (
    <section aria-labelledby={`${id}-tags`}>
      <h2 id={`${id}-tags`}>{t('library.tags')}</h2>
      {tags.slice(0, all ? undefined : SHOWN_TAGS).map(({ tag, count }) => (
        <button
          key={tag}
          class="rail-link"
          type="button"
          aria-pressed={state.tags.includes(tag)}
          onClick={() =>
            change({ view: 'all', article: undefined, tags: toggled(state.tags, tag) })
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
      {changes !== undefined && (
        <button class="rail-link" type="button" onClick={() => setEditing(true)}>
          {t('library.editTags')}
        </button>
      )}
      {changes !== undefined && editing && (
        <TagsDialog tags={tags} changes={changes} onClose={() => setEditing(false)} />
      )}
    </section>
  );
}

function toggled<Choice>(chosen: readonly Choice[], choice: Choice): Choice[] {
  return chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice];
}
