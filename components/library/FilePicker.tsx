import { useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { uploadIcon } from '@/components/ui/icons';

export interface FilePickerProps {
  /** The endings that are offered first; any file can be dropped. */
  accept: string;
  onFile: (file: File) => void;
}

/** A file, chosen or dropped. */
export function FilePicker({ accept, onFile }: FilePickerProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button button-wide drop-place"
        data-over={over ? '' : undefined}
        autofocus
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file !== undefined) onFile(file);
        }}
      >
        <Icon of={uploadIcon} />
        <span>{t('restore.choose')}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={t('restore.file')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
