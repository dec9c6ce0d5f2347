import Papa from 'papaparse';

/** A row of a CSV file (https://www.rfc-editor.org/rfc/rfc4180), with its line end. */
export function csvRow(cells: readonly string[], options: { forSpreadsheets: boolean }): string {
  const row = cells.map((cell) => cell.toWellFormed().replaceAll('\u0000', ''));
  // What a spreadsheet would take for a formula gets an apostrophe, which it does not show.
  return `${Papa.unparse([row], { escapeFormulae: options.forSpreadsheets })}\r\n`;
}
