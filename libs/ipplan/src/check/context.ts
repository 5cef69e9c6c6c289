import type { Id, Recorded } from '#changes';
import type { Observations } from './observed/observations.js';
import type { IpPlanPolicy } from './policy.js';

/**
 * Two interfaces whose frames reach each other, whatever panels lie between. The members of a LAG are one link between
 * the two LAG interfaces. Who knows the cabling makes these.
 */
export interface L2Link {
  /** Interface ids. */
  readonly a: Id;
  readonly b: Id;
  /** The cables that carry it. */
  readonly via: readonly Id[];
  /** The ports that are cabled to each other, from the side of `a`: the members of a LAG; absent: `a` and `b` themselves. */
  readonly pairs?: readonly (readonly [a: Id, b: Id])[];
}

/** What the addressing plan must know of an interface. */
export interface InterfaceFacts {
  readonly deviceId: Id;
  readonly type: 'physical' | 'virtual' | 'lag' | 'svi' | 'loopback' | 'wireless';
  /** The LAG that it is a member of. */
  readonly lagId: Id | null;
  readonly enabled: boolean;
  /** Whether its device forwards frames between its interfaces; a server with a trunk does not. */
  readonly bridges: boolean;
  /** Its device's name as recorded, what it is for (`switch`, `printer` …), and whether it is out of service for good. */
  readonly deviceName: string;
  readonly deviceRole: string | null;
  readonly retired: boolean;
  /** null: not recorded. */
  readonly mtu: number | null;
  readonly speedMbps: number | null;
  readonly mac: string | null;
  /** As configured; `auto` and null: the ends agree by themselves. */
  readonly duplex: 'auto' | 'full' | 'half';
  readonly fixedSpeedMbps: number | null;
}

/** Where an L2 domain reaches; null: no limit of that kind. */
export interface Reach {
  readonly locationId: Id | null;
  readonly rackId: Id | null;
}

/** What the kernel is told about the world beside its own objects. */
export interface IpPlanContext {
  readonly l2Links: readonly L2Link[];
  /** null for a port that does not exist. */
  readonly interfaceOf: (portId: Id) => InterfaceFacts | null;
  /** The device of an interface, without making its facts; null for one that does not exist. */
  readonly deviceOf: (portId: Id) => Id | null;
  /** The records of all ports, for fixes that change them. Another map is another answer of `interfaceOf`. */
  readonly ports: ReadonlyMap<Id, Recorded>;
  /** The member interfaces of a LAG. */
  readonly membersOf: (lagId: Id) => readonly Id[];
  /** The outermost place around a location; null for one that does not exist. */
  readonly siteOf: (locationId: Id) => Id | null;
  /** Whether a device stands inside the reach of an L2 domain. */
  readonly isWithin: (deviceId: Id, reach: Reach) => boolean;
  /** True for an address that is not in use yet: a project adds it. */
  readonly isPlanned: (addressId: Id) => boolean;
  /** What devices report of themselves and of each other. */
  readonly observed: Observations;
  /** What a person calls an object: `R1/SW1:Gi1/0/1`, `VLAN 20 Users`. */
  readonly pathOf: (kind: string, id: Id) => string;
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  readonly today: string;
  readonly policy: IpPlanPolicy;
}
