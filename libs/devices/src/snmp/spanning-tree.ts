import { bridgePortFinder } from './bridge.js';
import {
  bytesOf,
  hexOf,
  macOf,
  numberOf,
  rowsOf,
  scalarOf,
  textOf,
  type Value,
  type Varbind,
} from './varbind.js';

/** dot1dBaseBridgeAddress, and the spanning tree of a bridge with its ports (RFC 4188). */
export const BRIDGE_ADDRESS_OID = '1.3.6.1.2.1.17.1.1.0';
export const STP_OID = '1.3.6.1.2.1.17.2';

/** A bridge as the spanning tree knows it. */
export interface BridgeId {
  readonly priority: number;
  readonly mac: string;
}

/** The tree of a bridge. */
export interface SpanningTree {
  readonly bridgeMac: string | null;
  readonly priority: number | null;
  readonly root: BridgeId | null;
  readonly rootCost: number | null;
  /** Bridge port towards the root; 0 on the root itself. */
  readonly rootPort: number | null;
  readonly topologyChanges: number | null;
  readonly ports: readonly StpPort[];
}

export interface StpPort {
  readonly port: number;
  readonly ifIndex: number | null;
  readonly priority: number | null;
  readonly state: StpState;
  readonly enabled: boolean | null;
  readonly pathCost: number | null;
  readonly designatedRoot: BridgeId | null;
  readonly designatedBridge: BridgeId | null;
  readonly forwardTransitions: number | null;
}

/** dot1dStpPortState. */
const states = ['disabled', 'blocking', 'listening', 'learning', 'forwarding', 'broken'] as const;
export type StpState = (typeof states)[number] | 'unknown';

/** The spanning tree of one bridge (one VLAN's with PVST, where each VLAN is a context of its own). */
export function spanningTree(varbinds: readonly Varbind[]): SpanningTree {
  const at = (column: number): Value => scalarOf(varbinds, `${STP_OID}.${column}.0`);
  return {
    bridgeMac: macOf(scalarOf(varbinds, BRIDGE_ADDRESS_OID)),
    priority: numberOf(at(2)),
    root: bridgeId(at(5)),
    rootCost: numberOf(at(6)),
    rootPort: numberOf(at(7)),
    topologyChanges: numberOf(at(4)),
    ports: stpPorts(varbinds),
  };
}

function stpPorts(varbinds: readonly Varbind[]): StpPort[] {
  const ifIndexOf = bridgePortFinder(varbinds);
  return rowsOf(varbinds, `${STP_OID}.15.1`).flatMap(({ index: [port], columns }): StpPort[] => {
    const enabled = numberOf(columns.get(4));
    if (port === undefined) return [];
    return [
      {
        port,
        ifIndex: ifIndexOf(port),
        priority: numberOf(columns.get(2)),
        state: states[(numberOf(columns.get(3)) ?? 0) - 1] ?? 'unknown',
        enabled: enabled === null ? null : enabled === 1,
        // dot1dStpPortPathCost32 where the cost does not fit into 16 bits.
        pathCost: numberOf(columns.get(11)) ?? numberOf(columns.get(5)),
        designatedRoot: bridgeId(columns.get(6)),
        designatedBridge: bridgeId(columns.get(8)),
        forwardTransitions: numberOf(columns.get(10)),
      },
    ];
  });
}

/**
 * Two octets of priority, then the MAC address (IEEE 802.1D-1998, 8.5.1.3). Some agents send them as text: sixteen
 * digits, or the priority in decimal before the address.
 */
function bridgeId(value: Value | undefined): BridgeId | null {
  const bytes = bytesOf(value);
  if (bytes?.length === 8) {
    return { priority: ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0), mac: hexOf(bytes.subarray(2)) };
  }
  const text = textOf(value);
  const digits = /^([0-9a-f]{4})([0-9a-f]{12})$/i.exec(text);
  const parts = /^(\d{1,5})[-/]([0-9a-f]{1,2}(?:[:.][0-9a-f]{1,2}){5})$/i.exec(text);
  const priority = digits ? parseInt(digits[1] ?? '', 16) : Number(parts?.[1]);
  const mac = macOf(digits?.[2] ?? parts?.[2]);
  return mac === null ? null : { priority, mac };
}
