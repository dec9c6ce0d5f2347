import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { blockId } from '@/lib/formats/block-id';
import type { AnnotatedArticle, ExportContext } from '@/lib/formats/exporter';
import { zipFile } from '@/lib/formats/export-file';
import { planLiving } from '@/lib/formats/living-file';
import type { LivingWriter } from '@/lib/formats/living-writer';
import { contentOf } from './file-content';
import type { LibraryGateway } from './gateway';

/** What was done to a folder. */
export interface LivingOutcome {
  folder: string;
  written: number;
  unchanged: number;
  /** Blocks that had changed in the file and here: both versions stand in it. */
  both: number;
  /** The zip to be unpacked over the folder, where a browser only lets read it. */
  zip?: string;
}

/**
 * Brings a folder of Markdown files up to date: only what changed is written. `everything` is what
 * the library holds outside of the trash, by which a deletion is known; `writer` the template.
 */
export function useLivingExport(
  gateway: Pick<LibraryGateway, 'chooseFolder' | 'saveFile'>,
  everything: readonly AnnotatedArticle[],
  writer: LivingWriter,
) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<LivingOutcome>();
  const action = useAction(
    async (
      records: readonly AnnotatedArticle[],
      context: ExportContext,
      signal: AbortSignal,
    ): Promise<Result<LivingOutcome>> => {
      const chosen = await gateway.chooseFolder();
      if (!chosen.ok) return chosen;
      const living = new Set(
        everything.flatMap(({ annotations }) => annotations.map(({ id }) => blockId(id))),
      );
      const plan = planLiving(chosen.value.files, records, {
        ...context,
        writer,
        deletedLabel: t('living.deleted'),
        bothLabel: t('living.before'),
        has: (token) => living.has(token),
      });
      const done = {
        folder: chosen.value.name,
        written: plan.writes.length,
        unchanged: plan.unchanged,
        both: plan.both,
      };
      if (plan.writes.length === 0) return succeed(done);
      if (chosen.value.write !== undefined) {
        const written = await chosen.value.write(plan.writes);
        return written.ok ? succeed(done) : written;
      }
      const file = zipFile(plan.writes, context.now);
      const content = await contentOf(file, signal);
      if (content === undefined) return fail('cancelled');
      gateway.saveFile(file.name, content);
      return succeed({ ...done, zip: file.name });
    },
  );
  return {
    failure: action.failure,
    busy: action.busy,
    outcome,
    forget: () => setOutcome(undefined),
    async run(
      records: readonly AnnotatedArticle[],
      context: ExportContext,
      signal: AbortSignal,
    ): Promise<void> {
      const result = await action.run(records, context, signal);
      if (result?.ok === true) setOutcome(result.value);
    },
  };
}
