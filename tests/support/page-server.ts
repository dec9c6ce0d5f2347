import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A page made by a test instead of a file. */
export interface ServedPage {
  body: string | Buffer;
  contentType?: string;
  headers?: Record<string, string>;
  /** How long its answer takes, in milliseconds. */
  delay?: number;
}

export interface SeenRequest {
  /** The whole address; of an encrypted one only what a proxy sees: `https://host:443/`. */
  url: string;
  method: string;
  at: number;
}

export interface PageServer {
  port: number;
  /** Every request since the last `forget`, refused ones too. */
  seen(): readonly SeenRequest[];
  forget(): void;
  /** Serves a page under a whole address, `http://news.example/story`. */
  page(url: string, page: ServedPage | string): void;
  close(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** Chromium answers with its own icon request for each page; nobody asserts about it. */
const ICON = '/favicon.ico';

/**
 * The only network that a browser under test has: an HTTP proxy on 127.0.0.1. So pages have plain
 * names (`http://news.example/`) that are not loopback and therefore no secure context, every
 * request is recorded, and whatever is not served here is refused.
 *
 * `http://pages.example/<path>` is the folder `fixtures`; other addresses come from `page()`.
 * The port is any free one, or the one that is wanted if nobody has it.
 */
export async function startPageServer(fixtures: string, port = 0): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  let requests: SeenRequest[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    url.hash = '';
    if (url.pathname !== ICON) {
      requests.push({ url: url.href, method: request.method ?? 'GET', at: Date.now() });
    }
    void answer(url, response);
  });

  async function answer(url: URL, response: ServerResponse): Promise<void> {
    const made = pages.get(url.href) ?? pages.get(url.origin + url.pathname);
    const page = made ?? (await fixture(url));
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not served here.');
      return;
    }
    if (page.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, page.delay));
    response
      .writeHead(200, {
        'content-type': page.contentType ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page.headers,
      })
      .end(page.body);
  }

  async function fixture(url: URL): Promise<ServedPage | undefined> {
    const isOurs = url.hostname === 'pages.example' || url.hostname === '127.0.0.1';
    const path = normalize(decodeURIComponent(url.pathname));
    if (!isOurs || path.includes('..')) return undefined;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const type = CONTENT_TYPES[extname(file)];
    try {
      return { body: await readFile(join(fixtures, file)), ...(type && { contentType: type }) };
    } catch {
      return undefined; // no such file: the browser gets a 404
    }
  }

  // Encrypted requests are recorded by name and refused: nothing under test may need one.
  server.on('connect', (request: IncomingMessage, socket) => {
    requests.push({ url: `https://${request.url}/`, method: 'CONNECT', at: Date.now() });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });

  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => requests,
    forget: () => {
      requests = [];
    },
    page: (url, page) => {
      pages.set(new URL(url).href, typeof page === 'string' ? { body: page } : page);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** On the wanted port, or on any free one if somebody has that. */
async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (port === 0) throw error;
    await listen(server, 0);
  }
}
