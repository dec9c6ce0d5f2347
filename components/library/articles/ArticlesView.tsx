import { useId, useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useFileSize } from '@/components/hooks/use-file-size';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { Segments } from '@/components/ui/Segments';
import { sizeOf } from '@/lib/domain/kept-snapshots';
import type { LibraryGateway } from '../gateway';
import { fold } from '../search-words';
import type { LibraryContents } from '../group-annotations';
import type { Viewing } from '../use-view-state';
import { pickFromShelf, shelve } from './shelf';
import { SHELF_ORDERS, SHELF_PARTS, type ShelfOrder } from './shelf-order';
import { ShelfRow } from './ShelfRow';
import { useGrowingRows } from './use-growing-rows';

export interface ArticlesViewProps {
  contents: LibraryContents;
  gateway: LibraryGateway;
  viewing: Viewing;
}

/** Every article with annotations or at hand to be read, and where its reader is in it. */
export function ArticlesView({ contents, gateway, viewing: { state, change } }: ArticlesViewProps) {
  const { t } = useI18n();
  const fileSize = useFileSize();
  const id = useId();
  const live = useLiveQuery(gateway.snapshots, [gateway]);
  const snapshots = live.state === 'ready' ? live.value : undefined;
  const shelf = useMemo(
    () => (snapshots === undefined ? [] : shelve(contents, snapshots, gateway.storage)),
    [contents, snapshots, gateway],
  );
  const { order, part } = state.shelf;
  const words = useMemo(() => fold(state.text).split(' ').filter(Boolean), [state.text]);
  const rows = useMemo(
    () => pickFromShelf(shelf, { words, part, order }),
    [shelf, words, part, order],
  );
  const { count, endRef } = useGrowingRows(rows.length, `${order} ${part} ${state.text}`);
  const kept = (snapshots ?? []).filter((one) => one.kept !== undefined);
  if (snapshots === undefined) return null;
  return (
    <>
      <header class="stack">
        <div class="stack-s">
          <h1 class="title title-l">{t('articles.title')}</h1>
          <p class="hint">
            {kept.length === 0
              ? t('articles.lead')
              : t('articles.keptCount', { size: fileSize(sizeOf(kept)) }, kept.length)}
          </p>
        </div>
        <div class="between shelf-tools">
          <Segments
            label={t('articles.show')}
            value={part}
            options={SHELF_PARTS.map((value) => ({ value, label: t(`articles.part.${value}`) }))}
            onChange={(chosen) => change({ shelf: { order, part: chosen } })}
          />
          <input
            class="field shelf-search"
            type="search"
            aria-label={t('articles.search')}
            placeholder={t('articles.search')}
            value={state.text}
            onInput={(event) => change({ text: event.currentTarget.value }, 'typing')}
          />
          <span class="cluster">
            <label class="said" for={id}>
              {t('library.order')}
            </label>
            <select
              class="select select-s"
              id={id}
              value={order}
              onChange={(event) =>
                change({ shelf: { part, order: event.currentTarget.value as ShelfOrder } })
              }
            >
              {SHELF_ORDERS.map((value) => (
                <option key={value} value={value}>
                  {t(`articles.order.${value}`)}
                </option>
              ))}
            </select>
          </span>
        </div>
      </header>
      {rows.length === 0 ? (
        <p class="hint">{t(shelf.length === 0 ? 'articles.empty' : 'articles.noneSuch')}</p>
      ) : (
        <ul class="shelf">
          {rows.slice(0, count).map((row) => (
            <ShelfRow key={row.key} row={row} gateway={gateway} change={change} />
          ))}
        </ul>
      )}
      <div ref={endRef} />
    </>
  );
}
