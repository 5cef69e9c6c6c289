import { verbatim, type Said } from '../said.js';
import type { NamedFile } from '#documents';
import type { RenderedFinding } from '#findings';
import { Option } from 'commander';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ImportRefused, OperationFailed, Unreadable } from '../exit.js';
import type { Io } from '../io.js';

export interface ServerFlags {
  readonly server?: string;
  readonly token?: string;
}

/** Options of commands that need a server: its lock, vault and register. */
export const serverOptions = {
  server: () => new Option('--server <url>', 'address of the server').env('BRASSAGE_SERVER'),
  token: () => new Option('--token <token>', 'API token; better in the environment').env('BRASSAGE_TOKEN'),
};

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly hint?: string;
}

interface Job<T> {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly step: string;
    readonly counts?: Readonly<Record<string, number>>;
  };
  readonly result: T;
  readonly error: string | null;
  readonly problem?: Problem | null;
  readonly findings?: readonly RenderedFinding[];
}

/** How often a job is looked at. */
const LOOK_MS = 300;

/** A running Brassage server, spoken to over its API. Refusals become the words of the server, with its hint. */
export class Server {
  private constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly io: Io,
  ) {}

  /** @throws Unreadable when it is not said where the server is, or by what token */
  static from({ server, token }: ServerFlags, io: Io): Server {
    if (!server || !URL.canParse(server)) {
      throw new Unreadable({
        en: 'this needs a server: give --server https://… or set BRASSAGE_SERVER',
        fr: 'il faut un serveur : donnez --server https://… ou définissez BRASSAGE_SERVER',
      });
    }
    if (!token)
      throw new Unreadable({
        en: 'this needs an API token: set BRASSAGE_TOKEN (make one in your account)',
        fr: 'il faut un jeton de l’API : définissez BRASSAGE_TOKEN (à créer dans votre compte)',
      });
    return new Server(new URL('/api/v1', server).href, token, io);
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  post<T>(path: string, body?: object): Promise<T> {
    return this.ask<T>('POST', path, body);
  }

  /**
   * Sends a file and text fields to an import, and waits for its job. A file by its path is sent as it is read.
   * @throws ImportRefused with every fault of the file
   */
  async import<T>(
    path: string,
    file: NamedFile | string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<T & { readonly findings: readonly RenderedFinding[] }> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (typeof file === 'string') form.set('file', await blobOf(file), basename(file));
    else form.set('file', new Blob([file.bytes]), file.name);
    const { job } = await this.ask<{ job: string }>('POST', path, form);
    return this.imported<T>(job);
  }

  /** What came of the job of an import. @throws ImportRefused, OperationFailed */
  async imported<T>(id: string): Promise<T & { readonly findings: readonly RenderedFinding[] }> {
    const job = await this.ended<T>(id);
    if (job.state === 'done') return { ...job.result, findings: job.findings ?? [] };
    const { problem } = job;
    if (!problem) throw new OperationFailed(endedSo(job.error, job.state));
    throw new ImportRefused(wordsOf(problem), job.findings ?? []);
  }

  /** The id of a project by its code. @throws Unreadable */
  async projectId(code: string): Promise<string> {
    const { items } = await this.get<{ items: { id: string; code: string }[] }>('/projects');
    const found = items.find((project) => project.code === code);
    if (!found)
      throw new Unreadable({
        en: `no project ${code}; there are: ${items.map((it) => it.code).join(', ') || 'none'}`,
        fr: `aucun projet ${code} ; il y a : ${items.map((it) => it.code).join(', ') || 'aucun'}`,
      });
    return found.id;
  }

  /** The result of a job, saying how far it is. @throws OperationFailed */
  async done<T>(job: string): Promise<T> {
    const { state, result, error } = await this.ended<T>(job);
    if (state === 'done') return result;
    throw new OperationFailed(endedSo(error, state));
  }

  private async ended<T>(id: string): Promise<Job<T>> {
    let told = '';
    for (;;) {
      const job = await this.get<Job<T>>(`/jobs/${id}`);
      const step = progressText(job.progress);
      if (step !== '' && step !== told) this.io.talk(`${(told = step)}\n`);
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await wait(LOOK_MS);
    }
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    let response: Response;
    try {
      response = await fetch(this.base + path, {
        method,
        headers: {
          Authorization: `Bearer ${this.token}`,
          'Accept-Language': this.io.language,
          ...(body && !(body instanceof FormData) ? { 'Content-Type': 'application/json' } : {}),
        },
        redirect: 'error',
        ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
      });
    } catch (cause) {
      throw new OperationFailed(
        {
          en: `the server at ${new URL(this.base).origin} does not answer`,
          fr: `le serveur ${new URL(this.base).origin} ne répond pas`,
        },
        { cause },
      );
    }
    // What has nothing to say (204) has no JSON either.
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
    const problem = (await response.json().catch(() => ({}))) as Problem;
    throw new OperationFailed(
      verbatim(wordsOf({ ...problem, title: problem.title ?? `HTTP ${response.status}` })),
    );
  }
}

const wordsOf = ({ title, detail, hint }: Problem): string =>
  [title, detail, hint].filter((it) => it !== undefined && it !== '').join(' · ');

/** `2 of 5 · storing · read 12000, bound 11980`: bytes are no news, what was counted is. */
function progressText({ done, total, step, counts = {} }: Job<unknown>['progress']): string {
  const counted = Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
  if (counted !== '') return [step, counted].filter((part) => part !== '').join(' · ');
  return total > 0 ? `${done} of ${total} · ${step}` : '';
}

/** A file that is read while it is sent. @throws Unreadable */
async function blobOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new Unreadable({ en: `cannot read ${path}`, fr: `impossible de lire ${path}` }, [], { cause });
  }
}

/** Why a job gave nothing: what it says itself, in the reader's language, or how it ended. */
const endedSo = (error: string | null | undefined, state: string): Said =>
  error == null
    ? { en: `the job ended ${state}`, fr: `la tâche a fini dans l’état ${state}` }
    : verbatim(error);
