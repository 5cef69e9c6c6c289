import { amountOf, choiceOf, lineOf, nameOf, textOf, type Named, type NetBoxReader } from './reader.js';
import { isRecord } from './lists.js';
import { placeOf } from './places.js';

/** Power panels as devices, their feeds as sockets with what they are rated for. Comes before the cables. */
export function readPower(reader: NetBoxReader): void {
  for (const object of reader.list('power-panels')) {
    const from = { list: 'power-panels', object };
    const typeId = panelType(reader, from);
    reader.add('device', from, {
      name: nameOf(object['name']),
      typeId,
      locationId: placeOf(reader, object, from),
      description: lineOf(object['description']),
    });
    reader.unused(from, new Set(['name', 'location', 'description']));
  }
  for (const object of reader.list('power-feeds')) readFeed(reader, { list: 'power-feeds', object });
}

function panelType(reader: NetBoxReader, from: Named): string | null {
  const id = reader.id('power-panel-types', 1);
  if (reader.objects.deviceType.has(id)) return id;
  return reader.add(
    'deviceType',
    from,
    { manufacturer: 'Generic', model: 'Power panel', role: 'pdu', heightU: 0 },
    id,
  );
}

function readFeed(reader: NetBoxReader, from: Named): void {
  const { object } = from;
  const deviceId = reader.ref('device', 'power-panels', object['power_panel'], from);
  if (deviceId === null) {
    reader.skip(from, 'NETBOX_PANEL_MISSING');
    return;
  }
  const status = choiceOf(object['status']) || 'active';
  const rack = object['rack'];
  const rackName = isRecord(rack) ? textOf(rack['name'] ?? rack['display']) : '';
  if (choiceOf(object['supply']) === 'dc') reader.became(from, 'supply', 'dc', 'ac');
  reader.add('port', from, {
    deviceId,
    name: nameOf(object['name']),
    kind: 'power-feed',
    enabled: status === 'active',
    rating: ratingOf(object),
    markedConnected: object['mark_connected'] === true,
    // A feed is on its panel here; the rack that it is meant for stays readable.
    description: lineOf(
      [rackName && `→ ${rackName}`, textOf(object['description'])].filter((text) => text !== '').join(' · '),
    ),
  });
  // The share that may be used is policy here; 80 % is the default of both.
  const share = amountOf(object['max_utilization']) === 80 ? ['max_utilization'] : [];
  reader.unused(
    from,
    new Set([
      'name',
      'power_panel',
      'rack',
      'status',
      'type',
      'supply',
      'phase',
      'voltage',
      'amperage',
      'description',
      'mark_connected',
      'available_power',
      ...share,
    ]),
  );
}

/** Voltage, fuse and phases; the redundant feed is side B. */
function ratingOf(object: Named['object']): object | null {
  const [voltage, current] = [amountOf(object['voltage']), amountOf(object['amperage'])];
  if (voltage === null || current === null || voltage === 0 || current <= 0) return null;
  const phases = choiceOf(object['phase']) === 'three-phase' ? 3 : 1;
  const side = choiceOf(object['type']) === 'redundant' ? 'b' : 'a';
  return { voltageV: Math.abs(voltage), currentA: current, phases, side };
}

/** Device types of which nothing says what they draw: the most that the inlets of one of their devices may draw. */
export function readDraws(reader: NetBoxReader): void {
  const giving = new Set(reader.list('power-outlets').map((object) => idOfDevice(reader, object)));
  const draws = new Map<string, number>();
  for (const object of reader.list('power-ports')) {
    const deviceId = idOfDevice(reader, object);
    const watts = amountOf(object['maximum_draw']) ?? amountOf(object['allocated_draw']);
    // What a power strip may draw is what hangs on it.
    if (deviceId !== null && watts !== null && watts > 0 && !giving.has(deviceId))
      draws.set(deviceId, (draws.get(deviceId) ?? 0) + watts);
  }
  for (const [deviceId, watts] of draws) {
    const type = reader.objects.deviceType.get(reader.objects.device.get(deviceId)?.typeId ?? '');
    if (type && (type.powerW ?? 0) < watts)
      (reader.objects.deviceType as Map<string, typeof type>).set(type.id, { ...type, powerW: watts });
  }
}

function idOfDevice(reader: NetBoxReader, object: Named['object']): string | null {
  const device = object['device'];
  const number = isRecord(device) ? device['id'] : device;
  return typeof number === 'number' ? reader.id('devices', number) : null;
}
