import type { Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Socket, Work } from './gestures.js';

/** What says where a port is. */
export type Places = Pick<Objects<CablingKinds>, 'port' | 'device' | 'rack'>;

/** Where a hand reaches. */
interface Reach {
  /** Of a panel or an outlet: its ports are taken one beside the other. */
  readonly passes: boolean;
  /** Empty: in no rack. */
  readonly rack: string;
  readonly unit: number;
  readonly device: string;
  readonly port: string;
  readonly position: number;
}

/**
 * The order in which somebody works along a face: rack by rack, from its top, and in each device from the first port
 * upward. A cable counts at its panel, where it has one: cords leave a panel side by side and reach a switch anywhere.
 * @param states where a port is looked for, the first state that has it; what none has comes last, in no order
 */
export function byReach(works: readonly Work[], states: readonly Places[]): Work[] {
  const reached = works.map((work) => ({ work, at: firstReach(work, states) }));
  return reached.toSorted((a, b) => compareReach(a.at, b.at)).map(({ work }) => work);
}

function firstReach(work: Work, states: readonly Places[]): Reach | null {
  const sockets = work.kind === 'move' ? work.tasks.flatMap(({ from, to }) => to ?? from ?? []) : work.ports;
  const reaches = sockets.flatMap((socket) => reachOf(socket, states) ?? []);
  const passing = reaches.filter(({ passes }) => passes);
  return (passing.length > 0 ? passing : reaches).toSorted(compareReach)[0] ?? null;
}

function reachOf({ portId, position }: Socket, states: readonly Places[]): Reach | null {
  const places = states.find(({ port }) => port.has(portId));
  const port = places?.port.get(portId);
  const device = port && places?.device.get(port.deviceId);
  if (!port || !device) return null;
  return {
    passes: port.kind === 'front' || port.kind === 'rear',
    rack: places?.rack.get(device.rackId ?? '')?.name ?? '',
    unit: device.positionU ?? 0,
    device: device.name,
    port: port.name,
    position: position ?? 0,
  };
}

function compareReach(a: Reach | null, b: Reach | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return (
    Number(a.rack === '') - Number(b.rack === '') ||
    compareNames(a.rack, b.rack) ||
    b.unit - a.unit ||
    compareNames(a.device, b.device) ||
    compareNames(a.port, b.port) ||
    a.position - b.position
  );
}
