import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import { fitsIn, freeUnits, unitsOf, type Mounted } from '../../free-units.js';
import type { Device, DeviceType } from '../../model/device.js';
import type { Rack } from '../../model/rack.js';
import type { CablingView } from '../view.js';

interface InRack extends Mounted {
  readonly device: Device;
  readonly type: DeviceType;
}

/** K1: two devices in one unit, devices outside the rack or on reserved units, devices whose unit nobody has written. */
export function rackUnits(view: CablingView): Finding[] {
  return [...view.objects.rack.values()].flatMap((rack) => {
    const mounted = view.devicesIn(rack.id).flatMap((device): InRack[] => {
      const type = view.typeOf(device);
      return type && type.heightU > 0 ? [{ device, type }] : [];
    });
    return [
      ...clashes(view, rack, mounted),
      ...mounted.flatMap((one) => [...misplaced(view, rack, mounted, one), ...tooDeep(view, rack, one)]),
    ];
  });
}

function clashes(view: CablingView, rack: Rack, mounted: readonly InRack[]): Finding[] {
  const holders = new Map<string, InRack>();
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const one of mounted) {
    for (const unit of unitsOf(one)) {
      const before = holders.get(unit);
      holders.set(unit, before ?? one);
      const pair = `${before?.device.id} ${one.device.id}`;
      if (!before || told.has(pair)) continue;
      told.add(pair);
      const [face = '', at = ''] = unit.split(':');
      const params = {
        rack: rack.name,
        unit: Math.floor(Number(at)),
        face,
        device: one.device.name,
        other: before.device.name,
      };
      const fixes = moveToFreeUnit(rack, mounted, one);
      found.push(
        view.find(
          'CABLING_UNIT_CLASH',
          [
            ['device', one.device],
            ['device', before.device],
            ['rack', rack],
          ],
          params,
          fixes,
        ),
      );
    }
  }
  return found;
}

/** The change that takes a device to the free place that is nearest to the one it wanted. */
function moveToFreeUnit(rack: Rack, mounted: readonly InRack[], one: InRack): Fix[] {
  const others = mounted.filter(({ device }) => device.id !== one.device.id);
  const free = freeUnits(rack, others, { type: one.type, face: one.device.face });
  const wanted = one.device.positionU ?? rack.startingU;
  const [positionU] = free.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
  if (positionU === undefined) return [];
  const params = { device: one.device.name, unit: positionU };
  const changes = [changed('device', one.device, { ...one.device, positionU })];
  return [{ code: 'CABLING_FIX_MOVE_UNIT', params, changes }];
}

/** K1: a device that is deeper than its rack. */
function tooDeep(view: CablingView, rack: Rack, { device, type }: InRack): Finding[] {
  if (rack.depthMm === null || type.depthMm === null || type.depthMm <= rack.depthMm) return [];
  const params = { rack: rack.name, device: device.name, depthMm: type.depthMm, rackMm: rack.depthMm };
  return [
    view.find(
      'CABLING_DEVICE_TOO_DEEP',
      [
        ['device', device],
        ['rack', rack],
      ],
      params,
    ),
  ];
}

function misplaced(view: CablingView, rack: Rack, mounted: readonly InRack[], one: InRack): Finding[] {
  const { device, type } = one;
  const fixes = moveToFreeUnit(rack, mounted, one);
  const { positionU } = device;
  const params = { rack: rack.name, device: device.name, heightU: type.heightU };
  if (positionU === null)
    return [
      view.find(
        'CABLING_UNIT_MISSING',
        [
          ['device', device],
          ['rack', rack],
        ],
        params,
        fixes,
      ),
    ];
  const found: Finding[] = [];
  const lastU = rack.startingU + rack.heightU - 1;
  if (!fitsIn(rack, positionU, type.heightU))
    found.push(
      view.find(
        'CABLING_UNIT_OUTSIDE',
        [
          ['device', device],
          ['rack', rack],
        ],
        { ...params, unit: positionU, firstU: rack.startingU, lastU },
        fixes,
      ),
    );
  const reserved = rack.reservedU.filter((unit) => unit + 1 > positionU && unit < positionU + type.heightU);
  if (reserved.length > 0)
    found.push(
      view.find(
        'CABLING_UNIT_RESERVED',
        [
          ['device', device],
          ['rack', rack],
        ],
        { ...params, units: reserved.map(String) },
        fixes,
      ),
    );
  return found;
}
