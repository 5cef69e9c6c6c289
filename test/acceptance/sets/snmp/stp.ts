import { bareMac, fieldDifferences, isTextTakenForBytes } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** The tree of the bridge. */
export function treeDifferences([row]: readonly ExpectedRow[], { stp }: State): string[] {
  if (!row) return [];
  return fieldDifferences(
    'stp',
    {
      ...(!isTextTakenForBytes(row['bridgeAddress']) && { bridgeAddress: bareMac(stp.bridgeMac) }),
      priority: stp.priority ?? 0,
      designatedRoot: bareMac(stp.root?.mac ?? null),
      rootCost: stp.rootCost ?? 0,
      rootPort: stp.rootPort ?? 0,
      topChanges: stp.topologyChanges ?? 0,
    },
    row,
  );
}

/** Every port that they kept: those without an interface or a link are left out. */
export function stpPortDifferences(rows: readonly ExpectedRow[], { stp }: State): string[] {
  const ours = new Map(stp.ports.map((it) => [it.port, it]));
  return rows.flatMap((row) => {
    const found = ours.get(Number(row['port_index']));
    if (!found) return [`stp port ${row['port_index']} is missing`];
    const actual = {
      ifIndex: found.ifIndex,
      priority: found.priority,
      state: found.state,
      enable: found.enabled ? 'enabled' : 'disabled',
      pathCost: found.pathCost,
      designatedRoot: bareMac(found.designatedRoot?.mac ?? null),
      designatedBridge: bareMac(found.designatedBridge?.mac ?? null),
      forwardTransitions: found.forwardTransitions ?? 0,
    };
    return fieldDifferences(`stp port ${found.port}`, actual, row);
  });
}
