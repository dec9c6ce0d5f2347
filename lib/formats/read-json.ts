import { succeed, type Failure, type Result } from '@/lib/domain/failure';
import { readText } from './read-text';

/** A file as JSON. Failures: those of `readText`, `file-truncated` and `file-damaged` with the line. */
export async function readJson(file: Blob): Promise<Result<unknown>> {
  const text = await readText(file);
  return text.ok ? parseJson(text.value) : text;
}

/** Text as JSON; what is wrong comes with the line in which it is. */
export function parseJson(text: string): Result<unknown> {
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch (error) {
    return { ok: false, failure: syntaxFailure(error, text) };
  }
}

/** Above this, in UTF-16 units, looking for the place takes too long. */
const PLACE_LENGTH_LIMIT = 8 * 1_048_576;

/** Firefox tells the line, V8 often nothing: there it is searched for. */
function syntaxFailure(error: unknown, text: string): Failure {
  const message = error instanceof Error ? error.message : '';
  if (hasEnded(message)) return { code: 'file-truncated', detail: 'JSON' };
  const told = /line (\d+) column/u.exec(message)?.[1];
  if (told !== undefined) return { code: 'file-damaged', at: { line: Number(told) } };
  if (text.length > PLACE_LENGTH_LIMIT) return { code: 'file-damaged', detail: 'JSON' };
  return { code: 'file-damaged', at: { line: lineOfError(text) } };
}

/** The line where the shortest beginning ends that is wrong, and not merely unfinished. */
function lineOfError(text: string): number {
  let [sound, wrong] = [0, text.length];
  while (wrong - sound > 1) {
    const middle = Math.floor((sound + wrong) / 2);
    if (isUnfinished(text.slice(0, middle))) sound = middle;
    else wrong = middle;
  }
  return text.slice(0, wrong).split('\n').length;
}

function isUnfinished(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    // That it is none is what is asked.
    return hasEnded(error instanceof Error ? error.message : '');
  }
}

function hasEnded(message: string): boolean {
  return /end of (?:JSON|data)|unterminated/iu.test(message);
}
