import { existsSync, readFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../../dist/apps/web');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built interface before an API that a test has started. */
export interface WebFront {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the pages and hands `/api` on. The file server of the product cannot be loaded inside Jest; whether the product
 * serves its pages is asked where it is started as a whole (`startProduct`).
 */
export async function serveWebBefore(api: string): Promise<WebFront> {
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith('/api/')) pass(api, asked, answer);
    else sendFile(asked.url ?? '/', answer);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

function sendFile(url: string, answer: ServerResponse): void {
  const path = new URL(url, 'http://page').pathname;
  const file = join(root, path);
  const isFile = extname(path) !== '' && file.startsWith(root) && existsSync(file);
  const sent = isFile ? file : join(root, 'index.html');
  answer.setHeader('content-type', TYPES[extname(sent)] ?? 'application/octet-stream');
  answer.end(readFileSync(sent));
}

/** The request as it came, and the answer as it comes: events of a job arrive one by one. */
function pass(api: string, asked: IncomingMessage, answer: ServerResponse): void {
  const onward = request(
    new URL(asked.url ?? '/', api),
    { method: asked.method, headers: asked.headers },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    },
  );
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
