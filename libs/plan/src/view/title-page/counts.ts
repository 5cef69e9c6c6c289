import type { Cable, DeviceRole } from '#cabling';
import type { Kind } from '../../value/kinds.js';
import type { Comparison, Side } from '../comparison.js';
import { roleOf } from '../device-summary.js';
import type { SheetTexts } from '../sheet-texts/en.js';

type RowName = keyof SheetTexts['title']['rows'];

/** How many of a sort there are before and after, and what the project does to them. */
export interface CountRow {
  readonly name: RowName;
  readonly before: number;
  readonly added: number;
  readonly moved: number;
  readonly removed: number;
  readonly after: number;
}

const groups: Partial<Record<DeviceRole, RowName>> = {
  switch: 'switches',
  router: 'switches',
  firewall: 'switches',
  'patch-panel': 'panels',
  'fibre-panel': 'panels',
  'splice-box': 'panels',
  outlet: 'outlets',
  'access-point': 'accessPoints',
  camera: 'accessPoints',
};

/** What a plan is made of, sort by sort; a sort that neither layer has is left out. */
export function countRows(comparison: Comparison): CountRow[] {
  const devices = (name: RowName) => (side: Side) =>
    [...side.objects.device.values()].filter((it) => (groups[roleOf(side, it)] ?? 'devices') === name);
  const cables = (role: Cable['role']) => (side: Side) =>
    [...side.objects.cable.values()].filter((it) => it.role === role);
  const every = (kind: 'rack' | 'vlan' | 'prefix') => (side: Side) => [...side.objects[kind].values()];
  const one = (): number => 1;
  const metres = (it: { readonly id: string }): number => (it as Cable).lengthM ?? 0;
  const sorts: readonly (readonly [
    RowName,
    Kind,
    (side: Side) => readonly { readonly id: string }[],
    (it: { readonly id: string }) => number,
  ])[] = [
    ['racks', 'rack', every('rack'), one],
    ['switches', 'device', devices('switches'), one],
    ['panels', 'device', devices('panels'), one],
    ['outlets', 'device', devices('outlets'), one],
    ['accessPoints', 'device', devices('accessPoints'), one],
    ['devices', 'device', devices('devices'), one],
    ['horizontal', 'cable', cables('horizontal'), one],
    ['metres', 'cable', cables('horizontal'), metres],
    ['trunks', 'cable', cables('trunk'), one],
    ['cords', 'cable', cables('cord'), one],
    ['vlans', 'vlan', every('vlan'), one],
    ['prefixes', 'prefix', every('prefix'), one],
  ];
  return sorts
    .map(([name, kind, list, weigh]) => {
      const [was, is] = [list(comparison.before), list(comparison.after)];
      const sum = (of: readonly { readonly id: string }[]): number =>
        Math.round(of.reduce((total, it) => total + weigh(it), 0));
      const inState = (of: readonly { readonly id: string }[], state: string): number =>
        sum(of.filter(({ id }) => comparison.stateOf(kind, id) === state));
      return {
        name,
        before: sum(was),
        added: inState(is, 'new'),
        moved: inState(is, 'moved'),
        removed: inState(was, 'removed'),
        after: sum(is),
      };
    })
    .filter(({ before, after }) => before + after > 0);
}
