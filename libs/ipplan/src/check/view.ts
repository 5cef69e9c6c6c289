import type { Id, Objects } from '#changes';
import type { Finding, Fix, Param, Place } from '#findings';
import type { IpPlanKinds } from '../model/kinds.js';
import { indexAddressing } from './addressing.js';
import type { IpPlanContext } from './context.js';
import { ipPlanRules, type IpPlanCode } from './rule-table.js';
import { indexSwitching, type SwitchLink } from './switching.js';
import type { IndexedPlan } from './indexed-plan.js';
import { idleLinks } from './vlans/idle-links.js';
import { vlanGraph } from './vlans/vlan-links.js';

/** The plan as rules read it. */
export interface IpPlanView extends IndexedPlan {
  /** Trunks with the VLANs that they carry for nobody. */
  readonly idleLinks: ReadonlyMap<SwitchLink, readonly Id[]>;
}

export function viewOf(objects: Objects<IpPlanKinds>, context: IpPlanContext): IpPlanView {
  const addressing = indexAddressing(objects);
  const switching = indexSwitching(objects, context);
  const vlans = vlanGraph({ objects, addressing, switching, context });
  const indexed = { objects, context, addressing, switching, vlans };
  return { ...indexed, idleLinks: idleLinks(indexed) };
}

export type PlaceKind = keyof IpPlanKinds | 'port' | 'device' | 'location';

/** A reference to an object of the plan: its kind and id. */
export type Ref = readonly [kind: PlaceKind, id: Id];

/** A finding of a code: severity from the table, places with the names that people read. */
export function finding(
  view: IpPlanView,
  code: IpPlanCode,
  where: readonly Ref[],
  params: Readonly<Record<string, Param>>,
  fixes: readonly Fix[] = [],
): Finding {
  const places: Place[] = where.map(([kind, id]) => ({ kind, id, path: view.context.pathOf(kind, id) }));
  const { severity, implies } = ipPlanRules[code];
  return {
    code,
    severity,
    where: places,
    params,
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(implies.length > 0 ? { implies } : {}),
  };
}
