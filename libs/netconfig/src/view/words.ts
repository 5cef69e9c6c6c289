/**
 * The words in which a platform says what a view holds. Each pattern means one line; its first group, where a value is
 * wanted, is the value. `interface` patterns mean lines of an interface's section.
 */
export interface ViewWords {
  readonly hostname: RegExp;
  readonly location: RegExp;
  readonly defaultGateway: RegExp;
  /** The line that opens an interface's section; the group is its name. */
  readonly section: RegExp;
  /** A section that is an interface only when it has an address. */
  readonly routedSection?: RegExp;
  readonly vlan: RegExp;
  readonly vlanName: RegExp;
  /** What stands before the number in the name of a LAG. */
  readonly lagPrefix: string;
  /** True where a port that says nothing about it switches, in VLAN 1. */
  readonly switching: boolean;
  /** True where tagged VLANs are memberships, which exist with their VLAN, and not a filter of a trunk. */
  readonly memberships: boolean;
  /** Lines elsewhere that speak of ports, as the lines that the ports' own sections would have. */
  readonly elsewhere: readonly PortLine[];
  readonly interface: InterfaceWords;
  readonly portAccess: PortAccessWords | null;
  readonly stack?: StackWords;
}

/** A line with a list of ports. Its named groups are `ports` and whatever `as` repeats (`$<words>`). */
export interface PortLine {
  /** The section that it stands in, of which the first group is `$1` in `as`; absent: a top line. */
  readonly in?: RegExp;
  readonly line: RegExp;
  readonly as: string;
}

export interface InterfaceWords {
  readonly description: RegExp;
  readonly disabled: RegExp;
  /** The port routes: it says so, or speaks of addresses. */
  readonly routed: RegExp;
  readonly access?: RegExp;
  readonly trunk?: RegExp;
  readonly dynamic?: RegExp;
  readonly accessVlan: RegExp;
  readonly nativeVlan: RegExp;
  readonly voiceVlan?: RegExp;
  /** Words before a list of VLANs; lists of several lines add up. */
  readonly taggedVlans: RegExp;
  readonly encapsulationVlan: RegExp;
  /** Groups: address, and length or mask. */
  readonly address: RegExp;
  readonly vrf: RegExp;
  /** The number of the LAG. */
  readonly lag: RegExp;
  readonly speeds: RegExp;
  readonly duplex: RegExp;
  readonly unpowered: RegExp;
}

export interface PortAccessWords {
  readonly controlled: RegExp;
  readonly hostMode?: RegExp;
  readonly inboundOnly: RegExp;
  readonly macFirst: RegExp;
  readonly dot1xClients?: RegExp;
  readonly macClients?: RegExp;
}

export interface StackWords {
  /** Absent: the lines stand at the top. */
  readonly section?: RegExp;
  /** Named groups `member`, `model` and, where it is said, `mac`. */
  readonly member: RegExp;
  /** Named groups `member`, `priority`. */
  readonly priority: RegExp;
}
