import type { Finding } from '#findings';
import type { Device } from '../../model/device.js';
import type { CablingView } from '../view.js';

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
  const ports = view
    .portsOf(device.id)
    .filter(({ kind, type }) => kind === 'front' || (kind === 'interface' && type === 'physical'));
  return { ports: ports.length, free: ports.filter((port) => !view.isTaken(port)).length };
}
