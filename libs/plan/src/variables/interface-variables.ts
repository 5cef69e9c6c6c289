import type { Port } from '#cabling';
import type { Address, InterfaceVlan } from '#ipplan';
import type { InterfaceVariables } from '#templating';
import type { PlanIndex } from './index-plan.js';
import { sharedGatewaysOf } from './shared-gateways.js';

/** Everything that a template says about one interface. */
export function interfaceVariables(index: PlanIndex, port: Port): InterfaceVariables {
  // The members of a LAG carry what the LAG carries: a switch suspends a member that differs.
  const vlan = index.vlanOfPort.get(port.id) ?? index.vlanOfPort.get(port.lagId ?? '');
  const addresses = addressesOf(index, port);
  const farEnd = port.type === 'physical' ? index.farEnd(port.id) : { text: '', network: false };
  const lag = port.lagId === null ? undefined : index.objects.port.get(port.lagId);
  return {
    name: port.name,
    enabled: port.enabled,
    description: described(port.description, describe(index, port, vlan, farEnd.text)),
    used:
      farEnd.text !== '' || vlan !== undefined || addresses.length > 0 || lag !== undefined || isMade(port),
    mode: modeOf(port, vlan, addresses.length > 0),
    ...vlansOf(index, vlan),
    addresses,
    vrf: vrfOf(index, port),
    relayServers: vlan?.mode === 'l3' ? [...vlan.relayServers] : [],
    sharedGateways: sharedGatewaysOf(index, port),
    edge: vlan?.edge ?? false,
    bpduGuard: vlan?.bpduGuard ?? false,
    portAccess: vlan?.portAccess ?? null,
    ospf: ospfOf(vlan),
    lag: lag?.name ?? null,
    lagNumber: lag ? numberIn(lag.name) : null,
    poe: port.poe?.role === 'pse',
    speedMbps: port.speedMbps,
    uplink: farEnd.network,
  };
}

/** OSPF is spoken where packets are routed. */
function ospfOf(vlan: InterfaceVlan | undefined): InterfaceVariables['ospf'] {
  if (vlan?.mode !== 'l3' || vlan.ospfArea === null) return null;
  return { area: vlan.ospfArea, cost: vlan.ospfCost, passive: vlan.ospfPassive };
}

/** The far end, and what the plan says besides: `to T1-05 (reception desk)`. */
function described(words: string, farEnd: string): string {
  if (words === '' || farEnd.includes(words)) return farEnd;
  return farEnd.startsWith('to ') ? `${farEnd} (${words})` : words;
}

/** The number at the end of a name (`Port-channel1` → 1). */
export function numberIn(name: string): number | null {
  const digits = /(\d+)$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const isMade = (port: Port): boolean => port.type !== 'physical';

function modeOf(
  port: Port,
  vlan: InterfaceVlan | undefined,
  hasAddress: boolean,
): InterfaceVariables['mode'] {
  if (port.type === 'svi' || port.type === 'loopback' || vlan?.mode === 'l3') return 'routed';
  if (vlan) return vlan.mode === 'access' ? 'access' : 'trunk';
  return hasAddress ? 'routed' : 'none';
}

type VlanFields = Pick<
  InterfaceVariables,
  'accessVlan' | 'voiceVlan' | 'nativeVlan' | 'taggedVlans' | 'allowedVlans' | 'allVlans'
>;

function vlansOf(index: PlanIndex, vlan: InterfaceVlan | undefined): VlanFields {
  const vidOf = (id: string | null): number | null =>
    id === null ? null : (index.objects.vlan.get(id)?.vid ?? null);
  const untagged = vidOf(vlan?.untaggedVlanId ?? null);
  const taggedVlans = inOrder((vlan?.taggedVlanIds ?? []).map(vidOf));
  const isTrunk = vlan?.mode === 'trunk' || vlan?.mode === 'hybrid';
  return {
    accessVlan: vlan?.mode === 'access' ? untagged : null,
    voiceVlan: vidOf(vlan?.voiceVlanId ?? null),
    nativeVlan: isTrunk ? untagged : null,
    taggedVlans,
    allowedVlans: isTrunk && !vlan.allTagged ? inOrder([...taggedVlans, untagged]) : [],
    allVlans: vlan?.allTagged ?? false,
  };
}

function inOrder(vids: readonly (number | null)[]): number[] {
  return [...new Set(vids.filter((vid) => vid !== null))].toSorted((a, b) => a - b);
}

function addressesOf(index: PlanIndex, port: Port): InterfaceVariables['addresses'] {
  const rank = (it: Address): number => (it.role === 'secondary' ? 1 : 0);
  return (index.addresses.get(port.id) ?? [])
    .filter(({ role }) => role === null || role === 'secondary' || role === 'loopback' || role === 'anycast')
    .toSorted((a, b) => rank(a) - rank(b))
    .map((it) => ({
      address: it.address,
      version: it.address.includes(':') ? (6 as const) : (4 as const),
      secondary: it.role === 'secondary',
    }));
}

function vrfOf(index: PlanIndex, port: Port): string | null {
  const id = index.addresses.get(port.id)?.find(({ vrfId }) => vrfId !== null)?.vrfId;
  return id == null ? null : (index.objects.vrf.get(id)?.name ?? null);
}

/** What stands at the far end; for an interface made of configuration, its VLAN or its members. */
function describe(index: PlanIndex, port: Port, vlan: InterfaceVlan | undefined, farEnd: string): string {
  if (farEnd !== '') return `to ${farEnd}`;
  if (port.type === 'lag') return lagDescription(index, port);
  if (port.type !== 'svi' || vlan?.untaggedVlanId == null) return '';
  return index.objects.vlan.get(vlan.untaggedVlanId)?.name ?? '';
}

function lagDescription(index: PlanIndex, lag: Port): string {
  const devices = (index.members.get(lag.id) ?? [])
    .map((member) => index.farEnd(member.id).text.split(' ')[0] ?? '')
    .filter((name) => name !== '');
  return devices.length === 0 ? '' : `to ${[...new Set(devices)].join(', ')}`;
}
