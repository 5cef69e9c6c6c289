import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import { usable } from '../../algebra/free-addresses.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import { replaceFix } from '../fixes.js';
import { virtualAddresses } from '../gateways/virtual.js';
import type { IpPlanCode } from '../rule-table.js';
import { finding, type IpPlanView } from '../view.js';

/** V12 and V13: every routed network has a gateway that is in it, is recorded, and stands on a layer 3 interface. */
export function gateways(view: IpPlanView): Finding[] {
  return view.addressing.prefixes
    .filter(({ record }) => record.status === 'active')
    .flatMap((entry) => {
      if (entry.record.gateway !== null) return gatewayOf(view, entry, entry.record.gateway);
      return needsGateway(view, entry) ? [missing(view, entry)] : [];
    });
}

/** A network of hosts: on a VLAN that is routed, and wider than a point-to-point link. */
function needsGateway(view: IpPlanView, { record, prefix }: PrefixEntry): boolean {
  const vlan = record.vlanId === null ? undefined : view.objects.vlan.get(record.vlanId);
  if (!vlan || vlan.l2Only || vlan.role === 'transit') return false;
  // IPv6 hosts learn their router from its advertisements (RFC 4861), so a recorded gateway is optional.
  return prefix.version === 4 && prefix.length < 31;
}

function missing(view: IpPlanView, entry: PrefixEntry): Finding {
  const { first, last } = usable(entry.prefix);
  const policy = view.context.policy.gatewayPosition;
  const proposal = new IpAddress(entry.prefix.version, policy === 'last' ? last : first).toString();
  const params = { prefix: entry.prefix.toString(), gateway: proposal };
  return finding(view, 'IPPLAN_GATEWAY_MISSING', [['prefix', entry.record.id]], params, [
    replaceFix('IPPLAN_FIX_SET_GATEWAY', params, 'prefix', entry.record, { gateway: proposal }),
  ]);
}

function gatewayOf(view: IpPlanView, entry: PrefixEntry, text: string): Finding[] {
  const { record, prefix, gateway: address } = entry;
  if (!address || !prefix.has(address)) {
    // An IPv6 router is reached by its link-local address as well (RFC 4861).
    if (prefix.version === 6 && text.toLowerCase().startsWith('fe80:')) return [];
    return [finding(view, 'IPPLAN_GATEWAY_OUTSIDE', [['prefix', record.id]], paramsOf(entry))];
  }
  const owners = (view.addressing.gatewayHosts.get(record.id) ?? []).filter(
    (it) => it.record.status !== 'deprecated',
  );
  return [...ownership(view, entry, address, owners), ...position(view, entry, address)];
}

/** Sound networks are many: texts are made for the others only. */
const paramsOf = ({
  record,
  prefix,
}: PrefixEntry): { readonly prefix: string; readonly gateway: string } => ({
  prefix: prefix.toString(),
  gateway: record.gateway ?? '',
});

function ownership(
  view: IpPlanView,
  entry: PrefixEntry,
  address: IpAddress,
  owners: readonly AddressEntry[],
): Finding[] {
  const { record } = entry;
  const [owner] = owners;
  const onPort = owners.filter((it) => it.record.portId !== null);
  // A virtual address (FHRP) may be recorded once without an interface: its members answer for it.
  const virtual = owner?.record.role && owner.record.role !== 'secondary' && owner.record.role !== 'loopback';
  if (onPort.length === 0) {
    if (virtual || isShared(view, address)) return [];
    return [finding(view, 'IPPLAN_GATEWAY_UNASSIGNED', [['prefix', record.id]], paramsOf(entry))];
  }
  const told = (code: IpPlanCode, portId: string): Finding =>
    finding(
      view,
      code,
      [
        ['prefix', record.id],
        ['port', portId],
      ],
      { ...paramsOf(entry), port: view.context.pathOf('port', portId) },
    );
  const portIds = onPort.map((it) => it.record.portId!);
  const isUp = (portId: string): boolean => view.context.interfaceOf(portId)?.enabled !== false;
  if (!portIds.some(isUp) && !isShared(view, address)) return [told('IPPLAN_GATEWAY_DOWN', portIds[0]!)];
  return portIds
    .filter((portId) => isUp(portId) && !isLayer3(view, portId, record.vlanId))
    .map((portId) => told('IPPLAN_GATEWAY_NOT_L3', portId));
}

/** A redundant gateway answers for it. */
const isShared = (view: IpPlanView, gateway: IpAddress): boolean =>
  virtualAddresses(view).some(({ address }) => address.equals(gateway));

/** An interface that routes: an SVI, one in mode l3, or one without any switching mode. An access port does not. */
function isLayer3(view: IpPlanView, portId: string, vlanId: string | null): boolean {
  const port = view.switching.ports.get(portId);
  if (!port) return true;
  if (port.mode.mode === 'l3') return vlanId === null || port.carries.size === 0 || port.carries.has(vlanId);
  return view.context.interfaceOf(portId)?.type === 'svi';
}

function position(view: IpPlanView, entry: PrefixEntry, address: IpAddress): Finding[] {
  const { record, prefix } = entry;
  const policy = view.context.policy.gatewayPosition;
  if (policy === 'any' || prefix.version === 6 || prefix.length >= 30) return [];
  const { first, last } = usable(prefix, record.pool);
  const good =
    (policy !== 'last' && address.value === first) || (policy !== 'first' && address.value === last);
  if (good) return [];
  const wanted = new IpAddress(prefix.version, policy === 'last' ? last : first).toString();
  return [finding(view, 'IPPLAN_GATEWAY_POSITION', [['prefix', record.id]], { ...paramsOf(entry), wanted })];
}
