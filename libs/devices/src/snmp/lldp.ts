import { bridgePorts } from './bridge.js';
import type { InterfaceState } from './interfaces.js';
import { lldpId, type LldpId } from './lldp-id.js';
import { bitsOf, macOf, numberOf, rowsOf, scalarOf, textOf, type Varbind } from './varbind.js';

/** LLDP-MIB (IEEE 802.1AB-2005): walk the local and the remote systems. */
export const LLDP_LOCAL_OID = '1.0.8802.1.1.2.1.3';
export const LLDP_REMOTE_OID = '1.0.8802.1.1.2.1.4';

/** How a device names itself to its neighbours. */
export interface LldpSelf {
  readonly chassis: LldpId | null;
  readonly name: string;
}

/** A neighbour that a device hears on one of its ports. */
export interface LldpNeighbour {
  readonly localPort: LocalPort;
  readonly chassis: LldpId;
  readonly port: LldpId;
  readonly portDescription: string;
  /** Empty for neighbours that do not say; the chassis id is all there is then. */
  readonly name: string;
  readonly description: string;
  readonly capabilities: readonly LldpCapability[];
}

/** Which interface of ours an LLDP port number means, and how we know. */
export interface LocalPort {
  readonly portNumber: number;
  readonly ifIndex: number | null;
  readonly by: 'port-id' | 'description' | 'bridge-port' | 'if-index' | 'alias' | 'none';
}

const capabilities = [
  'other',
  'repeater',
  'bridge',
  'wlan-ap',
  'router',
  'telephone',
  'docsis',
  'station',
] as const;
export type LldpCapability = (typeof capabilities)[number];

/** What the device says of itself over LLDP. */
export function lldpSelf(varbinds: readonly Varbind[]): LldpSelf {
  const id = scalarOf(varbinds, `${LLDP_LOCAL_OID}.2.0`);
  return {
    chassis:
      id === null ? null : lldpId('chassis', numberOf(scalarOf(varbinds, `${LLDP_LOCAL_OID}.1.0`)), id),
    name: textOf(scalarOf(varbinds, `${LLDP_LOCAL_OID}.3.0`)),
  };
}

/**
 * Neighbours in order of the local port. The same neighbour under several time marks (a TimeFilter index, RFC 4502) is
 * one.
 */
export function lldpNeighbours(
  varbinds: readonly Varbind[],
  interfaces: readonly InterfaceState[],
): LldpNeighbour[] {
  const localPort = localPortFinder(varbinds, interfaces);
  const found = new Map<string, LldpNeighbour>();
  for (const { index, columns } of rowsOf(varbinds, `${LLDP_REMOTE_OID}.1.1`)) {
    const [, portNumber] = index;
    if (portNumber === undefined || !columns.has(5)) continue;
    const chassis = lldpId('chassis', numberOf(columns.get(4)), columns.get(5));
    const port = lldpId('port', numberOf(columns.get(6)), columns.get(7));
    found.set([portNumber, chassis.text, port.text].join('\0'), {
      localPort: localPort(portNumber),
      chassis,
      port,
      portDescription: textOf(columns.get(8)),
      name: textOf(columns.get(9)),
      description: textOf(columns.get(10)),
      capabilities: bitsOf(columns.get(12)).flatMap((bit) => capabilities[bit - 1] ?? []),
    });
  }
  return [...found.values()].toSorted((a, b) => a.localPort.portNumber - b.localPort.portNumber);
}

/**
 * The hardest part of LLDP over SNMP: the local port number is the ifIndex here, the bridge port there, a number of its
 * own elsewhere. The port's own id decides where it names exactly one interface; numbers are the last resort.
 */
function localPortFinder(
  varbinds: readonly Varbind[],
  interfaces: readonly InterfaceState[],
): (portNumber: number) => LocalPort {
  const rows = new Map(rowsOf(varbinds, `${LLDP_LOCAL_OID}.7.1`).map((row) => [row.index[0], row.columns]));
  const bridge = bridgePorts(varbinds);
  const only = (matches: (it: InterfaceState) => boolean): number | null => {
    const [first, second] = interfaces.filter(matches);
    return first && !second ? first.ifIndex : null;
  };
  const known = (ifIndex: number | undefined): number | null =>
    interfaces.some((it) => it.ifIndex === ifIndex) ? (ifIndex ?? null) : null;
  return (portNumber) => {
    const columns = rows.get(portNumber);
    const id = textOf(columns?.get(3));
    const mac = numberOf(columns?.get(2)) === 3 ? macOf(columns?.get(3)) : null;
    const description = textOf(columns?.get(4));
    const named = (text: string) => (it: InterfaceState) =>
      text !== '' && (it.name === text || it.longName === text);
    const ways: readonly [LocalPort['by'], () => number | null][] = [
      ['port-id', () => (mac === null ? only(named(id)) : only((it) => it.mac === mac))],
      ['description', () => only(named(description))],
      ['bridge-port', () => known(bridge.get(portNumber))],
      ['if-index', () => known(portNumber)],
      ['alias', () => only((it) => it.description !== '' && [id, description].includes(it.description))],
    ];
    for (const [by, find] of ways) {
      const ifIndex = find();
      if (ifIndex !== null) return { portNumber, ifIndex, by };
    }
    return { portNumber, ifIndex: null, by: 'none' };
  };
}
