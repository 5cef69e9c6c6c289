import type { AnswerRow } from '#devices';
import { capabilities, interfaceName, mac, number, seconds } from './normalise.js';
import type { Facts } from './records.js';

/** How one getter of the peer is compared: the commands that tell it, our rows as facts, and the peer's answer as facts. */
export interface Getter {
  /** Commands of which the first that was recorded is read; several lists, where several commands are needed. */
  readonly commands: readonly (readonly string[])[];
  /** Our rows, in the order of `commands`. */
  readonly ours: (...rows: readonly (readonly AnswerRow[])[]) => readonly Facts[];
  readonly theirs: (answer: never) => readonly Facts[];
  /** The facts by which a thing is found on the other side. */
  readonly names: readonly string[];
}

type Their = Readonly<Record<string, unknown>>;

const text = (row: AnswerRow, ...fields: readonly string[]): string => {
  const value = fields.map((field) => row[field]).find((it) => it !== undefined && it.length > 0);
  return value === undefined ? '' : typeof value === 'string' ? value : value.join(', ');
};
const list = (row: AnswerRow, field: string): readonly string[] => {
  const value = row[field];
  if (value === undefined) return [];
  return typeof value === 'string' ? value.split(/[,\s]+/).filter((it) => it !== '') : value;
};
/** -1 is the peer's word for what it does not know. */
const said = (value: unknown): string =>
  value === undefined || value === null || value === -1
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
const words = (value: unknown): string => (Array.isArray(value) ? value.map(said).join(' ') : said(value));
const unlessNone = (value: string): string => (/^(?:not advertised|n\/a|-+|null)$/i.test(value) ? '' : value);

/**
 * A neighbour told in detail. Older IOS leaves our own interface out of the detail; the brief table has it, beside the
 * first twenty letters of the name.
 */
const neighbour = (row: AnswerRow, brief: readonly AnswerRow[] = []): Facts => {
  const port = unlessNone(text(row, 'neighbourInterface'));
  const name = unlessNone(text(row, 'neighbour')) || text(row, 'chassisId');
  const there = brief.find(
    (it) =>
      mac(text(it, 'neighbourInterface')) === mac(port) &&
      mac(name).startsWith(mac(text(it, 'neighbour')).replace(/\s.*$/, '')),
  );
  return {
    interface: interfaceName(text(row, 'localInterface') || (there ? text(there, 'localInterface') : '')),
    system: mac(name),
    port: mac(port),
  };
};

const addresses = (of: Readonly<Record<string, Readonly<Record<string, Their>>>>): Facts[] =>
  Object.entries(of).flatMap(([name, families]) =>
    Object.values(families).flatMap((family) =>
      Object.entries(family).map(([address, it]) => ({
        interface: interfaceName(name),
        address: address.toLowerCase(),
        length: said((it as Their)['prefix_length']),
      })),
    ),
  );

/** `administratively down` says what was wanted; `down` alone, the first word of IOS, is what became of it. */
const wanted = (state: string): string =>
  state === '' || state === 'down' ? '' : String(!/admin/i.test(state));

const macEntry = (row: AnswerRow): readonly Facts[] => {
  const ports = list(row, 'ports');
  const entry = {
    vlan: text(row, 'vlan')
      .toLowerCase()
      .replace(/^(?:all|-|n\/a|---)$/, '0'),
    mac: mac(text(row, 'macAddress')),
    static: String(/static|self|system|secure/i.test(text(row, 'type'))),
  };
  const named = ports.length === 0 ? [''] : ports;
  return named.map((port) => ({
    ...entry,
    // The peer leaves the switch itself out.
    interface: /^(?:cpu|switch|stby-switch|router|sup-eth.*|\(r\).*|drop)$/i.test(port)
      ? ''
      : interfaceName(port),
  }));
};

const arpEntry = (row: AnswerRow): Facts => ({
  interface: interfaceName(text(row, 'interface')),
  ip: text(row, 'ipAddress').toLowerCase(),
  mac: mac(text(row, 'macAddress')),
});
const theirArp = (of: readonly Their[]): Facts[] =>
  of.map((it) => ({
    interface: interfaceName(said(it['interface'])),
    ip: said(it['ip']).toLowerCase(),
    mac: mac(said(it['mac'])),
  }));
const arpGetter: Getter = {
  commands: [['show ip arp vrf all', 'show ip arp', 'show arp']],
  ours: (rows = []) => rows.map(arpEntry),
  theirs: (answer: readonly Their[]) => theirArp(answer),
  names: ['ip', 'interface'],
};

/** By the peer's name. The same for all cases and platforms. */
export const getters: Readonly<Record<string, Getter>> = {
  get_interfaces: {
    commands: [['show interfaces', 'show interface']],
    ours: (rows = []) =>
      rows.map((row) => ({
        interface: interfaceName(text(row, 'interface')),
        enabled: wanted(text(row, 'adminStatus')),
        up: String(/^(?:up|connected)/i.test(text(row, 'operStatus'))),
        description: text(row, 'description'),
        mac: mac(text(row, 'macAddress')),
        mtu: text(row, 'mtuBytes', 'mtu'),
        speed:
          number(text(row, 'bandwidth').replace(/\s*Kbit$/i, '')) === ''
            ? ''
            : String(Number(text(row, 'bandwidth').replace(/\s*Kbit$/i, '')) / 1000),
      })),
    theirs: (answer: Readonly<Record<string, Their>>) =>
      Object.entries(answer).map(([name, it]) => ({
        interface: interfaceName(name),
        enabled: said(it['is_enabled']),
        up: said(it['is_up']),
        description: said(it['description']),
        mac: mac(said(it['mac_address'])),
        mtu: said(it['mtu']) === '0' ? '' : said(it['mtu']),
        speed: said(it['speed']),
      })),
    names: ['interface'],
  },
  get_mac_address_table: {
    commands: [['show mac address-table']],
    ours: (rows = []) => rows.flatMap(macEntry),
    theirs: (answer: readonly Their[]) =>
      answer.map((it) => ({
        vlan: said(it['vlan']),
        mac: mac(said(it['mac'])),
        interface: interfaceName(said(it['interface'])),
        static: said(it['static']),
      })),
    names: ['mac', 'vlan', 'interface'],
  },
  get_arp_table: arpGetter,
  get_arp_table_with_vrf: arpGetter,
  get_ipv6_neighbors_table: { ...arpGetter, commands: [['show ipv6 neighbors']] },
  get_lldp_neighbors: {
    commands: [
      ['show lldp neighbors detail', 'show lldp neighbors'],
      ['show lldp neighbors', 'show lldp neighbors detail'],
    ],
    ours: (rows = [], brief = []) => rows.map((row) => neighbour(row, brief)),
    theirs: (answer: Readonly<Record<string, readonly Their[]>>) =>
      Object.entries(answer).flatMap(([name, all]) =>
        all.map((it) => ({
          interface: interfaceName(name),
          system: mac(said(it['hostname'])),
          port: mac(said(it['port'])),
        })),
      ),
    names: ['interface'],
  },
  get_lldp_neighbors_detail: {
    commands: [['show lldp neighbors detail'], ['show lldp neighbors', 'show lldp neighbors detail']],
    ours: (rows = [], brief = []) =>
      rows.map((row) => ({
        ...neighbour(row, brief),
        system: unlessNone(text(row, 'neighbour')).toLowerCase(),
        chassis: mac(unlessNone(text(row, 'chassisId'))),
        portDescription: unlessNone(text(row, 'portDescription')),
        description: unlessNone(text(row, 'description')).replace(/\s+/g, ' '),
        // Where only one list is kept, it is the enabled ones.
        enabled: capabilities(unlessNone(text(row, 'enabledCapabilities', 'capabilities'))),
      })),
    theirs: (answer: Readonly<Record<string, readonly Their[]>>) =>
      Object.entries(answer).flatMap(([name, all]) =>
        all.map((it) => ({
          interface: interfaceName(name),
          system: said(it['remote_system_name'])
            .toLowerCase()
            .replace(/^n\/a$/, ''),
          port: mac(said(it['remote_port'])),
          chassis: mac(said(it['remote_chassis_id'])),
          portDescription: said(it['remote_port_description']),
          description: said(it['remote_system_description']).replace(/\s+/g, ' ').trim(),
          capabilities: capabilities(words(it['remote_system_capab'])),
          enabled: capabilities(words(it['remote_system_enable_capab'])),
        })),
      ),
    names: ['interface', 'chassis'],
  },
  get_vlans: {
    commands: [['show vlan brief', 'show vlan']],
    ours: (rows = []) =>
      rows.map((row) => ({
        vlan: text(row, 'vlanId'),
        name: text(row, 'name'),
      })),
    theirs: (answer: Readonly<Record<string, Their>>) =>
      Object.entries(answer).map(([vlan, it]) => ({ vlan, name: said(it['name']) })),
    names: ['vlan'],
  },
  get_interfaces_ip: {
    commands: [
      ['show ip interface', 'show ip interface vrf all'],
      ['show ipv6 interface', 'show ipv6 interface vrf all'],
    ],
    ours: (v4 = [], v6 = []) => [
      ...v4.flatMap((row) => {
        const name = interfaceName(text(row, 'interface'));
        const all = [
          ...list(row, 'ipAddress'),
          ...list(row, 'ipAddresses'),
          ...list(row, 'secondaryAddresses'),
        ];
        const subnets = [...list(row, 'subnet'), ...list(row, 'secondarySubnets')].map(
          (it) => it.split('/')[1] ?? '',
        );
        const lengths = subnets.length > 0 ? subnets : list(row, 'prefixLengths');
        return all
          .filter((it) => /^\d+\./.test(it))
          .map((address, at) => ({ interface: name, address, length: lengths[at] ?? '' }));
      }),
      ...v6.flatMap((row) =>
        [...list(row, 'ipv6Addresses'), ...list(row, 'linkLocalAddress')].map((it) => {
          const [address = '', length = ''] = it.toLowerCase().split('/');
          return { interface: interfaceName(text(row, 'interface')), address, length };
        }),
      ),
    ],
    theirs: addresses,
    names: ['interface', 'address'],
  },
  get_facts: {
    commands: [['show version'], ['show ip interface brief', 'show interface status']],
    ours: ([version] = [], ports = []) =>
      version === undefined
        ? []
        : [
            {
              version: text(version, 'version').replace(/ \[build.*$/, ''),
              hostname: text(version, 'hostname'),
              serial: text(version, 'serial') || (list(version, 'serials')[0] ?? ''),
              uptimeS: seconds(text(version, 'uptime')),
              interfaces: ports
                .map((row) => interfaceName(text(row, 'interface')))
                .toSorted()
                .join(' '),
            },
          ],
    theirs: (answer: Their) => [
      {
        // IOS: the peer keeps the whole line, in which the version stands.
        version: /, Version ([^,]+),/.exec(said(answer['os_version']))?.[1] ?? said(answer['os_version']),
        hostname: said(answer['hostname']),
        serial: said(answer['serial_number']),
        uptimeS: said(answer['uptime']),
        interfaces: (answer['interface_list'] as readonly string[]).map(interfaceName).toSorted().join(' '),
      },
    ],
    names: [],
  },
};
