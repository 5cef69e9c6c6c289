import { macOf, numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** Entries of ifTable and ifXTable (RFC 2863): walk both; dot3StatsEntry (RFC 3635) for the duplex mode. */
export const IF_TABLE_OID = '1.3.6.1.2.1.2.2.1';
export const IF_X_TABLE_OID = '1.3.6.1.2.1.31.1.1.1';
export const ETHERLIKE_OID = '1.3.6.1.2.1.10.7.2.1';

/** An interface as its agent shows it. */
export interface InterfaceState {
  readonly ifIndex: number;
  /** ifName, or ifDescr where the agent has none. */
  readonly name: string;
  /** ifDescr: `GigabitEthernet1/0/1` where the name is `Gi1/0/1`; ifName where the agent has none. */
  readonly longName: string;
  /** ifAlias: what the configuration calls its description. Never filled from another field. */
  readonly description: string;
  /** IANAifType: 6 ethernetCsmacd, 24 softwareLoopback, 53 propVirtual, 136 l3ipvlan, 161 ieee8023adLag. */
  readonly ifType: number | null;
  readonly mac: string | null;
  /** null when the agent says 0 or nothing: a port without a link has no speed. */
  readonly speedMbps: number | null;
  /** null when the agent does not say, or does not know. */
  readonly duplex: 'half' | 'full' | null;
  readonly mtu: number | null;
  readonly enabled: boolean | null;
  readonly status: OperStatus;
}

/** ifOperStatus. */
const operStatuses = [
  'up',
  'down',
  'testing',
  'unknown',
  'dormant',
  'not-present',
  'lower-layer-down',
] as const;
export type OperStatus = (typeof operStatuses)[number];

/** dot3StatsDuplexStatus. */
const duplexes = [null, 'half', 'full'] as const;

/** Interfaces in order of ifIndex. */
export function interfaceStates(varbinds: readonly Varbind[]): InterfaceState[] {
  const extended = new Map(rowsOf(varbinds, IF_X_TABLE_OID).map((row) => [row.index[0], row.columns]));
  const ethernet = new Map(rowsOf(varbinds, ETHERLIKE_OID).map((row) => [row.index[0], row.columns]));
  return rowsOf(varbinds, IF_TABLE_OID)
    .map(({ index: [ifIndex = 0], columns }): InterfaceState => {
      const more = extended.get(ifIndex);
      const ifDescr = textOf(columns.get(2));
      const ifName = textOf(more?.get(1));
      const admin = numberOf(columns.get(7));
      return {
        ifIndex,
        name: ifName || ifDescr,
        longName: ifDescr || ifName,
        description: textOf(more?.get(18)),
        ifType: numberOf(columns.get(3)),
        mac: macOf(columns.get(6)),
        speedMbps: numberOf(more?.get(15)) || bitsPerSecond(numberOf(columns.get(5))),
        duplex: duplexes[(numberOf(ethernet.get(ifIndex)?.get(19)) ?? 1) - 1] ?? null,
        mtu: numberOf(columns.get(4)),
        enabled: admin === null ? null : admin === 1,
        status: operStatuses[(numberOf(columns.get(8)) ?? 4) - 1] ?? 'unknown',
      };
    })
    .toSorted((a, b) => a.ifIndex - b.ifIndex);
}

/**
 * Frames with errors since the counters began, by ifIndex: ifInErrors and ifOutErrors together. An agent that counts
 * neither is left out.
 */
export function interfaceErrors(varbinds: readonly Varbind[]): ReadonlyMap<number, number> {
  return new Map(
    rowsOf(varbinds, IF_TABLE_OID).flatMap(({ index: [ifIndex = 0], columns }) => {
      const [received, sent] = [numberOf(columns.get(14)), numberOf(columns.get(20))];
      return received === null && sent === null ? [] : [[ifIndex, (received ?? 0) + (sent ?? 0)] as const];
    }),
  );
}

/** ifSpeed in Mbit/s; its greatest value means "look at ifHighSpeed". */
function bitsPerSecond(speed: number | null): number | null {
  return speed === null || speed === 0 || speed === 4_294_967_295 ? null : speed / 1_000_000;
}
