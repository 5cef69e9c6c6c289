import type { Grammar } from '../grammar.js';

const platform = 'eos';

// prettier-ignore
const lldp: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  skips: ['Last table change time...', 'Number of table ...'],
  tables: [
    { columns: { Port: 'localInterface', 'Neighbor Device ID': 'neighbour', 'Neighbor Port ID': 'neighbourInterface', TTL: 'holdS' } },
  ],
};

const lldpDetail: Grammar = {
  platform,
  commands: ['show lldp neighbors detail'],
  tolerant: true,
  carries: ['Interface <localInterface> detected <neighbourCount number> LLDP neighbors...'],
  nothing: ['Interface <localInterface> detected 0 LLDP neighbors...'],
  begins: ['Neighbor <neighbourId ~.+?/.+?>, age <age text>'],
  fills: [
    'Chassis ID[ ]: <chassisId text>',
    'Port ID[ ]: "<neighbourInterface ~[^"]+>"',
    '- Port Description: "<portDescription ~[^"]*>"',
    '- System Name: "<neighbour ~[^"]*>"',
    '- System Description: "<description ~[^"]*>["]',
    'Enabled Capabilities[ ]: <capabilities text>',
    'Management Address[ ]: <managementAddress>',
  ],
};

const arp: Grammar = {
  platform,
  commands: ['show ip arp', 'show arp', 'show ip arp vrf all'],
  carries: ['VRF[ name]: <vrf text>'],
  nothing: ['Address Age ({min|sec}) Hardware Addr Interface'],
  begins: ['<ipAddress ip> <ageMin> <macAddress mac> <interface text>'],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac address-table'],
  skips: ['[Multicast ]mac Address Table'],
  nothing: ['Vlan Mac Address Type Ports[ Moves Last Move]', 'Total Mac Addresses for this criterion: 0'],
  ends: ['Total Mac Addresses for this criterion: ...'],
  begins: [
    '<vlan> <macAddress mac> <type word> <ports>[ <moves number> <lastMove text> ago]',
    '<vlan> <macAddress mac> <type word> <ports text>',
  ],
  each: { ports: '<ports ~[^,\\s]+>' },
};

const vlans: Grammar = {
  platform,
  commands: ['show vlan', 'show vlan brief'],
  nothing: ['VLAN Name Status Ports'],
  lists: ['interfaces'],
  begins: [
    '<vlanId number>[\\*] <name text> <status active|suspended|act/lshut|sus/lshut>[ <interfaces text>]',
  ],
  fills: [' <interfaces ~[A-Z][\\w/, -]+>'],
  each: { interfaces: '<interfaces ~[^,\\s]+>' },
};

/** What EOS says of its neighbours and of addresses on the wire. */
export const aristaNeighbours: readonly Grammar[] = [lldp, lldpDetail, arp, macTable, vlans];
