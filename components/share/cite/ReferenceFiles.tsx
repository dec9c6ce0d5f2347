import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { useColorName } from '@/components/ui/ColorField';
import { downloadIcon } from '@/components/ui/icons';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { exportFile } from '@/lib/formats/export-file';
import { EXPORTERS } from '@/lib/formats/exporters';
import type { SharingGateway } from '../sharing-gateway';

const FORMATS = ['ris', 'bibtex', 'csl-json'] as const;

/** The article as a file for Zotero and its kind, with its quotes and notes. */
export function ReferenceFiles({
  record,
  gateway,
}: {
  record: AnnotatedArticle;
  gateway: SharingGateway;
}) {
  const { t } = useI18n();
  const colorName = useColorName();
  const heading = useId();
  const save = async (id: (typeof FORMATS)[number]) => {
    const exporter = EXPORTERS.find((one) => one.id === id);
    if (exporter === undefined) return;
    const { newId, now } = gateway;
    const context = { now: now(), newId, colorName, passageLabel: '' };
    const file = exportFile(exporter, [record], context);
    const content = await new Response(file.content).blob();
    gateway.saveFile(file.name, new Blob([content], { type: file.mediaType }));
  };
  return (
    <section class="stack-s" aria-labelledby={heading}>
      <h2 class="label" id={heading}>
        {t('cite.files')}
      </h2>
      <div class="cluster">
        {FORMATS.map((id) => (
          <Button key={id} small icon={downloadIcon} onClick={() => void save(id)}>
            {t(`export.${id}.name`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
