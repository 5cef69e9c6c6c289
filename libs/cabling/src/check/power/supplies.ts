import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { Port } from '../../model/port.js';
import { ratedW, SupplyNet, type Supply, type SupplyState } from '../../power/supply-net.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';
import { poeGivenW } from './poe.js';

/**
 * K2: what rated sockets carry, in normal working and while one supply is down: of two redundant feeds each must carry all
 * alone, within the share of its rating that may be used continuously (NEC 210.20: 80 %).
 */
export function supplies(view: CablingView): Finding[] {
  const net = new SupplyNet(view.objects, poeGivenW(view));
  if (net.supplies.length === 0) return [];
  const normal = net.without(new Set());
  const overloaded = overloads(view, normal);
  const known = new Set(overloaded.map(({ port }) => port.id));
  const failures = net.supplies.map((supply) => [supply, net.without(new Set([supply.id]))] as const);
  return [
    ...overloaded.map((one) =>
      view.find('CABLING_SUPPLY_OVERLOAD', [['port', one.port]], figures(view, one)),
    ),
    ...failures.flatMap(([supply, state]) =>
      overloads(view, state)
        // One that has failed carries nothing, and one that is overloaded anyway has been told.
        .filter(({ port }) => !known.has(port.id))
        .map((one) => {
          const failed = subjectOf(view, supply);
          const params = { ...figures(view, one), failed: view.pathOf(failed[0], failed[1].id) };
          return view.find('CABLING_SUPPLY_FAILOVER', [['port', one.port], failed], params);
        }),
    ),
    ...failures.flatMap(([supply, state]) => goneDark(view, net, supply, state)),
  ];
}

interface Overload {
  readonly port: Port;
  readonly loadW: number;
  readonly ratedW: number;
}

/** Rated sockets beyond their continuous share. */
function overloads({ objects, policy }: CablingView, { loadW }: SupplyState): Overload[] {
  return [...loadW].flatMap(([id, load]): Overload[] => {
    const port = objects.port.get(id);
    if (!port?.rating) return [];
    const rated = ratedW(port.rating);
    return load > (rated * policy.rackPowerPercent) / 100 ? [{ port, loadW: load, ratedW: rated }] : [];
  });
}

const figures = (
  view: CablingView,
  { port, loadW, ratedW: rated }: Overload,
): Record<string, string | number> => ({
  port: view.pathOf('port', port.id),
  loadW: Math.round(loadW),
  maxW: Math.round((rated * view.policy.rackPowerPercent) / 100),
  ratedW: rated,
  percent: view.policy.rackPowerPercent,
});

/**
 * Devices that one failure leaves without power though they were meant to stay: those with two cords whose ways meet at
 * one supply, and those with a single cord where the plan has feeds of both sides.
 */
function goneDark(view: CablingView, net: SupplyNet, supply: Supply, { dark }: SupplyState): Finding[] {
  if (!view.policy.uplinksApart) return [];
  const twoSided = hasBothSides(view, net);
  const devices = [...dark].flatMap((id) => {
    const device = view.objects.device.get(id);
    const type = device && view.typeOf(device)?.role;
    const cords = net.feeding(id).length;
    const meant = cords > 1 || (twoSided && type !== 'pdu' && type !== 'ups');
    return device && meant && net.suppliesOf(id).has(supply.id) ? [device] : [];
  });
  if (devices.length === 0) return [];
  const failed = subjectOf(view, supply);
  const params = {
    supply: view.pathOf(failed[0], failed[1].id),
    devices: devices.map(({ id }) => view.pathOf('device', id)),
    count: devices.length,
  };
  return [
    view.find('CABLING_SUPPLY_LOST', [failed, ...devices.map((one): Subject => ['device', one])], params),
  ];
}

/** Whether somebody has planned a side A and a side B. */
function hasBothSides({ objects }: CablingView, { supplies: all }: SupplyNet): boolean {
  const sides = all.map(({ id }: { id: Id }) => objects.port.get(id)?.rating?.side);
  return sides.includes('a') && sides.includes('b');
}

function subjectOf({ objects }: CablingView, { kind, id }: Supply): Subject {
  return kind === 'port' ? ['port', objects.port.get(id)!] : ['device', objects.device.get(id)!];
}
