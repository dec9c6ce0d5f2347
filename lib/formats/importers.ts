import { fail, succeed, type Result } from '@/lib/domain/failure';
import { backupImporter } from './backup-importer';
import { bookmarksImporter } from './bookmarks-importer';
import { readFileStart } from './file-start';
import { hypothesisImporter } from './hypothesis-importer';
import type { Importer } from './importer';
import { instapaperImporter } from './instapaper-importer';
import { jsonLdImporter } from './json-ld-importer';
import { karakeepImporter } from './karakeep-importer';
import { matterImporter } from './matter-importer';
import { obsidianClipperImporter } from './obsidian-clipper-importer';
import { omnivoreImporter } from './omnivore-importer';
import { pocketImporter } from './pocket-importer';
import { raindropImporter } from './raindrop-importer';
import { readwiseImporter } from './readwise-importer';
import { sharedImporter } from './shared-importer';

/** Every format that can be read, in the order in which a file is offered to them. */
export const IMPORTERS: readonly Importer[] = [
  backupImporter,
  sharedImporter,
  jsonLdImporter,
  hypothesisImporter,
  obsidianClipperImporter,
  karakeepImporter,
  omnivoreImporter,
  pocketImporter,
  readwiseImporter,
  raindropImporter,
  instapaperImporter,
  matterImporter,
  bookmarksImporter,
];

/** The importer of a file, found by its content. Failures: `file-foreign`, those of a zip. */
export async function importerOf(file: Blob): Promise<Result<Importer>> {
  const start = await readFileStart(file);
  if (!start.ok) return start;
  const found = IMPORTERS.find((importer) => importer.recognises(start.value));
  return found === undefined ? fail('file-foreign') : succeed(found);
}
