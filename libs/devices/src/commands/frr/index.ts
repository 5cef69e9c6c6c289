import type { Grammar } from '../grammar.js';
import { lldpd, neighbourTable } from '../linux/neighbours.js';

const platform = 'frr';

/** `show interface`: zebra's view of each; other daemons may add lines of theirs. */
const interfaces: Grammar = {
  platform,
  commands: ['show interface', 'show interface vrf all'],
  tolerant: true,
  lists: ['ipAddresses', 'ipv6Addresses'],
  begins: [
    'Interface <interface> is <adminStatus ~administratively down|up|down>[, line protocol is <operStatus up|down>]',
  ],
  fills: [
    'Link ups: <linkUps number> last: <lastUp text>',
    'Link downs: <linkDowns number> last: <lastDown text>',
    'vrf: <vrf>',
    'Description: <description text>',
    'OS Description: <osDescription text>',
    'index <index number> metric <metric number> mtu <mtuBytes number>[ mtu6 <mtu6Bytes number>][ speed <speedMbps number>]',
    'flags: \\<<flags ~[A-Z0-9_,-]*>\\>',
    'Type: <type text>',
    'HWaddr: <macAddress mac>',
    'bandwidth <bandwidthMbps number> Mbps',
    'inet <ipAddresses ~[0-9.]+/\\d+>...',
    'inet6 <ipv6Addresses ~[0-9a-f:.]+/\\d+>...',
    'Interface Type <kind text>',
    'Interface Slave Type <slaveKind text>',
    'VLAN Id <vlanId number>',
    'Parent interface: <parent text>',
    'Master interface: <master text>',
    'protodown: <protodown ~\\w+>...',
  ],
};

const interfacesBrief: Grammar = {
  platform,
  commands: ['show interface brief', 'show interface vrf all brief'],
  nothing: ['Interface Status VRF Addresses'],
  lists: ['addresses'],
  begins: ['<interface> <operStatus up|down> <vrf>[ <addresses ~(?:\\+ )?[0-9a-f.:]+/\\d+>]'],
  fills: ['<addresses ~(?:\\+ )?[0-9a-f.:]+/\\d+>'],
};

const CODES = '~[A-Za-z]';
/** Chosen, in the kernel, queued, rejected, backup, trapped, not offloaded. */
const STATE = '~[\\x3e*qrbto ]*?';
const TAIL =
  '[ <flags ~(?:onlink|inactive|recursive|src \\S+|label \\S+)(?: .*?)?>][, weight <weight number>][, <age ~[\\dwdhms:]+>]';

/** Routes of zebra; a route over several next hops is one row, with lists of them. */
const routes: Grammar = {
  platform,
  commands: ['show ip route', 'show ip route vrf all', 'show ipv6 route', 'show ipv6 route vrf all'],
  stops: ['Codes: ...'],
  resumes: ['VRF <vrf ~[^:]+>:', `<code ${CODES}><marks ${STATE}> <prefix ~[0-9a-f.:]+/\\d+>...`],
  nothing: ['% Network not in table', '% Network not in table...'],
  carries: ['VRF <vrf ~[^:]+>:'],
  lists: ['nextHops', 'interfaces'],
  begins: [
    `<code ${CODES}><marks ${STATE}> <prefix ~[0-9a-f.:]+/\\d+> [\\[<distance number>/<metric number>\\] ]via <nextHops ip>, <interfaces ~[^,\\s]+>${TAIL}`,
    `<code ${CODES}><marks ${STATE}> <prefix ~[0-9a-f.:]+/\\d+> [\\[<distance number>/<metric number>\\] ]via <nextHops ip>[ \\(<recursion recursive|inactive>\\)]${TAIL}`,
    `<code ${CODES}><marks ${STATE}> <prefix ~[0-9a-f.:]+/\\d+> [\\[<distance number>/<metric number>\\] ]is directly connected, <interfaces ~[^,\\s]+>${TAIL}`,
    `<code ${CODES}><marks ${STATE}> <prefix ~[0-9a-f.:]+/\\d+> [\\[<distance number>/<metric number>\\] ]unreachable \\(<reason ~[^)]+>\\)${TAIL}`,
  ],
  fills: [
    '[\\* ]via <nextHops ip>, <interfaces ~[^,\\s]+>...',
    '[\\* ]via <nextHops ip> \\({recursive|inactive}\\)...',
    '[\\* ]is directly connected, <interfaces ~[^,\\s]+>...',
  ],
};

// prettier-ignore
const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  fills: ['FRRouting <version>[ \\(<hostname ~[^)]+>\\)][ on <hostSystem text>]', 'FRRouting <version>[ \\(<hostname ~[^)]+>\\)].'],
  skips: ['Copyright ...', 'configured with:', " '--..."],
};

const ospfNeighbours: Grammar = {
  platform,
  commands: ['show ip ospf neighbor', 'show ip ospf neighbor all'],
  nothing: ['Neighbor ID Pri State ...', '% OSPF is not enabled...', '%% OSPF instance not found'],
  carries: ['VRF Name: <vrf>'],
  begins: [
    '<neighbourId ip> <priority number> <state ~[\\w-]+/[\\w-]+> [<upTime ~[\\dwdhms.:]+> ]<deadTime ~[\\dwdhms.:]+> <neighbourAddress ip> <interface ~[^:\\s]+>:<ipAddress ip> <retransmissions number> <requests number> <summaries number>',
  ],
};

export const frr: readonly Grammar[] = [
  interfaces,
  interfacesBrief,
  routes,
  version,
  ospfNeighbours,
  lldpd(platform),
  neighbourTable(platform, 'ip neigh show', 'ip neigh', 'show arp'),
];
