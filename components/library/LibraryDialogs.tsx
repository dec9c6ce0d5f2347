import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { ExportDialog } from './ExportDialog';
import { exportScopes, shownScope } from './export-scope';
import type { LibraryGateway } from './gateway';
import { ImportDialog } from './ImportDialog';
import { KeysDialog } from './KeysDialog';
import type { LibraryContents } from './group-annotations';
import type { ViewState } from './view-state';

/** A dialog of the library, or the file that is to be taken in. */
export type Opened = 'export' | 'export-picked' | 'restore' | 'import' | 'keys' | Blob;

export interface LibraryDialogsProps {
  opened: Opened | undefined;
  contents: LibraryContents | undefined;
  state: ViewState;
  /** What is shown, and what of it was picked. */
  groups: readonly AnnotatedArticle[];
  picked: readonly AnnotatedArticle[];
  gateway: LibraryGateway;
  onClose: () => void;
}

/** The dialog that is open, if one is. */
export function LibraryDialogs(props: LibraryDialogsProps) {
  const { opened, contents, state, groups, picked, gateway, onClose } = props;
  if (opened === undefined) return null;
  if (opened === 'keys') return <KeysDialog onClose={onClose} />;
  if (opened === 'export' || opened === 'export-picked') {
    if (contents === undefined) return null;
    const scopes =
      opened === 'export-picked'
        ? exportScopes(contents, picked, 'picked')
        : exportScopes(contents, groups, shownScope(state));
    return <ExportDialog scopes={scopes} gateway={gateway} onClose={onClose} />;
  }
  return (
    <ImportDialog
      purpose={opened instanceof Blob ? 'restore' : opened}
      file={opened instanceof Blob ? opened : undefined}
      imports={gateway.imports}
      onClose={onClose}
    />
  );
}
