import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { Device } from '../../model/device.js';
import type { Port } from '../../model/port.js';
import { PSE_W } from '../../power/poe-classes.js';
import { farEnds } from '../../trace/far-ends.js';
import type { CablingView } from '../view.js';

/** A powered device on a port that gives power. */
interface Fed {
  readonly port: Port;
  readonly load: Port;
}

/** O1 and O2: more power asked of a switch than it has, or of a port than its class; who goes without first. */
export function poe(view: CablingView): Finding[] {
  return [...view.objects.device.values()].flatMap((device) => {
    const fed = view.portsOf(device.id).flatMap((port) => loadsOf(view, port));
    return [
      ...fed.flatMap((one) => classTooHigh(view, one)),
      ...budget(view, device, fed),
      ...degraded(view, device, fed),
    ];
  });
}

/** What each device gives to powered devices, W: it draws that beside its own. */
export function poeGivenW(view: CablingView): ReadonlyMap<Id, number> {
  const given = new Map<Id, number>();
  for (const port of view.objects.port.values()) {
    // Of the many that give none, nothing is looked up.
    if (port.poe?.role !== 'pse') continue;
    const watts = neededOf(loadsOf(view, port));
    if (watts > 0) given.set(port.deviceId, (given.get(port.deviceId) ?? 0) + watts);
  }
  return given;
}

function loadsOf(view: CablingView, port: Port): Fed[] {
  if (port.poe?.role !== 'pse') return [];
  return farEnds(view.graph, port.id).flatMap((id): Fed[] => {
    const load = view.objects.port.get(id);
    return load?.poe?.role === 'pd' ? [{ port, load }] : [];
  });
}

function classTooHigh(view: CablingView, { port, load }: Fed): Finding[] {
  const gives = port.poe?.powerClass ?? 0;
  const takes = load.poe?.powerClass ?? 0;
  if (takes <= gives) return [];
  const params = { port: view.pathOf('port', port.id), load: view.pathOf('port', load.id), gives, takes };
  return [
    view.find(
      'CABLING_POE_CLASS',
      [
        ['port', load],
        ['port', port],
      ],
      params,
    ),
  ];
}

const neededOf = (fed: readonly Fed[]): number =>
  Math.round(fed.reduce((sum, { load }) => sum + (PSE_W[load.poe?.powerClass ?? 0] ?? 0), 0) * 10) / 10;

/** O1 with one power supply failed: the reserve is spent then, but not more than that. */
function degraded(view: CablingView, device: Device, fed: readonly Fed[]): Finding[] {
  const { poeBudgetDegradedW: leftW = null, poeBudgetW = null } = view.typeOf(device) ?? {};
  const neededW = neededOf(fed);
  // What even both supplies do not give is told already.
  if (leftW === null || neededW <= leftW || (poeBudgetW !== null && neededW > usableOf(view, poeBudgetW)))
    return [];
  const params = { device: view.pathOf('device', device.id), neededW, leftW, loads: fed.length };
  return [view.find('CABLING_POE_DEGRADED', [['device', device]], params), ...byChance(view, device, fed)];
}

/** O2: some of the devices will go dark, and nothing says which. */
function byChance(view: CablingView, device: Device, fed: readonly Fed[]): Finding[] {
  const unsaid = fed.map(({ port }) => port).filter(({ poe: gives }) => gives?.priority === undefined);
  if (unsaid.length === 0) return [];
  const places = unsaid.map((port) => ['port', port] as const);
  const params = {
    device: view.pathOf('device', device.id),
    ports: unsaid.map((port) => view.pathOf('port', port.id)),
    count: unsaid.length,
  };
  return [view.find('CABLING_POE_PRIORITY', [['device', device], ...places], params)];
}

const usableOf = ({ policy }: CablingView, budgetW: number): number =>
  Math.round(budgetW * (100 - policy.poeReservePercent)) / 100;

function budget(view: CablingView, device: Device, fed: readonly Fed[]): Finding[] {
  const budgetW = view.typeOf(device)?.poeBudgetW ?? null;
  if (budgetW === null) return [];
  const usableW = usableOf(view, budgetW);
  const neededW = neededOf(fed);
  if (neededW <= usableW) return [];
  const params = {
    device: view.pathOf('device', device.id),
    neededW,
    usableW: Math.round(usableW * 10) / 10,
    budgetW,
    loads: fed.length,
  };
  return [view.find('CABLING_POE_BUDGET', [['device', device]], params)];
}
