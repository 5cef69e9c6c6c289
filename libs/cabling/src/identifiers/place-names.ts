import type { Objects } from '#changes';
import type { Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Location } from '../model/location.js';
import { fillTemplate, type NameOf, type Piece, type PlaceToken } from './template.js';

type Facts = Pick<Objects<CablingKinds>, 'location' | 'rack' | 'device' | 'deviceType' | 'port'>;
type Names = ReadonlyMap<PlaceToken, string>;

const nameOf =
  (names: Names): NameOf =>
  (end, token) =>
    end === null && token !== 'id' ? (names.get(token) ?? null) : null;

/** The names around a rack. */
export const namesOfRack = (objects: Facts, id: string): NameOf => nameOf(aroundRack(objects, id));

/** The names around a device. */
export const namesOfDevice = (objects: Facts, id: string): NameOf => nameOf(aroundDevice(objects, id));

/** The names around a port. */
export const namesOfPort = (objects: Facts, id: string): NameOf => nameOf(aroundPort(objects, id));

/**
 * The names around a cable: `{a.…}` and `{b.…}` at its first plug of each end, names without an end at its distributor.
 * `{a}` and `{b}` are the identifiers of the ports, by the scheme's template for ports; `{a}` begins at the distributor.
 */
export function namesOfCable(objects: Facts, cable: Cable | undefined, port: readonly Piece[]): NameOf {
  const ends = distributorFirst(objects, cable);
  const names = ends.map((id) =>
    id === undefined ? new Map<PlaceToken, string>() : aroundPort(objects, id),
  );
  return (end, token) => {
    const at = names[end === 'b' ? 1 : 0] ?? new Map<PlaceToken, string>();
    if (token !== 'id') return at.get(token) ?? null;
    return port.length === 0
      ? null
      : fillTemplate(port, (_, inner) => (inner === 'id' ? null : (at.get(inner) ?? null)), 0);
  };
}

/** The first port of each end, the end in a rack's panel first: a horizontal cable is named after its distributor. */
function distributorFirst(objects: Facts, cable: Cable | undefined): (string | undefined)[] {
  const ends = [cable?.a[0]?.portId, cable?.b[0]?.portId];
  const weights = ends.map((id) => weightOf(objects, id));
  return weights[1]! > weights[0]! ? ends.toReversed() : ends;
}

function weightOf(objects: Facts, portId: string | undefined): number {
  const device = objects.device.get(objects.port.get(portId ?? '')?.deviceId ?? '');
  if (!device) return 0;
  return objects.deviceType.get(device.typeId)?.role === 'outlet' ? 1 : device.rackId === null ? 2 : 3;
}

function aroundPort(objects: Facts, id: string): Map<PlaceToken, string> {
  const port = objects.port.get(id);
  if (!port) return new Map();
  return aroundDevice(objects, port.deviceId).set('port', port.name);
}

function aroundDevice(objects: Facts, id: string): Map<PlaceToken, string> {
  const device = objects.device.get(id);
  if (!device) return new Map();
  const names =
    device.rackId === null ? aroundPlace(objects, device.locationId) : aroundRack(objects, device.rackId);
  names.set('panel', device.name);
  if (device.positionU !== null) names.set('u', String(device.positionU));
  return names;
}

function aroundRack(objects: Facts, id: string): Map<PlaceToken, string> {
  const rack = objects.rack.get(id);
  if (!rack) return new Map();
  return aroundPlace(objects, rack.locationId).set('rack', rack.name);
}

/** The innermost place of each kind. A place inside itself ends where it closes. */
function aroundPlace(objects: Facts, id: string | null): Map<PlaceToken, string> {
  const names = new Map<PlaceToken, string>();
  const seen = new Set<Location>();
  for (
    let at = objects.location.get(id ?? '');
    at && !seen.has(at);
    at = objects.location.get(at.parentId ?? '')
  ) {
    seen.add(at);
    if (!names.has(at.kind)) names.set(at.kind, at.name);
  }
  return names;
}
