import type { Finding } from '#findings';
import type { Device } from '../../model/device.js';
import type { Rack } from '../../model/rack.js';
import type { CablingView } from '../view.js';

/** K2 to K4: what a rack carries, feeds, keeps free, and how it is bonded. */
export const rackLoads = (view: CablingView): Finding[] =>
  [...view.objects.rack.values()].flatMap((rack) => {
    const devices = view.devicesIn(rack.id);
    return [
      ...mass(view, rack, devices),
      ...power(view, rack, devices),
      ...managers(view, rack, devices),
      ...spareUnits(view, rack, devices),
      ...bond(view, rack),
    ];
  });

const total = (
  view: CablingView,
  devices: readonly Device[],
  field: 'massKg' | 'powerW' | 'heightU',
): number => devices.reduce((sum, device) => sum + (view.typeOf(device)?.[field] ?? 0), 0);

function mass(view: CablingView, rack: Rack, devices: readonly Device[]): Finding[] {
  const massKg = total(view, devices, 'massKg');
  if (rack.maxMassKg === null || massKg <= rack.maxMassKg) return [];
  return [
    view.find('CABLING_RACK_TOO_HEAVY', [['rack', rack]], { rack: rack.name, massKg, maxKg: rack.maxMassKg }),
  ];
}

function power(view: CablingView, rack: Rack, devices: readonly Device[]): Finding[] {
  const powerW = total(view, devices, 'powerW');
  const maxW = ((rack.maxPowerW ?? Infinity) * view.policy.rackPowerPercent) / 100;
  if (powerW <= maxW) return [];
  const params = { rack: rack.name, powerW, maxW, percent: view.policy.rackPowerPercent };
  return [view.find('CABLING_RACK_POWER', [['rack', rack]], params)];
}

function managers(view: CablingView, rack: Rack, devices: readonly Device[]): Finding[] {
  const ports = devices
    .flatMap(({ id }) => view.portsOf(id))
    .filter(
      ({ kind, connector }) => connector === 'rj45' && (kind === 'interface' || kind === 'front'),
    ).length;
  const needU = Math.floor(ports / view.policy.portsPerManagerU);
  const haveU = total(
    view,
    devices.filter((device) => view.typeOf(device)?.role === 'cable-manager'),
    'heightU',
  );
  if (haveU >= needU) return [];
  return [view.find('CABLING_CABLE_MANAGERS', [['rack', rack]], { rack: rack.name, ports, needU, haveU })];
}

function spareUnits(view: CablingView, rack: Rack, devices: readonly Device[]): Finding[] {
  const usedU = total(
    view,
    devices.filter((device) => device.positionU !== null && view.typeOf(device)?.role !== 'blanking-plate'),
    'heightU',
  );
  const freeU = rack.heightU - usedU;
  const percent = Math.round((100 * freeU) / rack.heightU);
  if (percent >= view.policy.spareUnitsPercent) return [];
  const params = {
    rack: rack.name,
    freeU,
    heightU: rack.heightU,
    percent,
    wanted: view.policy.spareUnitsPercent,
  };
  return [view.find('CABLING_UNITS_SCARCE', [['rack', rack]], params)];
}

const bond = (view: CablingView, rack: Rack): Finding[] =>
  view.policy.bondRequired && rack.bondLabel === null
    ? [view.find('CABLING_RACK_NOT_BONDED', [['rack', rack]], { rack: rack.name })]
    : [];
