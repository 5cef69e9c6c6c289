import type { Duplex } from 'node:stream';
import { afterListening } from './after-listening.js';
import { DeviceDecoder } from './decoder.js';
import { shownText } from './terminal-text.js';
import type { DialogueTiming } from './timing.js';

/** What an unfinished line means, and how long it must stand without more output to mean it. */
export interface Reading<T> {
  readonly meaning: T;
  readonly standsMs: number;
}

export type Heard<T> =
  | { readonly meaning: T }
  | { readonly fault: 'SSH_TIMEOUT' | 'SSH_CLOSED' | 'SSH_TOO_LARGE'; readonly detail: string };

/** The longest end of the output that is looked at for a prompt or a question: a line of 746 characters, and one before. */
const TAIL = 4000;

/** The longest beginning of an answer in which the echo of a command is looked for. */
const HEAD = 8000;

/** Collects what a device sends, and says when its last line has stood long enough to mean something. */
export class Listener {
  private readonly decoder = new DeviceDecoder();
  /** Pieces as they came: an answer of many megabytes is joined once, not at every piece. */
  private pieces: string[] = [];
  private length = 0;
  private tail = '';
  private start = '';
  private ended: string | null = null;
  private changed: () => void = () => undefined;

  constructor(
    channel: Duplex,
    private readonly timing: DialogueTiming,
  ) {
    channel.on('data', (bytes: Buffer) => this.hear(this.decoder.write(bytes)));
    const end = (why: string): void => {
      this.ended ??= why;
      this.changed();
    };
    channel.on('end', () => end('the device closed the session'));
    channel.on('close', () => end('the session is closed'));
    channel.on('error', (error: Error) => end(error.message));
  }

  /** Everything since the last take, as a terminal shows it. */
  take(): string {
    const text = shownText(this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
    this.tail = '';
    this.start = '';
    return text;
  }

  /** How the output since the last take begins, as a terminal shows it. */
  get head(): string {
    return shownText(this.start);
  }

  /** What stands on the last line was answered: it means nothing any more. */
  answered(): void {
    this.tail = '';
  }

  /** Nothing that comes matters any more; whoever still listens is told that the session is over. */
  close(): void {
    this.ended ??= 'the session is closed';
    this.changed();
  }

  /**
   * Resolves when `read` gives a meaning that stands, or something goes wrong. It is asked with the unfinished line and
   * the line before it. One listening at a time.
   */
  listen<T>(read: (line: string, before: string) => Reading<T> | null): Promise<Heard<T>> {
    const { silenceMs, answerMs, maxLength } = this.timing;
    return new Promise((resolve) => {
      let quiet = (): void => undefined;
      let meant = quiet;
      const whole = afterListening(answerMs, () => finish(timeout(answerMs)));
      const finish = (heard: Heard<T>): void => {
        for (const stop of [quiet, meant, whole]) stop();
        this.changed = () => undefined;
        resolve(heard);
      };
      const look = (): void => {
        quiet();
        meant();
        if (this.length > maxLength) {
          finish({ fault: 'SSH_TOO_LARGE', detail: `more than ${maxLength} characters` });
          return;
        }
        if (this.ended !== null) {
          finish({ fault: 'SSH_CLOSED', detail: this.ended });
          return;
        }
        quiet = afterListening(silenceMs, () => finish(timeout(silenceMs)));
        const shown = shownText(this.tail).split('\n');
        const reading = read(shown.at(-1) ?? '', shown.at(-2) ?? '');
        if (reading) meant = afterListening(reading.standsMs, () => finish({ meaning: reading.meaning }));
      };
      this.changed = look;
      look();
    });
  }

  private hear(text: string): void {
    if (this.length <= this.timing.maxLength) this.pieces.push(text);
    this.length += text.length;
    this.tail = (this.tail + text).slice(-TAIL);
    if (this.start.length < HEAD) this.start += text.slice(0, HEAD);
    this.changed();
  }
}

function timeout(ms: number): { fault: 'SSH_TIMEOUT'; detail: string } {
  return { fault: 'SSH_TIMEOUT', detail: `silent for ${ms / 1000} s` };
}
