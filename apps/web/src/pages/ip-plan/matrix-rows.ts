import type { VlanMatrix, VlanUse } from '#plan';

/** A VLAN with what each device does with it, by the device's position. */
export interface MatrixRow {
  readonly id: string;
  readonly vid: number;
  readonly name: string;
  readonly uses: ReadonlyMap<number, VlanUse>;
}

/** How a device takes part in a VLAN: the strongest of what its ports do. */
export type Part = 'routed' | 'access' | 'trunk';

export const partOf = ({ routed, access }: VlanUse): Part =>
  routed > 0 ? 'routed' : access > 0 ? 'access' : 'trunk';

/** The rows whose number begins with the text or whose name holds it. */
export function matrixRows({ vlans, cells }: VlanMatrix, words: string): MatrixRow[] {
  const uses = new Map<number, Map<number, VlanUse>>();
  for (const cell of cells) {
    const row = uses.get(cell.vlan) ?? new Map<number, VlanUse>();
    uses.set(cell.vlan, row.set(cell.device, cell));
  }
  const wanted = words.trim().toLowerCase();
  return vlans
    .map(({ id, vid, name }, index) => ({
      id,
      vid,
      name,
      uses: uses.get(index) ?? new Map<number, VlanUse>(),
    }))
    .filter(({ vid, name }) => String(vid).startsWith(wanted) || name.toLowerCase().includes(wanted));
}
