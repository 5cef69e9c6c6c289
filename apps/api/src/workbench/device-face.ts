import { farEnds, linkPeers, type Cable, type Device, type Port, type PortMap } from '#cabling';
import type { Id } from '#changes';
import type { PlanObjects } from '#plan';
import { pathOf } from '#plan';
import { indexOf, type LayerIndex } from './layer-index.js';
import { circuitsAt, mapsWithin, moduleIn, type HandedOver, type PluggedModule } from './port-parts.js';

/** A port at the other side, as people call it. */
interface Far {
  readonly id: Id;
  readonly path: string;
}

/** A cable in a port, and what it is plugged into at its other end. */
interface Plugged {
  readonly id: Id;
  readonly label: string;
  readonly role: Cable['role'];
  readonly status: Cable['status'];
  readonly colour: string | null;
  readonly lengthM: number | null;
  readonly state: 'kept' | 'new' | 'changed';
  readonly far: readonly Far[];
}

/** A port with all that a hand or an eye asks of it. */
export interface PortLine extends Pick<
  Port,
  | 'id'
  | 'name'
  | 'kind'
  | 'type'
  | 'positions'
  | 'connector'
  | 'media'
  | 'speedMbps'
  | 'label'
  | 'enabled'
  | 'markedConnected'
  | 'rating'
> /* prettier-ignore */ {
  readonly poe: boolean;
  readonly transceiver: PluggedModule | null;
  readonly circuits: readonly HandedOver[];
  readonly cables: readonly Plugged[];
  /** A cable that was here before the project and is no more. */
  readonly was: readonly Pick<Plugged, 'id' | 'label'>[];
  /** Where the path ends, through all panels. */
  readonly ends: readonly Far[];
  /** Of a panel's port: what is plugged in behind it. */
  readonly behind: readonly Plugged[];
  readonly vlan: {
    readonly id: Id;
    readonly mode: string;
    readonly untagged: { readonly vid: number; readonly name: string } | null;
    readonly tagged: readonly number[];
    readonly allTagged: boolean;
  } | null;
}

export interface DeviceFace {
  readonly device: Device;
  readonly path: string;
  readonly model: string;
  readonly role: string;
  readonly heightU: number;
  readonly place: string;
  readonly ports: readonly PortLine[];
  /** Of a panel, a cassette, an outlet: its inside. */
  readonly maps: readonly PortMap[];
}

/** A device of a layer with each of its ports; null when the layer has no such device. */
export function deviceFace(objects: PlanObjects, before: PlanObjects, deviceId: Id): DeviceFace | null {
  const device = objects.device.get(deviceId);
  if (!device) return null;
  const index = indexOf(objects);
  const was = indexOf(before);
  const type = objects.deviceType.get(device.typeId);
  const rack = device.rackId === null ? undefined : objects.rack.get(device.rackId);
  const locationId = rack?.locationId ?? device.locationId;
  const ports = index.portsOf.get(deviceId) ?? [];
  return {
    device,
    path: pathOf(objects, 'device', deviceId),
    model: type ? `${type.manufacturer} ${type.model}` : '',
    role: type?.role ?? 'other',
    heightU: type?.heightU ?? 0,
    place: locationId === null ? '' : pathOf(objects, 'location', locationId),
    ports: ports.map((port) => portLine(index, was, port)),
    maps: mapsWithin(index, ports),
  };
}

function portLine(index: LayerIndex, was: LayerIndex, port: Port): PortLine {
  const {
    id,
    name,
    kind,
    type,
    positions,
    connector,
    media,
    speedMbps,
    label,
    enabled,
    markedConnected,
    poe,
    rating,
  } = port;
  const graph = index.graph();
  const cables = index.cablesAt.get(id) ?? [];
  const here = new Set(cables.map((cable) => cable.id));
  return {
    id,
    name,
    kind,
    type,
    positions,
    connector,
    media,
    speedMbps,
    label,
    enabled,
    markedConnected,
    rating,
    poe: poe?.role === 'pse',
    transceiver: moduleIn(index, port),
    circuits: circuitsAt(index, port),
    cables: cables.map((cable) => plugged(index, was, cable, id)),
    was: (was.cablesAt.get(id) ?? [])
      .filter((cable) => !here.has(cable.id))
      .map((cable) => ({ id: cable.id, label: cable.label })),
    ends: isPassage(port) || cables.length === 0 ? [] : farsOf(index, farEnds(graph, id)),
    behind: behindOf(index, was, port),
    vlan: vlanOf(index, id),
  };
}

const isPassage = ({ kind }: Port): boolean => kind === 'front' || kind === 'rear';

function farsOf({ objects }: LayerIndex, ids: readonly Id[]): Far[] {
  return [...new Set(ids)].map((id) => ({ id, path: pathOf(objects, 'port', id) }));
}

function plugged(index: LayerIndex, was: LayerIndex, cable: Cable, portId: Id): Plugged {
  const { id, label, role, status, colour, lengthM } = cable;
  const old = was.objects.cable.get(id);
  const same = old === cable || (old && JSON.stringify(old) === JSON.stringify(cable));
  const reached = linkPeers(index.graph(), portId);
  const ends = [...cable.a, ...cable.b].map((end) => end.portId);
  return {
    id,
    label,
    role,
    status,
    colour,
    lengthM,
    state: old ? (same ? 'kept' : 'changed') : 'new',
    far: farsOf(
      index,
      reached.filter((far) => ends.includes(far)),
    ),
  };
}

/** What the inner side of a panel's port is plugged into. */
function behindOf(index: LayerIndex, was: LayerIndex, port: Port): Plugged[] {
  if (!isPassage(port)) return [];
  const inner = (index.mapsAt.get(port.id) ?? []).map(({ frontPortId, rearPortId }) =>
    frontPortId === port.id ? rearPortId : frontPortId,
  );
  return [...new Set(inner)].flatMap((id) =>
    (index.cablesAt.get(id) ?? []).map((cable) => plugged(index, was, cable, id)),
  );
}

function vlanOf({ objects, vlanOf: recorded }: LayerIndex, portId: Id): PortLine['vlan'] {
  const it = recorded.get(portId);
  if (!it) return null;
  const untagged = it.untaggedVlanId === null ? undefined : objects.vlan.get(it.untaggedVlanId);
  return {
    id: it.id,
    mode: it.mode,
    untagged: untagged ? { vid: untagged.vid, name: untagged.name } : null,
    tagged: it.taggedVlanIds.flatMap((id) => objects.vlan.get(id)?.vid ?? []).sort((a, b) => a - b),
    allTagged: it.allTagged,
  };
}
