import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { CablingView } from '../view.js';

/** Places, devices and modules that lie inside themselves by way of others, and a LAG that is its own member. */
export function nesting(view: CablingView): Finding[] {
  const { location, device, module, port } = view.objects;
  return [
    ...rings(view, 'location', location, ({ parentId }) => parentId),
    ...rings(view, 'device', device, ({ parentId }) => parentId),
    ...rings(view, 'module', module, ({ parentId }) => parentId),
    ...rings(view, 'port', port, ({ lagId }) => lagId),
  ];
}

/** Each ring once, told at all of its members. */
function rings<T extends { readonly id: Id }>(
  view: CablingView,
  kind: 'location' | 'device' | 'module' | 'port',
  objects: ReadonlyMap<Id, T>,
  outerOf: (object: T) => Id | null,
): Finding[] {
  const sound = new Set<Id>();
  const found: Finding[] = [];
  for (const start of objects.values()) {
    if (outerOf(start) === null) continue;
    const way: T[] = [];
    let at: T | undefined = start;
    while (at && !sound.has(at.id) && !way.includes(at)) {
      way.push(at);
      at = objects.get(outerOf(at) ?? '');
    }
    const from = at ? way.indexOf(at) : -1;
    if (from >= 0) {
      const ring = way.slice(from);
      const params = { ring: ring.map(({ id }) => view.pathOf(kind, id)), count: ring.length };
      found.push(
        view.find(
          'CABLING_INSIDE_ITSELF',
          ring.map((one) => [kind, one] as const),
          params,
        ),
      );
    }
    for (const { id } of way) sound.add(id);
  }
  return found;
}
