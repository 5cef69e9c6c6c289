import type { Page, Request } from 'playwright-core';

/** What there is to tell of a page. */
interface Seen {
  readonly page: Page;
  /** Requests to the API: the latest, each with its answer, or still open. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

const MOST_REQUESTS = 12;
const MOST_TEXT = 2_500;
/** A page that hangs must not hang its report too. */
const LIMIT_MS = 5_000;

const telling = new Set<() => Seen>();
/** Called by the environment of the tests, which lives outside their modules. */
(globalThis as { tellOfPages?: () => Promise<string> }).tellOfPages = async () =>
  (await Promise.all([...telling].map((seen) => told(seen())))).join('\n');

/** A page that is told of when a test fails, until the returned function is called. */
export function tellOnFailure(seen: () => Seen): () => void {
  telling.add(seen);
  return () => telling.delete(seen);
}

/** Notes what the page asks of the API; the returned function gives the latest. */
export function noteRequests(page: Page): () => readonly string[] {
  const noted: { readonly asked: string; answer: string }[] = [];
  const ofApi = (request: Request): boolean => request.url().includes('/api/');
  const open = new WeakMap<Request, { answer: string }>();
  page.on('request', (request) => {
    if (!ofApi(request)) return;
    const one = { asked: `${request.method()} ${new URL(request.url()).pathname}`, answer: 'open' };
    open.set(request, one);
    noted.push(one);
    if (noted.length > MOST_REQUESTS) noted.shift();
  });
  const note = (request: Request, answer: string): void => {
    const one = open.get(request);
    if (one) one.answer = answer;
  };
  page.on('response', (response) => note(response.request(), String(response.status())));
  page.on('requestfailed', (request) => note(request, request.failure()?.errorText ?? 'failed'));
  return () => noted.map(({ asked, answer }) => `${asked}: ${answer}`);
}

/** Run in the page: what a person sees of it, dialogues first. */
const SEEN = `({
  title: document.title,
  lang: document.documentElement.lang,
  focus: document.activeElement?.outerHTML.slice(0, 160) ?? '',
  dialogs: [...document.querySelectorAll('dialog[open]')].map((one) => one.innerText),
  said: [...document.querySelectorAll('[role=alert], [role=status], [aria-live]')].map((one) => one.textContent).filter(Boolean),
  text: (document.querySelector('main') ?? document.body).innerText,
})`;

async function told({ page, requests, complaints }: Seen): Promise<string> {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve(`the page does not answer within ${LIMIT_MS} ms`), LIMIT_MS).unref();
  });
  const read = page.evaluate(SEEN).then(
    (seen) => {
      const { title, lang, focus, dialogs, said, text } = seen as Readonly<
        Record<'title' | 'lang' | 'focus' | 'text', string>
      > &
        Readonly<Record<'dialogs' | 'said', readonly string[]>>;
      return [
        `title: ${title} (${lang})`,
        `focus: ${focus}`,
        ...dialogs.map((dialog) => `dialogue: ${oneLine(dialog)}`),
        ...said.map((words) => `said: ${oneLine(words)}`),
        `text: ${oneLine(text)}`,
      ].join('\n');
    },
    (error: unknown) => `the page cannot be read: ${String(error)}`,
  );
  return [
    `page: ${page.url()}`,
    await Promise.race([read, late]),
    `requests: ${requests.join('; ')}`,
    ...complaints.slice(-5).map((complaint) => `complaint: ${complaint}`),
  ].join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, MOST_TEXT);
