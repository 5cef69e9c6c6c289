import type { VlanMap } from '#plan';

/** A device in the picture, its middle; with how many hosts hang from it that are not drawn one by one. */
export interface PlacedDevice {
  readonly device: VlanMap['devices'][number];
  readonly x: number;
  readonly y: number;
}

/** A link between two devices that are drawn; parallel ones are bent apart by `lane`. */
export interface PlacedLink {
  readonly link: VlanMap['links'][number];
  readonly from: PlacedDevice;
  readonly to: PlacedDevice;
  /** 0 for a single link, else its place among parallel ones, around 0. */
  readonly lane: number;
}

export interface VlanLayout {
  readonly width: number;
  readonly height: number;
  readonly devices: readonly PlacedDevice[];
  readonly links: readonly PlacedLink[];
}

export const BOX = { width: 148, height: 60 } as const;
export const GAP = { x: 72, y: 72 } as const;
const MARGIN = 16;
/** Boxes side by side; what is more goes on below. */
const MOST_ACROSS = 8;

/**
 * Lays a VLAN out from its gateway downwards: each device as far below as it is links away. Hosts on access ports are
 * not drawn: their switch says how many users it has. The same map always gives the same picture.
 */
export function layoutOf({ devices, links }: VlanMap): VlanLayout {
  const drawnLinks = links.filter(({ state }) => state !== 'host');
  const linked = new Set(drawnLinks.flatMap(({ a, b }) => [a.deviceId, b.deviceId]));
  const drawn = devices.filter(({ id, gateway, users }) => linked.has(id) || gateway || users > 0);
  const placed = new Map<string, PlacedDevice>();
  const rows = rowsOf(drawn, drawnLinks);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  rows.forEach((row, index) => {
    const rowWidth = row.length * (BOX.width + GAP.x) - GAP.x;
    row.forEach((device, at) => {
      const x = (width - rowWidth) / 2 + at * (BOX.width + GAP.x) + BOX.width / 2;
      const y = MARGIN + index * (BOX.height + GAP.y) + BOX.height / 2;
      placed.set(device.id, { device, x, y });
    });
  });
  const height = rows.length * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN;
  return {
    width,
    height: Math.max(height, BOX.height + 2 * MARGIN),
    devices: [...placed.values()],
    links: lanes(drawnLinks, placed),
  };
}

/** Devices by their distance from a gateway, long rows cut; a device stands near what it hangs from. */
function rowsOf(
  devices: readonly VlanMap['devices'][number][],
  links: readonly VlanMap['links'][number][],
): VlanMap['devices'][number][][] {
  const next = new Map<string, string[]>();
  const join = (a: string, b: string): void => void next.set(a, [...(next.get(a) ?? []), b]);
  for (const { a, b } of links) {
    join(a.deviceId, b.deviceId);
    join(b.deviceId, a.deviceId);
  }
  const depth = depths(devices, next);
  const order = new Map<string, number>();
  const rows: VlanMap['devices'][number][][] = [];
  for (let at = 0; at <= Math.max(-1, ...depth.values()); at += 1) {
    const row = devices.filter(({ id }) => depth.get(id) === at);
    const place = (id: string): number => {
      const above = (next.get(id) ?? []).flatMap((other) => order.get(other) ?? []);
      return above.length === 0 ? Infinity : above.reduce((sum, one) => sum + one, 0) / above.length;
    };
    const sorted = row.toSorted((x, y) => place(x.id) - place(y.id) || (x.device < y.device ? -1 : 1));
    sorted.forEach(({ id }, index) => order.set(id, index));
    for (let cut = 0; cut < sorted.length; cut += MOST_ACROSS)
      rows.push(sorted.slice(cut, cut + MOST_ACROSS));
  }
  return rows;
}

/** How many links each device is away from the nearest gateway; parts without a gateway begin at their first device. */
function depths(
  devices: readonly VlanMap['devices'][number][],
  next: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const depth = new Map<string, number>();
  const spread = (starts: readonly string[]): void => {
    const queue = [...starts];
    for (const id of starts) depth.set(id, 0);
    for (const at of queue)
      for (const to of next.get(at) ?? [])
        if (!depth.has(to)) {
          depth.set(to, depth.get(at)! + 1);
          queue.push(to);
        }
  };
  spread(devices.filter(({ gateway }) => gateway).map(({ id }) => id));
  for (const { id } of devices) if (!depth.has(id)) spread([id]);
  return depth;
}

function lanes(
  links: readonly VlanMap['links'][number][],
  placed: ReadonlyMap<string, PlacedDevice>,
): PlacedLink[] {
  const keyOf = ({ a, b }: VlanMap['links'][number]): string => [a.deviceId, b.deviceId].toSorted().join(' ');
  const count = new Map<string, number>();
  for (const link of links) count.set(keyOf(link), (count.get(keyOf(link)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return links.flatMap((link): PlacedLink[] => {
    const [from, to] = [placed.get(link.a.deviceId), placed.get(link.b.deviceId)];
    if (!from || !to) return [];
    const nth = seen.get(keyOf(link)) ?? 0;
    seen.set(keyOf(link), nth + 1);
    return [{ link, from, to, lane: nth - (count.get(keyOf(link))! - 1) / 2 }];
  });
}
