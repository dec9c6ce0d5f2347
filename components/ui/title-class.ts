/** A title that opens with a quotation mark hangs it into the margin (Latin scripts only). */
export function titleClass(title: string, size: 'title-m' | 'title-l'): string {
  return /^[“"‘']\s*[\p{Script=Latin}\d]/u.test(title) ? `title ${size} hang` : `title ${size}`;
}
