import type { Id } from '#changes';
import type { Finding } from '#findings';
import { carriesVlan } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** V36: the members of a LAG are alike, end on one device (or a pair that acts as one) in one LAG. */
export function lags(view: IpPlanView): Finding[] {
  const farOf = new Map<Id, Map<Id, Set<Id>>>();
  const alone: Finding[] = [];
  const note = (lagId: Id, device: Id, port: Id): void => {
    const devices = farOf.get(lagId) ?? new Map<Id, Set<Id>>();
    farOf.set(lagId, devices.set(device, (devices.get(device) ?? new Set()).add(port)));
  };
  for (const { a, b, deviceA, deviceB } of view.switching.links) {
    const [lagA, lagB] = [isLag(view, a), isLag(view, b)];
    if (lagA) note(a, deviceB, b);
    if (lagB) note(b, deviceA, a);
    if (lagA !== lagB) alone.push(oneSided(view, lagA ? a : b, lagA ? b : a));
  }
  const split = [...farOf].flatMap(([lagId, devices]) => {
    const doubled = [...devices.values()].filter((ports) => ports.size > 1).flatMap((ports) => [...ports]);
    if (doubled.length > 0)
      return [
        splitOver(
          view,
          lagId,
          doubled.map((id) => view.context.pathOf('port', id)),
        ),
      ];
    return devices.size < 2 || actAsOne(view, devices)
      ? []
      : [
          splitOver(
            view,
            lagId,
            [...devices.keys()].map((id) => view.context.pathOf('device', id)),
          ),
        ];
  });
  return [...split, ...alone, ...[...farOf.keys()].flatMap((lagId) => speeds(view, lagId))];
}

const splitOver = (view: IpPlanView, lagId: Id, devices: readonly string[]): Finding =>
  finding(view, 'IPPLAN_LAG_SPLIT', [['port', lagId]], { lag: view.context.pathOf('port', lagId), devices });

/**
 * Whether two devices can answer one LAG together (multi-chassis): each end is a LAG, both carry the same VLANs, and a
 * link between the two carries them all, for what arrives at the one and belongs to the other.
 */
function actAsOne(view: IpPlanView, devices: ReadonlyMap<Id, ReadonlySet<Id>>): boolean {
  const ends = [...devices].map(([device, [port]]) => ({
    device,
    lag: port === undefined || !isLag(view, port) ? null : view.switching.ports.get(port),
  }));
  const [one, two, ...more] = ends;
  if (!one || !two || more.length > 0 || one.lag === null || two.lag === null) return false;
  const [first, second] = [one.lag, two.lag];
  // Ends without a recorded mode are not described yet: a link between the two is all that can be asked for.
  const carried = [...new Set([...(first?.carries ?? []), ...(second?.carries ?? [])])];
  const alike =
    !first ||
    !second ||
    (first.all === second.all && carried.every((id) => first.carries.has(id) && second.carries.has(id)));
  return (
    alike &&
    view.switching.links.some((link) => {
      const between = pairKey(link.deviceA, link.deviceB) === pairKey(one.device, two.device);
      return (
        between &&
        carried.every((id) => [link.portA, link.portB].every((port) => !port || carriesVlan(port, id)))
      );
    })
  );
}

const pairKey = (a: Id, b: Id): string => [a, b].sort().join('|');

const isLag = (view: IpPlanView, portId: Id): boolean => view.context.interfaceOf(portId)?.type === 'lag';

function oneSided(view: IpPlanView, lagId: Id, otherId: Id): Finding {
  return finding(
    view,
    'IPPLAN_LAG_ONE_SIDED',
    [
      ['port', lagId],
      ['port', otherId],
    ],
    {
      lag: view.context.pathOf('port', lagId),
      other: view.context.pathOf('port', otherId),
    },
  );
}

/** Members of different speed: only equals share the load (IEEE 802.1AX, 6.4). */
function speeds(view: IpPlanView, lagId: Id): Finding[] {
  const members = view.context.membersOf(lagId).flatMap((portId) => {
    const facts = view.context.interfaceOf(portId);
    const speed = facts?.fixedSpeedMbps ?? facts?.speedMbps ?? null;
    return speed === null ? [] : [{ portId, speed }];
  });
  if (new Set(members.map(({ speed }) => speed)).size < 2) return [];
  const where = [['port', lagId], ...members.map(({ portId }) => ['port', portId] as const)] as const;
  return [
    finding(view, 'IPPLAN_LAG_MEMBER_SPEED', where, {
      lag: view.context.pathOf('port', lagId),
      members: members.map(({ portId, speed }) => `${view.context.pathOf('port', portId)} (${speed} Mbit/s)`),
    }),
  ];
}
