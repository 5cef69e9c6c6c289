import { numberOf, rowsOf, type Varbind } from './varbind.js';

/** pethPsePortEntry and pethMainPseEntry (RFC 3621). */
export const POE_PORT_OID = '1.3.6.1.2.1.105.1.1.1';
export const POE_SUPPLY_OID = '1.3.6.1.2.1.105.1.3.1.1';

/** A port that can power a device. Its numbers are of the supply, not ifIndex. */
export interface PoePort {
  readonly group: number;
  readonly port: number;
  readonly enabled: boolean | null;
  readonly status: PoeStatus;
  /** IEEE 802.3 class 0 to 8 of the powered device; null unless one is powered. */
  readonly poweredClass: number | null;
}

/** The power supply of a group of ports. */
export interface PoeSupply {
  readonly group: number;
  readonly capacityW: number | null;
  readonly consumptionW: number | null;
  readonly on: boolean | null;
}

/** pethPsePortDetectionStatus. */
const statuses = ['disabled', 'searching', 'delivering', 'fault', 'test', 'other-fault'] as const;
export type PoeStatus = (typeof statuses)[number] | 'unknown';

/** Ports in order of group and number. */
export function poePorts(varbinds: readonly Varbind[]): PoePort[] {
  return rowsOf(varbinds, POE_PORT_OID)
    .map(({ index: [group = 0, port = 0], columns }): PoePort => {
      const enabled = numberOf(columns.get(3));
      const status = statuses[(numberOf(columns.get(6)) ?? 0) - 1] ?? 'unknown';
      const classification = numberOf(columns.get(10));
      return {
        group,
        port,
        enabled: enabled === null ? null : enabled === 1,
        status,
        // The MIB numbers class 0 as 1, and means it only while it delivers power.
        poweredClass: status === 'delivering' && classification !== null ? classification - 1 : null,
      };
    })
    .toSorted((a, b) => a.group - b.group || a.port - b.port);
}

/** Supplies in order of group. */
export function poeSupplies(varbinds: readonly Varbind[]): PoeSupply[] {
  return rowsOf(varbinds, POE_SUPPLY_OID)
    .map(({ index: [group = 0], columns }) => {
      const status = numberOf(columns.get(3));
      return {
        group,
        capacityW: numberOf(columns.get(2)),
        consumptionW: numberOf(columns.get(4)),
        on: status === null ? null : status === 1,
      };
    })
    .toSorted((a, b) => a.group - b.group);
}
