import { failureIn, refusalOf, type Driver, type Level, type Reply, type Step } from '#devices';
import type { Duplex } from 'node:stream';
import { SshError, type SshErrorCode } from '../ssh-error.js';
import { Listener } from './listener.js';
import { promptIn, sameHost, type Prompt } from './prompt.js';
import type { Said } from './said.js';
import type { SessionSecrets } from './secrets.js';
import { hasEcho, lastLine, withoutEcho } from './terminal-text.js';
import type { DialogueTiming } from './timing.js';

const LEVELS: readonly Level[] = ['configuration', 'privileged', 'user'];

/**
 * A conversation with a device's command line, led by its driver.
 *
 *     open ──▶ login prompt ──▶ raise ──▶ prepare ──▶ run, run, run … ──▶ close
 */
export class Dialogue {
  private readonly said: Said[] = [];
  private readonly listener: Listener;
  private host: string | null = null;
  private at: Level = 'user';
  private within: string | null = null;

  constructor(
    private readonly device: string,
    private readonly channel: Duplex,
    private readonly driver: Driver,
    private readonly secrets: SessionSecrets,
    private readonly timing: DialogueTiming,
  ) {
    this.listener = new Listener(channel, timing);
  }

  /** Where the session stands. */
  get level(): Level {
    return this.at;
  }

  /** The sub-mode that the prompt names; null where it names none. */
  get mode(): string | null {
    return this.within;
  }

  /** Everything that was said so far, secrets masked. */
  get transcript(): readonly Said[] {
    return this.said;
  }

  /**
   * Waits for the login prompt, raises the session to `privileged` and prepares the terminal.
   * @throws SshError
   */
  async open(): Promise<void> {
    const { driver } = this;
    const { prompt } = await this.answer('', driver.arrivesAt, driver.replies);
    this.host = prompt.host;
    this.at = prompt.level;
    if (this.at === 'user') await this.perform(driver.raise);
    // A device that does not know one of these still works: paging is answered, width is cosmetic.
    for (const step of driver.prepare) await this.tell(step);
  }

  /**
   * Sends one command and gives its answer, without echo and prompt.
   * @throws SshError `SSH_REFUSED` when the device says so; `SSH_UNEXPECTED` when the session does not stand where the
   * step needs it, arrives elsewhere, or the answer is not the expected one
   */
  async run(step: Step): Promise<string> {
    if (this.at !== step.at)
      throw this.error('SSH_UNEXPECTED', `stands at ${this.at}, not ${step.at}`, step.send, '');
    const answer = await this.tell(step).catch((error: unknown) => {
      if (step.endsSession && error instanceof SshError && error.code === 'SSH_CLOSED') return '';
      throw error;
    });
    const refusal = refusalOf(step, answer, this.driver);
    if (refusal !== null) throw this.error('SSH_REFUSED', `refused: ${refusal}`, step.send, refusal);
    if (step.expect && !step.expect.test(answer)) {
      throw this.error('SSH_UNEXPECTED', 'the answer is not the expected one', step.send, answer.trim());
    }
    return answer;
  }

  /** Runs steps in order; the first that fails ends it. The answers, in order. */
  async perform(steps: readonly Step[]): Promise<string[]> {
    const answers: string[] = [];
    for (const step of steps) answers.push(await this.run(step));
    return answers;
  }

  /** Says goodbye. What the device answers, or that it does not, does not matter any more. */
  close(): void {
    if (this.channel.writable) this.channel.end(this.driver.farewell.map((line) => this.line(line)).join(''));
    this.listener.close();
  }

  private async tell(step: Step): Promise<string> {
    const replies = [...(step.replies ?? []), ...this.driver.replies];
    const expected: readonly Level[] = step.anyLevel ? LEVELS : [step.to ?? step.at];
    const { text, prompt } = await this.answer(step.send, expected, replies);
    this.at = prompt.level;
    this.within = prompt.mode;
    this.host = prompt.host ?? this.host;
    return this.driver.echo ? withoutEcho(text, step.send) : text;
  }

  /** Sends a line and listens until one of the expected prompts stands. Text: everything before the prompt. */
  private async answer(
    send: string,
    expected: readonly Level[],
    replies: readonly Reply[],
  ): Promise<{ text: string; prompt: Prompt }> {
    const left = replies.map(({ times }) => times);
    /** Pagers that a log line pushed up: the device does not wipe them. */
    const hidden = new Set<string>();
    const echoed = this.echoOf(send);
    if (send !== '') this.write(send, send);
    for (;;) {
      const heard = await this.listener.listen((line, before) =>
        this.meaning(line, before, expected, replies, left, echoed),
      );
      if ('fault' in heard) throw this.fault(heard.fault, heard.detail, send);
      if ('reply' in heard.meaning) {
        left[heard.meaning.reply]! -= 1;
        if (heard.meaning.hidden !== undefined) hidden.add(heard.meaning.hidden);
        // What was answered must not be answered again while the device takes its time.
        this.listener.answered();
        this.reply(replies[heard.meaning.reply]!);
        continue;
      }
      const whole = this.listener.take();
      const text = withoutThese(whole.slice(0, whole.length - lastLine(whole).length), hidden);
      this.said.push({ by: 'device', text: this.secrets.mask(whole) });
      const { prompt } = heard.meaning;
      if (!expected.includes(prompt.level)) {
        const detail = `arrived at ${prompt.level}, not ${expected.join(' or ')}`;
        const refusal = failureIn(text, this.driver);
        this.at = prompt.level;
        throw refusal === null
          ? this.error('SSH_UNEXPECTED', detail, send, lastLine(whole))
          : this.error('SSH_REFUSED', `refused: ${refusal}`, send, refusal);
      }
      return { text, prompt };
    }
  }

  /**
   * Says whether the device has repeated a command. A prompt that stands before it has is one of earlier, or is none: it
   * is believed only when nothing follows.
   */
  private echoOf(send: string): () => boolean {
    let echoed = send === '' || !this.driver.echo;
    const sent = this.secrets.reveal(send);
    return () => (echoed ||= hasEcho(this.listener.head, sent));
  }

  /** What an unfinished line means, and how long it must stand to mean it; null: nothing yet. */
  private meaning(
    line: string,
    before: string,
    expected: readonly Level[],
    replies: readonly Reply[],
    left: readonly number[],
    echoed: () => boolean,
  ): { meaning: { prompt: Prompt } | { reply: number; hidden?: string }; standsMs: number } | null {
    const asked = (text: string): number =>
      replies.findIndex(({ when }, index) => left[index]! > 0 && when.test(text));
    const reply = asked(line);
    if (reply >= 0) return { meaning: { reply }, standsMs: this.timing.settleMs };
    // A prompt may stand where a longer pager was wiped away.
    const prompt = promptIn(/\s\s$/.test(line) ? line.trimEnd() : line, this.driver);
    if (!prompt) {
      // A log line of the console can hide a question that still waits.
      const above = asked(before);
      return above < 0
        ? null
        : { meaning: { reply: above, hidden: before }, standsMs: this.timing.strangeMs };
    }
    const { hostLength } = this.driver;
    const sure = expected.includes(prompt.level) && sameHost(this.host, prompt.host, hostLength) && echoed();
    return { meaning: { prompt }, standsMs: sure ? this.timing.settleMs : this.timing.strangeMs };
  }

  private reply({ send }: Reply): void {
    // A pager wants a key, everything else a line.
    if (typeof send !== 'string') this.write(this.secrets.of(send), '••••');
    else if (send === ' ') this.channel.write(send);
    else this.write(send, send);
  }

  private write(command: string, shown: string): void {
    this.said.push({ by: 'us', text: this.secrets.mask(shown) });
    this.channel.write(this.line(this.secrets.reveal(command)));
  }

  private line(text: string): string {
    return `${text}${this.driver.terminal.lineEnd}`;
  }

  private fault(
    code: 'SSH_TIMEOUT' | 'SSH_CLOSED' | 'SSH_TOO_LARGE',
    detail: string,
    send: string,
  ): SshError {
    const last = this.listener.take();
    if (last) this.said.push({ by: 'device', text: this.secrets.mask(last) });
    return this.error(code, detail, send, lastLine(last.trimEnd()));
  }

  private error(code: SshErrorCode, detail: string, command: string, said: string): SshError {
    const shown = { command: this.secrets.mask(command), said: this.secrets.mask(said.slice(0, 500)) };
    const at = command === '' ? 'at login' : `after “${shown.command}”`;
    return new SshError(code, this.device, `${this.secrets.mask(detail)} (${at})`, shown);
  }
}

/** A text without lines that are no part of it. */
function withoutThese(text: string, lines: ReadonlySet<string>): string {
  if (lines.size === 0) return text;
  return text
    .split('\n')
    .filter((line) => !lines.has(line))
    .join('\n');
}
