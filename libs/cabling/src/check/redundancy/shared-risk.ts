import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import type { Port } from '../../model/port.js';
import { cablesOf, originOf, destinationOf, type CablePath } from '../../trace/path.js';
import { pathOfPort } from '../../trace/far-ends.js';
import { isPulled } from '../in-place.js';
import { group, type CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** S4: uplinks that are two for safety and yet share what may fail: a pulled cable, a pathway, a power distributor. */
export function sharedRisks(view: CablingView): Finding[] {
  if (!view.policy.uplinksApart) return [];
  return [...sharedWays(view), ...sharedFeeds(view)];
}

/** The members of a LAG between the same two devices or to two of them. */
function sharedWays(view: CablingView): Finding[] {
  const told = new Set<string>();
  const lags = group(view.objects.port.values(), ({ lagId }) => lagId);
  return [...lags].flatMap(([lagId, members]) => {
    const lag = view.objects.port.get(lagId);
    const ways = members.flatMap((port) => wayOf(view, port));
    if (!lag || ways.length < 2) return [];
    const shared = sharedBy(ways);
    const key = ways
      .flatMap(({ cables }) => cables.map(({ id }) => id))
      .toSorted()
      .join(' ');
    if (shared.length === 0 || told.has(key)) return [];
    told.add(key);
    const params = {
      lag: view.pathOf('port', lagId),
      shared: shared.map(([kind, { id }]) => view.pathOf(kind, id)),
    };
    return [view.find('CABLING_UPLINKS_SHARE', [['port', lag], ...shared], params)];
  });
}

interface Way {
  readonly cables: readonly Cable[];
  readonly subjects: ReadonlyMap<Id, Subject>;
}

/** What a member's path depends on beside its own cords. */
function wayOf({ graph, objects }: CablingView, port: Port): Way[] {
  const path: CablePath | null = pathOfPort(graph, port.id);
  if (!path?.complete) return [];
  const cables = cablesOf(path).flatMap((id) => objects.cable.get(id) ?? []);
  const subjects = new Map<Id, Subject>();
  for (const cable of cables.filter(isPulled)) {
    subjects.set(cable.id, ['cable', cable]);
    for (const id of cable.pathwayIds) {
      const pathway = objects.pathway.get(id);
      if (pathway) subjects.set(id, ['pathway', pathway]);
    }
  }
  return [{ cables, subjects }];
}

/** What every way goes through: if it fails, all of them do. */
const sharedBy = ([first, ...others]: readonly Way[]): Subject[] =>
  [...(first?.subjects ?? [])]
    .filter(([id]) => others.every(({ subjects }) => subjects.has(id)))
    .map(([, subject]) => subject);

/** A device with two supplies that hang on one distributor. */
function sharedFeeds(view: CablingView): Finding[] {
  return [...view.objects.device.values()].flatMap((device) => {
    const supplies = view.portsOf(device.id).filter(({ kind }) => kind === 'power-port');
    const sources = supplies.flatMap((port) => {
      const path = pathOfPort(view.graph, port.id);
      if (!path?.complete) return [];
      const ends = [...originOf(path), ...destinationOf(path)].filter((id) => id !== port.id);
      return view.objects.port.get(ends[0] ?? '')?.deviceId ?? [];
    });
    const [source] = sources;
    const distributor = view.objects.device.get(source ?? '');
    if (sources.length < 2 || !distributor || sources.some((id) => id !== source)) return [];
    const params = {
      device: view.pathOf('device', device.id),
      distributor: view.pathOf('device', distributor.id),
      count: sources.length,
    };
    return [
      view.find(
        'CABLING_FEEDS_SHARE',
        [
          ['device', device],
          ['device', distributor],
        ],
        params,
      ),
    ];
  });
}
