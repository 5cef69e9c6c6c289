/** A table of LLDP neighbours: where it is, and how its rows are laid out. */
export interface LldpTable {
  readonly entry: string;
  /** What the second part of the index is. */
  readonly local: 'port-number' | 'if-index';
  /** Column of the chassis id subtype; the others follow in the same order everywhere. */
  readonly first: number;
}

/** Tables with the columns of LLDP-MIB. Devices fill one of them. */
export const lldpTables: readonly LldpTable[] = [
  // LLDP-MIB (IEEE 802.1AB-2005)
  { entry: '1.0.8802.1.1.2.1.4.1.1', local: 'port-number', first: 4 },
  // LLDP-V2-MIB (IEEE 802.1AB-2009): time mark, interface, destination address, index
  { entry: '1.3.111.2.802.1.1.13.1.4.1.1', local: 'if-index', first: 5 },
  // TIMETRA-LLDP-MIB: the same index, the columns of LLDP-MIB
  { entry: '1.3.6.1.4.1.6527.3.1.2.59.4.1.1', local: 'if-index', first: 4 },
];

/** All that `lldpNeighbours` can read, besides the local ports and the bridge ports. */
export const LLDP_NEIGHBOUR_OIDS: readonly string[] = lldpTables.map(({ entry }) => entry);
