import { told, type SentenceCode, type Told } from '#findings';

/**
 * What can go wrong with a device.
 * - `SSH_UNREACHABLE`: no TCP connection, or it ended before the login
 * - `SSH_ALGORITHMS`: no key exchange, key type or cipher in common; a setting of the device may allow older ones
 * - `SSH_HOST_KEY_UNKNOWN`: nobody has accepted this device's key yet
 * - `SSH_HOST_KEY_CHANGED`: the key is not the accepted one: another device, or somebody in between
 * - `SSH_AUTHENTICATION`: the device refuses user, password or key
 * - `SSH_TIMEOUT`: the device fell silent in the middle of an answer
 * - `SSH_CLOSED`: the session ended in the middle of an answer
 * - `SSH_REFUSED`: the device says that it does not take the command
 * - `SSH_UNEXPECTED`: the answer or the prompt after it is not what the driver expects
 * - `SSH_TOO_LARGE`: more output than allowed
 */
export type SshErrorCode =
  | 'SSH_UNREACHABLE'
  | 'SSH_ALGORITHMS'
  | 'SSH_HOST_KEY_UNKNOWN'
  | 'SSH_HOST_KEY_CHANGED'
  | 'SSH_AUTHENTICATION'
  | 'SSH_TIMEOUT'
  | 'SSH_CLOSED'
  | 'SSH_REFUSED'
  | 'SSH_UNEXPECTED'
  | 'SSH_TOO_LARGE';

export interface SshErrorFacts {
  /** The command that was being answered, as the transcript shows it (secrets masked). */
  readonly command?: string;
  /** What the device said last. */
  readonly said?: string;
  /** Type and SHA-256 fingerprint of the key that the device showed. */
  readonly hostKey?: { readonly type: string; readonly fingerprint: string };
  /** Where we wanted to. */
  readonly address?: string;
}

/** A failure of a session, with the device, what was sent and what came. The cause is kept. */
export class SshError extends Error {
  override readonly name = 'SshError';

  constructor(
    readonly code: SshErrorCode,
    readonly device: string,
    readonly detail: string,
    readonly facts: SshErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(`${device}: ${detail}`, options);
  }

  /** The same as a sentence for people, in the device's own words where it said any. */
  get told(): readonly Told[] {
    const { device, detail } = this;
    const { command = '', said = '', hostKey, address = '' } = this.facts;
    const params = { device, detail, said, address, command: command === '' ? 'login' : command, ...hostKey };
    return [told(this.sentence(), params)];
  }

  private sentence(): SentenceCode {
    const { code } = this;
    if (code === 'SSH_TIMEOUT') return this.facts.said ? 'SSH_TIMEOUT_SAID' : code;
    if (code !== 'SSH_UNREACHABLE' || this.facts.address === undefined) return code;
    const why = this.cause instanceof Error ? this.cause : null;
    const system = why && 'code' in why ? String(why.code) : '';
    return SYSTEM[system] ?? WORDS.find(([words]) => words.test(why?.message ?? ''))?.[1] ?? code;
  }
}

/** What the system says of a connection that does not come about, and what ssh2 does. */
const SYSTEM: Readonly<Record<string, SentenceCode>> = {
  ECONNREFUSED: 'SSH_CONNECTION_REFUSED',
  ETIMEDOUT: 'SSH_NO_ANSWER',
  EHOSTUNREACH: 'SSH_NO_ROUTE',
  ENETUNREACH: 'SSH_NO_ROUTE',
  ECONNRESET: 'SSH_ENDED_EARLY',
};
const WORDS: readonly (readonly [RegExp, SentenceCode])[] = [
  [/timed out/i, 'SSH_NO_ANSWER'],
  [/closed the connection|connection lost/i, 'SSH_ENDED_EARLY'],
];
