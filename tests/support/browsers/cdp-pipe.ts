import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Parameters = Record<string, unknown>;
type Listener = (method: string, params: Parameters, sessionId: string | undefined) => void;

interface Waiting {
  method: string;
  resolve: (result: Parameters) => void;
  reject: (reason: Error) => void;
  settled: () => void;
}

/** How long a command may take on a busy machine, in milliseconds. */
const PATIENCE = 45_000;

/**
 * The Chrome DevTools Protocol over two pipes, as `--remote-debugging-pipe` speaks it: JSON texts
 * that end in a zero byte (https://chromedevtools.github.io/devtools-protocol/). No port is open
 * on the machine, and only this door lets Chrome and Edge load an extension from a folder.
 */
export class CdpPipe {
  private next = 1;
  private rest = '';
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<Listener>();
  private closed = false;

  private constructor(
    readonly process: ChildProcess,
    private readonly out: Writable,
    into: Readable,
  ) {
    into.setEncoding('utf8').on('data', (chunk: string) => this.receive(chunk));
    into.on('close', () => this.end());
    out.on('error', () => this.end());
    process.on('exit', () => this.end());
  }

  static launch(executable: string, args: readonly string[], language: string): CdpPipe {
    const child = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANGUAGE: language },
      detached: process.platform !== 'win32',
    });
    return new CdpPipe(child, child.stdio[3] as Writable, child.stdio[4] as Readable);
  }

  get isOpen(): boolean {
    return !this.closed;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send<R = Parameters>(method: string, params: Parameters = {}, sessionId?: string): Promise<R> {
    if (this.closed) return Promise.reject(new Error(`${method}: the browser is closed`));
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${method}: no answer in ${PATIENCE / 1000} s`));
      }, PATIENCE);
      this.waiting.set(id, {
        method,
        resolve: (result) => resolve(result as R),
        reject,
        settled: () => clearTimeout(late),
      });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private receive(chunk: string): void {
    const texts = (this.rest + chunk).split('\0');
    this.rest = texts.pop() ?? '';
    for (const text of texts) this.dispatch(JSON.parse(text));
  }

  private dispatch(message: {
    id?: number;
    method?: string;
    params?: Parameters;
    result?: Parameters;
    error?: { message: string };
    sessionId?: string;
  }): void {
    if (message.id === undefined) {
      const { method = '', params = {}, sessionId } = message;
      for (const listener of this.listeners) listener(method, params, sessionId);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    waiting?.settled();
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result ?? {});
  }

  private end(): void {
    this.closed = true;
    for (const { method, reject, settled } of this.waiting.values()) {
      settled();
      reject(new Error(`${method}: the browser was closed`));
    }
    this.waiting.clear();
  }
}
