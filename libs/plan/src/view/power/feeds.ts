import { compareNames, type Cable, type Device, type Port } from '#cabling';
import { typeOf, type Comparison, type Side } from '../comparison.js';
import { footU } from '../rack-contents.js';

/** One inlet of a device with the way to its source: device first, then strip, UPS, feed. */
export interface Feed {
  readonly device: Device;
  readonly inlet: Port;
  /** From the inlet up: each outlet with the cord that comes from it; the last device is the source. */
  readonly steps: readonly { readonly cord: Cable; readonly outlet: Port }[];
  readonly loadW: number | null;
}

/** Every power inlet in the racks, device by device from the top down; power strips stand in the steps of others. */
export function feedsOf(comparison: Comparison): Feed[] {
  const side = comparison.after;
  const inlets = [...side.objects.port.values()].filter(({ kind }) => kind === 'power-port');
  return inlets
    .flatMap((inlet): (Feed & { rack: string; foot: number })[] => {
      const device = side.objects.device.get(inlet.deviceId);
      if (!device || givesPower(side, device)) return [];
      const rack = device.rackId ? side.objects.rack.get(device.rackId) : undefined;
      const type = typeOf(side, device);
      const inletsOf = (side.portsOf.get(device.id) ?? []).filter(({ kind }) => kind === 'power-port').length;
      return [
        {
          device,
          inlet,
          steps: stepsFrom(side, inlet),
          loadW: type?.powerW == null ? null : Math.round((type.powerW / Math.max(1, inletsOf)) * 10) / 10,
          rack: rack?.name ?? '',
          foot: (rack && footU(rack, device, type?.heightU || 1)) ?? -1,
        },
      ];
    })
    .sort(
      (a, b) => compareNames(a.rack, b.rack) || b.foot - a.foot || compareNames(a.inlet.name, b.inlet.name),
    );
}

const givesPower = (side: Side, device: Device): boolean =>
  (side.portsOf.get(device.id) ?? []).some(({ kind }) => kind === 'power-outlet' || kind === 'power-feed');

/** Up the cords until a device that nothing feeds; a ring ends where it closes. */
function stepsFrom(side: Side, inlet: Port): Feed['steps'] {
  const steps: { cord: Cable; outlet: Port }[] = [];
  const seen = new Set<string>();
  for (let at: Port | undefined = inlet; at && !seen.has(at.deviceId);) {
    seen.add(at.deviceId);
    const [cord] = side.cablesAt.get(at.id) ?? [];
    const here: string = at.id;
    const far = cord && (cord.a.some(({ portId }) => portId === here) ? cord.b : cord.a);
    const outlet = side.objects.port.get(far?.[0]?.portId ?? '');
    if (!cord || !outlet) break;
    steps.push({ cord, outlet });
    at = (side.portsOf.get(outlet.deviceId) ?? []).find(({ kind }) => kind === 'power-port');
  }
  return steps;
}

/** What each source carries. */
export interface SourceLoad {
  readonly device: Device;
  readonly feeds: number;
  readonly loadW: number;
}

export function loadsOf(side: Side, feeds: readonly Feed[]): SourceLoad[] {
  const loads = new Map<string, { feeds: number; loadW: number }>();
  for (const { steps, loadW } of feeds)
    for (const { outlet } of steps) {
      const sum = loads.get(outlet.deviceId) ?? { feeds: 0, loadW: 0 };
      loads.set(outlet.deviceId, { feeds: sum.feeds + 1, loadW: sum.loadW + (loadW ?? 0) });
    }
  return [...loads]
    .flatMap(([id, sum]) => {
      const device = side.objects.device.get(id);
      return device ? [{ device, ...sum }] : [];
    })
    .sort((a, b) => b.loadW - a.loadW || compareNames(a.device.name, b.device.name));
}
