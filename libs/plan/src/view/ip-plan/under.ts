import { IpAddress, parseInterface, sees } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';

/**
 * The plan with one prefix and what lies in it alone: its page asks for nothing else.
 * @throws RangeError if the prefix is not in the plan
 */
export function underPrefix(objects: PlanObjects, prefixId: string): PlanObjects {
  const record = objects.prefix.get(prefixId);
  const outer = record && parseInterface(record.prefix)?.prefix;
  if (!record || !outer) throw new RangeError(`no prefix ${prefixId} in this plan`);
  const only = <T extends { readonly id: string; readonly vrfId: string | null }>(
    map: ReadonlyMap<string, T>,
    isInside: (it: T) => boolean,
  ): Map<string, T> =>
    new Map([...map].filter(([id, it]) => id === prefixId || (sees(record, it.vrfId) && isInside(it))));
  const has = (text: string): boolean => {
    const address = IpAddress.tryParse(text.split('/')[0]!);
    return address !== null && outer.has(address);
  };
  return {
    ...objects,
    prefix: only(objects.prefix, ({ prefix }) => {
      const inner = parseInterface(prefix)?.prefix;
      return inner !== undefined && inner.length >= outer.length && outer.contains(inner);
    }),
    range: only(objects.range, ({ start }) => has(start)),
    address: only(objects.address, ({ address }) => has(address)),
  };
}
