import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { downloadIcon } from '@/components/ui/icons';
import { Segments } from '@/components/ui/Segments';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import { fileName } from '@/lib/formats/file-name';
import type { SheetWords } from '@/lib/formats/sheet-file';
import { sheetHtml } from '@/lib/formats/sheet-html';
import { sheetMarkdown } from '@/lib/formats/sheet-markdown';
import { citationText, citedWork } from '@/lib/sharing/citing/citation';
import { plainStyle } from '@/lib/sharing/citing/plain';
import { shortSource } from '@/lib/sharing/citing/short-source';
import type { LibraryGateway } from '../gateway';
import { writtenSheet, type Quoted } from './quoted';

export interface SheetExportDialogProps {
  open: SheetContents;
  quoted: ReadonlyMap<string, Quoted>;
  gateway: Pick<LibraryGateway, 'saveFile'>;
  onClose: () => void;
}

/** A claim sheet as Markdown or as a web page, with its sources cited; shown as it will be saved. */
export function SheetExportDialog({ open, quoted, gateway, onClose }: SheetExportDialogProps) {
  const { t, date, locale, direction } = useI18n();
  const [format, setFormat] = useState<'markdown' | 'html'>('markdown');
  const content = useMemo(() => {
    const words: SheetWords = {
      bearing: (bearing) => t(`sheets.${bearing}`),
      source: shortSource,
      citation: (article) =>
        citationText(
          plainStyle.cite(citedWork(article), {
            date,
            accessed: (day) => t('cite.accessed', { date: day }),
            comma: t('cite.comma'),
          }).full,
        ),
      sources: t('sheets.sources'),
      language: locale,
      direction,
    };
    const sheet = writtenSheet(open, quoted);
    return format === 'markdown' ? sheetMarkdown(sheet, words) : sheetHtml(sheet, words);
  }, [open, quoted, format]);
  const ending = format === 'markdown' ? 'md' : 'html';
  const name = `${fileName(open.sheet.question) || t('sheets.fileName')}.${ending}`;
  return (
    <Dialog
      title={t('sheets.export')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            kind="primary"
            icon={downloadIcon}
            onClick={() => {
              const type = format === 'markdown' ? 'text/markdown' : 'text/html';
              gateway.saveFile(name, new Blob([content], { type: `${type};charset=utf-8` }));
              onClose();
            }}
          >
            {t('library.export')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Segments
          label={t('export.format')}
          value={format}
          onChange={setFormat}
          options={[
            { value: 'markdown', label: t('export.markdown.name') },
            { value: 'html', label: t('export.html.name') },
          ]}
        />
        <section class="export-preview" aria-label={t('export.preview')}>
          <p class="hint code">
            <bdi>{name}</bdi>
          </p>
          {/* Scrolled by keyboard as well. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre class="code" tabIndex={0} role="group" aria-label={t('export.preview')} dir="auto">
            {content}
          </pre>
        </section>
      </div>
    </Dialog>
  );
}
