/** What a configuration says about a device: the present that a plan is made from. */
export interface ConfigView {
  readonly hostname: string | null;
  /** The text that the device gives for its place (`snmp-server location`). */
  readonly location: string | null;
  /** The gateway of a device that does not route. */
  readonly defaultGateway: string | null;
  /** In the order of the configuration; ports without a section, of which other lines speak, come last. */
  readonly interfaces: readonly InterfaceView[];
  /** By id. */
  readonly vlans: readonly VlanView[];
  readonly stackMembers: readonly StackMemberView[];
}

export interface VlanView {
  readonly vid: number;
  readonly name: string | null;
  /** False for a VLAN that interfaces use and nothing declares. */
  readonly declared: boolean;
}

export interface StackMemberView {
  readonly member: number;
  readonly model: string | null;
  readonly mac: string | null;
  /** null: the device's default. */
  readonly priority: number | null;
}

export type InterfaceKind =
  'physical' | 'lag' | 'svi' | 'loopback' | 'tunnel' | 'management' | 'subinterface';

/**
 * How a port forwards. `dynamic`: it negotiates (DTP), or has lines for a trunk but does not say that it is one;
 * null: the configuration does not tell.
 */
export type PortMode = 'access' | 'trunk' | 'dynamic' | 'routed' | null;

export interface InterfaceView {
  readonly name: string;
  readonly kind: InterfaceKind;
  /** Of a sub-interface: the interface that it is part of, and its number. */
  readonly parent: string | null;
  readonly subinterface: number | null;
  /** False for a port of which only lines outside of its own section speak. */
  readonly hasSection: boolean;
  readonly description: string | null;
  readonly enabled: boolean;
  readonly mode: PortMode;
  /** The VLAN of untagged frames of a port that is no trunk; also what a dynamic port uses until it is one. */
  readonly accessVlan: number | null;
  /** The untagged VLAN of a trunk where it is stated; null: the platform's default, or none. */
  readonly nativeVlan: number | null;
  readonly voiceVlan: number | null;
  /** Rising, without the native VLAN. `all`: a trunk that nothing restricts. */
  readonly taggedVlans: readonly number[] | 'all';
  /** The tag of a sub-interface's frames. */
  readonly encapsulationVlan: number | null;
  /** As `address/length`, both families, in the order of the configuration. */
  readonly addresses: readonly string[];
  readonly vrf: string | null;
  /** The name of the LAG that the port is a member of. */
  readonly lag: string | null;
  /** The fixed or offered speeds; null: negotiated freely. */
  readonly speedsMbps: readonly number[] | null;
  readonly duplex: 'auto' | 'full' | 'half';
  /** False where power over Ethernet is turned off. */
  readonly power: boolean;
  readonly portAccess: PortAccess;
}

/** Port access control (IEEE 802.1X and authentication by MAC address). */
export interface PortAccess {
  readonly controlled: boolean;
  /** The platform's own word (`multi-auth`). */
  readonly hostMode: string | null;
  /** Only frames from the device at the port are held back; wake-on-LAN works. */
  readonly inboundOnly: boolean;
  readonly macFirst: boolean;
  /** How many clients authenticate by themselves; null where the platform has no such number. */
  readonly dot1xClients: number | null;
  readonly macClients: number | null;
}
