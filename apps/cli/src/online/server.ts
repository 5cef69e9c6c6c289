import type { NamedFile } from '#documents';
import { Option } from 'commander';
import { setTimeout as wait } from 'node:timers/promises';
import { OperationFailed, Unreadable } from '../exit.js';
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
  readonly progress: { readonly done: number; readonly total: number; readonly step: string };
  readonly result: T;
  readonly error: string | null;
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
      throw new Unreadable('this needs a server: give --server https://… or set BRASSAGE_SERVER');
    }
    if (!token)
      throw new Unreadable('this needs an API token: set BRASSAGE_TOKEN (make one in your account)');
    return new Server(new URL('/api/v1', server).href, token, io);
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  post<T>(path: string, body?: object): Promise<T> {
    return this.ask<T>('POST', path, body);
  }

  /** Sends a file and text fields as a form. */
  upload<T>(path: string, file: NamedFile, fields: Readonly<Record<string, string>> = {}): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.bytes]), file.name);
    return this.ask<T>('POST', path, form);
  }

  /** The id of a project by its code. @throws Unreadable */
  async projectId(code: string): Promise<string> {
    const { items } = await this.get<{ items: { id: string; code: string }[] }>('/projects');
    const found = items.find((project) => project.code === code);
    if (!found)
      throw new Unreadable(
        `no project ${code}; there are: ${items.map((it) => it.code).join(', ') || 'none'}`,
      );
    return found.id;
  }

  /** Waits for a job, saying how far it is. @throws OperationFailed */
  async done<T>(job: string): Promise<T> {
    let told = '';
    for (;;) {
      const { state, progress, result, error } = await this.get<Job<T>>(`/jobs/${job}`);
      const step = progress.total > 0 ? `${progress.done} of ${progress.total} · ${progress.step}` : '';
      if (step !== '' && step !== told) this.io.talk(`${(told = step)}\n`);
      if (state === 'done') return result;
      if (state !== 'waiting' && state !== 'running')
        throw new OperationFailed(error ?? `the job was ${state}`);
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
      throw new OperationFailed(`the server at ${new URL(this.base).origin} does not answer`, { cause });
    }
    if (response.ok) return (await response.json()) as T;
    const problem = (await response.json().catch(() => ({}))) as Problem;
    const words = [problem.title ?? `HTTP ${response.status}`, problem.detail, problem.hint];
    throw new OperationFailed(words.filter((it) => it !== undefined && it !== '').join(' · '));
  }
}
