import { isRecord, type NetBoxObject } from './lists.js';
import {
  amountOf,
  choiceOf,
  lineOf,
  nameOf,
  numberOf,
  textOf,
  type Named,
  type NetBoxReader,
} from './reader.js';

/** VRFs, VLANs with their domains, and the addressing plan. */
export function readAddressing(reader: NetBoxReader): void {
  each(
    reader,
    'vrfs',
    ['name', 'rd', 'enforce_unique', 'description'],
    (from, { name, rd, enforce_unique: unique, description }) =>
      reader.add('vrf', from, {
        name: nameOf(name),
        rd: nameOf(rd),
        unique: unique !== false,
        description: lineOf(description),
      }),
  );
  each(
    reader,
    'vlan-groups',
    ['name', 'scope_type', 'scope_id', 'scope', 'min_vid', 'max_vid', 'vid_ranges', 'description'],
    (from, object) =>
      reader.add('vlanGroup', from, {
        name: nameOf(object['name']),
        ...scopeOf(reader, object),
        ...vidsOf(object),
        description: lineOf(object['description']),
      }),
  );
  each(
    reader,
    'vlans',
    ['vid', 'name', 'group', 'status', 'role', 'description', 'qinq_role', 'qinq_svlan'],
    (from, object) => readVlan(reader, from, object),
  );
  for (const object of reader.list('vlans')) stackVlan(reader, { list: 'vlans', object });
  each(reader, 'aggregates', ['prefix', 'rir', 'date_added', 'description'], (from, object) =>
    reader.add('aggregate', from, {
      prefix: textOf(object['prefix']),
      registry: registryOf(object['rir']),
      allocatedOn: nameOf(object['date_added']),
      description: lineOf(object['description']),
    }),
  );
  each(
    reader,
    'prefixes',
    ['prefix', 'vrf', 'vlan', 'scope_type', 'scope_id', 'scope', 'status', 'is_pool', 'role', 'description'],
    (from, object) =>
      reader.add('prefix', from, {
        vrfId: reader.ref('vrf', 'vrfs', object['vrf'], from),
        prefix: textOf(object['prefix']),
        status: one(choiceOf(object['status']), ['container', 'active', 'reserved', 'deprecated'], 'active'),
        vlanId: reader.ref('vlan', 'vlans', object['vlan'], from),
        pool: object['is_pool'] === true,
        locationId: scopeOf(reader, object).locationId,
        description: lineOf(object['description']),
      }),
  );
  each(
    reader,
    'ip-ranges',
    ['start_address', 'end_address', 'vrf', 'status', 'role', 'description'],
    (from, object) =>
      reader.add('range', from, {
        vrfId: reader.ref('vrf', 'vrfs', object['vrf'], from),
        start: hostOf(object['start_address']),
        end: hostOf(object['end_address']),
        role: /dhcp/.test(choiceOf(object['role']))
          ? 'dhcp'
          : object['mark_populated'] === true
            ? 'populated'
            : 'reserved',
        description: lineOf(object['description']),
      }),
  );
  each(
    reader,
    'ip-addresses',
    [
      'address',
      'vrf',
      'status',
      'role',
      'assigned_object_type',
      'assigned_object_id',
      'assigned_object',
      'dns_name',
      'description',
    ],
    (from, object) => readAddress(reader, from, object),
  );
  readVlansOfPorts(reader);
}

function each(
  reader: NetBoxReader,
  list: string,
  used: readonly string[],
  read: (from: Named, object: NetBoxObject) => unknown,
): void {
  const fields = new Set(used);
  for (const object of reader.list(list)) {
    read({ list, object }, object);
    reader.unused({ list, object }, fields);
  }
}

const one = (value: string, known: readonly string[], otherwise: string): string =>
  known.includes(value) ? value : otherwise;
const hostOf = (value: unknown): string => textOf(value).split('/')[0] ?? '';

/** Where a VLAN group or a prefix reaches: a site, a location or a rack (generic scope), or the `site` of older versions. */
function scopeOf(
  reader: NetBoxReader,
  object: NetBoxObject,
): { locationId: string | null; rackId?: string | null } {
  const type = choiceOf(object['scope_type']);
  const from = { list: 'scopes', object };
  const number = object['scope_id'] ?? object['scope'];
  if (type === 'dcim.site') return { locationId: reader.ref('location', 'sites', number, from) };
  if (type === 'dcim.location') return { locationId: reader.ref('location', 'locations', number, from) };
  if (type === 'dcim.rack') return { locationId: null, rackId: reader.ref('rack', 'racks', number, from) };
  return {
    locationId:
      numberOf(object['site']) === null ? null : reader.ref('location', 'sites', object['site'], from),
  };
}

/** The numbers that a group gives out: ranges (from 4.2), or the lowest and the highest. */
function vidsOf(object: NetBoxObject): Readonly<Record<string, unknown>> {
  const ranges = Array.isArray(object['vid_ranges']) ? (object['vid_ranges'] as unknown[]) : [];
  const pairs = ranges.flatMap((range): [number, number][] => {
    const [low, high] = Array.isArray(range) ? [amountOf(range[0]), amountOf(range[1])] : [null, null];
    return low === null || high === null ? [] : [[low, high]];
  });
  const all = pairs.flat();
  const minVid = all.length > 0 ? Math.min(...all) : (amountOf(object['min_vid']) ?? 1);
  const maxVid = all.length > 0 ? Math.max(...all) : (amountOf(object['max_vid']) ?? 4094);
  const vidRanges =
    pairs.length > 1
      ? pairs.map(([low, high]) => (low === high ? `${low}` : `${low}-${high}`)).join(',')
      : '';
  return { minVid, maxVid, vidRanges };
}

function readVlan(reader: NetBoxReader, from: Named, object: NetBoxObject): void {
  reader.add('vlan', from, {
    groupId: reader.ref('vlanGroup', 'vlan-groups', object['group'], from) ?? siteGroup(reader, from, object),
    vid: amountOf(object['vid']),
    name: nameOf(object['name']),
    status: one(choiceOf(object['status']), ['active', 'reserved', 'deprecated'], 'active'),
    description: lineOf(object['description']),
  });
}

/** Service and customer VLANs (IEEE 802.1ad); a customer VLAN names the one that carries it, whichever was listed first. */
function stackVlan(reader: NetBoxReader, from: Named): void {
  const vlan = reader.objects.vlan.get(reader.id('vlans', from.object.id));
  const role = choiceOf(from.object['qinq_role']);
  if (!vlan || role === '') return;
  const stacking = role === 'svlan' ? 'service' : role === 'cvlan' ? 'customer' : null;
  if (stacking === null) reader.became(from, 'qinq_role', role, 'none');
  const serviceVlanId =
    stacking === 'customer' ? reader.ref('vlan', 'vlans', from.object['qinq_svlan'], from) : null;
  (reader.objects.vlan as Map<string, typeof vlan>).set(vlan.id, { ...vlan, stacking, serviceVlanId });
}

/** VLANs of a site without a group are a domain of that site: two sites may count alike. */
function siteGroup(reader: NetBoxReader, from: Named, object: NetBoxObject): string | null {
  const site = numberOf(object['site']);
  if (site === null || numberOf(object['group']) !== null) return null;
  const locationId = reader.ref('location', 'sites', site, from);
  const id = reader.id('site-vlan-groups', site);
  const name = locationId === null ? undefined : reader.objects.location.get(locationId)?.name;
  if (name === undefined) return null;
  if (!reader.objects.vlanGroup.has(id)) reader.add('vlanGroup', from, { name, locationId }, id);
  return id;
}

function registryOf(rir: unknown): string {
  const name = textOf(isRecord(rir) ? (rir['slug'] ?? rir['name']) : rir)
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '');
  return one(
    name,
    ['ripe', 'arin', 'apnic', 'lacnic', 'afrinic', 'rfc1918', 'rfc6598', 'rfc4193'],
    name.startsWith('ripe') ? 'ripe' : 'provider',
  );
}

const ROLES = ['loopback', 'secondary', 'anycast', 'vip', 'vrrp', 'hsrp', 'glbp', 'carp'];

function readAddress(reader: NetBoxReader, from: Named, object: NetBoxObject): void {
  const onInterface = choiceOf(object['assigned_object_type']) === 'dcim.interface';
  const role = choiceOf(object['role']);
  const port = onInterface ? (object['assigned_object_id'] ?? object['assigned_object']) : null;
  reader.add('address', from, {
    vrfId: reader.ref('vrf', 'vrfs', object['vrf'], from),
    address: textOf(object['address']),
    role: ROLES.includes(role) ? role : null,
    status: one(
      choiceOf(object['status']) === 'slaac' ? 'dhcp' : choiceOf(object['status']),
      ['active', 'reserved', 'deprecated', 'dhcp'],
      'active',
    ),
    portId: reader.ref('port', 'interfaces', port, from),
    management: reader.primaryAddresses.has(object.id),
    dnsName: textOf(object['dns_name']).slice(0, 253),
    description: lineOf(object['description']),
  });
}

const MODES: Readonly<Record<string, 'access' | 'trunk'>> = {
  access: 'access',
  tagged: 'trunk',
  'tagged-all': 'trunk',
  // A port of the customer: whatever comes in goes into the service VLAN, tags and all.
  'q-in-q': 'access',
};

function readVlansOfPorts(reader: NetBoxReader): void {
  for (const object of reader.list('interfaces')) {
    const from = { list: 'interfaces', object };
    const portId = reader.id('interfaces', object.id);
    const mode = choiceOf(object['mode']);
    if (mode === '' || !reader.objects.port.has(portId)) continue;
    if (MODES[mode] === undefined) reader.became(from, 'mode', mode, 'trunk');
    const tagged = Array.isArray(object['tagged_vlans']) ? (object['tagged_vlans'] as unknown[]) : [];
    const taggedVlanIds = tagged.flatMap((vlan) => reader.ref('vlan', 'vlans', vlan, from) ?? []);
    reader.add(
      'interfaceVlan',
      from,
      {
        portId,
        mode: MODES[mode] ?? 'trunk',
        untaggedVlanId: reader.ref(
          'vlan',
          'vlans',
          mode === 'q-in-q' ? object['qinq_svlan'] : object['untagged_vlan'],
          from,
        ),
        taggedVlanIds: mode === 'tagged-all' ? [] : taggedVlanIds,
        allTagged: mode === 'tagged-all',
      },
      reader.id('interface-vlans', object.id),
    );
  }
}
