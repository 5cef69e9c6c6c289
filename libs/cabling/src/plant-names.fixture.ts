import type { Objects } from '#changes';
import type { CablingKinds } from './model/kinds.js';

/** The ports whose id ends with a path: `P1:01` finds `SR1/P1:01` in every rack that has a P1. */
export function pathNames(objects: Pick<Objects<CablingKinds>, 'port'>, path: string): string[] {
  return [...objects.port.keys()].filter((id) => id === path || id.endsWith(`/${path}`));
}
