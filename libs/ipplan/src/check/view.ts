import { lazily, type Id, type Objects } from '#changes';
import type { Finding, Fix, Param, Place } from '#findings';
import type { IpPlanKinds } from '../model/kinds.js';
import { addressingOf } from './addressing.js';
import type { IpPlanContext } from './context.js';
import { ipPlanRules, type IpPlanCode } from './rule-table.js';
import type { SwitchLink } from './switching.js';
import { switchingOf } from './index/switching-lookups.js';
import { ipPlanIndexes, type IpPlanIndexes } from './index/indexes.js';
import type { Remembered } from './index/kept.js';
import type { IndexedPlan } from './indexed-plan.js';
import type { Twins } from './index/twins.js';
import type { Loop } from './vlans/loops.js';
import type { Part } from './vlans/vlan-parts.js';

/** The plan as rules read it. */
export interface IpPlanView extends IndexedPlan {
  /** For each VLAN whose number others have too, under another name: those others. */
  readonly twins: Twins;
  /** What every VLAN falls into. */
  readonly vlanParts: Remembered<readonly Part[]>;
  /** What goes round in circles, whether a spanning tree stops it or not. */
  readonly loops: readonly Loop[];
  /** Trunks with the VLANs that they carry for nobody. */
  readonly idleLinks: ReadonlyMap<SwitchLink, readonly Id[]>;
}

/** The view of a check by itself. */
export function viewOf(objects: Objects<IpPlanKinds>, context: IpPlanContext): IpPlanView {
  const indexes = {} as IpPlanIndexes;
  const view = ipPlanView(objects, context, indexes);
  for (const name of Object.keys(ipPlanIndexes) as (keyof IpPlanIndexes)[])
    lazily(indexes, name, () => ipPlanIndexes[name](view, indexes, undefined) as never);
  return view;
}

/** What the rules are given; the indexes that one does not look at are not asked for. */
export function ipPlanView(
  objects: Objects<IpPlanKinds>,
  context: IpPlanContext,
  indexes: IpPlanIndexes,
): IpPlanView {
  const view = {
    objects,
    context,
    addressing: addressingOf(indexes),
    switching: switchingOf(indexes),
  } as IpPlanView;
  for (const name of ['vlans', 'anycastPorts', 'trunkUsers', 'twins', 'vlanParts', 'idleLinks'] as const)
    lazily(view, name, () => indexes[name] as never);
  lazily(view, 'loops', () => indexes.loopList);
  return view;
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
