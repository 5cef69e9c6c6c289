const COLOURS = 8;

/** The colour class of a VLAN: tens first, so that neighbours in a usual plan differ. */
export function vlanClass(vid: number): string {
  return `vlan-${(Math.floor(vid / 10) + (vid % 10)) % COLOURS}`;
}
