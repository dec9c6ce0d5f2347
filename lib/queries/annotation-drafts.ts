import type { Library } from '@/lib/database/library';
import type { Draft } from '@/lib/domain/draft';
import { succeed } from '@/lib/domain/failure';
import type { AnnotationId } from '@/lib/domain/ids';

/** Unsaved text on an annotation, wherever it was typed; none where the library cannot be read. */
export async function annotationDrafts(library: Library, id: AnnotationId): Promise<Draft[]> {
  const found = await library.use(async ({ drafts }) =>
    succeed(await drafts.where('annotationId').equals(id).toArray()),
  );
  return found.ok ? found.value : [];
}
