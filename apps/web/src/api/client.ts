import { forgetKept } from '../offline/keep.js';
import { noteKept } from '../offline/kept-since.js';
import { asProblem, problemOf } from './problem.js';
import { noteSignedOut } from './signed-out.js';

/** Where the API lives, seen from the page. */
const BASE = '/api/v1';
/** What the server says where nobody is signed in, or not any more. */
const SIGN_IN_NEEDED = 'SIGN_IN_NEEDED';

/** The address of an API path with its query; parameters that are undefined are left out. */
export function address(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const text = new URLSearchParams(pairs).toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a request needs beside its address; headers are plain, so that they can be joined. */
interface Sending {
  readonly method?: Method;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request to an address of the API in the reader's language. @throws Problem */
export async function exchange(path: string, init: Sending): Promise<Response> {
  const language = document.documentElement.lang || 'en';
  const headers = { accept: 'application/json', 'accept-language': language, ...init.headers };
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    throw asProblem(error);
  }
  noteKept(path, response.headers.get('kept-at'));
  // Nobody is signed in any more: what was kept for work without network is nobody’s.
  if (response.status === 401) void forgetKept();
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.body.code === SIGN_IN_NEEDED) noteSignedOut(true);
    throw problem;
  }
  return response;
}

/** Reads JSON. @throws Problem */
export async function get<T>(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<T> {
  const response = await exchange(address(path, query), {});
  return (await response.json()) as T;
}

/** Reads text (a drawing, a file). @throws Problem */
export async function getText(
  path: string,
  query?: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const response = await exchange(address(path, query), { headers: { accept: '*/*' } });
  return response.text();
}

/** Sends JSON, or a form with files; gives the answer's JSON, or undefined where there is none. @throws Problem */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await exchange(`${BASE}${path}`, {
    method,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    headers: body === undefined || isForm ? {} : { 'content-type': 'application/json' },
  });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
