import type { ReactNode } from 'react';
import { vlanClass } from './vlan-colour.js';

/** A VLAN: its number on its colour, then its name. */
export function VlanChip({ vid, name }: { readonly vid: number; readonly name?: string }): ReactNode {
  return (
    <span className={`vlan ${vlanClass(vid)}`}>
      <b>{vid}</b>
      {name}
    </span>
  );
}
