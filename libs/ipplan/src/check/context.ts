import type { Id } from '#changes';
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
}

/** What the kernel is told about the world beside its own objects. */
export interface IpPlanContext {
  readonly l2Links: readonly L2Link[];
  /** null for a port that does not exist. */
  readonly interfaceOf: (portId: Id) => InterfaceFacts | null;
  /** What a person calls an object: `R1/SW1:Gi1/0/1`, `VLAN 20 Users`. */
  readonly pathOf: (kind: string, id: Id) => string;
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  readonly today: string;
  readonly policy: IpPlanPolicy;
}
