export type LinesFailure = 'file-unreadable' | 'file-truncated' | 'file-damaged' | 'file-foreign';

/** The longest line, in UTF-16 units: a record with the longest note, quote and history, escaped. */
const LINE_LENGTH_LIMIT = 64 * 1_048_576;

/** Ends the reading of a file; an exception, since it passes through streams. */
class LinesError extends Error {
  readonly linesFailure: LinesFailure;
  constructor(linesFailure: LinesFailure) {
    super(linesFailure);
    this.linesFailure = linesFailure;
  }
}

/** The lines of a file, gzipped or plain, one after the other. Throws a `LinesError`. */
export async function* readLines(file: Blob): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of readBytes(file)) {
    const lines = (rest + decode(() => decoder.decode(bytes, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_LENGTH_LIMIT) throw new LinesError('file-damaged');
    yield* lines;
  }
  rest += decode(() => decoder.decode());
  if (rest !== '') yield rest;
}

async function* readBytes(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const [first, second] = await readStart(file);
  const isGzip = first === 0x1f && second === 0x8b;
  if (!isGzip && first !== 0x7b) throw new LinesError('file-foreign');
  const state = { whole: false };
  const source = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      flush() {
        state.whole = true;
      },
    }),
  );
  const bytes = isGzip ? source.pipeThrough(new DecompressionStream('gzip')) : source;
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new LinesError(gzipFailure(error, state.whole));
  } finally {
    await reader.cancel().catch(alreadyFailed);
  }
}

async function readStart(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, 2).arrayBuffer());
  } catch {
    // The file was moved, changed or taken away since it was chosen: the browser does not say which.
    throw new LinesError('file-unreadable');
  }
}

/** Browsers say only in words whether compressed bytes are missing or wrong. */
function gzipFailure(error: unknown, whole: boolean): LinesFailure {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (/NotReadable|NotFound/u.test(name)) return 'file-unreadable';
  if (/truncated|unexpected end|incomplete|input is too short|without.*end/iu.test(message)) {
    return 'file-truncated';
  }
  return whole && message === '' ? 'file-truncated' : 'file-damaged';
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    // Bytes that are no UTF-8: something else was written over them.
    throw new LinesError('file-damaged');
  }
}

/** The stream has failed already, and that was told. */
function alreadyFailed(): void {}
