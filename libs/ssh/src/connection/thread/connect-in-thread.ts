import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SshError } from '../../ssh-error.js';
import type { SshConnection } from '../connection.js';
import type { SshTarget } from '../target.js';
import type { SshCredentials } from '../credentials.js';
import type { ChannelKind, Fault, FromThread, ToThread } from './messages.js';
import { ThreadChannel } from './thread-channel.js';
import { Turns } from './turns.js';

/** Key exchanges that are computed at the same time: each takes a whole processor. */
const turns = new Turns(2);
/** A group of 3072 bits takes a processor three seconds, and a busy one longer. */
const LEAST_MS = 60_000;

/**
 * Logs in from a thread of its own, and offers the group exchange too. Making its group takes seconds of a processor,
 * during which nothing else of this process would be heard.
 * @throws SshError
 */
export async function connectInThread(
  target: SshTarget,
  credentials: SshCredentials,
  connectMs: number,
): Promise<SshConnection> {
  const done = await turns.take();
  try {
    const worker = new Worker(threadFile(), { env: {} });
    return await new ThreadConnection(worker).begin(target, credentials, Math.max(connectMs, LEAST_MS));
  } finally {
    done();
  }
}

/** A connection that lives in a thread, as whoever speaks to the device sees it. */
class ThreadConnection {
  private readonly channels = new Map<number, ThreadChannel>();
  private readonly waiting = new Map<number, (fault: Fault | null) => void>();
  private opened = 0;
  private over: (why: Error | null) => void = () => undefined;
  private readonly ended = new Promise<Error | null>((resolve) => (this.over = resolve));

  constructor(private readonly worker: Worker) {}

  begin(target: SshTarget, credentials: SshCredentials, connectMs: number): Promise<SshConnection> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        this.finish(error);
        reject(error);
      };
      this.worker.on('error', (cause) =>
        fail(new SshError('SSH_CLOSED', target.device, cause.message, {}, { cause })),
      );
      this.worker.on('message', (message: FromThread) => {
        if (message.tells === 'connected') resolve(this.connection(message));
        else if (message.tells === 'failed') fail(errorFrom(message.fault));
        else this.hear(message);
      });
      this.send({ do: 'connect', target, credentials, connectMs });
    });
  }

  private connection({ device, hostKey }: Extract<FromThread, { tells: 'connected' }>): SshConnection {
    return {
      device,
      hostKey,
      ended: this.ended,
      shell: (terminal) => this.open({ kind: 'shell', terminal }),
      exec: (command) => this.open({ kind: 'exec', command }),
      subsystem: (name) => this.open({ kind: 'subsystem', name }),
      // Jump hosts are passed inside of the thread.
      forward: () => Promise.reject(new SshError('SSH_CLOSED', device, 'leads to no further host', {})),
      close: () => this.send({ do: 'close' }),
      abort: () => {
        this.send({ do: 'abort' });
        for (const channel of this.channels.values()) channel.destroy();
      },
    };
  }

  private open(what: ChannelKind): Promise<ThreadChannel> {
    const number = (this.opened += 1);
    const channel = new ThreadChannel(number, (message) => this.send(message));
    this.channels.set(number, channel);
    return new Promise((resolve, reject) => {
      this.waiting.set(number, (fault) => (fault ? reject(errorFrom(fault)) : resolve(channel)));
      this.send({ do: 'open', channel: number, what });
    });
  }

  private hear(message: Exclude<FromThread, { tells: 'connected' | 'failed' }>): void {
    if (message.tells === 'ended') return this.finish(message.why === null ? null : new Error(message.why));
    const channel = this.channels.get(message.channel);
    if (message.tells === 'opened' || message.tells === 'refused') {
      this.waiting.get(message.channel)?.(message.tells === 'refused' ? message.fault : null);
      this.waiting.delete(message.channel);
    } else if (message.tells === 'data') channel?.push(Buffer.from(message.bytes));
    else if (message.tells === 'stderr') channel?.stderr.write(Buffer.from(message.bytes));
    else if (message.tells === 'exit') channel?.emit('exit', message.code);
    else if (message.tells === 'end') channel?.push(null);
    else {
      channel?.destroy();
      this.channels.delete(message.channel);
    }
  }

  private finish(why: Error | null): void {
    this.over(why);
    for (const [number, refuse] of this.waiting)
      refuse({
        code: 'SSH_CLOSED',
        device: '',
        detail: 'the connection is gone',
        facts: {},
        cause: { message: `channel ${number}` },
      });
    this.waiting.clear();
    for (const channel of this.channels.values()) channel.destroy();
    void this.worker.terminate();
  }

  private send(message: ToThread): void {
    this.worker.postMessage(message);
  }
}

function errorFrom({ code, device, detail, facts, cause }: Fault): SshError {
  const why = Object.assign(new Error(cause.message), cause.code === undefined ? {} : { code: cause.code });
  return new SshError(code, device, detail, facts, { cause: why });
}

/** The compiled thread: beside this file, or in `dist` where this file runs from its source. */
function threadFile(): URL {
  const beside = new URL('./ssh-thread.js', import.meta.url);
  const built = new URL('../../../../../dist/libs/ssh/src/connection/thread/ssh-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : built;
}
