import { floorPlanOf } from '../picture.js';
import { reencoded } from '../png/png-of.js';
import { MOST_FLOOR_PLAN_BYTES } from './floor-plan-size.js';

/** The plan of a floor as it is kept. */
export interface KeptFloorPlan {
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/vnd.dxf';
  readonly bytes: Uint8Array;
}

/**
 * A file from outside as it is kept under a floor: a picture painted anew, so that nothing but its pixels comes in, a
 * drawing as it is. Null: it is none of these, or too large.
 */
export async function keptFloorPlan(file: string, bytes: Uint8Array): Promise<KeptFloorPlan | null> {
  const plan = floorPlanOf(bytes);
  if (!plan) return null;
  const isPicture = plan.kind === 'picture';
  const kept = isPicture ? await reencoded(plan) : bytes;
  if (!kept || kept.length > MOST_FLOOR_PLAN_BYTES) return null;
  const name = plainName(file, isPicture ? 'png' : 'dxf');
  return { name, mediaType: isPicture ? 'image/png' : 'image/vnd.dxf', bytes: kept };
}

/** The last part of a name, with letters that every system takes, and the ending of what is kept. */
function plainName(file: string, ending: string): string {
  const last = file.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_')
    .trim()
    .slice(0, 120);
  return `${stem || 'floor'}.${ending}`;
}
