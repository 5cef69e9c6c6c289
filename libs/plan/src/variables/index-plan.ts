import type { Port } from '#cabling';
import {
  IpPrefix,
  type Address,
  type FhrpMember,
  type InterfaceVlan,
  type Route,
  type SpanningTree,
  type Vlan,
} from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';
import { byKey } from './by-key.js';
import { farEndFinder, type FarEnd } from './far-end.js';

/** The facts of a plan arranged for questions about one device, so that a thousand devices cost one pass. */
export interface PlanIndex {
  readonly objects: PlanObjects;
  /** Interfaces of a device. */
  readonly interfaces: ReadonlyMap<string, readonly Port[]>;
  readonly vlanOfPort: ReadonlyMap<string, InterfaceVlan>;
  readonly addresses: ReadonlyMap<string, readonly Address[]>;
  readonly routes: ReadonlyMap<string, readonly Route[]>;
  /** How a device takes part in the spanning tree. */
  readonly spanningTrees: ReadonlyMap<string, readonly SpanningTree[]>;
  /** The shared gateways that an interface takes part in. */
  readonly fhrpMembers: ReadonlyMap<string, readonly FhrpMember[]>;
  /** Member interfaces of a LAG. */
  readonly members: ReadonlyMap<string, readonly Port[]>;
  /** Prefixes that name a gateway, narrowest first. */
  readonly gateways: readonly { readonly prefix: IpPrefix; readonly gateway: string }[];
  /** VLANs that a trunk without a list carries. */
  readonly activeVlans: readonly Vlan[];
  readonly farEnd: (portId: string) => FarEnd;
}

export function indexPlan(objects: PlanObjects): PlanIndex {
  const ports = [...objects.port.values()].filter(({ kind }) => kind === 'interface');
  return {
    objects,
    interfaces: byKey(ports, (port) => port.deviceId),
    vlanOfPort: new Map([...objects.interfaceVlan.values()].map((it) => [it.portId, it])),
    addresses: byKey(
      [...objects.address.values()].filter(({ status }) => status === 'active'),
      (it) => it.portId,
    ),
    routes: byKey(objects.route.values(), (route) => route.deviceId),
    spanningTrees: byKey(objects.spanningTree.values(), (it) => it.deviceId),
    fhrpMembers: byKey(objects.fhrpMember.values(), (it) => it.portId),
    members: byKey(ports, (port) => port.lagId),
    gateways: [...objects.prefix.values()]
      .flatMap(({ prefix, gateway }) =>
        gateway === null ? [] : [{ prefix: IpPrefix.parse(prefix), gateway }],
      )
      .toSorted((a, b) => b.prefix.length - a.prefix.length),
    activeVlans: [...objects.vlan.values()].filter(({ status }) => status === 'active'),
    farEnd: farEndFinder(objects),
  };
}
