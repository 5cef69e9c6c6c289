import type { Grammar } from '../grammar.js';

const platform = 'vrp';

const arp: Grammar = {
  platform,
  commands: ['display arp all', 'display arp', 'display arp brief'],
  skips: ['VLAN/CEVLAN...', 'Total:...', 'Redirect:...', ' <ceVlan ~\\d+/(?:-|\\d+)>'],
  nothing: ['IP ADDRESS MAC ADDRESS EXPIRE(M) TYPE...'],
  begins: [
    '<ipAddress ip> <macAddress mac> <expireMin number> <type ~[DS]-\\S*> <interface>[ <vlan ~[\\d-]+/[\\d-]+>][ <vrf>]',
    '<ipAddress ip> <macAddress mac> <type ~I -|[DS]--?\\S*> <interface>[ <vlan ~[\\d-]+/[\\d-]+>][ <vrf>]',
    '<ipAddress ip> Incomplete <expireMin number> <type> <interface>[ <vrf>]',
  ],
};

const ipv6Neighbours: Grammar = {
  platform,
  commands: ['display ipv6 neighbors'],
  tolerant: true,
  begins: ['IPv6 Address : <ipAddress ip>'],
  fills: [
    'Link-layer : <macAddress mac> State : <state>',
    'Interface : <interface> Age : <age>',
    'VLAN : <vlan> CEVLAN: <ceVlan>',
    'VPN name : ...Is Router: <router>',
    'Is Router: <router>',
    'Secure FLAG : <secure>',
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['display mac-address'],
  skips: ['Total items displayed...', 'Flags: ...', 'BD : ...', 'Age : ...'],
  nothing: ['MAC Address VLAN/VSI/BD Learned-From Type...', 'Total items displayed = 0', 'Total items: 0'],
  begins: [
    '<macAddress mac> <vlan ~\\d+|->/... <interface> <type>[ <age>]',
    '<macAddress mac> <vlan ~\\d+|->/\\S* <interface> <type>',
  ],
};

const lldp: Grammar = {
  platform,
  commands: ['display lldp neighbor'],
  tolerant: true,
  runsOn: { description: '<more text>' },
  nothing: ['<localInterface> has 0 neighbor{s|(s)}:'],
  carries: ['<localInterface> has <neighbourCount number> neighbor{s|(s)}:'],
  begins: ['Neighbor index[ ]:[ ]...'],
  fills: [
    'Chassis type[ ]:[ ]<chassisType text>',
    'Chassis ID[ ]:[ ]<chassisId text>',
    'Port ID type[ ]:[ ]<portType text>',
    'Port ID[ ]:[ ]<neighbourInterface text>',
    'Port description[ ]:[ ]<portDescription text>',
    'System name[ ]:[ ]<neighbour text>',
    'System description[ ]:[ ]<description text>',
    'System capabilities supported[ ]:[ ]<possibleCapabilities text>',
    'System capabilities enabled[ ]:[ ]<capabilities text>',
    'Management address type[ ]:[ ]<managementType text>',
    'Management address [value][ ]:[ ]<managementAddress>',
    'Expired time[ ]:[ ]<holdS number>s',
    'Port VLAN ID(PVID)[ ]:[ ]<vlan number>',
    'Maximum frame Size[ ]:[ ]<maximumFrameBytes number>',
  ],
};

const version: Grammar = {
  platform,
  commands: ['display version'],
  single: true,
  tolerant: true,
  fills: [
    'VRP (R) software, Version <vrpVersion ~\\S+> (<version text>)',
    '[{HUAWEI|Quidway} ]<model ~[A-Z][\\w-]+>[ Routing Switch][ Router] uptime is <uptime text>',
    'Patch Version[ ]: <patchVersion>',
  ],
};

const device: Grammar = {
  platform,
  commands: ['display device'],
  tolerant: true,
  nothing: [
    'Slot/Card Card-Type Online Power Register Alarm',
    'Slot Sub Type Online Power Register Status Role',
    "...'s Device status:",
  ],
  begins: [
    '<slot number>/<card number> <model> <online Present|Absent> <power On|Off|-> <register> <alarm>',
    '<slot number> <card> <model> <online Present|Absent> <power PowerOn|PowerOff|-> <register> <alarm> <role text>',
  ],
};

const license: Grammar = {
  platform,
  commands: ['display license verbose'],
  tolerant: true,
  carries: [
    'Active license : <activeLicense text>',
    'License state : <state text>',
    'License mode : <mode text>',
    'Product name : <productName text>',
    'Product version : <productVersion text>',
    'License Serial No : <serial text>',
    'Feature name : <feature text>',
    'Expired date : <expires text>',
  ],
  begins: ['Item name : <item text>'],
  fills: [
    'Item type : <itemType text>',
    'Control value : <controlValue>',
    'Used value : <usedValue>',
    'Item state : <itemState text>',
  ],
};

const serviceSet: Grammar = {
  platform,
  commands: ['display service-set id id'],
  tolerant: true,
  begins: ['Service-set ID : <id number>'],
  fills: [
    'Service-Set name : <name text>',
    'SSID : <ssid text>',
    'Hide SSID : <hideSsid text>',
    'User isolate : <userIsolate text>',
    'Type : <type text>',
    'Maximum number of user : <maximumUsers number>',
    'Wlan-bss interface : <interface>',
    'Forward mode : <forwardMode text>',
  ],
};

const serial: Grammar = {
  platform,
  commands: ['display sn license'],
  begins: ['ESN of {device|slot ...}: <serial>'],
};

const moduleFiles: Grammar = {
  platform,
  commands: ['display module-information verbose'],
  skips: [
    'Module Information',
    'Board Info :',
    '\\*...\\*',
    'No patch error occurs...',
    'SlotID/CpuID CurrentVersion',
    'Total = ...',
  ],
  nothing: [
    'Module Version InstallTime PackageName',
    'SlotID/CpuID ProcName Type FileName EffectiveTime Module',
  ],
  begins: [
    '<slot ~\\d+(?:/\\d+)*> <process> <type> <fileName> <effectiveTime ~[\\d-]+ [\\d:.]+> <module>',
    '<module> <version> <installTime ~[\\d-]+ [\\d:.]+> <packageName>',
  ],
};

// prettier-ignore
const lldpBrief: Grammar = {
  platform,
  commands: ['display lldp neighbor brief'],
  tables: [
    { columns: { 'Local Intf': 'localInterface', 'Neighbor Dev': 'neighbour', 'Neighbor Intf': 'neighbourInterface', Exptime: 'holdS' } },
    { columns: { 'Local Interface': 'localInterface', Exptime: 'holdS', 'Neighbor Interface': 'neighbourInterface', 'Neighbor Device': 'neighbour' } },
  ],
};

/** What VRP says of the machine, its neighbours and tables. */
export const huaweiSystem: readonly Grammar[] = [
  lldpBrief,
  moduleFiles,
  arp,
  ipv6Neighbours,
  macTable,
  lldp,
  version,
  device,
  license,
  serviceSet,
  serial,
];
