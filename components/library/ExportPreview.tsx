import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { Result } from '@/lib/domain/failure';
import type { ExportFile } from '@/lib/formats/export-file';
import type { ExportFormat } from './ExportForm';
import { beginningOf } from './file-content';

const PREVIEW_LENGTH = 4_000;

export interface ExportPreviewProps {
  format: ExportFormat;
  /** The file, or the first of several that go into one zip. */
  makeFile: () => Promise<Result<ExportFile>>;
  /** Several files go into one zip. */
  zipped: boolean;
}

/** The true beginning of the file that will be saved. */
export function ExportPreview({ format, makeFile, zipped }: ExportPreviewProps) {
  const { t } = useI18n();
  const [preview, setPreview] = useState<{ name: string; text: string }>();
  useEffect(() => {
    let wanted = true;
    const show = async () => {
      const file = await makeFile();
      if (!file.ok || !wanted) return;
      const text = await beginningOf(file.value, PREVIEW_LENGTH);
      if (wanted) setPreview({ name: file.value.name, text });
    };
    if (format !== 'backup') void show();
    return () => {
      wanted = false;
    };
  }, [format, makeFile]);
  return (
    <section class="export-preview" aria-labelledby="export-preview">
      <div class="between">
        <h3 class="label" id="export-preview">
          {t('export.preview')}
        </h3>
        <span class="hint code">{preview?.name}</span>
      </div>
      {format === 'backup' ? (
        <p class="soft">{t('export.backup.about')}</p>
      ) : (
        // Scrolled by keyboard as well.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre class="code" tabIndex={0} role="group" aria-label={t('export.preview')}>
          {preview?.text}
        </pre>
      )}
      {zipped && <p class="soft">{t('export.zipAbout')}</p>}
    </section>
  );
}
