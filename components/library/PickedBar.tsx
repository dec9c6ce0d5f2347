import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button, LinkButton } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import {
  closeIcon,
  downloadIcon,
  highlightIcon,
  sheetIcon,
  tagIcon,
  trashIcon,
} from '@/components/ui/icons';
import { IconButton } from '@/components/ui/IconButton';
import { Menu } from '@/components/ui/Menu';
import type { TagSuggestion } from '@/components/ui/TagField';
import { HIGHLIGHT_COLORS } from '@/lib/domain/highlight-color';
import { PickedTags } from './PickedTags';
import type { Changes } from './use-changes';
import type { usePicked } from './use-picked';
import { useWork } from './work';

export interface PickedBarProps {
  picked: ReturnType<typeof usePicked>;
  /** How many annotations are shown: all of them can be picked at once. */
  shown: number;
  changes: Changes;
  colorNames: ColorNames;
  suggestions: readonly TagSuggestion[];
  onExport: () => void;
}

/** What can be done with the annotations that were picked. */
export function PickedBar(props: PickedBarProps) {
  const { picked, shown, changes, colorNames, suggestions, onExport } = props;
  const { t } = useI18n();
  const nameOf = useColorName(colorNames);
  const [tagging, setTagging] = useState(false);
  const ids = [...picked.ids];
  const { addToSheet } = useWork();
  return (
    <section class="picked-bar" aria-label={t('library.pickedActions')}>
      <span class="cluster grow">
        <span class="label" role="status">
          {t('library.picked', {}, ids.length)}
        </span>
        {ids.length < shown && (
          <LinkButton onClick={picked.all}>{t('library.pickAll', {}, shown)}</LinkButton>
        )}
      </span>
      <Menu
        small
        labelled
        icon={highlightIcon}
        label={t('library.recolor')}
        entries={HIGHLIGHT_COLORS.map((color) => ({
          label: nameOf(color),
          color,
          onChoose: () => void changes.many({ ids, color }),
        }))}
      />
      <Button small icon={tagIcon} onClick={() => setTagging(true)}>
        {t('library.tagPicked')}
      </Button>
      <Button small icon={downloadIcon} onClick={onExport}>
        {t('library.export')}
      </Button>
      <Button small icon={sheetIcon} onClick={() => addToSheet(ids)}>
        {t('sheets.add')}
      </Button>
      <Button
        small
        icon={trashIcon}
        onClick={() => {
          void changes.remove(ids);
          picked.clear();
        }}
      >
        {t('library.remove')}
      </Button>
      <IconButton small icon={closeIcon} label={t('library.unpick')} onClick={picked.clear} />
      {tagging && (
        <PickedTags
          picked={picked}
          changes={changes}
          suggestions={suggestions}
          onClose={() => setTagging(false)}
        />
      )}
    </section>
  );
}
