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

/** The positions of the devices whose path holds the text. */
export function devicesNamed({ devices }: VlanMatrix, words: string): number[] {
  const wanted = wantedOf(words);
  return devices.flatMap(({ path }, index) => (path.toLowerCase().includes(wanted) ? [index] : []));
}

/** The rows whose number begins with the text or whose name holds it, of VLANs that one of the devices carries. */
export function matrixRows(
  { vlans, devices: all, cells }: VlanMatrix,
  words: string,
  devices: readonly number[],
): MatrixRow[] {
  const chosen = devices.length < all.length ? new Set(devices) : null;
  const uses = new Map<number, Map<number, VlanUse>>();
  for (const cell of cells) {
    if (chosen?.has(cell.device) === false) continue;
    const row = uses.get(cell.vlan) ?? new Map<number, VlanUse>();
    uses.set(cell.vlan, row.set(cell.device, cell));
  }
  const wanted = wantedOf(words);
  return vlans.flatMap(({ id, vid, name }, index) => {
    const used = uses.get(index) ?? new Map<number, VlanUse>();
    const shown = String(vid).startsWith(wanted) || name.toLowerCase().includes(wanted);
    return shown && (chosen === null || used.size > 0) ? [{ id, vid, name, uses: used }] : [];
  });
}

const wantedOf = (words: string): string => words.trim().toLowerCase();
