import type { Device, Rack } from '#cabling';
import type { State } from '#drawing';
import { typeOf, type Comparison, type Side } from './comparison.js';

/** Units of a rack that one panel shows, counted from the bottom, from 0; `to` is not included. */
export interface RackPart {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly total: number;
}

/** What one panel shows. */
export interface RackPanel {
  readonly rack: Rack;
  readonly part: RackPart;
  readonly side: 'before' | 'after' | 'present';
  readonly face: 'front' | 'rear';
}

/** Distance of a device's lower edge from the rack's foot, in units; null beside the units. */
export function footU(rack: Rack, device: Pick<Device, 'positionU'>, heightU: number): number | null {
  if (device.positionU === null) return null;
  return rack.descending
    ? rack.heightU - (device.positionU - rack.startingU) - heightU
    : device.positionU - rack.startingU;
}

/** The number printed on a unit, counted from the bottom, from 0. */
export function unitNumber(rack: Rack, fromFoot: number): number {
  return rack.startingU + (rack.descending ? rack.heightU - 1 - fromFoot : fromFoot);
}

export interface Placed {
  readonly device: Device;
  readonly state: State;
  readonly foot: number;
  readonly height: number;
  /** `device`: it shows its face here · `back`: the back of a device of the other face · `gone`: where it moved away. */
  readonly as: 'device' | 'back' | 'gone';
}

/** What a panel shows, from the foot up: devices, backs of devices, and places that were left. */
export function placedIn(comparison: Comparison, panel: RackPanel): Placed[] {
  const { rack, face, side: when } = panel;
  const side = when === 'after' ? comparison.after : comparison.before;
  const place = (device: Device, from: Side, state: State, as: Placed['as']): Placed | null => {
    const height = typeOf(from, device)?.heightU || 1;
    const foot = footU(rack, device, height);
    return foot === null ? null : { device, state, foot, height, as };
  };
  const own = (side.devicesIn.get(rack.id) ?? []).flatMap((device) => {
    const state = when === 'after' ? comparison.stateOf('device', device.id) : 'existing';
    return place(device, side, state, device.face === face ? 'device' : 'back') ?? [];
  });
  const faces = own.filter(({ as }) => as === 'device');
  const seen = ({ device }: Placed): boolean =>
    device.face === 'front' || typeOf(side, device)?.fullDepth !== false;
  const backs = own.filter(
    (back) => back.as === 'back' && seen(back) && !faces.some((other) => overlap(back, other)),
  );
  const left =
    when === 'after'
      ? gone(comparison, panel, place).filter((it) => !own.some((other) => overlap(it, other)))
      : [];
  return [...faces, ...backs, ...left].sort((a, b) => a.foot - b.foot);
}

/** Devices that were in this rack and face before the project, and are not there after it. */
function gone(
  comparison: Comparison,
  { rack, face }: RackPanel,
  place: (device: Device, from: Side, state: State, as: Placed['as']) => Placed | null,
): Placed[] {
  return (comparison.before.devicesIn.get(rack.id) ?? []).flatMap((device) => {
    if (device.face !== face) return [];
    const state = comparison.stateOf('device', device.id);
    if (state === 'removed') return place(device, comparison.before, 'removed', 'device') ?? [];
    return state === 'moved' ? (place(device, comparison.before, 'moved', 'gone') ?? []) : [];
  });
}

export const overlap = (a: Placed, b: Placed): boolean =>
  a.foot < b.foot + b.height && b.foot < a.foot + a.height;

/** Devices that overlap, directly or through others, and the lane of each beside its rivals; one alone has one lane. */
export interface Clash {
  readonly members: readonly { readonly placed: Placed; readonly lane: number }[];
  readonly lanes: number;
}

/** Sorts what a panel shows, given from the foot up, into groups that overlap; lanes as few as possible. */
export function clashesOf(contents: readonly Placed[]): Clash[] {
  const groups: Placed[][] = [];
  let top = -Infinity;
  for (const placed of contents.toSorted((a, b) => a.foot - b.foot)) {
    if (placed.foot < top) groups.at(-1)!.push(placed);
    else groups.push([placed]);
    top = Math.max(top, placed.foot + placed.height);
  }
  return groups.map((group) => {
    const tops: number[] = [];
    const members = group.map((placed) => {
      const free = tops.findIndex((end) => end <= placed.foot);
      const lane = free === -1 ? tops.length : free;
      tops[lane] = placed.foot + placed.height;
      return { placed, lane };
    });
    return { members, lanes: tops.length };
  });
}

/** The removed device whose units a new one takes. */
export function replacedBy(comparison: Comparison, device: Device): Device | undefined {
  const rack = device.rackId ? comparison.after.objects.rack.get(device.rackId) : undefined;
  if (!rack) return undefined;
  const span = (it: Device, side: Side): readonly [number, number] | null => {
    const height = typeOf(side, it)?.heightU || 1;
    const foot = footU(rack, it, height);
    return foot === null ? null : [foot, foot + height];
  };
  const mine = span(device, comparison.after);
  return (comparison.before.devicesIn.get(rack.id) ?? []).find((old) => {
    if (comparison.stateOf('device', old.id) !== 'removed' || old.face !== device.face) return false;
    const theirs = span(old, comparison.before);
    return mine !== null && theirs !== null && mine[0] < theirs[1] && theirs[0] < mine[1];
  });
}
