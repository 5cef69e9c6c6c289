import { refusalOf, type Driver, type Level, type Step } from '#devices';
import type { Duplex } from 'node:stream';
import { SshError, type SshErrorCode } from '../ssh-error.js';
import { afterListening } from './after-listening.js';
import { DeviceDecoder } from './decoder.js';
import type { Said } from './said.js';
import type { SessionSecrets } from './secrets.js';
import type { DialogueTiming } from './timing.js';

/** What opens a channel for one command. */
export interface ExecChannels {
  readonly device: string;
  exec(command: string): Promise<Duplex & { readonly stderr: NodeJS.ReadableStream }>;
}

/**
 * Commands over channels of their own, for devices whose driver says `exec`: no terminal, no prompt, no echo. The answer
 * ends when the device closes the channel.
 */
export class ExecDialogue {
  readonly level: Level = 'privileged';
  readonly mode = null;
  private readonly said: Said[] = [];

  constructor(
    private readonly channels: ExecChannels,
    private readonly driver: Driver,
    private readonly secrets: SessionSecrets,
    private readonly timing: DialogueTiming,
  ) {}

  get transcript(): readonly Said[] {
    return this.said;
  }

  /** See `Dialogue.run`. @throws SshError */
  async run(step: Step): Promise<string> {
    this.said.push({ by: 'us', text: this.secrets.mask(step.send) });
    const answer = await this.answer(step.send);
    this.said.push({ by: 'device', text: this.secrets.mask(answer) });
    const refusal = refusalOf(step, answer, this.driver);
    if (refusal !== null) throw this.error('SSH_REFUSED', `refused: ${refusal}`, step.send, refusal);
    if (step.expect && !step.expect.test(answer)) {
      throw this.error('SSH_UNEXPECTED', 'the answer is not the expected one', step.send, answer.trim());
    }
    return answer;
  }

  /** See `Dialogue.perform`. @throws SshError */
  async perform(steps: readonly Step[]): Promise<string[]> {
    const answers: string[] = [];
    for (const step of steps) answers.push(await this.run(step));
    return answers;
  }

  /** Every channel was closed with its answer. */
  close(): void {
    this.said.push({ by: 'us', text: '(closed)' });
  }

  private async answer(command: string): Promise<string> {
    const channel = await this.channels.exec(this.secrets.reveal(command));
    const { silenceMs, answerMs, maxLength } = this.timing;
    return new Promise((resolve, reject) => {
      const decoder = new DeviceDecoder();
      const pieces: string[] = [];
      let length = 0;
      let status: unknown;
      let quiet = (): void => undefined;
      const fail = (code: SshErrorCode, detail: string): void => {
        quiet();
        whole();
        channel.destroy();
        reject(this.error(code, detail, command, pieces.at(-1) ?? ''));
      };
      const silent = (ms: number): (() => void) =>
        afterListening(ms, () => fail('SSH_TIMEOUT', `silent for ${ms / 1000} s`));
      const whole = silent(answerMs);
      const hear = (bytes: Buffer): void => {
        quiet();
        quiet = silent(silenceMs);
        const text = decoder.write(bytes);
        length += text.length;
        if (length > maxLength) fail('SSH_TOO_LARGE', `more than ${maxLength} characters`);
        else pieces.push(text);
      };
      quiet = silent(silenceMs);
      channel.on('data', hear);
      channel.stderr.on('data', hear);
      channel.on('error', (error: Error) => fail('SSH_CLOSED', error.message));
      channel.on('exit', (code: unknown) => (status = code));
      channel.on('close', () => {
        // A channel that ends without an exit status was cut: the answer may be half of one.
        if (status === undefined) return fail('SSH_CLOSED', 'the device closed the session');
        quiet();
        whole();
        resolve(pieces.join('').replaceAll('\r', ''));
      });
    });
  }

  private error(code: SshErrorCode, detail: string, command: string, said: string): SshError {
    const shown = { command: this.secrets.mask(command), said: this.secrets.mask(said.slice(-500)) };
    return new SshError(
      code,
      this.channels.device,
      `${this.secrets.mask(detail)} (after “${shown.command}”)`,
      shown,
    );
  }
}
