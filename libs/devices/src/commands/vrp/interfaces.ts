import type { Grammar } from '../grammar.js';

const platform = 'vrp';

/** The explanations that VRP prints before its tables of interfaces. */
const legend = [
  'PHY: Physical',
  '{\\*|#|-|^|!}down: ...',
  '(...): ...',
  'InUti/OutUti: ...',
  'U:Up;D:Down;...',
  'U: Up;...',
  'MP: ...',
  '#: ...',
  'MAC-LRN: ...',
  '\\* : management-vlan',
  '---...',
  'BC: ...',
  'FWD: ...',
];

const interfaces: Grammar = {
  platform,
  commands: ['display interface'],
  tolerant: true,
  begins: [
    '<interface ~[A-Za-z0-9-]+[\\d/.:]*\\d> current state : <operStatus ~(?:Administratively )?\\w+>...',
  ],
  fills: [
    'Line protocol current state : <protocolStatus text>',
    'Description:[ ]<description text>',
    '<portType Route|Switch> Port, ...PVID : <vlan number>, TPID : <tpid ~[^,]+>, The Maximum Frame Length is <mtuBytes number>',
    '<portType Route|Switch> Port,[ ]The Maximum Transmit Unit is <mtuBytes number>[ bytes][, Hold timer is <holdTimerS number>(sec)]',
    'Internet protocol processing : <ipStatus text>',
    'Internet Address is <ipAddress ~[\\d.]+/\\d+>...',
    "IP Sending Frames' Format is ..., Hardware address is <macAddress mac>",
    'Last physical up time[ ]: <lastPhysicalUp ~\\d{4}-.+?>',
    'Last physical down time[ ]: <lastPhysicalDown ~\\d{4}-.+?>',
    'Last line protocol up time : <lastProtocolUp text>',
    'Current system time: <systemTime ~[\\d-]+ [\\d:]+>...',
    'Port Mode: <portMode text>',
    'Speed[ ]: <speed ~\\d+>,[ ]Loopback: <loopback text>',
    'Duplex: <duplex word>,[ ]Negotiation: <negotiation word>',
  ],
};

const brief: Grammar = {
  platform,
  commands: ['display interface brief'],
  skips: legend,
  nothing: ['Interface PHY Protocol InUti OutUti inErrors outErrors'],
  begins: [
    '<interface> <operStatus> <protocolStatus> <inputLoad ~[\\d.]+%|--> <outputLoad ~[\\d.]+%|--> <inputErrors number> <outputErrors number>',
  ],
};

const description: Grammar = {
  platform,
  commands: ['display interface description'],
  skips: legend,
  nothing: ['Interface PHY Protocol Description'],
  begins: ['<interface> <operStatus> <protocolStatus>[ <description text>]'],
};

const ethTrunk: Grammar = {
  platform,
  commands: ['display eth-trunk'],
  tolerant: true,
  carries: [
    "<lag ~Eth-Trunk\\d+>'s state information is:",
    'LAG ID: <lagId number> WorkingMode: <workingMode>',
    'WorkingMode: <workingMode> Hash arithmetic: <hash text>',
    'Preempt Delay: <preemptDelay> Hash arithmetic: <hash text>',
    'System Priority: <systemPriority number> System ID: <systemId>',
    'Least Active-linknumber: <leastActiveLinks number> Max Active-linknumber: <maximumActiveLinks number>',
    'Least Active-linknumber: <leastActiveLinks number> Max Bandwidth-affected-linknumber: <maximumBandwidthLinks number>',
    'Operate status: <operStatus> Number Of Up Port In Trunk: <portsUp number>',
  ],
  nothing: [
    'Info: No valid trunk in the system.',
    'ActorPortName Status PortType...',
    'PortName Status Weight',
    'Operate status: ...Number Of Up Port In Trunk: 0',
  ],
  begins: [
    '<interface ~\\w+[\\d/.]+> <status> <portType> <portPriority number> <portNumber number> <portKey number> <portState> <weight number>',
    '<interface ~\\w+[\\d/.]+> <status Up|Down> <weight number>',
    '<interface ~\\w+[\\d/.]+> <partnerSystemPriority number> <partnerSystemId mac> <portPriority number> <portNumber number> <portKey number> <portState>',
  ],
};

const portVlan: Grammar = {
  platform,
  commands: ['display port vlan'],
  nothing: ['Port Link Type PVID Trunk VLAN List'],
  begins: ['<interface> <linkType> <vlan number>[ <trunkVlans text>]'],
  fills: [' <trunkVlans ~[\\d-]+(?: [\\d-]+)*>'],
  lists: ['trunkVlans'],
  each: { trunkVlans: '<trunkVlans>' },
};

const vlan: Grammar = {
  platform,
  commands: ['display vlan', 'display vlan brief', 'display vlan all'],
  tolerant: true,
  skips: [...legend, 'The total number of {vlans|VLANs} is...'],
  key: 'vlanId',
  nothing: [
    'VLAN ID Type Status MAC Learning Broadcast/Multicast/Unicast Property',
    'VID Ports',
    'VID Type Ports',
    'VID Name Status Ports',
  ],
  lists: ['ports'],
  begins: [
    '<vlanId number>[ common] <mode TG|UT>:[ ]<ports text>',
    '<vlanId number> <type common|super|sub|mux> <status enable|disable> <macLearning enable|disable> <broadcast forward|discard> <multicast forward|discard> <unicast forward|discard> <property>',
    '<vlanId number>[ <name text>] <status enable|disable> <mode TG|UT>:[ ]<ports text>',
    '<vlanId number>[ <type common|super|sub|mux>] <status enable|disable> <property> <macLearning> <statistics> <broadcast> <multicast> <unicast>[ <description text>]',
  ],
  fills: [' <mode TG|UT>:[ ]<ports text>', ' <ports ~(?:[\\w/.-]+\\(\\w\\)\\s*)+>'],
  each: { ports: '<interfaces ~[\\w/.-]+>(<interfaceStates ~\\w>)' },
};

const vpnInterfaces: Grammar = {
  platform,
  commands: ['display ip vpn-instance interface'],
  skips: ['Total VPN-Instances configured...', 'Interface Number : ...'],
  nothing: ['Total VPN-Instances configured...'],
  begins: ['VPN-Instance Name and ID : <vrf ~[^,]+>, <vrfId number>'],
  fills: ['Interface list : <interfaces ~[^,\\s]+>[ ][,]', ' <interfaces ~[^,\\s]+>[,]'],
  lists: ['interfaces'],
};

/** What VRP says of interfaces and VLANs. */
export const huaweiInterfaces: readonly Grammar[] = [
  interfaces,
  brief,
  description,
  ethTrunk,
  portVlan,
  vlan,
  vpnInterfaces,
];
