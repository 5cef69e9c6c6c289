import type { Id } from '#changes';
import type { Finding } from '#findings';
import { IpAddress, parseInterface, readIpText, type IpPrefix } from '#ipplan';
import type { PlanObjects } from '#plan';
import {
  listsFrom,
  type PhpIpamFile,
  type PhpIpamList,
  type PhpIpamMapping,
  type PhpIpamRow,
} from './lists.js';
import { dotted, lineOf, PhpIpamReader } from './reader.js';

/** What an export says, as far as the plan has a place for it. */
export interface PhpIpamRead {
  readonly objects: PlanObjects;
  /** Everything that was left out, doubtful, or refers to what the export lacks. */
  readonly findings: readonly Finding[];
}

/**
 * Reads an export of phpIPAM (1.4 to 1.7): the sheets *Subnets*, *IP Addresses*, *VLANs*, *Domains*, *VRFs* and
 * *Sections* of its spreadsheets, as CSV or XLSX, or the answers of its API as JSON. Ids are made for this run: what is
 * recorded already is recognised by what it is called.
 *
 * @param mapping what columns give whose headings do not say it
 */
export function readPhpIpam(files: Iterable<PhpIpamFile>, mapping: PhpIpamMapping = {}): PhpIpamRead {
  const findings: Finding[] = [];
  const reader = new PhpIpamReader(listsFrom(files, findings, mapping), findings);
  for (const row of reader.rows('sections')) reader.unused('sections', row, new Set());
  const vrfs = readNamed(reader, 'vrfs', 'vrf', (fields) => ({ rd: fields.get('rd') ?? null }), ['rd']);
  const domains = readNamed(reader, 'domains', 'vlanGroup', () => ({}), []);
  const vlans = readVlans(reader, domains);
  const subnets = readSubnets(reader, vrfs, vlans);
  readAddresses(reader, vrfs, subnets);
  reader.finish();
  return { objects: reader.objects, findings };
}

/** Objects by their number in the API and by their name. */
interface Known {
  readonly byId: ReadonlyMap<string, Id>;
  readonly byName: Map<string, Id>;
}

const DEFAULT = /^default$/i;

function readNamed(
  reader: PhpIpamReader,
  list: 'vrfs' | 'domains',
  kind: 'vrf' | 'vlanGroup',
  more: (fields: PhpIpamRow['fields']) => object,
  used: readonly string[],
): Known {
  const [byId, byName] = [new Map<string, Id>(), new Map<string, Id>()];
  for (const row of reader.rows(list)) {
    const { fields } = row;
    const name = lineOf(fields.get('name'));
    reader.unused(list, row, new Set(['name', 'description', ...used]));
    // phpIPAM calls the absence of a domain or a VRF `default`.
    if (DEFAULT.test(name) || byName.has(name)) continue;
    const id = reader.add(kind, list, row, {
      name,
      description: lineOf(fields.get('description')),
      ...more(fields),
    });
    if (id === null) continue;
    byName.set(name, id);
    const number = fields.get('vrfId') ?? fields.get('id');
    if (number !== undefined) byId.set(number, id);
  }
  return { byId, byName };
}

/** The object that a row names or numbers; null when it names none. A name that no list has makes one, where that is all there is to it. */
function refer(
  reader: PhpIpamReader,
  list: PhpIpamList,
  row: PhpIpamRow,
  known: Known,
  kind: 'vrf' | 'vlanGroup',
  name: string | undefined,
  number: string | undefined,
): Id | null {
  if (number !== undefined && number !== '0') {
    const id = known.byId.get(number);
    if (id !== undefined) return id;
    // Number 1 of the domains is `default`.
    if (kind === 'vlanGroup' && number === '1') return null;
    reader.missing(list, row, kind, number);
    return null;
  }
  const text = lineOf(name);
  if (text === '' || DEFAULT.test(text) || text === 'NA') return null;
  const id = known.byName.get(text) ?? reader.add(kind, list, row, { name: text });
  if (id !== null) known.byName.set(text, id);
  return id;
}

interface KnownVlans {
  readonly byId: ReadonlyMap<string, Id>;
  /** By domain and number. */
  readonly byNumber: ReadonlyMap<string, Id>;
  readonly domains: Known;
}

function readVlans(reader: PhpIpamReader, domains: Known): KnownVlans {
  const [byId, byNumber] = [new Map<string, Id>(), new Map<string, Id>()];
  for (const row of reader.rows('vlans')) {
    const { fields } = row;
    reader.unused('vlans', row, new Set(['name', 'number', 'description', 'domain']));
    const groupId = refer(
      reader,
      'vlans',
      row,
      domains,
      'vlanGroup',
      fields.get('domain'),
      fields.get('domainId'),
    );
    const number = fields.get('number') ?? '';
    const name = lineOf(fields.get('name')) || `VLAN ${number}`;
    const id = reader.add('vlan', 'vlans', row, {
      groupId,
      vid: /^\d+$/.test(number) ? Number(number) : null,
      name,
      description: lineOf(fields.get('description')),
    });
    if (id === null) continue;
    byNumber.set(`${groupId ?? ''}|${number}`, id);
    const own = fields.get('vlanId') ?? fields.get('id');
    if (own !== undefined) byId.set(own, id);
  }
  return { byId, byNumber, domains };
}

/** A subnet as it was read; the gateway is told by an address. */
interface Subnet {
  readonly id: Id;
  readonly vrfId: Id | null;
  readonly prefix: IpPrefix;
}

interface KnownSubnets {
  readonly byId: ReadonlyMap<string, Subnet>;
  readonly byText: ReadonlyMap<string, Subnet>;
}

function readSubnets(reader: PhpIpamReader, vrfs: Known, vlans: KnownVlans): KnownSubnets {
  const [byId, byText] = [new Map<string, Subnet>(), new Map<string, Subnet>()];
  for (const row of reader.rows('subnets')) {
    const { fields } = row;
    const written = dotted(fields.get('subnet') ?? '');
    if (fields.get('isFolder') === '1' || written.endsWith(' (folder)')) {
      reader.drop('subnets', 'folder');
      continue;
    }
    reader.unused(
      'subnets',
      row,
      new Set(['subnet', 'mask', 'description', 'vlan', 'domain', 'vrf', 'isPool']),
    );
    const text = reader.ip(
      readIpText(written, 'prefix', fields.get('mask') ?? null),
      written,
      'subnets',
      row,
    );
    const prefix = text === null ? undefined : parseInterface(text)?.prefix;
    if (!prefix) continue;
    const vrfId = refer(reader, 'subnets', row, vrfs, 'vrf', fields.get('vrf'), fields.get('vrfId'));
    const id = reader.add('prefix', 'subnets', row, {
      vrfId,
      prefix: text,
      vlanId: vlanOf(reader, row, vlans),
      pool: fields.get('isPool') === '1',
      description: lineOf(fields.get('description')),
    });
    if (id === null) continue;
    const subnet = { id, vrfId, prefix };
    const number = fields.get('id');
    if (number !== undefined) byId.set(number, subnet);
    byText.set(`${vrfId ?? ''}|${prefix.toString()}`, subnet);
  }
  markContainers(reader, [...byText.values()]);
  return { byId, byText };
}

function vlanOf(reader: PhpIpamReader, row: PhpIpamRow, vlans: KnownVlans): Id | null {
  const { fields } = row;
  const own = fields.get('vlanId');
  const number = fields.get('vlan');
  if (own !== undefined ? own === '0' : number === undefined || number === 'NA' || number === '0')
    return null;
  const domain = lineOf(fields.get('domain'));
  const groupId = DEFAULT.test(domain) ? '' : (vlans.domains.byName.get(domain) ?? '');
  const id = own !== undefined ? vlans.byId.get(own) : vlans.byNumber.get(`${groupId}|${number}`);
  if (id === undefined) reader.missing('subnets', row, 'VLAN', own ?? number ?? '');
  return id ?? null;
}

/** What others lie in stands for address space. Looked up by length, so that many subnets are quick. */
function markContainers(reader: PhpIpamReader, subnets: readonly Subnet[]): void {
  const known = new Map(
    subnets.map((it) => [
      `${it.vrfId ?? ''}|${it.prefix.version}|${it.prefix.length}|${it.prefix.first}`,
      it,
    ]),
  );
  const lengths = [...new Set(subnets.map(({ prefix }) => prefix.length))];
  const prefixes = reader.objects.prefix as Map<Id, unknown>;
  for (const { vrfId, prefix } of subnets) {
    const bits = prefix.version === 4 ? 32 : 128;
    for (const length of lengths) {
      if (length >= prefix.length) continue;
      const host = BigInt(bits - length);
      const outer = known.get(`${vrfId ?? ''}|${prefix.version}|${length}|${(prefix.first >> host) << host}`);
      if (outer)
        prefixes.set(outer.id, {
          ...reader.objects.prefix.get(outer.id)!,
          status: 'container',
          vlanId: null,
        });
    }
  }
}

const STATES: Readonly<Record<string, 'active' | 'reserved' | 'dhcp'>> = {
  1: 'active',
  2: 'active',
  3: 'reserved',
  4: 'dhcp',
  used: 'active',
  offline: 'active',
  reserved: 'reserved',
  dhcp: 'dhcp',
};

function readAddresses(reader: PhpIpamReader, vrfs: Known, subnets: KnownSubnets): void {
  const used = new Set([
    'ip',
    'hostname',
    'description',
    'vrf',
    'subnet',
    'mac',
    'device',
    'port',
    'owner',
    'note',
    'is_gateway',
    'mask',
  ]);
  for (const row of reader.rows('addresses')) {
    const { fields } = row;
    reader.unused('addresses', row, used);
    const written = dotted(fields.get('ip') ?? fields.get('ip_addr') ?? '');
    const vrfId = refer(reader, 'addresses', row, vrfs, 'vrf', fields.get('vrf'), fields.get('vrfId'));
    const subnet =
      subnets.byId.get(fields.get('subnetId') ?? '') ??
      subnets.byText.get(`${vrfId ?? ''}|${canonical(fields.get('subnet'))}`);
    const length = subnet?.prefix.length ?? fields.get('subnet')?.split('/')[1];
    const text = reader.ip(
      readIpText(written, 'interface', length === undefined ? null : String(length)),
      written,
      'addresses',
      row,
    );
    if (text === null) continue;
    if (!subnet)
      reader.missing('addresses', row, 'subnet', fields.get('subnet') ?? fields.get('subnetId') ?? '–');
    const status = STATES[(fields.get('tag') ?? fields.get('state') ?? '').toLowerCase()] ?? 'active';
    const place = [fields.get('device'), fields.get('port')].filter(Boolean).join(' ');
    reader.add('address', 'addresses', row, {
      vrfId: subnet?.vrfId ?? vrfId,
      address: text,
      status,
      dnsName: hostName(fields.get('hostname')),
      // A MAC address is a reservation where the server gives the address out; else it is a fact of the host.
      reservedMac: status === 'dhcp' ? macOf(fields.get('mac')) : null,
      description: lineOf(
        [fields.get('description'), place, fields.get('owner'), fields.get('note')]
          .filter(Boolean)
          .join(' · '),
      ),
    });
    if (/^(1|yes|oui)$/i.test(fields.get('is_gateway') ?? '') && subnet)
      setGateway(reader, subnet, text.split('/')[0]!);
  }
}

/** The first gateway counts; a second one is the other router of a pair. */
function setGateway(reader: PhpIpamReader, { id }: Subnet, gateway: string): void {
  const prefix = reader.objects.prefix.get(id)!;
  if (prefix.gateway === null) (reader.objects.prefix as Map<Id, unknown>).set(id, { ...prefix, gateway });
}

const canonical = (text: string | undefined): string => {
  const read = readIpText(text ?? '', 'prefix');
  return read.ok ? read.text : '';
};

/** What is no host name stays out: phpIPAM takes any text. */
const hostName = (text: string | undefined): string =>
  text !== undefined && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text) && !IpAddress.tryParse(text)
    ? text
    : '';

function macOf(text: string | undefined): string | null {
  const digits = (text ?? '').replaceAll(/[:.\-\s]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits.replaceAll(/(..)(?!$)/g, '$1:') : null;
}
