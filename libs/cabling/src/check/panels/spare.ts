import type { Finding } from '#findings';
import type { Device } from '../../model/device.js';
import type { Cable } from '../../model/cable.js';
import { mediaFamily } from '../../model/media.js';
import type { Port, PortMap } from '../../model/port.js';
import { livingCables } from '../in-place.js';
import { group, type CablingView } from '../view.js';

/** Devices whose ports are a stock to draw on. */
const STOCKS: ReadonlySet<string> = new Set(['switch', 'patch-panel', 'fibre-panel']);

/** S1: a panel or switch that has few ports left. */
export function sparePorts(view: CablingView): Finding[] {
  return [...view.objects.device.values()].flatMap((device) => {
    if (device.status !== 'active' || !STOCKS.has(view.typeOf(device)?.role ?? '')) return [];
    const { free, ports } = freePortsOf(view, device);
    const percent = Math.round((100 * free) / ports);
    if (ports === 0 || percent >= view.policy.sparePortsPercent) return [];
    const params = {
      device: view.pathOf('device', device.id),
      free,
      ports,
      percent,
      wanted: view.policy.sparePortsPercent,
    };
    return [view.find('CABLING_PORTS_SCARCE', [['device', device]], params)];
  });
}

function freePortsOf(view: CablingView, device: Device): { free: number; ports: number } {
  let [free, ports] = [0, 0];
  // Counted, not collected: every port of the site passes here at every check.
  for (const port of view.portsOf(device.id)) {
    if (port.kind !== 'front' && !(port.kind === 'interface' && port.type === 'physical')) continue;
    ports += 1;
    if (!view.isTaken(port)) free += 1;
  }
  return { free, ports };
}

/** S1 for fibre cables: how many strands of a trunk have nothing patched at either end. */
export function spareStrands(view: CablingView): Finding[] {
  const rows = group(view.objects.portMap.values(), ({ rearPortId }) => rearPortId);
  return livingCables(view).flatMap((cable) => {
    const family = mediaFamily(cable.media);
    if (
      cable.role !== 'trunk' ||
      cable.strands === null ||
      (family !== 'multimode' && family !== 'singlemode')
    )
      return [];
    const used = Math.max(...[cable.a, cable.b].map((end) => patched(view, rows, end)));
    const free = cable.strands - used;
    const percent = Math.round((100 * free) / cable.strands);
    if (used === 0 || percent >= view.policy.sparePortsPercent) return [];
    const params = {
      cable: cable.label,
      free,
      strands: cable.strands,
      percent,
      wanted: view.policy.sparePortsPercent,
    };
    return [view.find('CABLING_STRANDS_SCARCE', [['cable', cable]], params)];
  });
}

/** Positions behind the plugs of one end at which something is patched. */
function patched(view: CablingView, rows: ReadonlyMap<string, readonly PortMap[]>, end: Cable['a']): number {
  const behind = end.flatMap(({ portId, position }) =>
    (rows.get(portId) ?? []).filter((row) => position === null || row.rearPosition === position),
  );
  return behind.filter(({ frontPortId }) => {
    const front = view.objects.port.get(frontPortId);
    return front !== undefined && isPatched(view, front);
  }).length;
}

/** A strand that is spliced on to the next cable is as free as that one's: nobody has patched it here. */
function isPatched(view: CablingView, front: Port): boolean {
  if (front.markedConnected) return true;
  return view.cablesIn(front.id).some(({ role }) => role !== 'trunk' && role !== 'horizontal');
}
