import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import { destinationOf, originOf, type CablePath } from '../trace/path.js';

/** Whether both ends of a way hold a transceiver that tells its own reach: then the common tables are not asked. */
export const tellsOwnReach = (
  { objects }: { readonly objects: Pick<Objects<CablingKinds>, 'port' | 'transceiverType'> },
  path: CablePath,
): boolean =>
  [originOf(path), destinationOf(path)].every(([id]) => {
    const held = objects.port.get(id ?? '')?.transceiverId ?? '';
    return typeof objects.transceiverType.get(held)?.reachM === 'number';
  });
