import { faceLayout, type FaceLayout, type FacePort } from '../device/face-layout.js';
import { passiveRoles } from '../device/passive-roles.js';
import type { ReachedDevice, ReachedPort } from './move-types.js';

/** A face seen from the hand that looks for one port. */
export interface Sight {
  readonly face: FaceLayout<ReachedPort>;
  /** The port itself; undefined where the face does not show it. */
  readonly port: FacePort<ReachedPort> | undefined;
  /** The six columns of ports that it stands in, row by row. */
  readonly around: readonly (readonly FacePort<ReachedPort>[])[];
}

const SIX = 6;

/** Where a port is among those beside it. Only ports of its own kind: who looks at the front sees no rear port. */
export function sightOf({ role, ports }: ReachedDevice, portId: string): Sight {
  const kind = ports.find(({ id }) => id === portId)?.kind;
  const face = faceLayout(
    ports.filter((port) => port.kind === kind),
    passiveRoles.has(role),
  );
  const port = face.ports.find((place) => place.port.id === portId);
  if (!port) return { face, port, around: [] };
  const columns = [...new Set(face.ports.map(({ x }) => x))].toSorted((a, b) => a - b);
  const first = Math.floor(columns.indexOf(port.x) / SIX) * SIX;
  const near = new Set(columns.slice(first, first + SIX));
  const rows = Array.from({ length: face.rows }, (_, row) =>
    face.ports.filter((place) => place.row === row && near.has(place.x)),
  );
  // A panel of two rows counts along each: only the row of the port is beside it.
  return { face, port, around: rows.filter((row) => row.length > 0) };
}
