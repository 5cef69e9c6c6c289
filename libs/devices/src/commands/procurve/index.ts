import type { Grammar } from '../grammar.js';

const platform = 'procurve';

const arp: Grammar = {
  platform,
  commands: ['show arp'],
  skips: ['IP ARP table'],
  tables: [
    { columns: { 'IP Address': 'ipAddress', 'MAC Address': 'macAddress', Type: 'type', Port: 'interface' } },
  ],
};

const counters: Grammar = {
  platform,
  commands: ['show interfaces'],
  skips: ['Status and Counters...', 'Flow Bcast'],
  tables: [
    {
      columns: {
        Port: 'interface',
        'Total Bytes': 'totalBytes',
        'Total Frames': 'totalFrames',
        'Errors Rx': 'inputErrors',
        'Drops Tx': 'outputDrops',
        Ctrl: 'flowControl',
        Limit: 'broadcastLimit',
      },
    },
  ],
};

const brief: Grammar = {
  platform,
  commands: ['show interfaces brief'],
  skips: ['Status and Counters...', '| Intrusion MDI Flow[ Bcast]', '\\* third-party transceiver'],
  tables: [
    {
      columns: {
        Port: 'interface',
        Type: 'type',
        Alert: 'intrusionAlert',
        Enabled: 'enabled',
        Status: 'status',
        'Mode ': 'mode',
        Mode: 'mdiMode',
        Ctrl: 'flowControl',
        Limit: 'broadcastLimit',
      },
    },
    {
      columns: {
        Port: 'interface',
        Type: 'type',
        Alert: 'intrusionAlert',
        Enabled: 'enabled',
        Status: 'status',
        'Mode ': 'mode',
        Mode: 'mdiMode',
        Ctrl: 'flowControl',
      },
    },
  ],
};

const status: Grammar = {
  platform,
  commands: ['show interfaces status'],
  tables: [
    {
      columns: {
        Port: 'interface',
        Name: 'description',
        Status: 'status',
        'Config-mode': 'configMode',
        Speed: 'speed',
        Type: 'type',
        Tagged: 'taggedVlan',
        Untagged: 'untaggedVlan',
      },
    },
  ],
};

const ip: Grammar = {
  platform,
  commands: ['show ip'],
  skips: [
    'Internet (IP) Service',
    '... : ...',
    '{IP Routing|Default Gateway|Default TTL|Arp Age|Domain Suffix|DNS server}...',
    '| Proxy ARP',
  ],
  begins: [
    '<vlanName text> | <config Manual|DHCP/Bootp> <ipAddress ip> <subnetMask ip>[ <proxyArp Yes|No>][ <localProxyArp Yes|No>]',
    '<vlanName text> | <config Disabled|DHCP/Bootp>',
  ],
  nothing: [
    'VLAN | IP Config IP Address Subnet Mask Std Local',
    'VLAN | IP Config IP Address Subnet Mask...',
  ],
};

const lldpLocal: Grammar = {
  platform,
  commands: ['show lldp info local-device'],
  tolerant: true,
  carries: [
    'Chassis Type : <chassisType>',
    'Chassis Id : <chassisId text>',
    'System Name : <systemName text>',
    'System Description : <description text>',
    'System Capabilities Supported[ ]: <capabilities text>',
    'System Capabilities Enabled[ ]: <enabledCapabilities text>',
    'Type[ ]: <managementType>',
    'Address[ ]: <managementAddress>',
  ],
  tables: [
    {
      columns: {
        Port: 'localInterface',
        PortType: 'portType',
        PortId: 'portId',
        PortDesc: 'portDescription',
      },
    },
  ],
};

const lldpRemote: Grammar = {
  platform,
  commands: ['show lldp info remote-device'],
  skips: ['LLDP Remote Devices Information'],
  tables: [
    {
      columns: {
        LocalPort: 'localInterface',
        ChassisId: 'chassisId',
        PortId: 'neighbourInterface',
        PortDescr: 'portDescription',
        SysName: 'neighbour',
      },
    },
  ],
};

const lldpRemoteDetail: Grammar = {
  platform,
  commands: ['show lldp info remote-device detail'],
  tolerant: true,
  begins: ['Local Port[ ]: <localInterface>'],
  fills: [
    'ChassisType[ ]: <chassisType>',
    'ChassisId[ ]: <chassisId text>',
    'PortType[ ]: <portType>',
    'PortId[ ]: <neighbourInterface text>',
    'SysName[ ]: <neighbour text>',
    'System Descr[ ]: <description text>',
    'PortDescr[ ]: <portDescription text>',
    'Pvid[ ]: <vlan number>',
    'System Capabilities Supported[ ]: <capabilities text>',
    'System Capabilities Enabled[ ]: <enabledCapabilities text>',
    'Address[ ]: <managementAddress>',
  ],
};

const portSecurity: Grammar = {
  platform,
  commands: ['show port-security'],
  skips: ['Port Security'],
  tables: [
    {
      columns: {
        Port: 'interface',
        'Learn Mode': 'learnMode',
        Action: 'action',
        'Eavesdrop Prevention': 'eavesdropPrevention',
      },
    },
  ],
};

const system: Grammar = {
  platform,
  commands: ['show system'],
  single: true,
  tolerant: true,
  renews: ['member'],
  fills: [
    'System Name : <hostname text>',
    'System Contact : <contact text>',
    'System Location : <location text>',
    'MAC Age Time (sec) : <macAgeS number>',
    'Time Zone : <timeZone>',
    'Daylight Time Rule : <daylightRule text>',
    'Software revision : <version> Base MAC Addr : <macAddress>',
    'ROM Version : <romVersion> Serial Number : <serial>',
    'Software revision : <version>',
    'Base MAC Addr : <macAddress>',
    'Allow V1 Modules : <allowV1Modules>',
    'MAC Addr : <macAddress>',
    'VSF-Member[ ]:[ ]<member number>',
    'Up Time : <uptime text>  Memory - Total : <memoryTotal>',
    'CPU Util (%) : <cpuPercent number> Free : <memoryFree>',
    'ROM Version : <romVersion>',
    'Serial Number : <serial>',
    'Up Time : <uptime text>',
    'CPU Util (%) : <cpuPercent number>',
    'Memory - Total : <memoryTotal>',
    'Free : <memoryFree>',
  ],
};

const crashLog: Grammar = {
  platform,
  commands: ['show tech buffers'],
  // One header for each board that crashed.
  renews: ['product'],
  single: true,
  tolerant: true,
  fills: [
    'Product: <product text>',
    'Name: <name text>',
    'Date: <date text>',
    'Build: <build>',
    'Version: <version>',
    'CPU: <cpu>',
  ],
};

const trunks: Grammar = {
  platform,
  commands: ['show trunks'],
  skips: ['Load Balancing Method...'],
  tables: [
    {
      columns: { Port: 'interface', Name: 'description', 'Type ': 'type', Group: 'trunk', Type: 'trunkType' },
    },
  ],
};

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  fills: [
    'ArubaOS (MODEL: <model>), Version <version text>',
    'Compiled on <compiled text>',
    'FIPS Mode[ ]:[ ]<fipsMode>',
    '... uptime is <uptime text>',
    'Reboot Time and Cause: <rebootCause text>',
    'Image stamp: <image text>',
    '<version ~[A-Z]{1,2}\\.\\d+\\.\\d+(?:\\.\\d+)?>',
  ],
};

const vlans: Grammar = {
  platform,
  commands: ['show vlans', 'show vlan'],
  skips: ['Status and Counters...', 'Maximum VLANs...', 'Primary VLAN...', 'Management VLAN...'],
  tables: [
    { columns: { 'VLAN ID': 'vlanId', Name: 'name', Status: 'status', Voice: 'voice', Jumbo: 'jumbo' } },
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac-address'],
  skips: ['Status and Counters - Port Address Table...'],
  nothing: ['MAC Address Port VLAN', 'MAC Address Located on Port'],
  begins: ['<macAddress mac> <interface>[ <vlan number>]'],
};

// prettier-ignore
const modules: Grammar = {
  platform,
  commands: ['show modules'],
  skips: ['Status and Counters...', 'Management Module...', 'Core Mod{ule|}...'],
  carries: ['Chassis: <chassis text>  Serial Number: <chassisSerial>'],
  tables: [
    { columns: { Slot: 'slot', 'Module Description': 'description', 'Serial Number': 'serial', Status: 'status', Dump: 'coreDump' } },
    { columns: { Slot: 'slot', 'Module Description': 'description', 'Serial Number': 'serial', Status: 'status' } },
    { columns: { Slot: 'slot', 'Module Description': 'description', 'Serial Number': 'serial' } },
  ],
};

export const procurve: readonly Grammar[] = [
  modules,
  macTable,
  arp,
  counters,
  brief,
  status,
  ip,
  lldpLocal,
  lldpRemote,
  lldpRemoteDetail,
  portSecurity,
  system,
  crashLog,
  trunks,
  version,
  vlans,
];
