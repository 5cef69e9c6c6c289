import type { Id } from '#changes';
import type { ConfigView, InterfaceView } from '#netconfig';
import { ipplanSchemas, type InterfaceVlan, type Vlan } from '#ipplan';
import type { Port } from '#cabling';
import type { PlanObjects } from '../value/kinds.js';
import { portKey } from '../value/port-key.js';

/**
 * The plan as if its devices were configured as their configurations say: which VLANs their ports carry, and which ports
 * are shut down. Ports and VLANs that the plan does not know are left out, and so is what a configuration does not tell.
 *
 * @param views - What the configurations say, by device. Other devices are taken to be as planned.
 */
export function asConfigured(objects: PlanObjects, views: ReadonlyMap<Id, ConfigView>): PlanObjects {
  const said = interfacesOf(objects, views);
  const planned = new Map([...objects.interfaceVlan.values()].map((it) => [it.portId, it]));
  const interfaceVlan = new Map(objects.interfaceVlan);
  const port = new Map(objects.port);
  for (const [id, view] of said) {
    const record = objects.port.get(id)!;
    if (record.enabled !== view.enabled) port.set(id, { ...record, enabled: view.enabled });
    // What a LAG carries is said of the LAG.
    if (record.type !== 'svi' && record.lagId === null)
      configure(interfaceVlan, record, planned.get(id) ?? null, view, objects);
  }
  return { ...objects, port, interfaceVlan };
}

/** What the configurations say of the ports of the plan, by port. */
function interfacesOf(
  objects: PlanObjects,
  views: ReadonlyMap<Id, ConfigView>,
): ReadonlyMap<Id, InterfaceView> {
  const byName = new Map<Id, ReadonlyMap<string, InterfaceView>>();
  for (const [deviceId, { interfaces }] of views)
    byName.set(
      deviceId,
      new Map(interfaces.filter(({ hasSection }) => hasSection).map((it) => [portKey(it.name), it])),
    );
  const said = new Map<Id, InterfaceView>();
  for (const { id, deviceId, kind, name } of objects.port.values()) {
    const view = kind === 'interface' ? byName.get(deviceId)?.get(portKey(name)) : undefined;
    if (view) said.set(id, view);
  }
  return said;
}

/** Puts what a configuration says of a port in the place of what the plan says. */
function configure(
  interfaceVlan: Map<Id, InterfaceVlan>,
  { id: portId }: Port,
  planned: InterfaceVlan | null,
  { mode, accessVlan, nativeVlan, voiceVlan, taggedVlans }: InterfaceView,
  objects: PlanObjects,
): void {
  if (mode !== 'access' && mode !== 'trunk') return;
  const vlanOf = vlanFinder(objects, planned);
  const carried = {
    untaggedVlanId: vlanOf(mode === 'access' ? (accessVlan ?? 1) : nativeVlan),
    voiceVlanId: vlanOf(voiceVlan),
    allTagged: mode === 'trunk' && taggedVlans === 'all',
    taggedVlanIds:
      mode === 'trunk' && taggedVlans !== 'all' ? taggedVlans.flatMap((vid) => vlanOf(vid) ?? []) : [],
  };
  const { untaggedVlanId, voiceVlanId, allTagged, taggedVlanIds } = carried;
  const isEmpty = !allTagged && taggedVlanIds.length === 0 && untaggedVlanId === null && voiceVlanId === null;
  // A spare port is in VLAN 1, of which most plans say nothing.
  if (planned === null && isEmpty) return;
  const id = planned?.id ?? `as-configured-${portId}`;
  interfaceVlan.set(id, {
    ...(planned ?? ipplanSchemas.interfaceVlan.parse({ id, portId, mode })),
    // A trunk that answers untagged hosts too is planned as hybrid: no configuration has a word for it.
    mode: mode === 'trunk' && planned?.mode === 'hybrid' ? 'hybrid' : mode,
    ...carried,
  });
}

/**
 * The VLAN of a number. Where several domains have it: the one that the plan has on this port, or of a domain that the
 * plan has there, else the first.
 */
function vlanFinder(objects: PlanObjects, planned: InterfaceVlan | null): (vid: number | null) => Id | null {
  const here = [planned?.untaggedVlanId, planned?.voiceVlanId, ...(planned?.taggedVlanIds ?? [])].flatMap(
    (id) => (id ? (objects.vlan.get(id) ?? []) : []),
  );
  const groups = new Set(here.map(({ groupId }) => groupId));
  const rank = (vlan: Vlan): number => (here.includes(vlan) ? 0 : groups.has(vlan.groupId) ? 1 : 2);
  return (vid) => {
    if (vid === null) return null;
    const same = [...objects.vlan.values()].filter((vlan) => vlan.vid === vid);
    return same.toSorted((a, b) => rank(a) - rank(b))[0]?.id ?? null;
  };
}
