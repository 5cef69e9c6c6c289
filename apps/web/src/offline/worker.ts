import { askedOf, isTooOld, pageOfWork, toKeep, type KeptAnswer } from './asked.js';
import type { WorkerScope } from './worker-scope.js';

/** Written in by the build (`offline-build.ts`): what tells this build from others, and the files of the page. */
declare const SHELL: { readonly version: string; readonly entry: string; readonly files: readonly string[] };

const shell = SHELL;
const scope = self as unknown as WorkerScope;
const SHELL_CACHE = `brassage-shell-${shell.version}`;
const WORK_CACHE = `brassage-work-${shell.version}`;

/** A telephone with one bar waits for minutes before it says that there is no network. */
const PATIENCE_MS = 5_000;
/** Who has just waited in vain does not wait as long for the next of the four answers of a page. */
const SHORT_PATIENCE_MS = 2_000;
const SILENCE_MS = 15_000;
let silentUntilMs = 0;
/** What a proxy says when nobody stands behind it. */
const NOBODY: ReadonlySet<number> = new Set([502, 503, 504]);

/** What pages tell is done one after the other, so that what is to be forgotten is not kept a moment later. */
let last: Promise<void> = Promise.resolve();

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('message', (event) => {
  last = last.then(() => keep(event.data, event.ports[0]));
  event.waitUntil(last);
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = askedOf(request, scope.location.origin, shell.files);
  if (asked === 'file') event.respondWith(fileOf(request));
  if (asked === 'page') event.respondWith(fromServer(request, () => pageOf(request)));
  if (asked === 'answer') event.respondWith(fromServer(request, () => workOf(request)));
});

async function install(): Promise<void> {
  await fillShell();
  await scope.skipWaiting();
}

/** The page and its files, all of one build or none. @throws TypeError while another build is being laid out */
async function fillShell(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  try {
    await cache.addAll(['/', ...shell.files].map((path) => new Request(path, { cache: 'no-cache' })));
    const page = await cache.match('/', { ignoreVary: true });
    if (!(await page?.text())?.includes(shell.entry)) throw new TypeError('the server has another build');
  } catch (error) {
    await caches.delete(SHELL_CACHE);
    throw error;
  }
}

/** A new build has the pages at once, and nothing is left of the one before. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith('brassage-') && name !== SHELL_CACHE && name !== WORK_CACHE,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** Keeps what a page has in place of all that was kept, and tells it whether. */
async function keep(told: unknown, port: MessagePort | undefined): Promise<void> {
  const answers = toKeep(told, scope.location.origin);
  await caches.delete(WORK_CACHE);
  const kept = answers.length > 0 && (await isKept(answers));
  // A new build removes what is of this one when it takes over; what is kept after that it would never see.
  const isReplaced = scope.serviceWorker?.state === 'redundant';
  if (isReplaced) await Promise.all([SHELL_CACHE, WORK_CACHE].map((name) => caches.delete(name)));
  port?.postMessage(kept && !isReplaced);
}

async function isKept(answers: readonly KeptAnswer[]): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'kept-at': new Date().toISOString() };
  try {
    if (!(await caches.has(SHELL_CACHE))) await fillShell();
    const cache = await caches.open(WORK_CACHE);
    await Promise.all(answers.map(({ path, text }) => cache.put(path, new Response(text, { headers }))));
    return true;
  } catch (error) {
    // No room, or no network in the meantime: half a work order is none.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    await caches.delete(WORK_CACHE);
    return false;
  }
}

/** Names carry a hash of what is in them: what is here is what the server has. */
async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL_CACHE, ignoreVary: true })) ?? fetch(request);
}

/** The server's answer; what is kept, where there is such and the server does not answer. */
async function fromServer(request: Request, kept: () => Promise<Response | null>): Promise<Response> {
  const instead = await kept();
  if (!instead) return fetch(request);
  const patienceMs = Date.now() < silentUntilMs ? SHORT_PATIENCE_MS : PATIENCE_MS;
  const answer = await Promise.race([fetch(request).catch(() => null), after(patienceMs)]);
  const isSilent = !answer || NOBODY.has(answer.status);
  silentUntilMs = isSilent ? Date.now() + SILENCE_MS : 0;
  if (isSilent) return instead;
  // Whoever is there now is nobody, or somebody else.
  if (answer.status === 401) await caches.delete(WORK_CACHE);
  return answer;
}

const after = (ms: number): Promise<null> => new Promise((end) => setTimeout(() => end(null), ms));

/** The page where its work order is kept; from the first address of all one is led there. */
async function pageOf({ url }: Request): Promise<Response | null> {
  const { pathname, origin } = new URL(url);
  const work = pageOfWork((await freshWork()).map((kept) => kept.url));
  if (work === null) return null;
  if (pathname !== work) return pathname === '/' ? Response.redirect(origin + work) : null;
  return (await caches.match('/', { cacheName: SHELL_CACHE, ignoreVary: true })) ?? null;
}

async function workOf(request: Request): Promise<Response | null> {
  await freshWork();
  return (await caches.match(request, { cacheName: WORK_CACHE, ignoreVary: true })) ?? null;
}

/** What is kept, unless it is so old that its session has ended: then it is removed. */
async function freshWork(): Promise<readonly Request[]> {
  if (!(await caches.has(WORK_CACHE))) return [];
  const cache = await caches.open(WORK_CACHE);
  const keys = await cache.keys();
  const one = keys[0] && (await cache.match(keys[0]));
  if (one && !isTooOld(one.headers.get('kept-at'), Date.now())) return keys;
  await caches.delete(WORK_CACHE);
  return [];
}
