import { cliState, driverOf } from '#devices';
import { told, toldBy, ToldError } from '#findings';
import type { ManagedDevice, SeenNeighbour } from '#plan';
import { collectState, seenNeighbours, type DeviceState } from './collect.js';
import { SshError } from '#ssh';
import type { Reach } from './reach.js';

/** An interface, whoever said it. */
export interface ObservedInterface {
  readonly name: string;
  /** ifOperStatus, or its like; null: nobody said. */
  readonly status: string | null;
  /** Frames with errors since the counters began; null: nobody said. */
  readonly errors: number | null;
}

/** What a device says of its links, by SNMP or on its command line. */
export interface Observed {
  readonly via: 'snmp' | 'cli';
  readonly sysName: string | null;
  readonly uptimeS: number | null;
  readonly interfaces: readonly ObservedInterface[];
  /** The VLANs that it has; null: it was not told. */
  readonly vids: readonly number[] | null;
  /** null: it was not told. */
  readonly seen: readonly SeenNeighbour[] | null;
  /** Everything that the agent said; null on a command line. */
  readonly state: DeviceState | null;
}

/**
 * Looks at a device by SNMP; where it does not answer, by the commands of its platform.
 * @param whole false: links and VLANs alone
 * @throws Error with both reasons where neither says anything
 */
export async function observe(reach: Reach, device: ManagedDevice, whole = true): Promise<Observed> {
  try {
    return await bySnmp(reach, device, whole);
  } catch (error) {
    const found = await byCli(reach, device).catch((other: unknown) => toldBy(other));
    if ('via' in found) return found;
    throw new ToldError([told('CHECK_BY_SNMP'), ...toldBy(error), told('CHECK_BY_CLI'), ...found], {
      cause: error,
    });
  }
}

async function bySnmp(reach: Reach, device: ManagedDevice, whole: boolean): Promise<Observed> {
  const session = await reach.snmp(device);
  try {
    const state = await collectState(session, whole);
    const vids = state.vlans.vlans.map(({ vid }) => vid);
    return {
      via: 'snmp',
      sysName: state.system.name,
      uptimeS: state.system.uptimeS,
      interfaces: state.interfaces.map(({ ifIndex, name, status }) => ({
        name,
        status,
        errors: state.errors.get(ifIndex) ?? null,
      })),
      vids: vids.length === 0 ? null : vids,
      seen: seenNeighbours(device.name, state),
      state,
    };
  } finally {
    session.close();
  }
}

/** What a device refuses is told in its own words: they stand in a sentence of the reader's language. */
function inItsWords(error: unknown): never {
  throw error instanceof SshError && error.facts.said ? new Error(error.facts.said, { cause: error }) : error;
}

/** By the commands that the grammars of the platform read. @throws Error */
async function byCli(reach: Reach, device: ManagedDevice): Promise<Observed> {
  const driver = device.platform === null ? null : driverOf(device.platform);
  if (!driver || !device.platform) throw new ToldError([told('PLATFORM_UNKNOWN')]);
  const session = await reach.cli(device, driver.account, driver);
  try {
    const { interfaces, vids, neighbours, unread } = await cliState(device.platform, (send) =>
      session.run({ send, at: 'privileged' }).catch(inItsWords),
    );
    if (interfaces === null && vids === null && neighbours === null)
      throw new ToldError([
        unread.length > 0
          ? told('ANSWERS_UNREAD', { commands: unread.join('; ') })
          : told('PLATFORM_NOT_ASKED', { platform: driver.title }),
      ]);
    return {
      via: 'cli',
      sysName: null,
      uptimeS: null,
      interfaces: (interfaces ?? []).map(({ name, isUp, errors }) => ({
        name,
        status: isUp === null ? null : isUp ? 'up' : 'down',
        errors,
      })),
      vids,
      seen:
        neighbours?.map(({ port, device: remoteDevice, ...more }) => ({
          device: device.name,
          port,
          remoteDevice,
          ...more,
        })) ?? null,
      state: null,
    };
  } finally {
    session.close();
  }
}
