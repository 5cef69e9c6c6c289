import type { DeviceVariables } from '#templating';

type Port = DeviceVariables['ports'][number];

/** The switch with its ports and LAGs said otherwise. */
const ports = (of: DeviceVariables, change: (port: Port) => Partial<Port>): DeviceVariables => ({
  ...of,
  ports: of.ports.map((port) => ({ ...port, ...change(port) })),
  lags: of.lags.map((lag) => ({ ...lag, ...change(lag) })),
});
const svis = (of: DeviceVariables, change: Partial<Port>): DeviceVariables => ({
  ...of,
  svis: of.svis.map((svi) => ({ ...svi, ...change })),
});
const site = (of: DeviceVariables, change: Partial<DeviceVariables['site']>): DeviceVariables => ({
  ...of,
  site: { ...of.site, ...change },
});
const device = (of: DeviceVariables, change: Partial<DeviceVariables['device']>): DeviceVariables => ({
  ...of,
  device: { ...of.device, ...change },
});

/** The VLANs without the ports that are gone. */
function without(of: DeviceVariables, gone: readonly Port[]): DeviceVariables['vlans'] {
  const stays = (name: string): boolean => !gone.some((port) => port.name === name);
  return of.vlans.map((vlan) => ({
    ...vlan,
    untaggedPorts: vlan.untaggedPorts.filter(stays),
    taggedPorts: vlan.taggedPorts.filter(stays),
  }));
}

/**
 * What a template may say, each with the same switch of which it is not true. A template that writes the same for both
 * does not say it: that is how the table of README.md is made.
 */
export const features: readonly {
  readonly name: string;
  readonly without: (of: DeviceVariables) => DeviceVariables;
}[] = [
  {
    name: 'access ports',
    without: (of) => ({
      ...ports(of, ({ mode }) => (mode === 'access' ? { accessVlan: 777 } : {})),
      vlans: of.vlans.map((vlan) => ({ ...vlan, untaggedPorts: vlan.vid === 120 ? [] : vlan.untaggedPorts })),
    }),
  },
  {
    name: 'trunk ports',
    without: (of) => ({
      ...ports(of, ({ mode }) => (mode === 'trunk' ? { taggedVlans: [], allowedVlans: [] } : {})),
      vlans: of.vlans.map((vlan) => ({ ...vlan, taggedPorts: [] })),
    }),
  },
  {
    name: 'voice VLAN',
    without: (of) => ({
      ...ports(of, () => ({ voiceVlan: null })),
      vlans: of.vlans.map((vlan) => ({ ...vlan, voice: false })),
    }),
  },
  { name: 'PoE', without: (of) => ports(of, () => ({ poe: false })) },
  {
    name: 'LAG (LACP)',
    without: (of) => ({ ...of, lags: [], vlans: without(of, of.lags) }),
  },
  { name: 'VLAN interfaces', without: (of) => ({ ...of, svis: [] }) },
  { name: 'static routes', without: (of) => ({ ...of, routes: [] }) },
  {
    name: 'OSPF',
    without: (of) =>
      ports(svis(device(of, { ospfRouterId: null, ospfAreas: [] }), { ospf: null }), () => ({ ospf: null })),
  },
  { name: 'VRRP', without: (of) => svis(of, { sharedGateways: [] }) },
  { name: 'spanning tree', without: (of) => device(of, { spanningTree: null }) },
  {
    name: 'edge ports, BPDU guard',
    without: (of) => ports(of, ({ mode }) => ({ edge: false, bpduGuard: false, uplink: mode !== 'routed' })),
  },
  { name: 'storm control', without: (of) => site(of, { stormControlPercent: null }) },
  { name: 'DHCP relay', without: (of) => svis(of, { relayServers: [] }) },
  { name: 'DHCP snooping', without: (of) => site(of, { dhcpSnooping: false }) },
  {
    name: 'management',
    without: (of) => site(device(of, { location: '' }), { snmpContact: '', domain: '', nameServers: [] }),
  },
  { name: 'banner', without: (of) => site(of, { banner: '' }) },
  { name: 'NTP', without: (of) => site(of, { ntpServers: [] }) },
  { name: 'syslog', without: (of) => site(of, { syslogServers: [] }) },
  { name: 'SNMPv3', without: (of) => site(of, { snmpUsers: [] }) },
  { name: 'SSH', without: (of) => site(of, { secureShell: false }) },
  { name: '802.1X', without: (of) => ports(of, () => ({ portAccess: null })) },
  {
    name: 'unused ports',
    without: (of) => ({
      ...of,
      ports: of.ports.filter(({ used }) => used),
      vlans: without(
        of,
        of.ports.filter(({ used }) => !used),
      ),
    }),
  },
];

/** What a platform does not have, with the reason; the table shows it as a dash. */
// prettier-ignore
export const absent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  frr: {
    'access ports': 'a router: bridging is the host’s', 'trunk ports': 'a router: bridging is the host’s',
    'voice VLAN': 'a router: bridging is the host’s', PoE: 'a router: power is the host’s', 'LAG (LACP)': 'bonds are the host’s',
    'storm control': 'a router: bridging is the host’s', 'spanning tree': 'a router: bridging is the host’s', 'edge ports, BPDU guard': 'a router: bridging is the host’s',
    'DHCP relay': 'a daemon of the host', 'DHCP snooping': 'a router: bridging is the host’s', management: 'settings of the host',
    banner: 'a file of the host', NTP: 'a daemon of the host', syslog: 'a daemon of the host', SNMPv3: 'an agent of the host',
    SSH: 'a daemon of the host', '802.1X': 'a daemon of the host', 'unused ports': 'interfaces are the host’s',
  },
  routeros: { 'storm control': 'some of its switch chips have it, each in its own words' },
  'linux-ovs': {
    PoE: 'hosts give no power', 'voice VLAN': 'a trunk says it', VRRP: 'a daemon of the host', 'DHCP relay': 'a daemon of the host', OSPF: 'FRRouting’s',
    'static routes': 'FRRouting’s', 'DHCP snooping': 'needs flows, which stay with the controller', management: 'settings of the host',
    'storm control': 'the switch has none', 'LAG (LACP)': 'bonds are not read back', 'spanning tree': 'left to the bridge', 'edge ports, BPDU guard': 'left to the bridge',
    banner: 'a file of the host', NTP: 'a daemon of the host', syslog: 'a daemon of the host', SNMPv3: 'an agent of the host',
    SSH: 'a daemon of the host', '802.1X': 'a daemon of the host', 'unused ports': 'left out of the bridge',
  },
};
