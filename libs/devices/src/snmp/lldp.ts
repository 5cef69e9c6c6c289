import { bridgePorts } from './bridge.js';
import type { InterfaceState } from './interfaces.js';
import { lldpId, type LldpId } from './lldp-id.js';
import { lldpTables, type LldpTable } from './lldp-tables.js';
import {
  bitsOf,
  macOf,
  numberOf,
  rowsOf,
  scalarOf,
  textOf,
  type Row,
  type Value,
  type Varbind,
} from './varbind.js';

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
  for (const table of lldpTables) {
    for (const { index, columns } of rowsOf(varbinds, table.entry)) {
      const [, number] = index;
      const neighbour =
        number === undefined ? null : neighbourOf(columns, table, localPort(number, table.local));
      if (neighbour === null) continue;
      found.set([number, neighbour.chassis.text, neighbour.port.text].join('\0'), neighbour);
    }
  }
  return [...found.values()].toSorted((a, b) => a.localPort.portNumber - b.localPort.portNumber);
}

function neighbourOf(
  columns: Row['columns'],
  { first }: LldpTable,
  localPort: LocalPort,
): LldpNeighbour | null {
  const at = (column: number): Value | undefined => columns.get(first + column);
  if (at(1) === undefined) return null;
  return {
    localPort,
    chassis: lldpId('chassis', numberOf(at(0)), at(1)),
    port: lldpId('port', numberOf(at(2)), at(3)),
    portDescription: textOf(at(4)),
    name: textOf(at(5)),
    description: textOf(at(6)),
    capabilities: bitsOf(at(8)).flatMap((bit) => capabilities[bit - 1] ?? []),
  };
}

/** LldpPortIdSubtype: a MAC address; a number of the agent's own, which is the ifIndex where it is one (Junos). */
const MAC = 3;
const LOCAL = 7;

/**
 * The hardest part of LLDP over SNMP: the local port number is the ifIndex here, the bridge port there, a number of its
 * own elsewhere. The port's own id decides where it names exactly one interface; numbers are the last resort.
 */
function localPortFinder(
  varbinds: readonly Varbind[],
  interfaces: readonly InterfaceState[],
): (portNumber: number, is: LldpTable['local']) => LocalPort {
  const rows = new Map(rowsOf(varbinds, `${LLDP_LOCAL_OID}.7.1`).map((row) => [row.index[0], row.columns]));
  const bridge = bridgePorts(varbinds);
  const only = (matches: (it: InterfaceState) => boolean): number | null => {
    const [first, second] = interfaces.filter(matches);
    return first && !second ? first.ifIndex : null;
  };
  const known = (ifIndex: number | undefined): number | null =>
    interfaces.some((it) => it.ifIndex === ifIndex) ? (ifIndex ?? null) : null;
  return (portNumber, is) => {
    if (is === 'if-index') {
      const ifIndex = known(portNumber);
      return { portNumber, ifIndex, by: ifIndex === null ? 'none' : 'if-index' };
    }
    const columns = rows.get(portNumber);
    const id = textOf(columns?.get(3));
    const subtype = numberOf(columns?.get(2));
    const mac = subtype === MAC ? macOf(columns?.get(3)) : null;
    const description = textOf(columns?.get(4));
    const named = (text: string) => (it: InterfaceState) =>
      text !== '' && (it.name === text || it.longName === text);
    const ways: readonly [LocalPort['by'], () => number | null][] = [
      ['port-id', () => (mac === null ? only(named(id)) : only((it) => it.mac === mac))],
      ['description', () => only(named(description))],
      ['port-id', () => (subtype === LOCAL && /^\d+$/.test(id) ? known(Number(id)) : null)],
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
