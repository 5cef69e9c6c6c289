import fc from 'fast-check';
import {
  BRIDGE_PORT_OID,
  CDP_OID,
  cdpNeighbours,
  D_FDB_OID,
  ENTITY_ALIAS_OID,
  ENTITY_OID,
  fdbEntries,
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  interfaceStates,
  IP_ADDRESS_OIDS,
  IP_NEIGHBOUR_OIDS,
  ipAddressStates,
  ipNeighbours,
  LLDP_LOCAL_OID,
  LLDP_NEIGHBOUR_OIDS,
  lldpNeighbours,
  lldpSelf,
  physicalParts,
  POE_PORT_OID,
  POE_SUPPLY_OID,
  poePorts,
  poeSupplies,
  Q_FDB_OID,
  spanningTree,
  STP_OID,
  SYSTEM_OID,
  systemFacts,
  VLAN_OIDS,
  vlanStates,
  type Varbind,
} from '../index.js';

const roots = [
  SYSTEM_OID,
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  BRIDGE_PORT_OID,
  ...VLAN_OIDS.flatMap((oid) => [oid, `${oid}.2.1`, `${oid}.3.1`]),
  `${LLDP_LOCAL_OID}.7.1`,
  ...LLDP_NEIGHBOUR_OIDS,
  CDP_OID,
  ENTITY_OID,
  ENTITY_ALIAS_OID,
  ...IP_ADDRESS_OIDS,
  ...IP_NEIGHBOUR_OIDS,
  Q_FDB_OID,
  D_FDB_OID,
  `${STP_OID}.15.1`,
  POE_PORT_OID,
  POE_SUPPLY_OID,
];

const value: fc.Arbitrary<Varbind['value']> = fc.oneof(
  fc.integer(),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.uint8Array({ maxLength: 20 }),
  fc.string({ maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
  fc.constantFrom('0.0', '192.0.2.1', '<private>', '', null),
);

const varbind = fc
  .tuple(
    fc.constantFrom(...roots),
    fc.integer({ min: 0, max: 20 }),
    fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.nat(2 ** 32 - 1)), { maxLength: 20 }),
    value,
  )
  .map(([root, column, index, it]): Varbind => ({ oid: [root, column, ...index].join('.'), value: it }));

it('whatever an agent sends, nothing throws, and every answer is of the rows that it sent', () => {
  fc.assert(
    fc.property(fc.array(varbind, { maxLength: 40 }), (varbinds) => {
      const interfaces = interfaceStates(varbinds);
      const { vlans } = vlanStates(varbinds, new Map([[1, varbinds]]));
      const rows = [
        interfaces,
        lldpNeighbours(varbinds, interfaces),
        cdpNeighbours(varbinds),
        physicalParts(varbinds),
        ipAddressStates(varbinds),
        ipNeighbours(varbinds),
        fdbEntries(varbinds),
        spanningTree(varbinds).ports,
        poePorts(varbinds),
        poeSupplies(varbinds),
        vlans,
      ];
      systemFacts(varbinds);
      lldpSelf(varbinds);
      for (const table of rows) expect(table.length).toBeLessThanOrEqual(varbinds.length);
      for (const { members, untagged } of vlans)
        expect(members).toEqual(expect.arrayContaining([...untagged]));
    }),
  );
});
