import type { Grammar } from '../grammar.js';

const platform = 'nx-os';

const ipInterface: Grammar = {
  platform,
  commands: ['show ip interface', 'show ip interface vrf all'],
  tolerant: true,
  carries: ['IP Interface Status for VRF "<vrf ~[^"]+>"...'],
  lists: ['secondaryAddresses', 'secondarySubnets'],
  begins: [
    '<interface ~[^,\\s]+>, Interface status: protocol-<operStatus ~\\w+>/link-<linkStatus ~\\w+>/admin-<adminStatus ~\\w+>,...',
  ],
  fills: [
    'IP address: <secondaryAddresses ip>, IP subnet: <secondarySubnets> secondary...',
    'IP address: <ipAddress ip>, IP subnet: <subnet>...',
    'IP broadcast address: <broadcastAddress ip>',
    'IP MTU: <mtuBytes number> bytes...',
    'IP proxy ARP[ ]: <proxyArp>',
    'IP Local Proxy ARP[ ]: <localProxyArp>',
    'IP multicast routing: <multicastRouting>',
    'IP icmp redirects: <icmpRedirects>',
    'IP directed-broadcast: <directedBroadcast>',
    'IP Forwarding: <forwarding>',
    'IP icmp unreachables (except port): <icmpUnreachables>',
    'IP icmp port-unreachable: <icmpPortUnreachable>',
    'IP unicast reverse path forwarding: <unicastRpf text>',
    'IP load sharing: <loadSharing text>',
    'Outbound access list: <outgoingAcl text>',
  ],
};

const ipInterfaceBrief: Grammar = {
  platform,
  commands: ['show ip interface brief'],
  skips: [' (<parent>)'],
  carries: ['IP Interface Status for VRF "<vrf ~[^"]+>"...'],
  nothing: ['Interface IP Address Interface Status'],
  begins: [
    '<interface> <ipAddress> protocol-<operStatus ~[^/]+>/link-<linkStatus ~[^/]+>/admin-<adminStatus ~\\S+>',
  ],
};

const ipv6Interface: Grammar = {
  platform,
  commands: ['show ipv6 interface', 'show ipv6 interface vrf all'],
  tolerant: true,
  carries: ['IPv6 Interface Status for VRF "<vrf ~[^"]+>"...'],
  lists: ['ipv6Addresses'],
  begins: [
    '<interface ~[^,\\s]+>, Interface status: protocol-<operStatus ~\\w+>/link-<linkStatus ~\\w+>/admin-<adminStatus ~\\w+>,...',
  ],
  fills: [
    '<ipv6Addresses ~[0-9a-f:]+/\\d+>[ \\[...\\]]',
    // `0::` where there is none.
    'IPv6 link-local address: 0:: ...',
    'IPv6 link-local address: <linkLocalAddress ip>...',
    'IPv6 MTU: <mtuBytes number>...',
  ],
};

const ipv6InterfaceBrief: Grammar = {
  platform,
  commands: ['show ipv6 interface brief'],
  skips: ['IPv6 Interface Status for VRF...', 'prot/link/admin'],
  nothing: ['Interface IPv6 Address/Link-local Address Interface Status'],
  begins: ['<interface> <ipAddresses ip> <operStatus ~[^/]+>/<status ~\\S+/\\S+>'],
  fills: [' <linkLocalAddress ~fe80:\\S+>', ' <ipAddresses ip>'],
  lists: ['ipAddresses'],
};

const ospfInterfaces: Grammar = {
  platform,
  commands: ['show ip ospf interface brief'],
  skips: ['Total number of interface: ...'],
  carries: ['OSPF Process ID <process> VRF <vrf>'],
  nothing: ['Interface ID Area Cost State Neighbors Status'],
  begins: ['<interface> <interfaceId number> <area> <cost number> <state> <neighbours number> <status>'],
};

const pimInterfaces: Grammar = {
  platform,
  commands: ['show ip pim interface brief vrf all', 'show ip pim interface brief'],
  skips: ['Count Interface'],
  carries: ['PIM Interface Status for VRF "<vrf ~[^"]+>"'],
  nothing: ['Interface IP Address PIM DR Address Neighbor Border'],
  begins: ['<interface> <ipAddress ip> <designatedRouter ip> <neighbours number> <border yes|no>'],
};

const bgpSummary: Grammar = {
  platform,
  commands: ['show ip bgp summary vrf', 'show ip bgp summary'],
  tolerant: true,
  carries: [
    'BGP summary information for VRF <vrf ~[^,]+>, address family <addressFamily text>',
    'BGP router identifier <routerId ip>, local AS number <localAs>',
  ],
  nothing: ['Neighbor V AS MsgRcvd MsgSent TblVer InQ OutQ Up/Down State/PfxRcd'],
  wraps: '<neighbour ~[0-9a-f]+[.:]\\S+>[ 4 <remoteAs number>]',
  begins: [
    '<neighbour ip> <version ~4> <remoteAs> <received number> <sent number> <tableVersion number> <inputQueue number> <outputQueue number> <since> <state text>',
  ],
};

const vpc: Grammar = {
  platform,
  commands: ['show vpc'],
  tolerant: true,
  nothing: ['id Port Status Active vlans', 'vPC domain id...'],
  stops: ['vPC status'],
  begins: ['<id number> <interface ~Po\\d+> <status up|down|up\\*|down\\*>[ <vlans text>]'],
};

/** What NX-OS says of addresses and routing on interfaces. */
export const nexusRouted: readonly Grammar[] = [
  ipInterface,
  ipInterfaceBrief,
  ipv6Interface,
  ipv6InterfaceBrief,
  ospfInterfaces,
  pimInterfaces,
  bgpSummary,
  vpc,
];
