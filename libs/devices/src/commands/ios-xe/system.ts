import type { Grammar } from '../grammar.js';

const platform = 'ios-xe';

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  lists: ['hardware', 'serials', 'macAddresses'],
  fills: [
    '... Software (<image>), Version <version ~[^,\\s]+>,...RELEASE SOFTWARE (<release>)',
    '... Software (<image>), Version <version ~[^,\\s]+>,...',
    '... Software (<image>), ... Version <version ~[^,\\s]+> ...',
    'ROM: <rom>...',
    '<hostname> uptime is <uptime text>',
    'System restarted at <restarted text>',
    'System image file is "[<imageDevice ~[^":]+>:]<imageFile ~[^"]+>"',
    'Last reload reason[ ]: <reloadReason text>',
    'cisco <hardware> (...) processor...with ... bytes of ...memory.',
    'Model {n|N}umber[ ]: <hardware>',
    'Processor board ID <serials>',
    'System {s|S}erial {n|N}umber[ ]: <serials>',
    'Base {e|E}thernet MAC Address[ ]: <macAddresses mac>',
    'Configuration register is <configRegister ~[^\\s)]+>...',
  ],
};

const boot: Grammar = {
  platform,
  commands: ['show boot'],
  single: true,
  tolerant: true,
  fills: [
    'BOOT path-list[ ]: <bootPath>',
    'Boot Variable = <bootPath text>',
    'Config file[ ]: <configFile>',
    'Private Config file[ ]: <privateConfigFile>',
    'Enable Break[ ]{:|=} <enableBreak word>',
    'Manual Boot[ ]{:|=} <manualBoot word>',
    'Allow Dev Key[ ]: <allowDevKey word>',
    'Auto upgrade[ ]: <autoUpgrade word>',
    'Boot Mode = <bootMode word>',
    'buffer size: <bufferBytes number>',
    'Download: <downloadTimeoutS number> seconds',
    'via DHCP: <configOverDhcp word> (next boot: <configOverDhcpNext ~\\w+>...',
  ],
};

const stack: Grammar = {
  platform,
  commands: ['show switch detail', 'show switch'],
  tolerant: true,
  nothing: ['Switch# Role Mac Address Priority Version State'],
  key: 'switch',
  begins: [
    '[\\*]<switch number> <role Active|Standby|Member|Master> <macAddress mac> <priority number> <version ~V?\\d+|[0-9.]+> <state text>',
    '[\\*]<switch number> <role Active|Standby|Member|Master> <macAddress mac> <priority number> <state text>',
    '<switch number> <port1 OK|DOWN|ok|down|absent> <port2 OK|DOWN|ok|down|absent> <neighbour1> <neighbour2>',
  ],
};

const power: Grammar = {
  platform,
  commands: ['show power inline'],
  skips: [
    'Available:...',
    '(Watts)...',
    '(enabled[ ])...',
    'From PS To {Device|PD}',
    '<module number> <available number> <used number> <remaining number>',
  ],
  nothing: [
    'Interface Admin...',
    'Module Available Used Remaining',
    '%No inline power card on switch',
    '% No inline power...',
  ],
  ends: ['Totals:...'],
  begins: [
    '<interface ~[A-Z]\\w*\\d[\\d/]*> <admin> <oper> <powerW number> <device text> <class ~\\d|n/a> <maximumW number>',
    '<interface ~[A-Z]\\w*\\d[\\d/]*> <admin> <oper> <powerFromSupplyW number> <powerW number> <device text> <class ~\\d|n/a>',
  ],
};

// prettier-ignore
const modules: Grammar = {
  platform,
  commands: ['show module'],
  tolerant: true,
  key: 'module',
  // A supervisor has two: the forwarding card and the processor's board.
  lists: ['subModule', 'subModuleModel', 'subModuleSerial', 'subModuleHardware', 'subModuleStatus'],
  carries: ['Switch Number: <switch number> Role: ...'],
  ends: ['Mod Redundancy Role...', 'Chassis MAC address range...', 'System Failures...'],
  tables: [
    { columns: { Mod: 'module', Ports: 'ports', 'Card Type': 'cardType', Model: 'model', 'Serial No.': 'serial' }, key: 'module' },
    { columns: { 'Mod ': 'module', 'MAC addresses': 'macAddress', Hw: 'hardware', Fw: 'firmware', Sw: 'software', Status: 'status' }, key: 'module' },
    { columns: { ' M': 'module', 'MAC addresses': 'macAddress', Hw: 'hardware', Fw: 'firmware', Sw: 'software', Status: 'status' }, key: 'module' },
    { columns: { Mod: 'module', 'Sub-Module': 'subModule', Model: 'subModuleModel', Serial: 'subModuleSerial', Hw: 'subModuleHardware', Status: 'subModuleStatus' }, key: 'module' },
    { columns: { Mod: 'module', 'Online Diag Status': 'diagnosis' }, key: 'module' },
    { columns: { Switch: 'switch', Ports: 'ports', Model: 'model', 'Serial No.': 'serial', 'MAC address': 'macAddress', 'Hw Ver.': 'hardware', 'Sw Ver.': 'software' } },
  ],
};

const users: Grammar = {
  platform,
  commands: ['show users'],
  tolerant: true,
  nothing: ['Line User Host(s) Idle Location'],
  begins: [
    '<line ~(?:\\* +)?\\d+ (?:con|vty|tty|aux) +\\d+(?:/\\d+)*>[  <user>] <host idle|> <idle ~\\d\\S+>[ <location text>]',
  ],
};

const vrfs: Grammar = {
  platform,
  commands: ['show vrf'],
  nothing: ['Name Default RD Protocols Interfaces'],
  begins: [
    ' <name> <protocols ~ipv[46](?:,ipv[46])?>[ <interfaces>]',
    ' <name> {<routeDistinguisher ~\\d\\S*:\\d+>|\\<not set\\>}[ <protocols ~ipv[46](?:,ipv[46])?>][ <interfaces>]',
  ],
  fills: [' <interfaces>'],
  lists: ['interfaces'],
};

const redundancy: Grammar = {
  platform,
  commands: ['show redundancy'],
  single: true,
  tolerant: true,
  fills: [
    'Available system uptime = <uptime text>',
    'Switchovers system experienced = <switchovers number>',
    'Standby failures = <standbyFailures number>',
    'Last switchover reason = <lastSwitchoverReason text>',
    'Hardware Mode = <hardwareMode text>',
    'Configured Redundancy Mode = <configuredMode text>',
    'Operating Redundancy Mode = <operatingMode text>',
    'Maintenance Mode = <maintenanceMode text>',
    'Communications = <communications>...',
    'Active Location = {slot|Switch} <activeSlot number>',
    'Standby Location = {slot|Switch} <standbySlot number>',
    'Fast Switchover = <fastSwitchover text>',
    'Initial Garp = <initialGarp text>',
  ],
};

const archive: Grammar = {
  platform,
  commands: ['show archive'],
  single: true,
  tolerant: true,
  lists: ['files'],
  fills: [
    ' Archive feature <state not enabled>',
    'The next archive file will be named <nextFile>',
    '<index number> <files>',
    '[<index number> ]<files> \\<- Most Recent',
  ],
};

const inventory: Grammar = {
  platform,
  commands: ['show inventory'],
  begins: ['NAME: ["]<name ~[^",]*>["], DESCR: ["]<description ~[^"]*>["]'],
  fills: [
    'PID: <model ~[^,]*?>[ ], VID: <version ~[^,]*?>[ ], SN: <serial text>',
    'PID: <model ~[^,]*?>[ ], VID: <version ~[^,]*?>[ ], SN:',
  ],
};

/** What IOS and IOS-XE say of the machine. */
export const iosSystem: readonly Grammar[] = [
  inventory,
  version,
  boot,
  stack,
  power,
  modules,
  users,
  vrfs,
  redundancy,
  archive,
];
