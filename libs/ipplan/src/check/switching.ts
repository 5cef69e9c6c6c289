import type { Id } from '#changes';
import type { InterfaceVlan } from '../model/vlan.js';
import type { L2Link } from './context.js';

/** How one interface treats frames, with its device. */
export interface SwitchPort {
  readonly portId: Id;
  readonly deviceId: Id;
  readonly mode: InterfaceVlan;
  /** False for one that is shut down: nobody uses a VLAN there. */
  readonly enabled: boolean;
  /** The LAG that it is a member of. */
  readonly lagId: Id | null;
  /** VLANs that it carries, the untagged and the voice one included; `all` besides these when everything is allowed. */
  readonly carries: ReadonlySet<Id>;
  readonly all: boolean;
}

/** A link with what is known of its two ends; null for an end without a recorded mode. */
export interface SwitchLink extends L2Link {
  readonly deviceA: Id;
  readonly deviceB: Id;
  /** Whether the device at this end forwards frames. */
  readonly bridgesA: boolean;
  readonly bridgesB: boolean;
  readonly portA: SwitchPort | null;
  readonly portB: SwitchPort | null;
}

/** All that the switching rules look up. */
export interface Switching {
  readonly ports: ReadonlyMap<Id, SwitchPort>;
  readonly links: readonly SwitchLink[];
  /** Access ports of a VLAN, voice ones included, that are not shut down: what needs its gateway. */
  readonly usersOf: ReadonlyMap<Id, readonly SwitchPort[]>;
  /** Layer 3 interfaces of a VLAN. */
  readonly l3Of: ReadonlyMap<Id, readonly SwitchPort[]>;
}

/** True for an interface that tags: a trunk or a hybrid. */
export const isTrunk = (port: SwitchPort): boolean =>
  port.mode.mode === 'trunk' || port.mode.mode === 'hybrid';

/** The ports of a link that are cabled to each other. */
export const pairsOf = ({ a, b, pairs }: L2Link): readonly (readonly [a: Id, b: Id])[] => pairs ?? [[a, b]];

export const carriesVlan = (port: SwitchPort, vlanId: Id): boolean => port.all || port.carries.has(vlanId);
