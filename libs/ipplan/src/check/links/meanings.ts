import type { Id } from '#changes';
import { isTrunk, type SwitchPort } from '../switching.js';
import type { IpPlanView } from '../view.js';

const NONE: ReadonlySet<Id> = new Set();

/**
 * What is meant by the numbers on an open trunk, one that allows everything: VLANs whose domain reaches the device, and
 * where a domain has no limits, those in use on it. Only numbers that stand for several VLANs are looked at.
 */
export class Meanings {
  private readonly byDevice = new Map<Id, ReadonlySet<Id>>();
  private readonly used = new Map<Id, Set<Id>>();

  constructor(private readonly view: IpPlanView) {
    if (view.twins.size === 0) return;
    for (const vlanId of view.twins.keys())
      for (const users of [view.switching.usersOf.get(vlanId), view.switching.l3Of.get(vlanId)])
        for (const { deviceId } of users ?? [])
          this.used.set(deviceId, (this.used.get(deviceId) ?? new Set()).add(vlanId));
  }

  /** VLANs of the two ends that have one number there and are not the same. */
  clashes(a: SwitchPort, b: SwitchPort): (readonly [Id, Id])[] {
    if (this.view.twins.size === 0) return [];
    const [atA, atB] = [this.at(a), this.at(b)];
    return [...atA].flatMap((x) =>
      atB.has(x)
        ? []
        : (this.view.twins.get(x) ?? []).filter((y) => atB.has(y) && !atA.has(y)).map((y) => [x, y] as const),
    );
  }

  private at(port: SwitchPort): ReadonlySet<Id> {
    if (!isTrunk(port)) return NONE;
    return port.all ? this.on(port.deviceId) : port.carries;
  }

  private on(deviceId: Id): ReadonlySet<Id> {
    const known = this.byDevice.get(deviceId);
    if (known) return known;
    const { objects, context, twins } = this.view;
    const limited = [...objects.vlanGroup.values()].filter(
      ({ locationId, rackId }) => locationId !== null || rackId !== null,
    );
    const reach = new Map(limited.map((group) => [group.id, context.isWithin(deviceId, group)]));
    const meant = new Set(
      [...twins.keys()].filter((id) => {
        const isReached = reach.get(objects.vlan.get(id)?.groupId ?? '');
        return isReached ?? this.used.get(deviceId)?.has(id);
      }),
    );
    this.byDevice.set(deviceId, meant);
    return meant;
  }
}
