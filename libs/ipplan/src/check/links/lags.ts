import type { Id } from '#changes';
import type { Finding } from '#findings';
import { finding, type IpPlanView } from '../view.js';

/** V36: the members of a LAG are alike, end on one device, and meet a LAG there. */
export function lags(view: IpPlanView): Finding[] {
  const farOf = new Map<Id, Set<Id>>();
  const alone: Finding[] = [];
  for (const { a, b, deviceA, deviceB } of view.switching.links) {
    const [lagA, lagB] = [isLag(view, a), isLag(view, b)];
    if (lagA) farOf.set(a, (farOf.get(a) ?? new Set()).add(deviceB));
    if (lagB) farOf.set(b, (farOf.get(b) ?? new Set()).add(deviceA));
    if (lagA !== lagB) alone.push(oneSided(view, lagA ? a : b, lagA ? b : a));
  }
  const pairs = new Set(view.switching.links.map(({ deviceA, deviceB }) => pairKey(deviceA, deviceB)));
  const split = [...farOf].filter(([, devices]) => devices.size > 1 && !actAsOne([...devices], pairs));
  return [
    ...split.map(([lagId, devices]) =>
      finding(view, 'IPPLAN_LAG_SPLIT', [['port', lagId]], {
        lag: view.context.pathOf('port', lagId),
        devices: [...devices].map((id) => view.context.pathOf('device', id)),
      }),
    ),
    ...alone,
    ...[...farOf.keys()].flatMap((lagId) => speeds(view, lagId)),
  ];
}

/** Devices that are all linked to each other may be a pair that answers one LAG together (multi-chassis). */
const actAsOne = (devices: readonly Id[], pairs: ReadonlySet<string>): boolean =>
  devices.every((a, index) => devices.slice(index + 1).every((b) => pairs.has(pairKey(a, b))));

const pairKey = (a: Id, b: Id): string => [a, b].sort().join('|');

const isLag = (view: IpPlanView, portId: Id): boolean => view.context.interfaceOf(portId)?.type === 'lag';

function oneSided(view: IpPlanView, lagId: Id, otherId: Id): Finding {
  return finding(view, 'IPPLAN_LAG_ONE_SIDED', [['port', lagId], ['port', otherId]], {
    lag: view.context.pathOf('port', lagId),
    other: view.context.pathOf('port', otherId),
  });
} // prettier-ignore

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
