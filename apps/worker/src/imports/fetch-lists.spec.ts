import { OutboundGate } from '#outbound';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TaskFault } from '../task-fault.js';
import { fetchLists } from './fetch-lists.js';

// What stands behind an address that a person gave may be no NetBox at all: a page for administrators, a database, a trap.

const gate = new OutboundGate({
  listed: ['127.0.0.1/32'],
  planned: () => Promise.resolve([]),
  ownDatabase: null,
});
const PRIVATE = 'internal-answer-4711';
const TOKEN = 'netbox-token-0815';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function faultOf(listener: RequestListener, pageMs = 30_000): Promise<TaskFault> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const ended = fetchLists(gate, { url, token: TOKEN }, { quietMs: 30_000, pageMs });
  return ended.then(
    () => Promise.reject(new Error('it was taken for a NetBox')),
    (error: unknown) => error as TaskFault,
  );
}

it.each<readonly [string, RequestListener, RegExp]>([
  ['a page', (_, response) => response.end(`<html>${PRIVATE}</html>`), /no JSON/],
  ['other JSON', (_, response) => response.end(JSON.stringify({ password: PRIVATE })), /no “results”/],
  ['a refusal with a reason', (_, response) => response.writeHead(500).end(PRIVATE), /HTTP 500/],
  [
    'a redirect',
    (_, response) => response.writeHead(302, { Location: `http://10.0.0.1/${PRIVATE}` }).end(),
    /HTTP 302/,
  ],
  ['no HTTP', (_, { socket }) => socket?.end(`+OK ${PRIVATE}\r\n`), /./],
  ['a header of its own', (_, response) => response.setHeader('x-private', PRIVATE).end('['), /no JSON/],
])('%s: the fault says what was wrong, and nothing of the answer', async (_, listener, problem) => {
  const fault = await faultOf(listener);
  expect(fault).toBeInstanceOf(TaskFault);
  expect(fault.code).toBe('NETBOX_ANSWER');
  expect(fault.params['problem']).toMatch(problem);
  expect(JSON.stringify(fault.params)).not.toMatch(`${PRIVATE}|${TOKEN}`);
});

it('a server that gives a byte now and then does not hold the worker', async () => {
  const drips: NodeJS.Timeout[] = [];
  const fault = await faultOf((_, response) => {
    drips.push(setInterval(() => response.write(' '), 20));
  }, 200);
  drips.forEach(clearInterval);
  expect(fault.params['problem']).toBe('no whole answer after 0.2 s');
});
