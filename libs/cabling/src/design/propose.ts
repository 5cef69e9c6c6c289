import { added, type ChangeOf, type Id, type Objects } from '#changes';
import type { CablingPolicy } from '../check/policy.js';
import { compareNames } from '../compare-names.js';
import { freeUnits } from '../free-units.js';
import { instantiateDevice } from '../instantiate.js';
import { deviceSchema, type Device, type DeviceType } from '../model/device.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Rack } from '../model/rack.js';
import { PSE_W } from '../power/poe-classes.js';
import { findFreePorts, placesAround } from './find-ports.js';
import { managersFor, managerTypeOf } from './managers.js';
import { mountedIn, placeDevices, type NewDevice } from './place-devices.js';

/** A need as the user states it: "48 outlets in hall B, 10 % spare". */
export interface Need {
  /** Outlets, each with one cable to a panel. */
  readonly outlets: number;
  /** Cables beyond the outlets, percent of them. */
  readonly sparePercent: number;
  /** Where the outlets will be; racks near it come first. */
  readonly locationId: Id;
  /** PoE class that every outlet must get; null: none. */
  readonly poeClass: number | null;
  readonly speedMbps: number | null;
  /** Outlets that get a switch port, percent. */
  readonly activePercent: number;
  /** Type of new panels and new switches; null: no new ones. */
  readonly panelTypeId: Id | null;
  readonly switchTypeId: Id | null;
  /** Type of new cable managers; absent: the lowest that is in the catalogue; null: no new ones. */
  readonly managerTypeId?: Id | null;
  /** Fibres that each new switch needs to the backbone. */
  readonly uplinks: number;
}

/** Why a rack cannot take the need. */
export type Obstacle =
  | { readonly kind: 'units'; readonly needU: number; readonly freeU: number }
  | { readonly kind: 'panel-type' | 'switch-type' }
  | { readonly kind: 'power'; readonly needW: number; readonly freeW: number }
  | { readonly kind: 'poe'; readonly needW: number; readonly freeW: number }
  | { readonly kind: 'strands'; readonly need: number; readonly free: number };

/** What one rack would have to take. */
export interface Proposal {
  readonly rackId: Id;
  /** Cables to pull: outlets with spare. */
  readonly links: number;
  readonly switchPorts: number;
  /** Free ports of panels and switches that are there already, and are used first. */
  readonly panelPorts: readonly Id[];
  readonly existingSwitchPorts: readonly Id[];
  /** Free front ports of fibre panels for the uplinks of new switches. */
  readonly strands: readonly Id[];
  readonly newPanels: readonly NewDevice[];
  readonly newSwitches: readonly NewDevice[];
  /** Between them, as many as the ports of the rack then want (`portsPerManagerU`). */
  readonly newManagers: readonly NewDevice[];
  /** Power that the new switches draw, and what all powered devices may ask of the switches. */
  readonly powerW: number;
  readonly poeW: number;
  /** Units of the new devices. */
  readonly heightU: number;
  /** Steps up and down the tree of places between the rack and the need. */
  readonly distance: number;
  readonly obstacles: readonly Obstacle[];
}

export interface ProposeContext {
  readonly policy: CablingPolicy;
  readonly reserved?: ReadonlySet<Id>;
}

type Facts = Objects<CablingKinds>;

/** What each rack would have to take for a need, racks without obstacles first, then the nearest. */
export function proposeFor(objects: Facts, need: Need, context: ProposeContext): Proposal[] {
  return [...objects.rack.values()]
    .map((rack) => proposalOf(objects, need, rack, context))
    .toSorted(
      (a, b) =>
        a.obstacles.length - b.obstacles.length ||
        a.distance - b.distance ||
        a.newPanels.length + a.newSwitches.length - b.newPanels.length - b.newSwitches.length ||
        compareNames(nameOf(objects, a), nameOf(objects, b)),
    );
}

const nameOf = (objects: Facts, { rackId }: Proposal): string => objects.rack.get(rackId)?.name ?? '';

function proposalOf(objects: Facts, need: Need, rack: Rack, context: ProposeContext): Proposal {
  const links = Math.ceil(need.outlets * (1 + need.sparePercent / 100));
  const switchPorts = Math.ceil((need.outlets * need.activePercent) / 100);
  const free = freeInRack(objects, need, rack, context, { links, switchPorts });
  const panelType = objects.deviceType.get(need.panelTypeId ?? '');
  const switchType = objects.deviceType.get(need.switchTypeId ?? '');
  const panels = devicesFor(links - free.panels.length, panelType, (type) => portsOf(type, 'front'));
  const switches = devicesFor(switchPorts - free.switches.length, switchType, (type) =>
    usablePorts(type, need, context.policy),
  );
  const managerType = managerTypeOf(objects, need);
  const managers = managersFor(
    objects,
    rack,
    [
      { count: panels, type: panelType },
      { count: switches, type: switchType },
    ],
    managerType,
    context.policy,
  );
  const placed = placeDevices(
    objects,
    rack,
    [
      { count: panels, type: panelType, prefix: 'P' },
      { count: switches, type: switchType, prefix: 'SW' },
    ],
    { count: managers, type: managerType, prefix: 'M' },
  );
  const strands = freeStrands(objects, rack, switches * need.uplinks, context);
  const poeW = need.poeClass === null ? 0 : switchPorts * (PSE_W[need.poeClass] ?? 0);
  const powerW = switches * (switchType?.powerW ?? 0);
  const heights = [
    [panels, panelType],
    [switches, switchType],
    [managers, managerType],
  ] as const;
  const heightU = heights.reduce((sum, [count, type]) => sum + count * (type?.heightU ?? 0), 0);
  const obstacles: Obstacle[] = [
    ...(links > free.panels.length && panels === 0 ? [{ kind: 'panel-type' } as const] : []),
    ...(switchPorts > free.switches.length && switches === 0 ? [{ kind: 'switch-type' } as const] : []),
    ...(placed ? [] : [{ kind: 'units', needU: heightU, freeU: freeUnitsOf(objects, rack).length } as const]),
    ...powerObstacle(objects, rack, powerW, context.policy),
    ...poeObstacle(need, switches, switchType, switchPorts - free.switches.length, context.policy),
    ...(strands.length < switches * need.uplinks
      ? [{ kind: 'strands', need: switches * need.uplinks, free: strands.length } as const]
      : []),
  ];
  return {
    rackId: rack.id,
    links,
    switchPorts,
    panelPorts: free.panels,
    existingSwitchPorts: free.switches,
    strands,
    newPanels: placed?.rows[0] ?? [],
    newSwitches: placed?.rows[1] ?? [],
    newManagers: placed?.between ?? [],
    powerW,
    poeW: Math.round(poeW * 10) / 10,
    heightU,
    distance: distanceBetween(objects, rack.locationId, need.locationId),
    obstacles,
  };
}

function freeInRack(
  objects: Facts,
  { poeClass, speedMbps }: Need,
  { id: rackId }: Rack,
  context: ProposeContext,
  count: { readonly links: number; readonly switchPorts: number },
): { panels: Id[]; switches: Id[] } {
  const ids = (found: ReturnType<typeof findFreePorts>): Id[] => found.ports.map(({ portId }) => portId);
  const backs = unusedBacks(objects);
  const fronts = findFreePorts(
    objects,
    { kind: 'front', connector: 'rj45', role: 'patch-panel', rackId, count: Infinity, keepSpare: false },
    context,
  );
  const panels = ids(fronts)
    .filter((id) => backs.has(id))
    .slice(0, count.links);
  const switches = findFreePorts(
    objects,
    {
      kind: 'interface',
      connector: 'rj45',
      role: 'switch',
      rackId,
      count: count.switchPorts,
      ...(poeClass !== null && { poeClass }),
      ...(speedMbps !== null && { speedMbps }),
    },
    context,
  );
  return { panels, switches: ids(switches) };
}

/** Front ports of panels behind which no cable has been pulled. */
function unusedBacks(objects: Facts): ReadonlySet<Id> {
  const cabled = new Set(
    [...objects.cable.values()]
      .filter(({ status }) => status !== 'retired')
      .flatMap(({ a, b }) => [...a, ...b].map(({ portId }) => portId)),
  );
  return new Set(
    [...objects.portMap.values()]
      .filter(({ rearPortId }) => !cabled.has(rearPortId))
      .map(({ frontPortId }) => frontPortId),
  );
}

function freeStrands(objects: Facts, { id: rackId }: Rack, count: number, context: ProposeContext): Id[] {
  if (count === 0) return [];
  const wish = { kind: 'front', role: 'fibre-panel', rackId, count, keepSpare: false } as const;
  return findFreePorts(objects, wish, context).ports.map(({ portId }) => portId);
}

/** How many devices of a type cover the missing ports; 0 when there is no type. */
function devicesFor(
  missing: number,
  type: DeviceType | undefined,
  portsOfOne: (type: DeviceType) => number,
): number {
  const each = type ? portsOfOne(type) : 0;
  return missing <= 0 || each === 0 ? 0 : Math.ceil(missing / each);
}

const portsOf = (type: DeviceType, kind: string): number =>
  type.ports.filter((port) => port.kind === kind).length;

/** Ports of a new switch that may be used while the site's reserve stays. */
function usablePorts(type: DeviceType, { poeClass, speedMbps }: Need, policy: CablingPolicy): number {
  const ports = type.ports.filter(
    ({ kind, connector, poe, speedMbps: speed }) =>
      kind === 'interface' &&
      connector === 'rj45' &&
      (speedMbps === null || (speed ?? 0) >= speedMbps) &&
      (poeClass === null || (poe?.role === 'pse' && poe.powerClass >= poeClass)),
  ).length;
  return Math.floor((ports * (100 - policy.sparePortsPercent)) / 100);
}

const freeUnitsOf = (objects: Facts, rack: Rack): number[] =>
  freeUnits(rack, mountedIn(objects, rack), { type: { heightU: 1, fullDepth: true }, face: 'front' });

function powerObstacle(objects: Facts, rack: Rack, powerW: number, policy: CablingPolicy): Obstacle[] {
  if (rack.maxPowerW === null || powerW === 0) return [];
  const drawn = mountedIn(objects, rack).reduce((sum, { type }) => sum + (type.powerW ?? 0), 0);
  const freeW = Math.max(0, (rack.maxPowerW * policy.rackPowerPercent) / 100 - drawn);
  return powerW > freeW ? [{ kind: 'power', needW: powerW, freeW: Math.floor(freeW) }] : [];
}

function poeObstacle(
  { poeClass }: Need,
  switches: number,
  type: DeviceType | undefined,
  ports: number,
  policy: CablingPolicy,
): Obstacle[] {
  if (poeClass === null || switches === 0 || !type || type.poeBudgetW === null) return [];
  const needW = Math.round(ports * (PSE_W[poeClass] ?? 0) * 10) / 10;
  const freeW = Math.floor((switches * type.poeBudgetW * (100 - policy.poeReservePercent)) / 100);
  return needW > freeW ? [{ kind: 'poe', needW, freeW }] : [];
}

/** Steps up from one place and down to the other; far apart when they share no place. */
function distanceBetween(objects: Facts, from: Id, to: Id): number {
  const around = (locationId: Id): Id[] => placesAround(objects, { id: '', rackId: null, locationId });
  const [up, down] = [around(from), around(to)];
  const meets = up.findIndex((id) => down.includes(id));
  return meets < 0 ? 1000 : meets + down.indexOf(up[meets]!);
}

/** The new devices of a proposal with their ports, as changes. */
export function proposalChanges(
  objects: Facts,
  { rackId, newPanels, newSwitches, newManagers }: Proposal,
  newId: () => Id,
): ChangeOf<CablingKinds>[] {
  return [...newPanels, ...newSwitches, ...newManagers].flatMap(
    ({ typeId, name, positionU }): ChangeOf<CablingKinds>[] => {
      const type = objects.deviceType.get(typeId);
      if (!type) return [];
      const device: Device = deviceSchema.parse({ id: newId(), name, typeId, rackId, positionU });
      const parts = instantiateDevice(device, type, newId);
      return [
        added('device', device),
        ...parts.ports.map((port) => added('port', port)),
        ...parts.maps.map((map) => added('portMap', map)),
      ];
    },
  );
}
