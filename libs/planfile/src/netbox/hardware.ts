import { deviceRoles, type DeviceRole } from '#cabling';
import { isRecord, type NetBoxObject } from './lists.js';
import { massOf, placeOf } from './places.js';
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

/** Device and module types. Their templates stay empty: the ports that are there come with the devices. */
export function readTypes(reader: NetBoxReader): void {
  const roles = rolesByType(reader);
  for (const list of ['device-types', 'module-types'] as const) {
    for (const object of reader.list(list)) {
      const from = { list, object };
      const common = {
        manufacturer: makerOf(object),
        model: nameOf(object['model']),
        partNumber: nameOf(object['part_number']),
        massKg: massOf(object['weight'], object['weight_unit']),
        description: lineOf(object['description']),
      };
      if (list === 'module-types') reader.add('moduleType', from, common);
      else {
        const fullDepth = object['is_full_depth'] !== false;
        reader.add('deviceType', from, {
          ...common,
          role: roles.get(object.id) ?? 'other',
          heightU: amountOf(object['u_height']) ?? 0,
          fullDepth,
        });
      }
      reader.unused(
        from,
        new Set([
          'manufacturer',
          'model',
          'part_number',
          'weight',
          'weight_unit',
          'u_height',
          'is_full_depth',
          'description',
          'subdevice_role',
          'default_platform',
        ]),
      );
    }
  }
}

const makerOf = ({ manufacturer }: NetBoxObject): string =>
  nameOf(isRecord(manufacturer) ? (manufacturer['name'] ?? manufacturer['display']) : manufacturer) ??
  'unknown';

/** In NetBox the role is the device's, here its type's: the role that most devices of the type have. */
function rolesByType(reader: NetBoxReader): Map<number, DeviceRole> {
  const counts = new Map<number, Map<DeviceRole, number>>();
  for (const device of reader.list('devices')) {
    const type = numberOf(device['device_type']);
    const role = roleOf(device['role'] ?? device['device_role']);
    if (type === null || role === null) continue;
    const own = counts.get(type) ?? new Map<DeviceRole, number>();
    counts.set(type, own.set(role, (own.get(role) ?? 0) + 1));
  }
  const most = (own: Map<DeviceRole, number>): DeviceRole => [...own].toSorted((a, b) => b[1] - a[1])[0]![0];
  return new Map([...counts].map(([type, own]) => [type, most(own)]));
}

/** Words that people call roles by, in the order in which they are looked for. */
// prettier-ignore
const ROLE_WORDS: readonly (readonly [RegExp, DeviceRole])[] = [
  [/fib(er|re).*(panel|tray)|tiroir/, 'fibre-panel'], [/patch|panel|bandeau/, 'patch-panel'], [/outlet(?!.*power)|wall|prise/, 'outlet'],
  [/splice|boitier/, 'splice-box'], [/firewall|pare-feu|^fw/, 'firewall'], [/switch|access-layer|distribution|core|commutateur|^sw$/, 'switch'],
  [/router|routeur|gateway/, 'router'], [/pdu|power-strip/, 'pdu'], [/^ups|onduleur/, 'ups'], [/access-point|^w?ap$|wireless|wifi/, 'access-point'],
  [/server|hypervisor|serveur/, 'server'], [/camera/, 'camera'], [/printer|imprimante/, 'printer'], [/phone|voip/, 'phone'],
  [/cable-manag|guide/, 'cable-manager'], [/blank/, 'blanking-plate'],
];

function roleOf(value: unknown): DeviceRole | null {
  const role = textOf(isRecord(value) ? (value['slug'] ?? value['name']) : value).toLowerCase();
  if (role === '') return null;
  const exact = deviceRoles.find((known) => known === role);
  return exact ?? ROLE_WORDS.find(([words]) => words.test(role))?.[1] ?? 'other';
}

const STATUS: Readonly<Record<string, string>> = {
  active: 'active',
  staged: 'planned',
  planned: 'planned',
  offline: 'offline',
  failed: 'offline',
  inventory: 'stock',
  decommissioning: 'retired',
};

function statusOf(reader: NetBoxReader, from: Named): string {
  const status = choiceOf(from.object['status']) || 'active';
  const known = STATUS[status];
  if (known === undefined) reader.became(from, 'status', status, 'active');
  return known ?? 'active';
}

/** Devices in their racks; those without a name are called by their number, as NetBox shows them. */
export function readDevices(reader: NetBoxReader): void {
  for (const object of reader.list('devices')) {
    const from = { list: 'devices', object };
    const typeId = reader.ref('deviceType', 'device-types', object['device_type'], from);
    if (typeId === null) {
      reader.skip(from, 'NETBOX_TYPE_MISSING');
      continue;
    }
    const rackId = reader.ref('rack', 'racks', object['rack'], from);
    const face = choiceOf(object['face']);
    reader.add('device', from, {
      name: nameOf(object['name']) ?? nameOf(object['display']) ?? `device ${object.id}`,
      typeId,
      rackId,
      locationId: rackId === null ? placeOf(reader, object, from) : null,
      positionU: rackId === null ? null : amountOf(object['position']),
      face: face === 'rear' ? 'rear' : 'front',
      status: statusOf(reader, from),
      platform: nameOf(choiceOf(object['platform'])),
      serial: nameOf(object['serial']),
      assetTag: nameOf(object['asset_tag']),
      description: lineOf(object['description']),
    });
    reader.unused(
      from,
      new Set([
        'name',
        'device_type',
        'role',
        'device_role',
        'rack',
        'location',
        'position',
        'face',
        'status',
        'platform',
        'serial',
        'asset_tag',
        'description',
        'parent_device',
        'primary_ip4',
        'primary_ip6',
      ]),
    );
  }
  joinDeviceBays(reader);
}

/** A blade is in the bay that says so. */
function joinDeviceBays(reader: NetBoxReader): void {
  for (const object of reader.list('device-bays')) {
    const from = { list: 'device-bays', object };
    const parentId = reader.ref('device', 'devices', object['device'], from);
    const childId = reader.ref('device', 'devices', object['installed_device'], from);
    const child = childId === null ? undefined : reader.objects.device.get(childId);
    const bay = nameOf(object['name']);
    if (parentId !== null && bay !== null)
      addBay(reader, parentId, { name: bay, label: lineOf(object['label']) });
    if (!child || parentId === null) continue;
    (reader.objects.device as Map<string, typeof child>).set(child.id, { ...child, parentId, bay });
  }
}

function addBay(reader: NetBoxReader, deviceId: string, bay: { name: string; label: string }): void {
  const type = reader.objects.deviceType.get(reader.objects.device.get(deviceId)?.typeId ?? '');
  if (!type || type.deviceBays.some(({ name }) => name === bay.name)) return;
  (reader.objects.deviceType as Map<string, typeof type>).set(type.id, {
    ...type,
    deviceBays: [...type.deviceBays, bay],
  });
}

/** Modules in their bays, and the bays of types as the instances show them. */
export function readModules(reader: NetBoxReader): void {
  const bays = new Map(reader.list('module-bays').map((object) => [object.id, object]));
  for (const object of reader.list('module-bays'))
    if (numberOf(object['module']) === null) addModuleBay(reader, object);
  let waiting = [...reader.list('modules')];
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((object) => !readModule(reader, object, bays));
  }
  for (const object of waiting) reader.skip({ list: 'modules', object }, 'NETBOX_MODULE_INCOMPLETE');
}

function readModule(
  reader: NetBoxReader,
  object: NetBoxObject,
  bays: ReadonlyMap<number, NetBoxObject>,
): boolean {
  const from = { list: 'modules', object };
  const bay = bays.get(numberOf(object['module_bay']) ?? -1) ?? object['module_bay'];
  const parent = isRecord(bay) ? numberOf(bay['module']) : null;
  const parentId = parent === null ? null : reader.id('modules', parent);
  const deviceId = reader.id('devices', numberOf(object['device']) ?? -1);
  const typeId = reader.id('module-types', numberOf(object['module_type']) ?? -1);
  const name = isRecord(bay) ? nameOf(bay['name'] ?? bay['display']) : null;
  if (parentId !== null && !reader.objects.module.has(parentId)) return false;
  if (name === null || !reader.objects.device.has(deviceId) || !reader.objects.moduleType.has(typeId))
    return false;
  reader.add('module', from, {
    deviceId,
    parentId,
    bay: name,
    typeId,
    status: statusOf(reader, from),
    serial: nameOf(object['serial']),
    assetTag: nameOf(object['asset_tag']),
    description: lineOf(object['description']),
  });
  reader.unused(from, new Set(['module_bay', 'module_type', 'status', 'serial', 'asset_tag', 'description']));
  return true;
}

function addModuleBay(reader: NetBoxReader, object: NetBoxObject): void {
  const device = reader.objects.device.get(reader.id('devices', numberOf(object['device']) ?? -1));
  const type = reader.objects.deviceType.get(device?.typeId ?? '');
  const name = nameOf(object['name']);
  if (!type || name === null || type.moduleBays.some((bay) => bay.name === name)) return;
  const bay = { name, position: lineOf(object['position']), label: lineOf(object['label']) };
  (reader.objects.deviceType as Map<string, typeof type>).set(type.id, {
    ...type,
    moduleBays: [...type.moduleBays, bay],
  });
}
