import type { Grammar } from '../grammar.js';
import { lldpd, neighbourTable } from './neighbours.js';

const platform = 'linux';

const arp: Grammar = {
  platform,
  commands: ['arp -a'],
  begins: [
    '<name> (<ipAddress ip>) at <macAddress mac> \\[<hardware ~[^\\]]+>\\][ PERM] on <interface>',
    '<name> (<ipAddress ip>) at \\<<macAddress ~incomplete>\\> on <interface>',
  ],
};

const links: Grammar = {
  platform,
  commands: ['ip link show', 'ip address show'],
  tolerant: true,
  lists: ['ipAddresses', 'prefixLengths', 'ipv6Addresses', 'ipv6PrefixLengths'],
  begins: [
    '<index ~\\d+>: <interface ~[^:@\\s]+>[@<parent ~[^:]+>]: \\<<flags ~[^\\s]+?>\\> mtu <mtuBytes number> qdisc <qdisc>[ master <master>] state <state>[ mode <mode>][ group <group>][ qlen <queueLength number>]',
  ],
  fills: [
    'link/<type> <macAddress mac>[ brd <broadcast mac>]...',
    'alias <alias text>',
    'inet <ipAddresses ip>/<prefixLengths ~\\d+>...',
    'inet6 <ipv6Addresses ip>/<ipv6PrefixLengths ~\\d+>...',
  ],
};

const routes: Grammar = {
  platform,
  commands: ['ip route show'],
  lists: ['nextHops', 'interfaces'],
  begins: [
    '[<type unreachable|blackhole|prohibit|broadcast|local> ]<prefix>[ nhid <nextHopId number>][ via <nextHop ip>][ dev <interface>][ proto <protocol>][ scope <scope>][ src <source ip>][ metric <metric number>][ <flags onlink|linkdown>]',
  ],
  fills: [' nexthop[ via <nextHops ip>] dev <interfaces>[ weight <weight number>][ <flags onlink|linkdown>]'],
};

const vrfs: Grammar = {
  platform,
  commands: ['ip vrf show'],
  nothing: ['Name Table', 'No VRF has been configured'],
  begins: ['<vrf> <table number>'],
};

/** The VLANs of the ports of a bridge; a port goes on in the lines below its own. */
const bridgeVlans: Grammar = {
  platform,
  commands: ['bridge vlan show', 'bridge vlan'],
  nothing: ['port vlan{-id| ids|-ids}'],
  lists: ['untaggedVlans', 'taggedVlans'],
  begins: [
    '<interface ~[a-zA-Z]\\S*> <nativeVlan ~\\d+> PVID Egress Untagged',
    '<interface ~[a-zA-Z]\\S*> <untaggedVlans ~\\d+(?:-\\d+)?> Egress Untagged',
    '<interface ~[a-zA-Z]\\S*> <taggedVlans ~\\d+(?:-\\d+)?>[ PVID]',
    '<interface ~[a-zA-Z]\\S*> None',
  ],
  fills: [
    ' <nativeVlan ~\\d+> PVID Egress Untagged',
    ' <untaggedVlans ~\\d+(?:-\\d+)?> Egress Untagged',
    ' <taggedVlans ~\\d+(?:-\\d+)?>[ PVID]',
  ],
};

const bridgeStations: Grammar = {
  platform,
  commands: ['bridge fdb show', 'bridge fdb'],
  begins: ['<macAddress mac> dev <interface>[ vlan <vlan ~\\d+>][ <flags text>]'],
};

const release: Grammar = {
  platform,
  commands: ['cat /etc/os-release'],
  single: true,
  tolerant: true,
  fills: [
    'NAME=["]<system ~[^"]+>["]',
    'VERSION_ID=["]<version ~[^"]+>["]',
    'PRETTY_NAME=["]<description ~[^"]+>["]',
  ],
};

export const linux: readonly Grammar[] = [
  bridgeVlans,
  bridgeStations,
  release,
  arp,
  links,
  routes,
  vrfs,
  lldpd(platform),
  neighbourTable(platform, 'ip neigh show', 'ip neigh', 'ip -4 neigh show', 'ip -6 neigh show'),
];
