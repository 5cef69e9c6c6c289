import type { Grammar } from '../grammar.js';

const platform = 'aos-cx';

// prettier-ignore
const arp: Grammar = {
  platform,
  commands: ['show arp all-vrfs', 'show arp'],
  nothing: ['No ARP entries found.'],
  ends: ['Total Number Of ARP Entries Listed- ...'],
  tables: [
    { columns: { 'IPv4 Address': 'ipAddress', MAC: 'macAddress', Port: 'interface', 'Physical Port': 'physicalInterface', State: 'state', VRF: 'vrf' } },
    { columns: { 'IPv4 Address': 'ipAddress', MAC: 'macAddress', Port: 'interface', 'Physical Port': 'physicalInterface', State: 'state' } },
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac-address-table'],
  skips: ['MAC age-time...', 'Number of MAC addresses...'],
  nothing: ['No MAC entries found.', 'Number of MAC addresses : 0'],
  tables: [{ columns: { 'MAC Address': 'macAddress', VLAN: 'vlan', Type: 'type', Port: 'interface' } }],
};

const lldpDetail: Grammar = {
  platform,
  commands: ['show lldp neighbors-info detail', 'show lldp neighbor-info detail'],
  tolerant: true,
  nothing: ['Total Neighbor Entries : 0'],
  renews: ['localInterface'],
  fills: [
    'Port : <localInterface>',
    'Neighbor System-Name : <neighbour text>',
    'Neighbor System-Description : <description text>',
    'Neighbor Chassis-ID : <chassisId text>',
    'Neighbor Management-Address : <managementAddress>',
    'Chassis Capabilities Available : <capabilities text>',
    'Chassis Capabilities Enabled : <enabledCapabilities text>',
    'Neighbor Port-ID : <neighbourInterface text>',
    'Neighbor Port-Desc : <portDescription text>',
  ],
};

const modules: Grammar = {
  platform,
  commands: ['show module'],
  tolerant: true,
  carries: ['<moduleType Management|Line|Fabric> Modules'],
  nothing: ['Name Number Description Number Status'],
  begins: ['<module ~\\d+/\\d+> <model ~[A-Z]+\\d+[A-Z]+> <cardType text>  <serial ~\\w+> <status text>'],
};

const system: Grammar = {
  platform,
  commands: ['show system'],
  single: true,
  tolerant: true,
  fills: [
    'Hostname : <hostname text>',
    'System Description : <description text>',
    'Vendor : <vendor text>',
    'Product Name : <model text>',
    'Chassis Serial Nbr : <serial text>',
    'Base MAC Address : <macAddress text>',
    '{ArubaOS-CX|AOS-CX} Version : <version>',
    'Time Zone : <timeZone text>',
    'Up Time : <uptime text>',
  ],
};

const vlans: Grammar = {
  platform,
  commands: ['show vlan'],
  nothing: ['VLAN Name Status Reason Type Interfaces'],
  begins: ['<vlanId number> <name text>  <status up|down> <reason> <type word>[ <interfaces text>]'],
  fills: ['                    <interfaces ~[\\w/.,-]+(?: ?,? ?[\\w/.,-]+)*>'],
  lists: ['interfaces'],
  each: { interfaces: '<interfaces ~[^,\\s]+>' },
};

/** What AOS-CX says of the machine, its neighbours and tables. */
const lldpBrief: Grammar = {
  platform,
  commands: ['show lldp neighbor-info'],
  skips: ['LLDP Neighbor Information', 'Total Neighbor Entries...'],
  nothing: ['Total Neighbor Entries : 0'],
  tables: [
    {
      columns: {
        'LOCAL-PORT': 'localInterface',
        'CHASSIS-ID': 'chassisId',
        'PORT-ID': 'neighbourInterface',
        'PORT-DESC': 'portDescription',
        TTL: 'holdS',
        'SYS-NAME': 'neighbour',
      },
    },
  ],
};

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  fills: [
    'Version : <version>',
    'Build Date : <builtAt text>',
    'Build ID : <build text>',
    'Active Image : <activeImage>',
    'Service OS Version : <serviceOsVersion>',
    'BIOS Version : <biosVersion>',
  ],
};

export const arubaSystem: readonly Grammar[] = [
  lldpBrief,
  version,
  vlans,
  arp,
  macTable,
  lldpDetail,
  modules,
  system,
];
