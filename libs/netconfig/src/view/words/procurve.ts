import type { ViewWords } from '../words.js';

/** A list of ports: `1/1-1/4,A1,Trk2`. Words like `active` are none. */
const PORTS = String.raw`(?<ports>(?:[A-Z]?\d|Trk\d)[\w/.,-]*)`;

/**
 * HPE ProCurve and AOS-S. VLANs name their ports, and so do trunks and port access control (ArubaOS-Switch Advanced
 * Traffic Management and Access Security guides); port sections exist for what differs from the default.
 */
export const procurveWords: ViewWords = {
  hostname: /^hostname (.+)$/,
  location: /^snmp-server location (.+)$/,
  defaultGateway: /^ip default-gateway (\S+)$/,
  section: /^interface (\S+(?: \d+)?)$/,
  routedSection: /^(vlan \d+)$/,
  vlan: /^vlan (\d+)$/,
  vlanName: /^name (.+)$/,
  lagPrefix: 'Trk',
  switching: false,
  memberships: true,
  elsewhere: [
    {
      in: /^vlan (\d+)$/,
      line: new RegExp(`^(?<words>(?:un)?tagged) ${PORTS}$`, 'i'),
      as: '$<words> vlan $1',
    },
    {
      line: new RegExp(`^trunk ${PORTS} (?<words>trk\\d+)(?: \\S+)?$`, 'i'),
      as: 'trunk $<words>',
    },
    {
      line: new RegExp(
        `^(?<words>aaa port-access(?: authenticator| mac-based| web-based)?) ${PORTS}(?<rest>(?: .+)?)$`,
        'i',
      ),
      as: '$<words>$<rest>',
    },
  ],
  interface: {
    description: /^name (.+)$/,
    disabled: /^disable$/,
    routed: /^(?:routing|ip(?:v6)? address(?: .+)?)$/,
    accessVlan: /^untagged vlan (\d+)$/,
    nativeVlan: /^untagged vlan (\d+)$/,
    taggedVlans: /^tagged vlan (.+)$/,
    encapsulationVlan: /^encapsulation dot1q (\d+)$/i,
    address: /^ip(?:v6)? address ([\da-f.:]+)(?:\/| )([\d.]+)$/i,
    vrf: /^vrf (\S+)$/,
    lag: /^trunk trk(\d+)$/i,
    speeds: /^speed-duplex (?:auto-)?(\d+)/,
    duplex: /^speed-duplex \d+-(full|half)$/,
    unpowered: /^no power-over-ethernet$/,
  },
  portAccess: {
    controlled: /^aaa port-access (?:authenticator|mac-based|web-based)$/,
    inboundOnly: /^aaa port-access controlled-direction in$/,
    macFirst: /^aaa port-access auth-order mac-based\b/,
    // Without a limit one client authenticates, and opens the port for all (port mode).
    dot1xClients: /^aaa port-access authenticator client-limit (\d+)$/,
    macClients: /^aaa port-access mac-based addr-limit (\d+)$/,
  },
  stack: {
    section: /^stacking$/,
    member: /^member (?<member>\d+) type "?(?<model>[^"\s]+)"?(?: mac-address (?<mac>\S+))?$/,
    priority: /^member (?<member>\d+) priority (?<priority>\d+)$/,
  },
};
