import type { Id } from '#changes';
import { groupBy } from '../group-by.js';
import { remembered, sameList, type Remembered } from '../index/kept.js';
import type { IndexedPlan } from '../indexed-plan.js';
import type { SwitchLink } from '../switching.js';
import { bridgesOf } from './bridges.js';
import { broadcastDomain, type DomainLink } from './broadcast-domain.js';
import { Joined } from './joined.js';

type Indexed = Pick<IndexedPlan, 'vlans' | 'switching'>;

/** Devices that a broadcast goes round through, and the VLAN that it is in; null: in every one. */
export interface Loop {
  readonly vlanId: Id | null;
  readonly devices: ReadonlySet<Id>;
}

/** Loops of links, and what was worked out for each VLAN by itself. */
export interface Loops {
  readonly all: readonly Loop[];
  readonly further: ReadonlySet<SwitchLink>;
  readonly byVlan: Remembered<readonly ReadonlySet<Id>[]>;
}

/**
 * The loops of links that carry one VLAN, or several that translations make one: what is left of the graph without its
 * bridges, and cords from a switch to itself. A port of which nobody says how it treats frames does not forward them
 * here: a router's do not.
 */
export function loopsOf({ vlans, switching }: Indexed, isLag: (portId: Id) => boolean, last?: Loops): Loops {
  const legs = furtherLegs(switching.links, isLag);
  const further = last && isSameSet(legs, last.further) ? last.further : legs;
  const isCounted = (link: SwitchLink): boolean => isBridged(link) && !further.has(link);
  const open = vlans.openLinks.filter(isCounted).map(plain);
  const everywhere = cycles(open, new Joined()).map((devices) => ({ vlanId: null, devices }));
  // What carries everything is one piece for every VLAN: its devices count as one.
  const piece = new Joined();
  for (const { deviceA, deviceB } of open) piece.join(deviceA, deviceB);
  const byVlan = remembered(
    vlans.linksOf.keys(),
    (vlanId) => [vlans.linksOf.get(vlanId), vlans.openLinks, further, vlans.domains.has(vlanId)],
    (vlanId) =>
      vlans.domains.has(vlanId) ? [] : cycles(vlans.linksOf.get(vlanId)!.filter(isCounted).map(plain), piece),
    last?.byVlan,
  );
  const single = [...byVlan].flatMap(([vlanId, { result }]) =>
    result.map((devices) => ({ vlanId, devices })),
  );
  const translated = [...new Set(vlans.domains.values())].flatMap(({ vlanIds: [vlanId] }) => {
    const domain = broadcastDomain(vlans, vlanId!);
    const links = domain.links.filter(({ link }) => isCounted(link));
    return cycles(links, new Joined()).map((nodes) => ({
      vlanId: vlanId!,
      devices: new Set([...nodes].map(domain.deviceOf)),
    }));
  });
  return { all: keptLoops([...everywhere, ...single, ...translated], last?.all), further, byVlan };
}

/** The last ones where nothing goes round otherwise than before. */
const keptLoops = (all: readonly Loop[], last: readonly Loop[] | undefined): readonly Loop[] =>
  last && sameList(all, last, (a, b) => a.vlanId === b.vlanId && isSameSet(a.devices, b.devices))
    ? last
    : all;

const isSameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/**
 * The further legs of a LAG that two devices answer together (multi-chassis). The spanning tree sees one link there, and
 * sends nothing round by it.
 */
function furtherLegs(links: readonly SwitchLink[], isLag: (portId: Id) => boolean): ReadonlySet<SwitchLink> {
  const first = new Map<Id, Id>();
  return new Set(
    links.filter((link) => {
      if (!isLag(link.a) || !isLag(link.b)) return false;
      const isFurther = [link.a, link.b].some((lag) => first.has(lag));
      first.set(link.a, link.deviceB).set(link.b, link.deviceA);
      return isFurther;
    }),
  );
}

const isBridged = ({ bridgesA, bridgesB, portA, portB }: SwitchLink): boolean =>
  bridgesA && bridgesB && portA !== null && portB !== null;

const plain = (link: SwitchLink): DomainLink => ({ deviceA: link.deviceA, deviceB: link.deviceB, link });

/** Sets of what two ways join. What is one piece already counts as one. */
function cycles(links: readonly DomainLink[], piece: Joined): Set<Id>[] {
  const whole = links.map((link) => ({
    deviceA: piece.of(link.deviceA),
    deviceB: piece.of(link.deviceB),
    link,
  }));
  const bridges = new Set(bridgesOf(whole, () => []).map(({ link }) => link));
  const rest = whole.filter((link) => !bridges.has(link)).map(({ link }) => link);
  if (rest.length === 0) return [];
  const joined = new Joined();
  for (const { deviceA, deviceB } of rest) joined.join(deviceA, deviceB);
  const loops = groupBy(rest, ({ deviceA }) => joined.of(deviceA));
  return [...loops.values()].map(
    (loop) => new Set(loop.flatMap(({ deviceA, deviceB }) => [deviceA, deviceB])),
  );
}
