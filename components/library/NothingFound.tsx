import { useI18n } from '@/components/hooks/i18n';
import { LinkButton } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import type { LibraryContents } from './group-annotations';
import { selectAnnotations } from './select-annotations';
import type { Viewing } from './use-view-state';
import type { ViewState } from './view-state';

export interface NothingFoundProps {
  contents: LibraryContents;
  viewing: Viewing;
  colorNames: ColorNames;
}

/** Nothing matches: which filter to leave out, and what there would be then. */
export function NothingFound({
  contents,
  viewing: { state, change },
  colorNames,
}: NothingFoundProps) {
  const { t } = useI18n();
  const nameOf = useColorName(colorNames);
  const ways: { name: string; without: Partial<ViewState> }[] = [
    ...state.colors.map((color) => ({
      name: nameOf(color),
      without: { colors: state.colors.filter((other) => other !== color) },
    })),
    ...state.tags.map((tag) => ({
      name: `#${tag}`,
      without: { tags: state.tags.filter((other) => other !== tag) },
    })),
  ];
  const offers = ways
    .map((way) => ({ ...way, count: countOf(contents, { ...state, ...way.without }) }))
    .filter(({ count }) => count > 0);
  return (
    <div class="empty">
      <h1 class="title title-m">
        <span role="status">{t('library.nothingFound')}</span>
      </h1>
      {offers.map(({ name, without, count }) => (
        <p class="soft" key={name}>
          {t('library.withoutFilter', { name }, count)}{' '}
          <LinkButton onClick={() => change(without)}>{t('library.removeFilter')}</LinkButton>
        </p>
      ))}
      {offers.length === 0 && (
        <p class="soft">
          <LinkButton onClick={() => change({ text: '', colors: [], tags: [] })}>
            {t('library.showAll')}
          </LinkButton>
        </p>
      )}
      <p class="hint">{t('library.searchHelp')}</p>
    </div>
  );
}

function countOf(contents: LibraryContents, state: ViewState): number {
  return selectAnnotations(contents, state).reduce(
    (total, { annotations }) => total + annotations.length,
    0,
  );
}
