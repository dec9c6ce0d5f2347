import { fail } from '@/lib/domain/failure';
import type { Importer } from './importer';
import { jsonLdImporter } from './json-ld-importer';
import { readText } from './read-text';
import { SHARED_ID } from './shared-id';

const BLOCK = `<script type="application/ld+json" id="${SHARED_ID}">`;

/**
 * An article that another reader shared as a file: of the whole page only the data block is read,
 * which holds W3C annotations. Nothing else of it is looked at.
 */
export const sharedImporter: Importer = {
  id: 'shared',
  endings: ['.html'],
  placeless: false,
  recognises: ({ text }) => text.includes(BLOCK),
  async read(file, onRecord, context) {
    const html = await readText(file);
    if (!html.ok) return html;
    const from = html.value.indexOf(BLOCK) + BLOCK.length;
    // The writer lets no tag stand in the block: the first one ends it.
    const to = html.value.indexOf('</script>', from);
    if (to === -1) return fail('file-truncated');
    return jsonLdImporter.read(new Blob([html.value.slice(from, to)]), onRecord, context);
  },
};
