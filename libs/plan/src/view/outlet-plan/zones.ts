import { compareNames, type Device, type Pathway, type Port } from '#cabling';
import { pathOf } from '../../value/path.js';
import type { Comparison, Side } from '../comparison.js';
import { cableOf, chainThrough } from '../chains/chain.js';
import { roleOf } from '../device-summary.js';
import { deviceName, socketName } from '../place-names.js';

/** One outlet with the panel port at the other end of its cable and what is plugged into it. */
export interface OutletSpot {
  readonly device: Device;
  readonly name: string;
  /** `SR2/P1:07`; empty: not cabled. */
  readonly panel: string;
  /** The device on the desk; empty: none. */
  readonly user: string;
}

/** Outlets that belong together: those of one place whose names begin alike (`T1-01` … `T1-08`). */
export interface Zone {
  readonly place: string;
  readonly name: string;
  readonly spots: readonly OutletSpot[];
  /** The pathways of their cables, from the panel to the outlet. */
  readonly route: readonly Pathway[];
}

/** The outlets of the target by zone, in order of places and names; only places that the project touches, if it does. */
export function zonesOf(comparison: Comparison): Zone[] {
  const side = comparison.after;
  const zones = new Map<string, { place: string; name: string; spots: OutletSpot[]; routes: string[][] }>();
  const outlets = [...side.objects.device.values()].filter((device) => roleOf(side, device) === 'outlet');
  const fresh = outlets.filter(({ id }) => comparison.stateOf('device', id) !== 'existing');
  for (const device of (fresh.length > 0 ? fresh : outlets).sort((a, b) => compareNames(a.name, b.name))) {
    const place = device.locationId ? pathOf(side.objects, 'location', device.locationId) : '';
    const name = zoneName(device.name);
    const key = `${place}\0${name}`;
    const zone = zones.get(key) ?? { place, name, spots: [], routes: [] };
    zones.set(key, zone);
    for (const port of (side.portsOf.get(device.id) ?? []).filter(({ kind }) => kind === 'front')) {
      const { spot, route } = spotOf(side, device, port);
      zone.spots.push(spot);
      zone.routes.push(route);
    }
  }
  return [...zones.values()]
    .map(({ place, name, spots, routes }) => ({
      place,
      name,
      spots,
      route: usual(routes).flatMap((id) => side.objects.pathway.get(id) ?? []),
    }))
    .sort((a, b) => compareNames(a.place, b.place) || compareNames(a.name, b.name));
}

/** What stands before the last number of a name: `T1` of `T1-05`; the name itself without a number. */
function zoneName(name: string): string {
  return name.replace(/[-_.:/ ]*\d+$/, '') || name;
}

function spotOf(side: Side, device: Device, port: Port): { spot: OutletSpot; route: string[] } {
  const { stops, links, at } = chainThrough(side, port);
  const panel = stops[at - 1];
  const user = stops[at + 1];
  const owner = user && side.objects.device.get(user.deviceId);
  const cable = cableOf(links[at - 1]);
  return {
    spot: {
      device,
      name: socketName(side, port),
      panel: panel ? socketName(side, panel) : '',
      user: owner ? deviceName(side, owner) : '',
    },
    route: [...(cable?.pathwayIds ?? [])],
  };
}

/** The route that most cables of a zone take. */
function usual(routes: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, { route: readonly string[]; count: number }>();
  for (const route of routes) {
    const known = counts.get(route.join('\n'));
    counts.set(route.join('\n'), { route, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.route ?? [];
}
