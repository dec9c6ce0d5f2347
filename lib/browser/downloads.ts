/**
 * Saves a file of ours where the browser saves downloads, by a link: needs no permission.
 * For extension pages only. A file without a type loses its ending in Chromium, so the blob has one.
 */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Firefox interrupts a download whose address is revoked before it is complete.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
