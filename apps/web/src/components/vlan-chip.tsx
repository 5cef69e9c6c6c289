import type { ReactNode } from 'react';

const COLOURS = 8;

/** The colour class of a VLAN: tens first, so that neighbours in a usual plan differ. */
export function vlanClass(vid: number): string {
  return `vlan-${(Math.floor(vid / 10) + (vid % 10)) % COLOURS}`;
}

/** A VLAN: its number on its colour, then its name. */
export function VlanChip({ vid, name }: { readonly vid: number; readonly name?: string }): ReactNode {
  return (
    <span className={`vlan ${vlanClass(vid)}`}>
      <b>{vid}</b>
      {name}
    </span>
  );
}
