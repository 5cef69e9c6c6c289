import type { Id } from '#changes';
import type { Finding, Fix } from '#findings';
import { nextFreeAddress } from '../../algebra/free-addresses.js';
import { IpAddress } from '../../algebra/ip-address.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import { replaceFix } from '../fixes.js';
import { isTrunk, type SwitchPort } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/**
 * V24, from the side of the address: it lies in the network of one VLAN, and its interface is in another. Nobody in the
 * network reaches it. A gateway there is told with its prefix (V12).
 *
 *     [SVI of VLAN 30: 10.0.20.5]   [PC 10.0.20.9] -- [access 30]        10.0.20.0/24 belongs to VLAN 20
 */
export function addressesInOtherVlans(view: IpPlanView): Finding[] {
  let far: ReadonlyMap<Id, SwitchPort> | null = null;
  return [...view.addressing.byPort].flatMap(([portId, hosts]) => {
    const judged = hosts.filter(isJudged);
    if (judged.length === 0) return [];
    const own = view.switching.ports.get(portId);
    const port = own ?? (far ??= farPorts(view)).get(portId);
    return port && saysVlans(port, own !== undefined)
      ? judged.flatMap((host) => judge(view, host, port))
      : [];
  });
}

/** One that counts, in a network that belongs to a VLAN, and is not told elsewhere. */
function isJudged({ record, address, parent }: AddressEntry): boolean {
  if (record.status === 'deprecated' || record.role === 'loopback' || !parent) return false;
  return parent.entries.every(
    ({ record: network, gateway }) =>
      network.status === 'active' && network.vlanId !== null && !gateway?.equals(address),
  );
}

/** The switch port that a host hangs on: its VLANs are the host's. */
function farPorts({ switching }: IpPlanView): ReadonlyMap<Id, SwitchPort> {
  const far = new Map<Id, SwitchPort>();
  for (const { a, b, portA, portB } of switching.links) {
    if (!portA && portB) far.set(a, portB);
    if (!portB && portA) far.set(b, portA);
  }
  return far;
}

/** Of its own: an interface that is routed in a VLAN, or tags as a server does. Of the far end: a port that switches. */
const saysVlans = (port: SwitchPort, isOwn: boolean): boolean =>
  !port.all &&
  port.carries.size > 0 &&
  (isOwn ? port.mode.mode === 'l3' || isTrunk(port) : port.mode.mode !== 'l3');

function judge(view: IpPlanView, host: AddressEntry, port: SwitchPort): Finding[] {
  const { record, address, parent } = host;
  const networks = parent!.entries;
  const isRight = ({ record: { vlanId } }: PrefixEntry): boolean =>
    port.carries.has(vlanId!) || view.vlans.domains.has(vlanId!);
  if (networks.some(isRight)) return [];
  const [network] = networks;
  const [ownVlan = ''] = port.mode.untaggedVlanId === null ? port.carries : [port.mode.untaggedVlanId];
  const params = {
    address: address.toString(),
    prefix: parent!.prefix.toString(),
    vlan: view.context.pathOf('vlan', network!.record.vlanId!),
    port: view.context.pathOf('port', record.portId!),
    own: view.context.pathOf('vlan', ownVlan),
  };
  const where = [
    ['address', record.id],
    ['prefix', network!.record.id],
    ['vlan', ownVlan],
  ] as const;
  return [finding(view, 'IPPLAN_ADDRESS_OTHER_VLAN', where, params, moveTo(view, host, ownVlan))];
}

/** The next free address of the VLAN's own network, where it has just one of that version. */
function moveTo(view: IpPlanView, { record, address }: AddressEntry, vlanId: Id): Fix[] {
  const networks = (view.addressing.byVlan.get(vlanId) ?? []).filter(
    (it) =>
      it.prefix.version === address.version &&
      it.record.status === 'active' &&
      it.record.vrfId === record.vrfId,
  );
  const [network, ...others] = networks;
  const node = network && view.addressing.nodeOf.get(network.record.id);
  if (!node || others.length > 0 || node.children.length > 0) return [];
  const gateways = node.entries.flatMap(({ gateway }) => gateway?.value ?? []);
  const virtual = [...view.objects.fhrpGroup.values()].flatMap(({ virtualAddresses }) =>
    virtualAddresses.flatMap((text) => IpAddress.tryParse(text) ?? []),
  );
  const addresses = [
    ...(view.addressing.addressesIn.get(node) ?? []).map((host) => host.address.value),
    ...gateways,
    ...virtual.filter((it) => network.prefix.has(it)).map(({ value }) => value),
  ];
  const ranges = (view.addressing.rangesIn.get(node) ?? []).map(({ range }) => range);
  const next = nextFreeAddress(network.prefix, { addresses, ranges });
  if (!next) return [];
  const to = `${next.toString()}/${network.prefix.length}`;
  return [
    replaceFix('IPPLAN_FIX_MOVE_ADDRESS', { address: record.address, to }, 'address', record, {
      address: to,
    }),
  ];
}
