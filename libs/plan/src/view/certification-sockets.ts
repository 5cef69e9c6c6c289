import type { Termination } from '#cabling';
import { pathOf } from '../value/path.js';
import type { PlanObjects } from '../value/kinds.js';

/** What a tester is plugged into at one end of a link: the face of a panel or an outlet. */
export interface Socket {
  /** By path: `SR2/P1:07`; with the position behind it where the face has several: `SR2/P0:01.2`. */
  readonly path: string;
  readonly names: readonly string[];
  readonly device: string;
  readonly devicePath: string;
  /** With the position behind it, as in the path. */
  readonly port: string;
  readonly rack: string;
  readonly outlet: boolean;
  readonly locationId: string | null;
  readonly placePath: string;
}

/** A strand of a cable, from 1, and how many it has. */
export interface Strand {
  readonly number: number;
  readonly of: number;
}

/**
 * The sockets at one end of a cable. `strand`: the one that this strand meets; null: all that the cable reaches, told
 * once each. A rear port leads to the faces in front of it.
 */
export function socketsOf(
  objects: PlanObjects,
  end: readonly Termination[],
  strand: Strand | null,
): Socket[] {
  const sockets = socketContacts(objects, end, strand).map(({ portId, position }) =>
    socketOf(objects, portId, strand === null ? null : position),
  );
  const seen = new Set<string>();
  return sockets.filter((socket) => socket !== null).filter(({ path }) => seen.size < seen.add(path).size);
}

/** The contacts of those sockets, in the order of the connectors. */
export function socketContacts(
  objects: PlanObjects,
  end: readonly Termination[],
  strand: Strand | null,
): Contact[] {
  const faces = facesOf(objects);
  const contacts = inOrder(end).flatMap((termination) => contactsOf(objects, faces, termination));
  return strand === null ? contacts : strandContact(contacts, strand);
}

/** Where the plugs of one end are, behind the face: of a strand its own; a position only where it is one of several. */
export function plugContacts(
  objects: PlanObjects,
  end: readonly Termination[],
  strand: Strand | null,
): Contact[] {
  const contacts = inOrder(end).flatMap(({ portId, position }) => {
    const count = objects.port.get(portId)?.positions ?? 1;
    if (position !== null) return [{ portId, position }];
    return Array.from({ length: count }, (_, i) => ({ portId, position: i + 1 }));
  });
  return strand === null ? contacts : strandContact(contacts, strand);
}

const inOrder = (end: readonly Termination[]): Termination[] =>
  end.toSorted((a, b) => a.connector - b.connector || (a.position ?? 0) - (b.position ?? 0));

/** The contact of a strand. Where a position carries a pair of fibres (a duplex socket), two strands share it. */
function strandContact(contacts: readonly Contact[], { number, of }: Strand): Contact[] {
  const per = contacts.length > 0 ? of / contacts.length : 0;
  if (!Number.isInteger(per) || per < 1) return contacts.slice(number - 1, number);
  const contact = contacts[Math.floor((number - 1) / per)];
  if (!contact) return [];
  return [per === 1 ? contact : { ...contact, position: ((number - 1) % per) + 1 }];
}

/** A port, and the position in it where it has several. */
export interface Contact {
  readonly portId: string;
  readonly position: number | null;
}

/** What each position of a termination's port leads to, in order: one contact per strand. */
function contactsOf(objects: PlanObjects, faces: Faces, { portId, position }: Termination): Contact[] {
  const port = objects.port.get(portId);
  if (!port) return [];
  const positions = position === null ? Array.from({ length: port.positions }, (_, i) => i + 1) : [position];
  if (port.kind !== 'rear')
    return positions.map((at) => ({ portId, position: port.positions > 1 ? at : null }));
  return positions.flatMap((at) => faces.get(`${portId} ${at}`) ?? []);
}

type Faces = ReadonlyMap<string, Contact>;

/** The faces of a plan are asked for every strand of every cable; they are found once per plan. */
const known = new WeakMap<PlanObjects['portMap'], Faces>();

/** Contact in the face by rear port and position. */
function facesOf({ portMap, port }: PlanObjects): Faces {
  const found = known.get(portMap);
  if (found) return found;
  const faces = new Map<string, Contact>();
  for (const { frontPortId, frontPosition, rearPortId, rearPosition } of portMap.values()) {
    const several = (port.get(frontPortId)?.positions ?? 1) > 1;
    faces.set(`${rearPortId} ${rearPosition}`, {
      portId: frontPortId,
      position: several ? frontPosition : null,
    });
  }
  known.set(portMap, faces);
  return faces;
}

/** How people call a socket: with the rack, without it, and an outlet of one port by its own name. */
function socketOf(objects: PlanObjects, portId: string, position: number | null): Socket | null {
  const port = objects.port.get(portId);
  const device = port && objects.device.get(port.deviceId);
  if (!port || !device) return null;
  const behind = position === null ? '' : `.${position}`;
  const path = `${pathOf(objects, 'port', portId)}${behind}`;
  const outlet = objects.deviceType.get(device.typeId)?.role === 'outlet';
  const rack = device.rackId === null ? undefined : objects.rack.get(device.rackId);
  const locationId = rack?.locationId ?? device.locationId;
  const own = outlet && port.name === '1' ? [device.name] : [];
  return {
    path,
    names: [...own, path, `${device.name}-${port.name}${behind}`],
    device: device.name,
    devicePath: pathOf(objects, 'device', device.id),
    port: `${port.name}${behind}`,
    rack: rack?.name ?? '',
    outlet,
    locationId,
    placePath: locationId === null ? '' : pathOf(objects, 'location', locationId),
  };
}
