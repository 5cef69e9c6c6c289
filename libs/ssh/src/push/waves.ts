/** How a change is spread over many devices. */
export interface WaveRules {
  /**
   * Sets of devices of which one must stay untouched while the others are changed: all neighbours of one device, the two
   * members of a gateway.
   */
  readonly never: readonly (readonly string[])[];
}

/** Shares of all devices after the first wave, which is one device. */
const SHARES = [0.05, 0.25, 1] as const;

/**
 * Spreads devices over waves: one canary, then 5 %, then 25 %, then the rest. A device that would complete a forbidden set
 * goes into a later wave. The order of the devices is kept, so that whoever asks chooses the canary.
 */
export function wavesOf(devices: readonly string[], { never }: WaveRules): readonly (readonly string[])[] {
  const waves: string[][] = [];
  let left = [...devices];
  while (left.length > 0) {
    const size = waves.length === 0 ? 1 : sizeOf(waves.length - 1, devices.length);
    const wave: string[] = [];
    for (const device of left) {
      if (wave.length === size) break;
      if (!completes(wave, device, never)) wave.push(device);
    }
    waves.push(wave);
    left = left.filter((device) => !wave.includes(device));
  }
  return waves;
}

function sizeOf(index: number, count: number): number {
  return Math.max(1, Math.ceil((SHARES[Math.min(index, SHARES.length - 1)] ?? 1) * count));
}

/** Whether a set would be whole with this device in the wave. A set of one forbids nothing. */
function completes(wave: readonly string[], device: string, never: WaveRules['never']): boolean {
  return never.some(
    (set) => set.length > 1 && set.includes(device) && set.every((it) => it === device || wave.includes(it)),
  );
}

/** A link between two devices of the plan. */
export interface DeviceLink {
  readonly a: string;
  readonly b: string;
}

/**
 * Which devices must not be changed at the same time, from who is linked to whom: the neighbours of a device that has
 * several (it would stand alone), and two devices with more than one link between them (a pair).
 */
export function apartOf(links: readonly DeviceLink[], groups: WaveRules['never']): WaveRules['never'] {
  const neighbours = new Map<string, Set<string>>();
  const parallel = new Map<string, number>();
  for (const { a, b } of links) {
    if (a === b) continue;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
    const pair = [a, b].toSorted().join('\n');
    parallel.set(pair, (parallel.get(pair) ?? 0) + 1);
  }
  const around = [...neighbours.values()].map((set) => [...set]).filter((set) => set.length > 1);
  const pairs = [...parallel].filter(([, count]) => count > 1).map(([pair]) => pair.split('\n'));
  return [...around, ...pairs, ...groups];
}
