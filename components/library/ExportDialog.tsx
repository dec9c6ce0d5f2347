import { useMemo, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { Button } from '@/components/ui/Button';
import { useColorName } from '@/components/ui/ColorField';
import { Dialog } from '@/components/ui/Dialog';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { downloadIcon, folderIcon } from '@/components/ui/icons';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { ExportContext } from '@/lib/formats/exporter';
import { exportFile, type ExportFile } from '@/lib/formats/export-file';
import { EXPORTERS } from '@/lib/formats/exporters';
import { countRecords, type ExportScope } from './export-scope';
import { ExportForm, type ExportFormat } from './ExportForm';
import { ExportPreview } from './ExportPreview';
import { contentOf } from './file-content';
import type { LibraryGateway } from './gateway';
import { LivingDone } from './LivingDone';
import { useLivingExport } from './use-living-export';
import { useMarkdownTemplate } from './use-markdown-template';

export interface ExportDialogProps {
  /** What it may cover; the first is proposed. */
  scopes: readonly [ExportScope, ...ExportScope[]];
  gateway: Pick<
    LibraryGateway,
    'backup' | 'saveFile' | 'chooseFolder' | 'now' | 'newId' | 'colorNames' | 'settings'
  >;
  onClose: () => void;
}

/** Chooses what goes out and in which format, shows the true beginning of the file, and saves it. */
export function ExportDialog({ scopes, gateway, onClose }: ExportDialogProps) {
  const { t } = useI18n();
  const nameOf = useColorName(gateway.colorNames);
  const [scopeId, setScope] = useState(scopes[0].id);
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [savedAs, setSavedAs] = useState<string>();
  const stop = useRef(new AbortController());
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const template = useMarkdownTemplate(gateway.settings);
  const exporter =
    format === 'markdown' ? template.exporter : EXPORTERS.find(({ id }) => id === format);
  const living = useLivingExport(gateway, scopes.at(-1)?.records ?? [], template.writer);
  const zipped = exporter?.filePerArticle === true && scope.records.length > 1;

  const context = (): ExportContext => ({
    now: gateway.now(),
    newId: gateway.newId,
    colorName: nameOf,
    passageLabel: t('export.passage'),
  });
  const makeFile = async (records = scope.records): Promise<Result<ExportFile>> =>
    exporter === undefined ? gateway.backup() : succeed(exportFile(exporter, records, context()));
  const makePreview = useMemo(
    () => () => makeFile(zipped ? scope.records.slice(0, 1) : scope.records),
    [exporter, scope, gateway],
  );
  const saving = useAction(async (): Promise<Result<string>> => {
    const file = await makeFile();
    if (!file.ok) return file;
    stop.current = new AbortController();
    const content = await contentOf(file.value, stop.current.signal);
    if (content === undefined) return fail('cancelled');
    gateway.saveFile(file.value.name, content);
    return succeed(file.value.name);
  });
  const save = async () => {
    const result = await saving.run();
    if (result?.ok === true) setSavedAs(result.value);
  };
  const keepFolder = () => {
    stop.current = new AbortController();
    return living.run(scope.records, context(), stop.current.signal);
  };
  const close = () => {
    stop.current.abort();
    onClose();
  };

  if (living.outcome !== undefined) {
    return <LivingDone outcome={living.outcome} onAgain={living.forget} onClose={close} />;
  }
  if (savedAs !== undefined) {
    return (
      <Dialog
        title={t('export.done')}
        onClose={close}
        foot={
          <>
            <Button onClick={() => setSavedAs(undefined)}>{t('export.again')}</Button>
            <Button kind="primary" autofocus onClick={close}>
              {t('export.finish')}
            </Button>
          </>
        }
      >
        <p role="status">{t('export.inDownloads', { name: savedAs })}</p>
        <p class="hint">{coverage()}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('export.title')}
      size="export"
      onClose={close}
      foot={
        <>
          <p class="hint" role="status">
            {coverage()}
          </p>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          {format === 'markdown' && (
            <Button icon={folderIcon} aria-disabled={living.busy} onClick={() => void keepFolder()}>
              {t('living.start')}
            </Button>
          )}
          <Button
            kind="primary"
            icon={downloadIcon}
            aria-disabled={saving.busy}
            onClick={() => void save()}
          >
            {t('export.save')}
          </Button>
        </>
      }
    >
      {living.failure !== undefined && living.failure.code !== 'cancelled' && (
        <FailureBanner
          failure={living.failure}
          actions={{ 'try-again': () => void keepFolder() }}
        />
      )}
      {saving.failure !== undefined && saving.failure.code !== 'cancelled' && (
        <FailureBanner failure={saving.failure} actions={{ 'try-again': () => void save() }} />
      )}
      <div class="export">
        <ExportForm
          scopes={scopes}
          scope={scope.id}
          onScope={setScope}
          format={format}
          onFormat={setFormat}
          template={template}
        />
        <ExportPreview
          key={`${format} ${scope.id}`}
          format={format}
          makeFile={makePreview}
          zipped={zipped}
        />
      </div>
    </Dialog>
  );

  /** What exactly the file covers. */
  function coverage(): string {
    if (format === 'backup') return t('export.coverBackup');
    const { articles, annotations } = countRecords(scope.records);
    const summary = t(
      'library.summary',
      { articles: t('library.articleCount', {}, articles) },
      annotations,
    );
    return zipped
      ? t('export.coverZip', { summary }, articles)
      : t('export.coverFile', { summary });
  }
}
