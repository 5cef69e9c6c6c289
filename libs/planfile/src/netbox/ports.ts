import { libraryConnector, libraryInterface, type PortKind } from '#cabling';
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

/** The lists of ports, their kinds, and what a cable calls them. */
export const portLists: readonly (readonly [list: string, kind: PortKind, type: string])[] = [
  ['interfaces', 'interface', 'dcim.interface'],
  ['rear-ports', 'rear', 'dcim.rearport'],
  ['front-ports', 'front', 'dcim.frontport'],
  ['console-ports', 'console', 'dcim.consoleport'],
  ['console-server-ports', 'console-server', 'dcim.consoleserverport'],
  ['power-ports', 'power-port', 'dcim.powerport'],
  ['power-outlets', 'power-outlet', 'dcim.poweroutlet'],
];

const USED = new Set([
  'name',
  'label',
  'type',
  'enabled',
  'lag',
  'mac_address',
  'primary_mac_address',
  'speed',
  'duplex',
  'mtu',
  'description',
  'mode',
  'untagged_vlan',
  'tagged_vlans',
  'mark_connected',
  'poe_mode',
  'poe_type',
  'positions',
  'rear_port',
  'rear_port_position',
  'mgmt_only',
  'qinq_svlan',
  'vlan_translation_policy',
  'maximum_draw',
  'allocated_draw',
]);

/** All ports of all devices; LAG members are joined when all are there. */
export function readPorts(reader: NetBoxReader): void {
  for (const [list, kind] of portLists) {
    for (const object of reader.list(list)) {
      readPort(reader, { list, object }, kind);
      reader.unused({ list, object }, USED);
    }
  }
  for (const object of reader.list('interfaces')) joinLag(reader, object);
  readPortMaps(reader);
}

function readPort(reader: NetBoxReader, from: Named, kind: PortKind): void {
  const { object } = from;
  const deviceId = reader.ref('device', 'devices', object['device'], from);
  if (deviceId === null) {
    reader.skip(from, 'NETBOX_DEVICE_MISSING');
    return;
  }
  const type = choiceOf(object['type']);
  const made =
    kind === 'interface'
      ? libraryInterface(type, choiceOf(object['poe_mode']), choiceOf(object['poe_type']))
      : null;
  const connector = made && made.type !== 'physical' ? null : libraryConnector(type);
  if (type !== '' && connector === null && (made?.type ?? 'physical') === 'physical')
    reader.became(from, 'type', type, 'other');
  const positions = amountOf(object['positions']);
  reader.add('port', from, {
    deviceId,
    moduleId:
      numberOf(object['module']) === null ? null : reader.ref('module', 'modules', object['module'], from),
    name: nameOf(object['name']),
    kind,
    ...(made ? { type: logicalType(made.type, object), poe: made.poe, speedMbps: made.speedMbps } : {}),
    connector:
      connector?.connector ?? (type !== '' && (made?.type ?? 'physical') === 'physical' ? 'other' : null),
    polish: connector?.polish ?? null,
    ...(positions === null ? {} : { positions }),
    label: lineOf(object['label']),
    enabled: object['enabled'] !== false,
    markedConnected: object['mark_connected'] === true,
    ...(kind === 'interface' ? interfaceFacts(object) : {}),
    description: lineOf(object['description']),
  });
}

/** NetBox has one word, virtual, for what is told apart by its name. */
function logicalType(type: string, object: NetBoxObject): string {
  const name = textOf(object['name']);
  if (type !== 'virtual') return type;
  if (/^(vlan|irb|bvi|svi|vl)[ .-]?\d/i.test(name)) return 'svi';
  return /^lo(opback)?[ .-]?\d*$/i.test(name) ? 'loopback' : 'virtual';
}

function interfaceFacts(object: NetBoxObject): Readonly<Record<string, unknown>> {
  const primary = object['primary_mac_address'];
  const mac = choiceOf(object['mac_address'] ?? (isRecord(primary) ? primary['mac_address'] : primary));
  // NetBox counts kbit/s.
  const speed = amountOf(object['speed']);
  const duplex = choiceOf(object['duplex']);
  return {
    mac: /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac) ? mac : null,
    mtu: amountOf(object['mtu']),
    duplex: duplex === 'full' || duplex === 'half' ? duplex : 'auto',
    fixedSpeedMbps: speed === null || speed <= 0 ? null : speed / 1000,
  };
}

function joinLag(reader: NetBoxReader, object: NetBoxObject): void {
  const port = reader.objects.port.get(reader.id('interfaces', object.id));
  const lagId = port ? reader.ref('port', 'interfaces', object['lag'], { list: 'interfaces', object }) : null;
  if (port && lagId !== null)
    (reader.objects.port as Map<string, typeof port>).set(port.id, { ...port, lagId });
}

/** The inside of panels: one rear port and position (up to 4.4), or rows of them (from 4.5). */
function readPortMaps(reader: NetBoxReader): void {
  for (const object of reader.list('front-ports')) {
    const from = { list: 'front-ports', object };
    const frontPortId = reader.id('front-ports', object.id);
    if (!reader.objects.port.has(frontPortId)) continue;
    const rows = Array.isArray(object['rear_ports'])
      ? (object['rear_ports'] as unknown[]).filter(isRecord)
      : [];
    const maps = rows.length > 0 ? rows : [object];
    maps.forEach((row, index) => {
      const rear = row['rear_port'] ?? (rows.length > 0 ? row : null);
      const rearPortId = reader.ref('port', 'rear-ports', rear, from);
      if (rearPortId === null) return;
      const frontPosition =
        rows.length > 0 ? (amountOf(row['position'] ?? row['front_port_position']) ?? 1) : 1;
      const rearPosition = amountOf(row['rear_port_position']) ?? 1;
      widen(reader, frontPortId, frontPosition);
      widen(reader, rearPortId, rearPosition);
      const id = reader.id('port-maps', object.id * 1024 + index);
      reader.add('portMap', from, { frontPortId, frontPosition, rearPortId, rearPosition }, id);
    });
  }
}

/** A port has at least the positions that its maps use. */
function widen(reader: NetBoxReader, id: string, position: number): void {
  const port = reader.objects.port.get(id);
  if (port && port.positions < position)
    (reader.objects.port as Map<string, typeof port>).set(id, { ...port, positions: position });
}
