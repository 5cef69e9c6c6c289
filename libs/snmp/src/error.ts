import { told, type Told } from '#findings';
import snmp from 'net-snmp';

/**
 * What can go wrong with an agent.
 * - `SNMP_TIMEOUT`: no answer: unreachable, wrong community (agents stay silent), or a firewall
 * - `SNMP_AUTHENTICATION`: the agent refuses the v3 user, password or level
 * - `SNMP_LOOP`: OIDs that do not increase; the walk would never end
 * - `SNMP_TOO_LARGE`: more rows or time than allowed
 * - `SNMP_REFUSED`: the agent answered with an error status
 * - `SNMP_UNREADABLE`: an answer that is not SNMP, or not ours
 * - `SNMP_SOCKET`: the network refused to send
 */
export type SnmpErrorCode =
  | 'SNMP_TIMEOUT'
  | 'SNMP_AUTHENTICATION'
  | 'SNMP_LOOP'
  | 'SNMP_TOO_LARGE'
  | 'SNMP_REFUSED'
  | 'SNMP_UNREADABLE'
  | 'SNMP_SOCKET';

/** A failure of a request, with the agent and what was asked. The cause is kept. */
export class SnmpError extends Error {
  override readonly name = 'SnmpError';

  constructor(
    readonly code: SnmpErrorCode,
    readonly agent: string,
    readonly asked: string,
    private readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${agent}: ${detail} (asked for ${asked})`, options);
  }

  /** The same as a sentence for people. */
  get told(): readonly Told[] {
    return [told(this.code, { detail: this.detail })];
  }
}

/** An error status of the agent that asks for smaller questions (RFC 3416 section 4.2.3). */
const TOO_BIG = 1;

export function isTooBig(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === TOO_BIG;
}

/** net-snmp's error as one of ours. */
export function snmpErrorFrom(error: Error, agent: string, asked: string): SnmpError {
  const [code, detail] = classify(error);
  return new SnmpError(code, agent, asked, detail, { cause: error });
}

function classify(error: Error): [SnmpErrorCode, string] {
  if (error.name === 'RequestTimedOutError') return ['SNMP_TIMEOUT', 'no answer'];
  if (error.name === 'RequestFailedError') return ['SNMP_REFUSED', error.message];
  if (error.name !== 'ResponseInvalidError') return ['SNMP_SOCKET', error.message];
  return [isSecurity(error) ? 'SNMP_AUTHENTICATION' : 'SNMP_UNREADABLE', error.message];
}

function isSecurity(error: Error): boolean {
  const { ECouldNotDecrypt, EAuthFailure, ENotInTimeWindow } = snmp.ResponseInvalidCode;
  return 'code' in error && [ECouldNotDecrypt, EAuthFailure, ENotInTimeWindow].includes(error.code as number);
}
