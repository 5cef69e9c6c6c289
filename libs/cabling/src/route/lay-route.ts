import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import {
  connectPairs,
  type ConnectContext,
  type ConnectLook,
  type ConnectPreview,
} from '../range/connect.js';
import type { Route } from './find-routes.js';

/** The cords that a route needs, each with the medium of what it joins. */
export function layRoute(
  objects: Objects<CablingKinds>,
  route: Route,
  look: Omit<ConnectLook, 'media' | 'role' | 'lengthM' | 'profile'>,
  context: ConnectContext,
): ConnectPreview {
  const cords = route.legs.filter(({ kind }) => kind === 'cord');
  const named = (portId: string) => ({ portId, path: context.pathOf('port', portId) });
  const pairs = cords.map(({ from, to, media }) => ({ a: named(from), b: named(to), media }));
  return connectPairs(
    objects,
    pairs,
    { ...look, role: 'cord', media: null, profile: null, lengthM: 'auto' },
    context,
  );
}
