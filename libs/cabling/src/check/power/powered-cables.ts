import type { Id } from '#changes';
import { cablesOf, destinationOf, originOf } from '../../trace/path.js';
import type { CablingView } from '../view.js';

/** The cables that carry power to a device, with the highest PoE class among those that they carry. */
export function poweredCables(view: CablingView): ReadonlyMap<Id, number> {
  const powered = new Map<Id, number>();
  for (const { path } of view.channels) {
    if (!path.complete) continue;
    const poe = [...originOf(path), ...destinationOf(path)].map(
      (id) => view.objects.port.get(id)?.poe ?? null,
    );
    const gives = poe.some((it) => it?.role === 'pse');
    const takes = Math.max(0, ...poe.map((it) => (it?.role === 'pd' ? it.powerClass : 0)));
    if (!gives || takes === 0) continue;
    for (const id of cablesOf(path)) powered.set(id, Math.max(takes, powered.get(id) ?? 0));
  }
  return powered;
}
