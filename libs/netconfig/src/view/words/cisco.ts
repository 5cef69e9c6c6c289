import type { ViewWords } from '../words.js';

/** What Cisco's command line and those modelled on it have in common (IOS interface and LAN switching references). */
const ciscoWords: ViewWords = {
  hostname: /^hostname (\S+)$/,
  location: /^snmp-server location (.+)$/,
  defaultGateway: /^ip default-gateway (\S+)$/,
  section: /^interface (?:preconfigure )?(\S+(?: \d\S*)?)(?: (?:l2transport|point-to-point|multipoint))?$/,
  vlan: /^vlan (\d+)$/,
  vlanName: /^name (.+)$/,
  lagPrefix: 'Port-channel',
  switching: true,
  memberships: false,
  elsewhere: [],
  interface: {
    description: /^description (.+)$/,
    disabled: /^shutdown$/,
    // A switch shows `no ip address` on routed ports only.
    routed: /^(?:no switchport|no ip address|ip(?:v4|v6)? (?:unnumbered|address)(?: .+)?)$/,
    access: /^switchport mode access$/,
    trunk: /^switchport mode trunk$/,
    dynamic: /^switchport mode dynamic\b/,
    accessVlan: /^switchport access vlan (\d+)$/,
    nativeVlan: /^switchport trunk native vlan (\d+)$/,
    voiceVlan: /^switchport voice vlan (\d+)$/,
    taggedVlans: /^switchport trunk allowed vlan (.+)$/,
    encapsulationVlan: /^encapsulation dot1q (?:vlan )?(\d+)/i,
    address: /^ip(?:v4|v6)? address ([\da-f.:]+)(?:\/| )([\d.]+)(?: secondary)?/i,
    vrf: /^(?:ip )?vrf (?:forwarding |member )?(\S+)$/,
    lag: /^channel-group (\d+)\b/,
    speeds: /^speed (?:auto )?(\d[\d ]*)$/,
    duplex: /^duplex (auto|full|half)$/,
    unpowered: /^power inline never$/,
  },
  portAccess: null,
};

/** Cisco IOS and IOS-XE, with port access control in both spellings (before and since IBNS 2.0). */
export const iosWords: ViewWords = {
  ...ciscoWords,
  portAccess: {
    controlled:
      /^(?:authentication port-control auto|access-session port-control auto|dot1x port-control auto|mab(?: eap)?)$/,
    hostMode: /^(?:authentication|access-session) host-mode (\S+)$/,
    inboundOnly: /^(?:authentication|access-session) control-direction in$/,
    macFirst: /^authentication order mab\b/,
  },
  stack: {
    member: /^switch (?<member>\d+) provision (?<model>\S+)$/,
    priority: /^switch (?<member>\d+) priority (?<priority>\d+)$/,
  },
};

export const nxosWords: ViewWords = { ...ciscoWords, lagPrefix: 'port-channel' };

export const eosWords: ViewWords = { ...ciscoWords, lagPrefix: 'Port-Channel' };

/** A router: no port of it switches. */
export const iosXrWords: ViewWords = {
  ...ciscoWords,
  lagPrefix: 'Bundle-Ether',
  switching: false,
  interface: { ...ciscoWords.interface, lag: /^bundle id (\d+)\b/ },
};

export const frrWords: ViewWords = { ...ciscoWords, switching: false };

/** HPE Aruba AOS-CX: ports route until `no routing` is said (shown on each switched port) or a VLAN is given. */
export const aosCxWords: ViewWords = {
  ...ciscoWords,
  lagPrefix: 'lag ',
  switching: false,
  section: /^interface (\S+(?: \d+)?)(?: multi-chassis)?$/,
  interface: {
    ...ciscoWords.interface,
    routed: /^(?:routing|ip(?:v6)? address(?: .+)?)$/,
    access: /^vlan access \d+$/,
    trunk: /^vlan trunk /,
    accessVlan: /^vlan access (\d+)$/,
    nativeVlan: /^vlan trunk native (\d+)(?: tag)?$/,
    taggedVlans: /^vlan trunk allowed (.+)$/,
    vrf: /^vrf attach (\S+)$/,
    lag: /^lag (\d+)$/,
    unpowered: /^no power-over-ethernet$/,
  },
};
