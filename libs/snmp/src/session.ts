import snmp, { type Session, type Varbind } from 'net-snmp';
import { isIPv6 } from 'node:net';
import { userOf, type SnmpCredentials } from './credentials.js';
import { SnmpError, snmpErrorFrom } from './error.js';
import { socketsFor } from './own-answers-only.js';
import type { RawVarbind } from './varbind.js';
import { defaultWalkLimits, walk, type WalkLimits } from './walk.js';

/** Where the agent is: an address that the outbound gate has checked, never a name. */
export interface SnmpTarget {
  readonly address: string;
  readonly port: number;
}

export interface SnmpTiming {
  /** Wait for one answer. */
  readonly timeoutMs: number;
  readonly retries: number;
  readonly limits: WalkLimits;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export const defaultSnmpTiming: SnmpTiming = {
  timeoutMs: 2000,
  retries: 2,
  limits: defaultWalkLimits,
  now: () => performance.now(),
};

/** A conversation with one agent. It gives raw facts; what they mean is said by `#devices`. */
export interface SnmpSession {
  /** The named instances, in the given order; those that the agent does not have are left out. */
  get(oids: readonly string[]): Promise<RawVarbind[]>;
  /** All instances below a root, in order. */
  walk(root: string): Promise<RawVarbind[]>;
  close(): void;
}

/**
 * Opens a session. Nothing is sent before the first question; questions fail with `SnmpError`.
 * `close` must be called, also after a failure.
 */
export function openSnmpSession(
  target: SnmpTarget,
  credentials: SnmpCredentials,
  timing: SnmpTiming = defaultSnmpTiming,
): SnmpSession {
  const agent = `${target.address}:${target.port}`;
  const session = netSnmpSession(target, credentials, timing);
  const faults = faultsOf(session, agent);
  return {
    async get(oids) {
      const varbinds = await faults.race(oids.join(', '), (done) => session.get([...oids], done));
      return varbinds.filter((it) => !snmp.isVarbindError(it)).map(rawVarbind);
    },
    walk: (root) =>
      walk(root, (oid, count) => nextRows(session, faults, oid, count), {
        agent,
        limits: timing.limits,
        now: timing.now,
      }),
    close: () => faults.close(),
  };
}

function netSnmpSession(target: SnmpTarget, credentials: SnmpCredentials, timing: SnmpTiming): Session {
  const options = {
    port: target.port,
    timeout: timing.timeoutMs,
    retries: timing.retries,
    transport: isIPv6(target.address) ? ('udp6' as const) : ('udp4' as const),
    dgramModule: socketsFor(target.address, target.port),
  };
  if (credentials.version === '2c') {
    return snmp.createSession(target.address, credentials.community, { ...options, version: snmp.Version2c });
  }
  const context = credentials.context ?? '';
  return snmp.createV3Session(target.address, userOf(credentials), {
    ...options,
    version: snmp.Version3,
    context,
  });
}

async function nextRows(session: Session, faults: Faults, oid: string, count: number): Promise<RawVarbind[]> {
  if (count === 1) return (await faults.race(oid, (done) => session.getNext([oid], done))).map(rawVarbind);
  const [column = []] = await faults.race<Varbind[][]>(oid, (done) => session.getBulk([oid], 0, count, done));
  return column.map(rawVarbind);
}

type Done<T> = (error: Error | null, result: T) => void;

interface Faults {
  /** The answer to one question, or the first fault of the session while it was open. */
  race<T = Varbind[]>(asked: string, ask: (done: Done<T>) => void): Promise<T>;
  close(): void;
}

/**
 * Faults of the session itself (a packet that cannot be read, a closed socket) reach whoever waits; without a listener
 * they would end the process.
 */
function faultsOf(session: Session, agent: string): Faults {
  const waiting = new Set<(error: Error) => void>();
  let closed = false;
  session.on('error', (error: Error) => {
    const unreadable = new SnmpError('SNMP_UNREADABLE', agent, 'anything', error.message, { cause: error });
    for (const refuse of waiting) refuse(unreadable);
  });
  return {
    race: (asked, ask) =>
      new Promise((resolve, reject) => {
        const refuse = (error: Error): void => {
          waiting.delete(refuse);
          reject(error instanceof SnmpError ? error : snmpErrorFrom(error, agent, asked));
        };
        waiting.add(refuse);
        ask((error, result) => {
          if (error) return refuse(error);
          waiting.delete(refuse);
          resolve(result);
        });
      }),
    close() {
      if (closed) return;
      closed = true;
      session.close();
    },
  };
}

function rawVarbind({ oid, type, value }: Varbind): RawVarbind {
  return { oid, type: snmp.ObjectType[type] as unknown as string, value: value as RawVarbind['value'] };
}
