/**
 * What must be done so that a quote or an article gets to where the reader wants it. Prepared when
 * a surface opens, so that nothing is awaited between the click and the clipboard or the system's
 * sheet: both refuse without the click.
 */
export type ShareIntent =
  /** Plain text for every place, HTML for those that take it. */
  | { kind: 'copy'; text: string; html?: string }
  /** Opens an address in a new tab: https, or that of a program on this device. */
  | { kind: 'open'; url: string }
  /** For places that take no text: it is put on the clipboard first, then the address opens. */
  | { kind: 'copy-and-open'; text: string; url: string }
  /** The target needs to know the reader's server first. */
  | { kind: 'ask-server' }
  /** Opens the reader's mail program with a `mailto:` address (RFC 6068, https://www.rfc-editor.org/rfc/rfc6068). */
  | { kind: 'mail'; url: string }
  /** The system's share sheet (https://www.w3.org/TR/web-share/), where there is one. */
  | { kind: 'system-sheet'; title: string; text: string; url?: string };
