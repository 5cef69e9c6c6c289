/** What a device can be asked about its state on its command line. */
export type StateSubject = 'interfaces' | 'vlans' | 'neighbours';

/** A command whose answer has rows of a subject, and the fields of its grammar that say them. */
export interface StateQuestion {
  readonly about: StateSubject;
  readonly command: string;
  /** Where the rows say each thing; the first field that is there counts. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const interfaces = (
  command: string,
  status: readonly string[],
  ...errors: readonly string[]
): StateQuestion => ({
  about: 'interfaces',
  command,
  fields: { name: ['interface', 'name'], status, ...(errors.length > 0 ? { errors } : {}) },
});
const vlans = (command: string): StateQuestion => ({ about: 'vlans', command, fields: { vid: ['vlanId'] } });
const neighbours = (command: string): StateQuestion => ({
  about: 'neighbours',
  command,
  fields: {
    port: ['localInterface'],
    device: ['neighbour'],
    remotePort: ['neighbourInterface'],
    remotePortDescription: ['portDescription'],
    remoteMac: ['chassisId'],
  },
});

/**
 * What each platform is asked, in order; of several questions about one subject the next is asked where the one before is
 * refused or not understood (a switch that speaks CDP alone, a router without `show interfaces status`).
 */
export const stateQuestions: Readonly<Record<string, readonly StateQuestion[]>> = {
  'ios-xe': [
    interfaces('show ip interface brief', ['operStatus']),
    interfaces('show interfaces status', ['status']),
    vlans('show vlan brief'),
    neighbours('show lldp neighbors detail'),
    neighbours('show cdp neighbors detail'),
  ],
  'nx-os': [
    interfaces('show interface status', ['status']),
    vlans('show vlan brief'),
    neighbours('show lldp neighbors detail'),
    neighbours('show cdp neighbors detail'),
  ],
  eos: [
    interfaces('show interfaces', ['operStatus'], 'inputErrors', 'outputErrors'),
    interfaces('show interfaces description', ['operStatus']),
    vlans('show vlan brief'),
    neighbours('show lldp neighbors detail'),
  ],
  'aos-cx': [
    interfaces('show interface', ['operStatus'], 'inputErrors', 'outputErrors'),
    vlans('show vlan'),
    neighbours('show lldp neighbor-info detail'),
    neighbours('show lldp neighbor-info'),
  ],
  procurve: [
    interfaces('show interfaces brief', ['status']),
    vlans('show vlans'),
    neighbours('show lldp info remote-device'),
  ],
  comware: [
    interfaces('display interface brief', ['operStatus']),
    vlans('display vlan all'),
    neighbours('display lldp neighbor-information list'),
  ],
  vrp: [
    interfaces('display interface brief', ['operStatus'], 'inputErrors', 'outputErrors'),
    vlans('display vlan'),
    neighbours('display lldp neighbor'),
    neighbours('display lldp neighbor brief'),
  ],
  junos: [
    interfaces('show interfaces', ['operStatus']),
    interfaces('show interfaces terse', ['operStatus']),
    vlans('show vlans'),
    neighbours('show lldp neighbors'),
  ],
  'dell-os10': [
    interfaces('show interface status', ['status']),
    interfaces('show interface', ['operStatus']),
    vlans('show vlan'),
    neighbours('show lldp neighbors detail'),
    neighbours('show lldp neighbors'),
  ],
  frr: [interfaces('show interface brief', ['operStatus']), interfaces('show interface', ['operStatus'])],
  fortios: [interfaces('get system interface physical', ['operStatus'])],
  'linux-ovs': [interfaces('ip link show', ['state'])],
  'linux-ifupdown2': [interfaces('ip link show', ['state'])],
};

/** The platform whose grammars read a platform's answers. */
export const grammarPlatform = (platform: string): string =>
  platform.startsWith('linux-') ? 'linux' : platform;
