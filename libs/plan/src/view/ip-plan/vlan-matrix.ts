import { compareNames } from '#cabling';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { compareText } from './grouped.js';

/** How one device uses one VLAN: ports by what they do, and whether everything is allowed on a trunk of it. */
export interface VlanUse {
  readonly vlan: number;
  readonly device: number;
  readonly access: number;
  readonly trunk: number;
  readonly routed: number;
}

/** VLANs against the devices that carry them; `cells` only where a device uses the VLAN. */
export interface VlanMatrix {
  readonly vlans: readonly { readonly id: string; readonly vid: number; readonly name: string }[];
  readonly devices: readonly { readonly id: string; readonly path: string }[];
  /** Positions in `vlans` and `devices`. */
  readonly cells: readonly VlanUse[];
}

/** Which switch knows which VLAN, by what its ports say. A trunk that allows everything carries every VLAN of the plan. */
export function vlanMatrix(objects: PlanObjects): VlanMatrix {
  const vlans = [...objects.vlan.values()]
    .toSorted((a, b) => a.vid - b.vid || compareText(a.name, b.name))
    .map(({ id, vid, name }) => ({ id, vid, name }));
  const deviceIds = new Set(
    [...objects.interfaceVlan.values()].flatMap(({ portId }) => objects.port.get(portId)?.deviceId ?? []),
  );
  const devices = [...deviceIds]
    .map((id) => ({ id, path: pathOf(objects, 'device', id) }))
    .toSorted((a, b) => compareNames(a.path, b.path) || compareText(a.path, b.path));
  const vlanAt = new Map(vlans.map(({ id }, index) => [id, index]));
  const deviceAt = new Map(devices.map(({ id }, index) => [id, index]));
  const cells = new Map<
    number,
    { vlan: number; device: number; access: number; trunk: number; routed: number }
  >();
  const count = (vlanId: string | null, device: number, how: 'access' | 'trunk' | 'routed'): void => {
    const vlan = vlanId === null ? undefined : vlanAt.get(vlanId);
    if (vlan === undefined) return;
    const key = vlan * devices.length + device;
    const cell = cells.get(key) ?? { vlan, device, access: 0, trunk: 0, routed: 0 };
    cell[how]++;
    cells.set(key, cell);
  };
  for (const it of objects.interfaceVlan.values()) {
    const device = deviceAt.get(objects.port.get(it.portId)?.deviceId ?? '');
    if (device === undefined) continue;
    const how = it.mode === 'l3' ? 'routed' : it.mode === 'access' ? 'access' : 'trunk';
    count(it.untaggedVlanId, device, how);
    if (it.voiceVlanId !== it.untaggedVlanId) count(it.voiceVlanId, device, how);
    for (const id of it.allTagged ? vlanAt.keys() : it.taggedVlanIds) count(id, device, 'trunk');
  }
  return { vlans, devices, cells: [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell) };
}
