import { useEffect } from 'preact/hooks';

/**
 * A file may be dropped anywhere on the page; without this the browser would leave the page for it.
 * A place that takes files itself, or an open dialog, keeps what is dropped on it.
 */
export function useDroppedFile(onFile: (file: File) => void): void {
  useEffect(() => {
    const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files');
    const onDragOver = (event: DragEvent) => {
      if (!event.defaultPrevented && holdsFile(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented || !holdsFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && document.querySelector('dialog[open]') === null) onFile(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
