import { OutboundError, type OutboundGate } from '#outbound';
import { netBoxEndpoints, type NetBoxFile } from '#planfile';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TaskFault } from '../task-fault.js';

/** A NetBox server and the key to it; neither is kept. */
export interface NetBoxServer {
  readonly url: URL;
  readonly token: string;
}

/** What a server may make us do. */
const LIMITS = {
  page: 500,
  pages: 4000,
  pageBytes: 64 * 2 ** 20,
  totalBytes: 1024 * 2 ** 20,
  /** Without a byte. */
  quietMs: 60_000,
  /** For one page: a server that gives a byte now and then would hold the worker for ever. */
  pageMs: 300_000,
};

/**
 * Reads the lists of a NetBox server page by page, each connection through the gate. Redirects are not followed. A list
 * that the server does not have (older versions) is empty.
 * @throws TaskFault NETBOX_ANSWER, OUTBOUND_NOT_ALLOWED …
 */
export async function fetchLists(
  gate: OutboundGate,
  server: NetBoxServer,
  { quietMs, pageMs }: Pick<typeof LIMITS, 'quietMs' | 'pageMs'> = LIMITS,
): Promise<NetBoxFile[]> {
  const files: NetBoxFile[] = [];
  let total = 0;
  for (const endpoint of netBoxEndpoints) {
    for (let page = 0; page < LIMITS.pages; page += 1) {
      const address = new URL(
        `api/${endpoint}/?limit=${LIMITS.page}&offset=${page * LIMITS.page}`,
        withSlash(server.url),
      );
      const answer = await ask(gate, address, server.token, { quietMs, pageMs });
      if (answer.status === 404) break;
      if (answer.status !== 200) throw wrong(address, `HTTP ${answer.status}`);
      total += answer.text.length;
      if (total > LIMITS.totalBytes) throw wrong(address, `more than ${LIMITS.totalBytes} bytes in all`);
      const count = resultsIn(address, answer.text);
      files.push({ file: `${endpoint.replace('/', '_')}-${page + 1}.json`, text: answer.text });
      if (count < LIMITS.page) break;
    }
  }
  return files;
}

const withSlash = (url: URL): URL => new URL(url.pathname.endsWith('/') ? url.href : `${url.href}/`);

const wrong = (url: URL, problem: string, cause?: unknown): TaskFault =>
  new TaskFault('NETBOX_ANSWER', { url: `${url.origin}${url.pathname}`, problem }, [], { cause });

function resultsIn(url: URL, text: string): number {
  try {
    const { results } = JSON.parse(text) as { results?: unknown };
    if (Array.isArray(results)) return results.length;
  } catch (cause) {
    throw wrong(url, 'the answer is no JSON', cause);
  }
  throw wrong(url, 'the answer has no “results”');
}

async function ask(
  gate: OutboundGate,
  url: URL,
  token: string,
  limits: { readonly quietMs: number; readonly pageMs: number },
): Promise<{ status: number; text: string }> {
  const secure = url.protocol === 'https:';
  const port = Number(url.port || (secure ? 443 : 80));
  const { address } = await checked(gate, url.hostname.replaceAll(/^\[|\]$/g, ''), port);
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limits.pageMs);
    const late = `no whole answer after ${limits.pageMs / 1000} s`;
    const fail = (cause: Error): void => reject(wrong(url, signal.aborted ? late : cause.message, cause));
    const request = (secure ? httpsRequest : httpRequest)(
      {
        // The address that passed the gate; the name is only said.
        host: address,
        port,
        path: `${url.pathname}${url.search}`,
        headers: { Host: url.host, Authorization: `Token ${token}`, Accept: 'application/json' },
        ...(secure ? { servername: url.hostname } : {}),
        timeout: limits.quietMs,
        signal,
      },
      (response) => {
        textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), fail);
      },
    );
    request.once('timeout', () => request.destroy(new Error(`no answer after ${limits.quietMs / 1000} s`)));
    request.once('error', fail);
    request.end();
  });
}

async function checked(gate: OutboundGate, host: string, port: number): Promise<{ address: string }> {
  try {
    return await gate.check(host, port);
  } catch (cause) {
    if (!(cause instanceof OutboundError)) throw cause;
    throw new TaskFault(cause.code, cause.params, [], { cause });
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LIMITS.pageBytes) throw new Error(`an answer of more than ${LIMITS.pageBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
