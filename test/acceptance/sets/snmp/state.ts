import {
  bridgePorts,
  cdpNeighbours,
  fdbEntries,
  interfaceStates,
  ipAddressStates,
  ipNeighbours,
  lldpNeighbours,
  physicalParts,
  spanningTree,
  systemFacts,
  vlanStates,
  type Varbind,
  type VlanContexts,
} from '#devices';

/** Everything that the product reads out of one agent. */
export function stateOf(varbinds: readonly Varbind[], contexts: VlanContexts) {
  const interfaces = interfaceStates(varbinds);
  return {
    system: systemFacts(varbinds),
    interfaces,
    bridgePorts: bridgePorts(varbinds),
    vlans: vlanStates(varbinds, contexts),
    lldp: lldpNeighbours(varbinds, interfaces),
    cdp: cdpNeighbours(varbinds),
    parts: physicalParts(varbinds),
    addresses: ipAddressStates(varbinds),
    ipNeighbours: ipNeighbours(varbinds),
    fdb: fdbEntries(varbinds),
    stp: spanningTree(varbinds),
  };
}

export type State = ReturnType<typeof stateOf>;
