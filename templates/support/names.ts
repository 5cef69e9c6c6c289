/** How a platform names its interfaces. */
export interface Names {
  readonly access: (number: number) => string;
  readonly uplink: (number: number) => string;
  readonly lag: string;
  readonly svi: (vid: number) => string;
  readonly loopback: string;
}

const cisco: Names = {
  access: (n) => `GigabitEthernet1/0/${n}`,
  uplink: (n) => `TenGigabitEthernet1/1/${n}`,
  lag: 'Port-channel1',
  svi: (vid) => `Vlan${vid}`,
  loopback: 'Loopback0',
};

/** Names by platform. */
// prettier-ignore
export const namesOf: Readonly<Record<string, Names>> = {
  'ios-xe': cisco,
  'nx-os': { ...cisco, access: (n) => `Ethernet1/${n}`, uplink: (n) => `Ethernet1/${48 + n}`, lag: 'port-channel1', loopback: 'loopback0' },
  eos: { ...cisco, access: (n) => `Ethernet${n}`, uplink: (n) => `Ethernet${48 + n}`, lag: 'Port-Channel1' },
  junos: { access: (n) => `ge-0/0/${n - 1}`, uplink: (n) => `xe-0/2/${n - 1}`, lag: 'ae0', svi: (vid) => `irb.${vid}`, loopback: 'lo0' },
  'aos-cx': { access: (n) => `1/1/${n}`, uplink: (n) => `1/1/${48 + n}`, lag: 'lag 1', svi: (vid) => `vlan ${vid}`, loopback: 'loopback 0' },
  procurve: { access: (n) => `${n}`, uplink: (n) => `A${n}`, lag: 'Trk1', svi: (vid) => `vlan ${vid}`, loopback: 'loopback 0' },
  routeros: { access: (n) => `ether${n}`, uplink: (n) => `sfp-sfpplus${n}`, lag: 'bonding1', svi: (vid) => `vlan${vid}`, loopback: 'lo' },
  frr: { access: (n) => `eth${n}`, uplink: (n) => `eth${48 + n}`, lag: 'bond1', svi: (vid) => `vlan${vid}`, loopback: 'lo' },
  vrp: { access: (n) => `GigabitEthernet0/0/${n}`, uplink: (n) => `XGigabitEthernet0/0/${n}`, lag: 'Eth-Trunk1', svi: (vid) => `Vlanif${vid}`, loopback: 'LoopBack0' },
  comware: { access: (n) => `GigabitEthernet1/0/${n}`, uplink: (n) => `Ten-GigabitEthernet1/0/${48 + n}`, lag: 'Bridge-Aggregation1', svi: (vid) => `Vlan-interface${vid}`, loopback: 'LoopBack0' },
  'linux-ovs': { access: (n) => `ge${n}`, uplink: (n) => `te${n}`, lag: 'bond1', svi: (vid) => `vlan${vid}`, loopback: 'lo' },
};
