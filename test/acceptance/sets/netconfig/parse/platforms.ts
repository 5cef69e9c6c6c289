/** The peer's names of platforms → ours, as the grammars of commands know them. */
export const PLATFORM: Readonly<Record<string, string>> = {
  cisco_ios: 'ios-xe',
  cisco_nxos: 'nx-os',
  cisco_xr: 'ios-xr',
  arista_eos: 'eos',
  aruba_aoscx: 'aos-cx',
  hp_procurve: 'procurve',
  hp_comware: 'comware',
  huawei_vrp: 'vrp',
  juniper_junos: 'junos',
  mikrotik_routeros: 'routeros',
  fortinet: 'fortios',
  linux: 'linux',
};
