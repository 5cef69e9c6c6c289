import type { Finding, Param, Place } from '#findings';
import {
  allowedVids,
  IpAddress,
  noObservations,
  parseInterface,
  type Observations,
  type SeenAnswer,
  type SeenInterface,
  type SeenService,
  type SeenStation,
} from '#ipplan';
import { compareNeighbours, expectedNeighbours, portKey, type PlanObjects, type SeenNeighbour } from '#plan';
import { plainHeading } from '../table/roles.js';
import { csvRows } from './csv.js';
import { isZone, readZone } from './zone.js';

/** A table or a zone as it was taken from the network; the name is a label, and a zone's origin where it sets none. */
export interface ObservedFile {
  readonly name: string;
  readonly text: string;
}

/** Sorts of tables, told by their columns. */
export type ObservedSort =
  'answers' | 'stations' | 'neighbours' | 'interfaces' | 'use' | 'leases' | 'services' | 'zone';

export interface ObservationsRead {
  readonly observed: Observations;
  /** What each file was taken for, and how many rows of it were understood. */
  readonly files: readonly {
    readonly name: string;
    readonly sort: ObservedSort | null;
    readonly rows: number;
  }[];
  /** Rows that are no address, name nothing of the plan, or cannot be read. The others count. */
  readonly findings: readonly Finding[];
}

/** What a column gives, by its heading in English or French. */
// prettier-ignore
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  address: ['ip', 'address', 'ip address', 'adresse', 'adresse ip', 'internet address', 'host'],
  mac: ['mac', 'mac address', 'adresse mac', 'hardware addr', 'physical address', 'lladdr'],
  vrf: ['vrf', 'table'],
  device: ['device', 'switch', 'equipement', 'local device', 'host name', 'hostname'],
  port: ['port', 'interface', 'local port', 'local intf', 'local interface', 'ports'],
  remoteDevice: ['remote device', 'neighbour', 'neighbor', 'voisin', 'remote system', 'system name', 'device id', 'remote host'],
  remotePort: ['remote port', 'port id', 'remote interface', 'port distant'],
  remoteDescription: ['remote port description', 'port description', 'port descr'],
  remoteMac: ['remote mac', 'chassis id', 'chassis mac'],
  mode: ['mode', 'switchport mode', 'operational mode'],
  untagged: ['untagged', 'native', 'access vlan', 'native vlan', 'pvid', 'vlan', 'vlan natif', 'vlan d acces', 'access'],
  tagged: ['tagged', 'allowed', 'trunk vlans', 'allowed vlans', 'vlans allowed', 'vlan autorises', 'vlans autorises'],
  prefix: ['prefix', 'subnet', 'network', 'prefixe', 'sous reseau', 'reseau'],
  day: ['day', 'date', 'jour'],
  used: ['used', 'in use', 'utilise', 'utilisees', 'occupees'],
  peak: ['peak', 'leases', 'max leases', 'peak leases', 'baux', 'pointe'],
  service: ['service'],
  servers: ['servers', 'server', 'serveurs', 'serveur'],
};

/**
 * Reads what the network says of itself and binds it to a plan: ARP and ping tables, MAC tables, neighbours (LLDP), modes
 * of ports, use and leases of networks, servers of devices, and DNS zones as their server has them.
 */
export function readObservations(files: Iterable<ObservedFile>, objects: PlanObjects): ObservationsRead {
  const reader = new ObservationReader(objects);
  const told = [...files].map(({ name, text }) => ({ name, ...reader.file(name, text) }));
  return { observed: reader.observations(), files: told, findings: reader.findings };
}

type Row = ReadonlyMap<string, string>;

class ObservationReader {
  readonly findings: Finding[] = [];
  private readonly answers: SeenAnswer[] = [];
  private readonly stations: SeenStation[] = [];
  private readonly neighbours: SeenNeighbour[] = [];
  private readonly interfaces: SeenInterface[] = [];
  private readonly use: Observations['use'][number][] = [];
  private readonly leases: Observations['leases'][number][] = [];
  private readonly services: SeenService[] = [];
  private readonly zones: Observations['zones'][number][] = [];
  private readonly devices = new Map<string, string[]>();
  private readonly ports = new Map<string, string>();
  private readonly prefixes = new Map<string, string>();
  private readonly vrfs = new Map<string, string>();

  constructor(private readonly objects: PlanObjects) {
    for (const { id, name } of objects.device.values())
      this.devices.set(deviceKey(name), [...(this.devices.get(deviceKey(name)) ?? []), id]);
    for (const { id, deviceId, name, kind } of objects.port.values())
      if (kind === 'interface') this.ports.set(`${deviceId} ${portKey(name)}`, id);
    for (const { id, vrfId, prefix } of objects.prefix.values())
      this.prefixes.set(`${vrfId ?? ''}|${parseInterface(prefix)?.prefix.toString() ?? prefix}`, id);
    for (const { id, name } of objects.vrf.values()) this.vrfs.set(name, id);
  }

  /** What the file is, and how many of its rows were understood. */
  file(name: string, text: string): { readonly sort: ObservedSort | null; readonly rows: number } {
    if (isZone(text)) {
      const zone = readZone(text, name.replace(/^db\.|\.(db|zone|txt)$/g, ''));
      this.zones.push(zone);
      return { sort: 'zone', rows: zone.records.length };
    }
    const [headings = [], ...body] = csvRows(text);
    const columns = headings.map(columnOf);
    const sort = sortOf(new Set(columns));
    if (!sort) {
      // Without headings: what `arp -an`, `ip neigh` or a ping sweep print, an address on each line.
      const rows = this.plainAnswers(text);
      if (rows === 0) this.tell('OBSERVED_UNKNOWN', { file: name }, { file: name });
      return { sort: rows > 0 ? 'answers' : null, rows };
    }
    let rows = 0;
    body.forEach((cells, index) => {
      const row = new Map(
        columns.flatMap((column, at) =>
          column && cells[at]?.trim() ? [[column, cells[at].trim()] as const] : [],
        ),
      );
      if (row.size > 0 && this.take(sort, row, { file: name, line: index + 2 })) rows += 1;
    });
    return { sort, rows };
  }

  observations(): Observations {
    const { answers, stations, interfaces, use, leases, services, zones } = this;
    const found = compareNeighbours(expectedNeighbours(this.objects), this.neighbours);
    const end = (report: SeenNeighbour): string | undefined => this.portOf(report.device, report.port);
    const said = ({ remoteDevice, remotePort }: SeenNeighbour): string =>
      [remoteDevice, remotePort].filter(Boolean).join(' ');
    const different = found.rows
      .filter(({ verdict }) => verdict === 'different')
      .flatMap(({ a, b, seen }) =>
        seen.flatMap((report) => {
          const portId = end(report);
          const partner = portId === a.portId ? b : a;
          return portId === undefined
            ? []
            : [{ portId, planned: `${partner.device} ${partner.port}`, seen: said(report) }];
        }),
      );
    // A report at an interface that the plan leaves free: somebody plugged something in.
    const unplanned = found.unplanned.flatMap((report) => {
      const portId = end(report);
      return portId === undefined ? [] : [{ portId, planned: null, seen: said(report) }];
    });
    return {
      ...noObservations,
      answers,
      stations,
      interfaces,
      use,
      leases,
      services,
      zones,
      neighbours: [...different, ...unplanned],
    };
  }

  private take(sort: Exclude<ObservedSort, 'zone'>, row: Row, place: Place): boolean {
    switch (sort) {
      case 'answers':
        return this.answer(row, place);
      case 'stations':
        return this.station(row, place);
      case 'neighbours':
        return this.neighbour(row, place);
      case 'interfaces':
        return this.interface(row, place);
      case 'services':
        return this.service(row, place);
      default:
        return this.network(sort, row, place);
    }
  }

  private answer(row: Row, place: Place): boolean {
    const text = row.get('address')!.split('/')[0]!;
    const address = IpAddress.tryParse(text);
    if (!address) return this.tell('OBSERVED_ROW', place, { value: text, what: 'address' });
    const vrf = row.get('vrf');
    const vrfId = vrf === undefined || /^(default|global)$/i.test(vrf) ? null : this.vrfs.get(vrf);
    if (vrfId === undefined) return this.tell('OBSERVED_ROW', place, { value: vrf!, what: 'vrf' });
    this.answers.push({ address: address.toString(), vrfId, mac: macOf(row.get('mac')) });
    return true;
  }

  private station(row: Row, place: Place): boolean {
    const mac = macOf(row.get('mac'));
    if (mac === null) return this.tell('OBSERVED_ROW', place, { value: row.get('mac') ?? '', what: 'mac' });
    const portId = this.interfaceAt(row, place);
    if (portId === null) return false;
    this.stations.push({ portId, mac });
    return true;
  }

  private neighbour(row: Row, place: Place): boolean {
    if (this.interfaceAt(row, place) === null) return false;
    const of = (column: string): string => row.get(column) ?? '';
    this.neighbours.push({
      device: of('device'),
      port: of('port'),
      remoteDevice: of('remoteDevice'),
      remotePort: of('remotePort'),
      remotePortDescription: of('remoteDescription'),
      remoteMac: row.get('remoteMac') ?? null,
    });
    return true;
  }

  private interface(row: Row, place: Place): boolean {
    const portId = this.interfaceAt(row, place);
    if (portId === null) return false;
    // `dynamic auto` says that the port has no mode of its own, whatever it is in now.
    const mode = /dynamic/i.test(row.get('mode')!)
      ? 'dynamic'
      : /trunk|tagged|hybrid/i.test(row.get('mode')!)
        ? 'trunk'
        : /access/i.test(row.get('mode')!)
          ? 'access'
          : null;
    if (mode === null) return this.tell('OBSERVED_ROW', place, { value: row.get('mode')!, what: 'mode' });
    const untagged = row.get('untagged');
    if (untagged !== undefined && !/^\d{1,4}$/.test(untagged))
      return this.tell('OBSERVED_ROW', place, { value: untagged, what: 'vlan' });
    const tagged = row.get('tagged');
    // A list that a device wrapped stands in several lines of the cell, or goes on with `add` behind a semicolon.
    const vids =
      tagged === undefined ? [] : /^all$/i.test(tagged) ? null : allowedVids(tagged.split(/[\n;]/));
    if (vids === null && !/^all$/i.test(tagged!))
      return this.tell('OBSERVED_ROW', place, { value: tagged!, what: 'vlans' });
    const untaggedVid = untagged === undefined ? null : Number(untagged);
    this.interfaces.push({
      portId,
      mode,
      untaggedVid,
      taggedVids: vids && vids.filter((vid) => vid !== untaggedVid),
    });
    return true;
  }

  private service(row: Row, place: Place): boolean {
    const service = (['dns', 'ntp', 'syslog', 'snmp'] as const).find(
      (one) => one === row.get('service')!.toLowerCase(),
    );
    const deviceId = this.deviceOf(row.get('device')!);
    if (!service) return this.tell('OBSERVED_ROW', place, { value: row.get('service')!, what: 'service' });
    if (deviceId === undefined)
      return this.tell('OBSERVED_ROW', place, { value: row.get('device')!, what: 'device' });
    this.services.push({
      deviceId,
      service,
      servers: (row.get('servers') ?? '').split(/[\s,;]+/).filter(Boolean),
    });
    return true;
  }

  private network(sort: 'use' | 'leases', row: Row, place: Place): boolean {
    const text = row.get('prefix')!;
    const vrfId = this.vrfs.get(row.get('vrf') ?? '') ?? '';
    const prefixId = this.prefixes.get(`${vrfId}|${parseInterface(text)?.prefix.toString() ?? text}`);
    if (prefixId === undefined) return this.tell('OBSERVED_ROW', place, { value: text, what: 'prefix' });
    const count = Number(row.get(sort === 'use' ? 'used' : 'peak'));
    if (!Number.isInteger(count) || count < 0)
      return this.tell('OBSERVED_ROW', place, {
        value: row.get('used') ?? row.get('peak') ?? '',
        what: 'count',
      });
    if (sort === 'leases') {
      this.leases.push({ prefixId, peak: count });
      return true;
    }
    const day = row.get('day')!;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
      return this.tell('OBSERVED_ROW', place, { value: day, what: 'day' });
    this.use.push({ prefixId, day, used: count });
    return true;
  }

  private plainAnswers(text: string): number {
    let rows = 0;
    for (const line of text.split(/\r?\n/)) {
      const words = line.split(/[\s()[\],;]+/);
      const address = words.map((word) => IpAddress.tryParse(word)).find((it) => it !== null);
      if (!address || /incomplete|FAILED|unreachable|timed out|100% packet loss/i.test(line)) continue;
      const mac = words.map(macOf).find((it) => it !== null) ?? null;
      this.answers.push({ address: address.toString(), vrfId: null, mac });
      rows += 1;
    }
    return rows;
  }

  private interfaceAt(row: Row, place: Place): string | null {
    const [device = '', port = ''] = [row.get('device'), row.get('port')];
    const portId = this.portOf(device, port);
    if (portId === undefined)
      this.tell('OBSERVED_ROW', place, { value: `${device} ${port}`.trim(), what: 'interface' });
    return portId ?? null;
  }

  private portOf(device: string, port: string): string | undefined {
    return this.ports.get(`${this.deviceOf(device)} ${portKey(port)}`);
  }

  /** A name that two devices have means neither. */
  private deviceOf(name: string): string | undefined {
    const ids = this.devices.get(deviceKey(name)) ?? [];
    return ids.length === 1 ? ids[0] : undefined;
  }

  private tell(code: string, place: Place, params: Readonly<Record<string, Param>>): false {
    this.findings.push({ code, severity: 'warning', where: [place], params });
    return false;
  }
}

const columnOf = (heading: string): string | null =>
  Object.entries(COLUMNS).find(([, words]) => words.includes(plainHeading(heading)))?.[0] ?? null;

function sortOf(columns: ReadonlySet<string | null>): Exclude<ObservedSort, 'zone'> | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name));
  if (has('device', 'service', 'servers')) return 'services';
  if (has('device', 'port', 'remotePort') || has('device', 'port', 'remoteDevice')) return 'neighbours';
  if (has('device', 'port', 'mode')) return 'interfaces';
  if (has('prefix', 'day', 'used')) return 'use';
  if (has('prefix', 'peak')) return 'leases';
  if (has('device', 'port', 'mac') && !has('address')) return 'stations';
  return has('address') ? 'answers' : null;
}

/** Devices may add their domain, and change the case. */
const deviceKey = (name: string): string => name.trim().toLowerCase().split('.')[0] ?? '';

function macOf(text: string | undefined): string | null {
  const digits = (text ?? '').toLowerCase().replaceAll(/[-:.\s]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? digits.replaceAll(/(..)(?!$)/g, '$1:') : null;
}
