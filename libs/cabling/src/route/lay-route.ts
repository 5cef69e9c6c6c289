import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import {
  connectPairs,
  type ConnectContext,
  type ConnectLook,
  type ConnectPreview,
} from '../range/connect.js';
import type { Route } from './route.js';

type CordLook = Omit<ConnectLook, 'media' | 'role' | 'lengthM' | 'profile'>;

/** The cords that a route needs, each with the medium of what it joins. */
export const layRoute = (
  objects: Objects<CablingKinds>,
  route: Route,
  look: CordLook,
  context: ConnectContext,
): ConnectPreview => layRoutes(objects, [route], look, context);

/** The cords of routes that are laid together, in their order: no two get one label. */
export function layRoutes(
  objects: Objects<CablingKinds>,
  routes: readonly Route[],
  look: CordLook,
  context: ConnectContext,
): ConnectPreview {
  const cords = routes.flatMap(({ legs }) => legs.filter(({ kind }) => kind === 'cord'));
  const named = (portId: string) => ({ portId, path: context.pathOf('port', portId) });
  const pairs = cords.map(({ from, to, media }) => ({ a: named(from), b: named(to), media }));
  return connectPairs(
    objects,
    pairs,
    { ...look, role: 'cord', media: null, profile: null, lengthM: 'auto' },
    context,
  );
}
