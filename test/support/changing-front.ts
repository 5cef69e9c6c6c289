import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before the product, as a network does: it can go away and come back, and bring another build. */
export interface ChangingFront {
  readonly address: string;
  /** Nobody answers: what is open breaks off, what is asked is refused. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** From now on the pages are of another build, which `mark` tells: an element of that id in the page. */
  bringBuild(mark: string): void;
  /** How often the product was asked so. */
  count(method: string, path: RegExp): number;
}

/**
 * Hands everything on to a started product, headers and all. A service worker asks past the page, so that what a browser is
 * told of the network does not always reach it; a port where nobody listens does.
 */
export async function openChangingFront(product: string): Promise<ChangingFront> {
  let build: string | null = null;
  let server: Server | null = null;
  let port = 0;
  const asked: string[] = [];
  const answer = (from: IncomingMessage, to: ServerResponse): void => {
    asked.push(`${from.method} ${from.url}`);
    handOn(product, from, to, (path, text) => (build === null ? text : rebuilt(build, path, text)));
  };
  const comeBack = async (): Promise<void> => {
    server = createServer(answer).listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await comeBack();
  return {
    address: `http://127.0.0.1:${port}`,
    comeBack,
    goAway: async () => {
      const closed = new Promise((done) => (server ? server.close(done) : done(null)));
      server?.closeAllConnections();
      await closed;
    },
    bringBuild: (mark) => {
      build = mark;
    },
    count: (method, path) =>
      asked.filter((line) => line.startsWith(`${method} `) && path.test(line.slice(method.length + 1)))
        .length,
  };
}

/** The page and the worker as another build has them: another mark, another version. */
function rebuilt(build: string, path: string, text: string): string {
  if (path === '/sw.js') return text.replace(/version:([`"'])\w+\1/, `version:"${build}"`);
  return text.replace('<div id="root">', `<i id="${build}"></i><div id="root">`);
}

function handOn(
  product: string,
  from: IncomingMessage,
  to: ServerResponse,
  change: (path: string, text: string) => string,
): void {
  const path = (from.url ?? '/').split('?')[0] ?? '/';
  const isChanged = path === '/sw.js' || !/^\/(api|assets)\/|\.\w+$/.test(path);
  const headers = { ...from.headers };
  if (isChanged) {
    // Whole and readable, whatever the browser has of it.
    delete headers['if-none-match'];
    delete headers['if-modified-since'];
    headers['accept-encoding'] = 'identity';
  }
  const onward = request(new URL(from.url ?? '/', product), { method: from.method, headers }, (given) => {
    const answered = { ...given.headers };
    if (isChanged) delete answered['content-length'];
    to.writeHead(given.statusCode ?? 502, answered);
    if (!isChanged) {
      given.pipe(to);
      return;
    }
    const parts: Buffer[] = [];
    given.on('data', (part: Buffer) => parts.push(part));
    given.on('end', () => to.end(change(path, Buffer.concat(parts).toString())));
  });
  onward.on('error', () => to.destroy());
  to.on('close', () => onward.destroy());
  from.pipe(onward);
}
