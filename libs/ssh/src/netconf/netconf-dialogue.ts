import { UnreadableAnswer, escapeXml, type Driver, type Level, type Step } from '#devices';
import type { Duplex } from 'node:stream';
import type { Said } from '../dialogue/said.js';
import type { SessionSecrets } from '../dialogue/secrets.js';
import { afterListening } from '../dialogue/after-listening.js';
import type { DialogueTiming } from '../dialogue/timing.js';
import { SshError, type SshErrorCode } from '../ssh-error.js';
import { framed, FrameReader, FramingError } from './framing.js';
import { helloIn, ourHello, replyIn, rpcOf, type Hello, type Reply } from './messages.js';

/**
 * How long an answer is waited for before the server is given something to read. netconfd 2.13 keeps an answer for itself
 * where it read the question in one piece with our hello, as it does when it was busy with another session: it sends it as
 * soon as anything else arrives.
 */
const NUDGE_MS = 2000;
/** What a chunk begins with: sent before the rest of it, it is as good (RFC 6242 section 4.2). */
const NUDGE = '\n';

/**
 * A session of NETCONF (RFC 6241) over the subsystem of RFC 6242, played by the steps of a driver.
 *
 *     open ──▶ hello ⇄ hello ──▶ rpc ⇄ rpc-reply, … ──▶ close
 */
export class NetconfDialogue {
  readonly level: Level = 'privileged';
  readonly mode = null;
  private readonly said: Said[] = [];
  private readonly frames: FrameReader;
  private hello: Hello | null = null;
  private lastId = 0;
  private broken: Error | null = null;
  /** The line feed that the next message begins with is sent already. */
  private nudged = false;
  private heard: () => void = () => undefined;

  constructor(
    private readonly device: string,
    private readonly channel: Duplex,
    private readonly driver: Pick<Driver, 'farewell'>,
    private readonly secrets: SessionSecrets,
    private readonly timing: DialogueTiming,
  ) {
    this.frames = new FrameReader(timing.maxLength);
    const end = (why: string): void => {
      this.broken ??= new Error(why);
      this.heard();
    };
    channel.on('data', (bytes: Buffer) => {
      this.frames.feed(bytes);
      this.heard();
    });
    channel.on('end', () => end('the device closed the session'));
    channel.on('close', () => end('the session is closed'));
    channel.on('error', (error: Error) => end(error.message));
  }

  get transcript(): readonly Said[] {
    return this.said;
  }

  /** The number that the server gave this session. */
  get session(): string {
    return this.hello?.session ?? '';
  }

  /** Says hello and hears the server's. @throws SshError */
  async open(): Promise<void> {
    this.write(ourHello, 'hello', false);
    this.hello = await this.within('hello', (text) => helloIn(text));
    if (this.hello.versions.includes('1.1')) this.frames.speakInChunks();
    else if (!this.hello.versions.includes('1.0')) {
      this.channel.destroy();
      throw this.error('SSH_UNEXPECTED', 'speaks no version of NETCONF that we speak', 'hello', '');
    }
    this.said.push({ by: 'device', text: `hello, session ${this.session}` });
  }

  /**
   * Sends the operations of a step, one after the other. The answer: `ok` or the reply of each, on lines of their own.
   * @throws SshError `SSH_REFUSED` with the error of the server, unless the step takes a refusal for an answer
   */
  async run(step: Step): Promise<string> {
    if (step.onlyWith !== undefined && !this.can(step.onlyWith)) return '';
    const missing = (step.needs ?? []).filter((capability) => !this.can(capability));
    if (missing.length > 0)
      throw this.error('SSH_REFUSED', `the server does not have ${missing.join(', ')}`, step.send, '');
    let answer = '';
    for (const operation of step.send.split(/\n(?=<)/)) {
      const { text, refusal } = await this.ask(operation);
      if (refusal !== null && !step.mayRefuse)
        throw this.error('SSH_REFUSED', `refused: ${refusal}`, operation, refusal);
      answer += refusal === null ? `${text}\n` : `error ${refusal}\n`;
      if (refusal !== null) break;
    }
    if (step.expect && !step.expect.test(answer))
      throw this.error('SSH_UNEXPECTED', 'the answer is not the expected one', step.send, answer.trim());
    return answer;
  }

  /** Runs steps in order; the first that fails ends it. @throws SshError */
  async perform(steps: readonly Step[]): Promise<string[]> {
    const answers: string[] = [];
    for (const step of steps) answers.push(await this.run(step));
    return answers;
  }

  /** Ends the session: the server frees its locks. What it answers does not matter any more. */
  close(): void {
    this.heard = () => undefined;
    if (!this.channel.writable) return;
    if (this.hello === null) this.channel.destroy();
    else
      this.channel.end(
        this.bytesOf(rpcOf((this.lastId += 1), this.driver.farewell.join('')), this.isChunked),
      );
  }

  private get isChunked(): boolean {
    return this.hello?.versions.includes('1.1') ?? false;
  }

  private can(capability: string): boolean {
    return this.hello?.capabilities.has(capability) ?? false;
  }

  private async ask(operation: string): Promise<{ text: string; refusal: string | null }> {
    this.lastId += 1;
    const id = String(this.lastId);
    this.write(rpcOf(this.lastId, this.revealed(operation)), operation, this.isChunked);
    const { reply, text } = await this.within(operation, (message) => {
      const read = replyIn(message);
      return read.kind === 'other' ? null : { reply: read, text: message };
    });
    this.said.push({ by: 'device', text: this.secrets.mask(text) });
    this.mustAnswer(reply, id, operation);
    if (reply.kind === 'error') return { text: '', refusal: this.secrets.mask(reply.said) };
    return { text: reply.kind === 'ok' ? 'ok' : text, refusal: null };
  }

  /** An answer to something else would be taken for this one's, and so would every one after it. */
  private mustAnswer(reply: Exclude<Reply, { kind: 'other' }>, id: string, operation: string): void {
    if (reply.id === id || (reply.id === null && reply.kind === 'error')) return;
    this.broken = new Error('answers and questions got out of step');
    this.channel.destroy();
    throw this.error(
      'SSH_UNEXPECTED',
      `an answer to message ${reply.id ?? '(none)'}, not ${id}`,
      operation,
      '',
    );
  }

  /** The next message that `read` makes something of, in time. @throws SshError */
  private within<T>(command: string, read: (message: string) => T | null): Promise<T> {
    const { silenceMs, answerMs } = this.timing;
    return new Promise((resolve, reject) => {
      let quiet = (): void => undefined;
      const nudge = this.hello
        ? afterListening(Math.min(NUDGE_MS, silenceMs / 4), () => this.nudge())
        : quiet;
      const done = (act: () => void): void => {
        for (const stop of [quiet, whole, nudge]) stop();
        this.heard = () => undefined;
        act();
      };
      // What comes after a failure could be the answer to what failed: the session is of no use any more.
      const fail = (code: SshErrorCode, detail: string): void =>
        done(() => {
          this.broken ??= new Error(detail);
          this.channel.destroy();
          reject(this.error(code, detail, command, ''));
        });
      const silent = (ms: number): (() => void) =>
        afterListening(ms, () => fail('SSH_TIMEOUT', `silent for ${ms / 1000} s`));
      const whole = silent(answerMs);
      const look = (): void => {
        quiet();
        try {
          for (let bytes = this.frames.read(); bytes; bytes = this.frames.read()) {
            const found = read(decoded(bytes));
            if (found !== null) return done(() => resolve(found));
          }
        } catch (error) {
          return fail(...codeOf(error));
        }
        if (this.broken) return fail('SSH_CLOSED', this.broken.message);
        quiet = silent(silenceMs);
      };
      this.heard = look;
      look();
    });
  }

  private write(message: string, shown: string, chunked: boolean): void {
    this.said.push({ by: 'us', text: this.secrets.mask(shown) });
    if (this.channel.writable) this.channel.write(this.bytesOf(message, chunked));
  }

  /** Gives the server something to read that asks for nothing. */
  private nudge(): void {
    if (this.nudged || !this.channel.writable) return;
    this.nudged = true;
    this.channel.write(NUDGE);
  }

  /** A message as it is sent. Where there are no chunks, nothing may stand before an XML declaration: it is left out then. */
  private bytesOf(message: string, chunked: boolean): Buffer {
    const { nudged } = this;
    this.nudged = false;
    if (!nudged) return framed(message, chunked);
    return chunked
      ? framed(message, chunked).subarray(NUDGE.length)
      : framed(message.replace(/^<\?xml[^>]*\?>/, ''), chunked);
  }

  /** Secrets are put in as text: whatever signs they have, they stay in their element. */
  private revealed(operation: string): string {
    return operation.replaceAll(/\u27e6[^\u27e7]*\u27e7/g, (mark) => escapeXml(this.secrets.reveal(mark)));
  }

  private error(code: SshErrorCode, detail: string, command: string, said: string): SshError {
    const shown = {
      command: this.secrets.mask(shortened(command)),
      said: this.secrets.mask(said.slice(0, 500)),
    };
    return new SshError(code, this.device, `${this.secrets.mask(detail)} (after “${shown.command}”)`, shown);
  }
}

/** An operation as messages name it. */
const shortened = (operation: string): string =>
  operation.length > 120 ? `${operation.slice(0, 120)}…` : operation;

function codeOf(error: unknown): [SshErrorCode, string] {
  if (error instanceof FramingError)
    return [error.kind === 'too-large' ? 'SSH_TOO_LARGE' : 'SSH_UNEXPECTED', error.message];
  if (error instanceof UnreadableAnswer) return ['SSH_UNEXPECTED', error.message];
  throw error;
}

/** NETCONF is UTF-8 (RFC 6241 section 3); a server that puts bytes of its own into it is taken to speak ISO 8859-1. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
