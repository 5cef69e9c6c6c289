import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../model/kinds.js';
import type { Addressing } from './addressing.js';
import type { IpPlanContext } from './context.js';
import type { TrunkUsers } from './index/trunk-users.js';
import type { Switching } from './switching.js';
import type { VlanGraph } from './vlans/vlan-links.js';

/** The plan parsed and indexed once, so that no rule has to search. */
export interface IndexedPlan {
  readonly objects: Objects<IpPlanKinds>;
  readonly context: IpPlanContext;
  readonly addressing: Addressing;
  readonly switching: Switching;
  readonly vlans: VlanGraph;
  readonly trunkUsers: TrunkUsers;
  /** Interfaces that answer to an anycast address: any of them will do as gateway. */
  readonly anycastPorts: ReadonlySet<Id>;
}
