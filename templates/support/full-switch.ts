import { deviceVariablesSchema, type DeviceVariables } from '#templating';
import { namesOf } from './names.js';

type Interface = Partial<DeviceVariables['ports'][number]>;

const nothing = {
  enabled: true,
  description: '',
  used: true,
  mode: 'none',
  accessVlan: null,
  voiceVlan: null,
  nativeVlan: null,
  taggedVlans: [],
  allowedVlans: [],
  allVlans: false,
  addresses: [],
  vrf: null,
  lag: null,
  lagNumber: null,
  poe: false,
  uplink: false,
  speedMbps: 1000,
} as const;

const address = (text: string): DeviceVariables['svis'][number]['addresses'][number] => ({
  address: text,
  version: text.includes(':') ? 6 : 4,
  secondary: false,
});

/**
 * A switch on which everything is set that a template can say (a port of ProCurve has no address of its own):
 *
 *     1 desk with a phone, 802.1X · 2 access point (trunk) · 3 nothing · 4 camera, shut · 5 router (routed, OSPF)
 *     uplinks 1, 2 ═ LAG to both cores · VLAN 10 management · VLAN 120 gateway with VRRP, relay and OSPF
 */
export function fullSwitch(platform: string): DeviceVariables {
  const names = namesOf[platform];
  if (!names) throw new Error(`no names for ${platform}`);
  const port = (name: string, more: Interface): object => ({ ...nothing, name, ...more });
  const trunk: Interface = {
    mode: 'trunk',
    nativeVlan: 999,
    taggedVlans: [10, 120, 130, 140],
    allowedVlans: [10, 120, 130, 140, 999],
  };
  const member: Interface = { ...trunk, lag: names.lag, lagNumber: 1, uplink: true };
  const area = '0.0.0.0';
  return deviceVariablesSchema.parse({
    device: {
      name: 'dist-n1',
      platform,
      role: 'switch',
      model: 'Example 48P',
      location: 'Atelier Nord/Halle Nord/SR2/U20',
      management: '10.40.10.21',
      managementInterface: names.svi(10),
      gateway: '10.40.10.1',
      ospfRouterId: '10.40.255.21',
      ospfAreas: ['0.0.0.0'],
      gatewayProtocols: ['vrrp3'],
      spanningTree: { mode: 'mstp', priorities: [{ vlans: [], priority: 28_672 }] },
    },
    vlans: [
      { vid: 10, name: 'ADM', routed: true, untaggedPorts: [names.access(2)], taggedPorts: [names.lag] },
      {
        vid: 120,
        name: 'DON',
        routed: true,
        untaggedPorts: [names.access(1), names.access(4)],
        taggedPorts: [names.lag],
      },
      { vid: 130, name: 'VOX', voice: true, taggedPorts: [names.access(1), names.lag] },
      { vid: 140, name: 'WIFI', taggedPorts: [names.access(2), names.lag] },
      { vid: 999, name: 'PARKING', untaggedPorts: [names.access(3), names.lag] },
    ],
    ports: [
      port(names.access(1), {
        description: 'to T1-01',
        mode: 'access',
        accessVlan: 120,
        voiceVlan: 130,
        poe: true,
        edge: true,
        bpduGuard: true,
        portAccess: 'dot1x-mab',
      }),
      port(names.access(2), {
        description: 'to ap-n1 eth0',
        mode: 'trunk',
        nativeVlan: 10,
        taggedVlans: [140],
        allowedVlans: [10, 140],
        poe: true,
        edge: true,
      }),
      port(names.access(3), { used: false, poe: true }),
      port(names.access(4), {
        enabled: false,
        description: 'caméra réservée',
        mode: 'access',
        accessVlan: 120,
        poe: true,
      }),
      port(names.access(5), {
        description: 'to edge-1 Gi0/0/0',
        uplink: true,
        ...(platform !== 'procurve' && {
          mode: 'routed',
          addresses: [address('10.40.254.0/31')],
          ospf: { area, cost: 10, passive: false },
        }),
      }),
      port(names.uplink(1), { ...member, description: 'to core-1 Te1/21' }),
      port(names.uplink(2), { ...member, description: 'to core-2 Te1/21' }),
    ],
    lags: [
      {
        ...port(names.lag, { ...trunk, description: 'to core-1, core-2' }),
        members: [names.uplink(1), names.uplink(2)],
      },
    ],
    svis: [
      {
        ...port(names.svi(10), {
          description: 'ADM',
          mode: 'routed',
          addresses: [address('10.40.10.21/24')],
          ospf: { area, cost: null, passive: true },
        }),
        vlan: 10,
      },
      {
        ...port(names.svi(120), {
          description: 'DON',
          mode: 'routed',
          addresses: [address('10.40.120.2/24'), address('2001:db8:40:120::2/64')],
          relayServers: ['10.40.10.5'],
          ospf: { area, cost: 20, passive: false },
          sharedGateways: [{ protocol: 'vrrp3', number: 120, priority: 110, addresses: ['10.40.120.1'] }],
        }),
        vlan: 120,
      },
    ],
    loopbacks: [port(names.loopback, { mode: 'routed', addresses: [address('10.40.255.21/32')] })],
    routes: [
      {
        prefix: '0.0.0.0/0',
        version: 4,
        nextHop: '10.40.10.1',
        distance: 1,
        vrf: null,
        description: 'to the core',
      },
      { prefix: '192.0.2.0/24', version: 4, nextHop: null, distance: 250, vrf: null, description: '' },
      {
        prefix: '2001:db8::/32',
        version: 6,
        nextHop: '2001:db8:40:120::1',
        distance: 1,
        vrf: null,
        description: '',
      },
    ],
    site: {
      domain: 'atelier-nord.example',
      nameServers: ['10.40.10.5'],
      ntpServers: ['10.40.10.5', '10.40.10.6'],
      syslogServers: ['10.40.10.8'],
      snmpUsers: [{ user: 'brassage', authSecret: 'snmp-auth', privSecret: 'snmp-priv' }],
      snmpContact: 'network team',
      banner: 'Access for the network team only.\nEverything is recorded.',
      unusedVlan: 999,
      dhcpSnooping: true,
      radiusServers: [{ address: '10.40.10.7', secret: 'radius-key' }],
      secureShell: true,
      stormControlPercent: 1,
    },
  });
}
