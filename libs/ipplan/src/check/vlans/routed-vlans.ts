import type { Id } from '#changes';
import type { InterfaceFacts } from '../context.js';

/** An interface by which a VLAN is routed. */
interface RoutedAt {
  readonly portId: Id;
  readonly deviceId: Id;
}

type Vlans = Map<Id, Set<Id>>;

const NONE: ReadonlySet<Id> = new Set();

/**
 * VLANs that routers take in, so that ports of which nobody recorded a mode may be taken to carry them.
 *
 *     [sw]--[p1 router, gateways on sub-interfaces or SVIs]     p1 carries them all
 *     [sw]--[p2 firewall, gateway on p2]  [p1 to elsewhere]     p2 carries its own VLAN, p1 does not
 */
export class RoutedVlans {
  private readonly anywhere: Vlans = new Map();
  private readonly atPort: Vlans = new Map();
  private readonly atPorts: Vlans = new Map();

  constructor(
    gatewaysOf: ReadonlyMap<Id, readonly RoutedAt[]>,
    typeOf: (portId: Id) => InterfaceFacts['type'] | undefined,
  ) {
    for (const [vlanId, list] of gatewaysOf)
      for (const { portId, deviceId } of list) {
        const type = typeOf(portId);
        // What has a cable of its own takes frames in there, and nowhere else.
        if (type !== 'physical' && type !== 'lag') add(this.anywhere, deviceId, vlanId);
        else {
          add(this.atPort, portId, vlanId);
          add(this.atPorts, deviceId, vlanId);
        }
      }
  }

  /** What a port without a recorded mode carries for its device. */
  at(deviceId: Id, portId: Id): ReadonlySet<Id> {
    const [all, own] = [this.anywhere.get(deviceId), this.atPort.get(portId)];
    return all && own ? new Set([...all, ...own]) : (own ?? all ?? NONE);
  }

  /** Whether the device takes a VLAN in, and not by this port. */
  isElsewhere(deviceId: Id, portId: Id, vlanId: Id): boolean {
    if (this.anywhere.get(deviceId)?.has(vlanId)) return false;
    return this.atPorts.get(deviceId)?.has(vlanId) === true && this.atPort.get(portId)?.has(vlanId) !== true;
  }
}

function add(vlans: Vlans, key: Id, vlanId: Id): void {
  const set = vlans.get(key);
  if (set) set.add(vlanId);
  else vlans.set(key, new Set([vlanId]));
}
