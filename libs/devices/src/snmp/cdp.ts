import { ipText } from './inet-address.js';
import { bytesOf, numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** cdpCacheEntry (CISCO-CDP-MIB). */
export const CDP_OID = '1.3.6.1.4.1.9.9.23.1.2.1.1';

/** A neighbour that speaks Cisco's discovery protocol. */
export interface CdpNeighbour {
  /** The local port: CDP indexes by interface, so there is nothing to guess. */
  readonly ifIndex: number;
  readonly name: string;
  readonly port: string;
  readonly platform: string;
  readonly description: string;
  readonly address: string | null;
  readonly nativeVid: number | null;
}

/** Neighbours in order of the local interface. */
export function cdpNeighbours(varbinds: readonly Varbind[]): CdpNeighbour[] {
  return rowsOf(varbinds, CDP_OID)
    .flatMap(({ index: [ifIndex], columns }) => {
      if (ifIndex === undefined || !columns.has(6)) return [];
      const address = bytesOf(columns.get(4));
      return [
        {
          ifIndex,
          name: textOf(columns.get(6)),
          port: textOf(columns.get(7)),
          platform: textOf(columns.get(8)),
          description: textOf(columns.get(5)),
          address: address && ipText(address),
          nativeVid: numberOf(columns.get(11)) || null,
        },
      ];
    })
    .toSorted((a, b) => a.ifIndex - b.ifIndex);
}
