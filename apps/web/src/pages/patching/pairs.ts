import type { PatchRow } from '#plan';

/** Two devices that cords join, with how many cords the project touches and how many there are. */
export interface Pair {
  readonly panel: string;
  readonly other: string;
  readonly cords: number;
  readonly touched: number;
}

/** The pairs of devices that face each other, the one with the most work first. */
export function pairsOf(rows: readonly PatchRow[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { ends, action } of rows) {
    if (!ends.other) continue;
    const { panel, other } = { panel: ends.panel.deviceId, other: ends.other.deviceId };
    const key = `${panel} ${other}`;
    const known = pairs.get(key) ?? { panel, other, cords: 0, touched: 0 };
    pairs.set(key, {
      ...known,
      cords: known.cords + 1,
      touched: known.touched + (action === 'keep' ? 0 : 1),
    });
  }
  return [...pairs.values()].toSorted((a, b) => b.touched - a.touched || b.cords - a.cords);
}

/** What the devices of the table are called. */
export function deviceNames(rows: readonly PatchRow[]): ReadonlyMap<string, string> {
  const before = (path: string): string => path.slice(0, path.lastIndexOf(':'));
  return new Map(
    rows.flatMap(({ ends, panelPort, switchPort, rack }) => [
      ...(ends.other ? [[ends.other.deviceId, before(switchPort)] as const] : []),
      [ends.panel.deviceId, rack ? `${rack} ${before(panelPort)}` : before(panelPort)] as const,
    ]),
  );
}
