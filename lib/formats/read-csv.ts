import Papa from 'papaparse';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { readText } from './read-text';

/** How much is parsed at a stretch, in UTF-16 units: a few milliseconds of work. */
const CHUNK_LENGTH = 262_144;

/**
 * No row is this many stretches long (8 MB): its quote has no end. Each stretch is parsed together
 * with what came before it in the same row, so a file of 100 MB would else take hours.
 */
const CHUNKS_OF_A_ROW = 32;

/** A row by the names of its columns, in lower case; a row is counted as a spreadsheet does. */
export interface CsvRow {
  row: number;
  cell(...names: readonly string[]): string;
}

/**
 * Reads a CSV file (https://www.rfc-editor.org/rfc/rfc4180) row by row, by the names in its header.
 * A row without any text is skipped. Failures: those of `readText`, `file-truncated` when a quoted
 * cell has no end, `cancelled`.
 */
export async function readCsv(
  file: Blob,
  onRow: (row: CsvRow) => Promise<void>,
  signal?: AbortSignal,
): Promise<Result<null>> {
  const text = await readText(file);
  return text.ok ? await readCsvText(text.value, onRow, signal) : text;
}

/** The same for text that is at hand. */
export function readCsvText(
  text: string,
  onRow: (row: CsvRow) => Promise<void>,
  signal?: AbortSignal,
): Promise<Result<null>> {
  let columns: ReadonlyMap<string, number> | undefined;
  let row = 0;
  let chunksWithoutRow = 0;
  const take = async (rows: string[][]) => {
    for (const cells of rows) {
      row += 1;
      if (columns === undefined) {
        columns = new Map(cells.map((name, at) => [plain(name), at]));
      } else if (cells.some((cell) => cell.trim() !== '')) {
        const named = columns;
        await onRow({
          row,
          cell: (...names) => {
            const at = names.map((name) => named.get(name)).find((found) => found !== undefined);
            return at === undefined ? '' : (cells[at] ?? '');
          },
        });
      }
    }
  };
  return new Promise((resolve, reject) => {
    // Line ends of several kinds in one file would otherwise all but one be taken for text.
    const config = {
      newline: '\n' as const,
      chunkSize: CHUNK_LENGTH,
      chunk({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        chunksWithoutRow = data.length === 0 ? chunksWithoutRow + 1 : 0;
        const endless = chunksWithoutRow >= CHUNKS_OF_A_ROW;
        if (endless || errors.some(({ code }) => code === 'MissingQuotes')) {
          resolve({ ok: false, failure: { code: 'file-truncated', at: { row: row + 1 } } });
          parser.abort();
          return;
        }
        parser.pause();
        void take(data).then(() => {
          if (signal?.aborted === true) {
            resolve(fail('cancelled'));
            parser.abort();
          } else setTimeout(() => parser.resume());
        }, reject);
      },
      complete: () => resolve(succeed(null)),
    };
    Papa.parse(text.replace(/\r\n?/gu, '\n'), config);
  });
}

/** The names of the columns in the first row, in lower case. */
export function csvHeader(text: string): ReadonlySet<string> {
  const { data } = Papa.parse<string[]>(text.slice(0, 16_384), { preview: 1 });
  return new Set((data[0] ?? []).map(plain));
}

function plain(name: string): string {
  return name.replaceAll('\ufeff', '').trim().toLowerCase();
}
