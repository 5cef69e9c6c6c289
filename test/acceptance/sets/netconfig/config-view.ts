import { configView, portNumber, type ConfigView, type InterfaceView } from '#netconfig';
import { z } from 'zod';
import type { Judge } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';
import { filesOf, rulesFor, textOf, type NetconfigCase } from './case.js';
import { listDifferences } from './trees.js';

const factsSchema = z.array(
  z.object({
    scope: z.string(),
    iface: z.string().nullish(),
    property: z.string(),
    value: z.unknown(),
  }),
);

/** Every fact that the peer reads from the configuration must be what our view says, in the peer's terms. */
export const viewOfConfig: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const view = configView(await textOf(folder, input), rulesFor(one));
  emit(view);
  if (!view) return [`no view of ${one.platform}`];
  const facts = await readJson(folder, expected, factsSchema);
  return facts.flatMap(({ iface, property, value }) => {
    const where = iface ? `${iface} ${property}` : property;
    const said = iface ? saidOfInterface(view, iface, property) : DEVICE[property]?.(view);
    if (said === undefined) return [`${where}: not said`];
    return listDifferences(asList(said), asList(value)).map((difference) => `${where}: ${difference}`);
  });
};

/** Values and lists alike as lines; the order of the peer's lists is that of its sets, which is none. */
function asList(value: unknown): string[] {
  return Array.isArray(value)
    ? ['a list', ...value.map((item) => JSON.stringify(item))]
    : [JSON.stringify(value)];
}

/** The peer calls an interface by the line that opens its section. */
function saidOfInterface(view: ConfigView, line: string, property: string): unknown {
  const name = line.replace(/^interface /, '');
  const found = view.interfaces.find((one) => one.name === name);
  return found && INTERFACE[property]?.(found, view);
}

const modulesOf = (view: ConfigView): number[] => [
  ...new Set(view.interfaces.flatMap(({ name }) => portNumber(name).module ?? [])),
];

/** The peer's properties of a device, from ours. It folds host names to lower case; ours are as written. */
const DEVICE: Readonly<Record<string, (view: ConfigView) => unknown>> = {
  hostname: (view) => view.hostname?.toLowerCase() ?? null,
  location: (view) => view.location ?? '',
  ipv4_default_gw: (view) => view.defaultGateway,
  interfaces_names: (view) => view.interfaces.filter((one) => one.hasSection).map((one) => one.name),
  interface_names_mentioned: (view) => view.interfaces.map((one) => one.name),
  module_numbers: modulesOf,
  vlan_ids: (view) => view.vlans.map(({ vid }) => vid),
  vlans: (view) => view.vlans.map(({ vid, name }) => ({ id: vid, name })),
  stack_members: (view) =>
    view.stackMembers.map(({ member, priority, mac, model }) => ({
      id: member,
      priority,
      mac_address: mac,
      model,
    })),
};

/** The peer has one word for the untagged VLAN of a port and for the tag of a sub-interface. */
function nativeVlan(one: InterfaceView): number | null {
  return one.encapsulationVlan ?? (one.mode === 'trunk' ? one.nativeVlan : one.accessVlan);
}

function dot1qMode(one: InterfaceView): string | null {
  if (one.taggedVlans === 'all') return 'TAGGED_ALL';
  if (one.taggedVlans.length > 0) return 'TAGGED';
  return nativeVlan(one) === null ? null : 'ACCESS';
}

const ipv4Of = (one: InterfaceView): string[] => one.addresses.filter((address) => !address.includes(':'));

/** The peer's properties of an interface, from ours. It says an empty text where ours is null. */
const INTERFACE: Readonly<Record<string, (one: InterfaceView, view: ConfigView) => unknown>> = {
  name: (one) => one.name,
  description: (one) => one.description ?? '',
  enabled: (one) => one.enabled,
  number: (one) => portNumber(one.name).number,
  module_number: (one) => portNumber(one.name).module,
  port_number: (one) => portNumber(one.parent ?? one.name).port,
  parent_name: (one) => one.parent,
  subinterface_number: (one) => one.subinterface,
  is_subinterface: (one) => one.subinterface !== null,
  is_bundle: (one) => one.kind === 'lag',
  is_loopback: (one) => one.kind === 'loopback',
  is_svi: (one) => one.kind === 'svi',
  bundle_id: (one) => one.lag?.replace(/^\D+/, '') ?? null,
  bundle_name: (one) => one.lag,
  bundle_member_interfaces: (one, view) =>
    view.interfaces.filter(({ lag }) => lag === one.name).map(({ name }) => name),
  dot1q_mode: dot1qMode,
  native_vlan: nativeVlan,
  tagged_all: (one) => one.taggedVlans === 'all',
  tagged_vlans: (one) => (one.taggedVlans === 'all' ? [] : one.taggedVlans),
  ipv4_interface: (one) => ipv4Of(one)[0] ?? null,
  ipv4_interfaces: ipv4Of,
  vrf: (one) => one.vrf ?? '',
  speed: (one) => one.speedsMbps,
  duplex: (one) => one.duplex.toUpperCase(),
  poe: (one) => one.power,
  has_nac: (one) => one.portAccess.controlled,
  nac_host_mode: (one) => one.portAccess.hostMode?.toUpperCase().replaceAll('-', '_') ?? null,
  nac_control_direction_in: (one) => one.portAccess.inboundOnly,
  nac_mab_first: (one) => one.portAccess.macFirst,
  nac_max_dot1x_clients: (one) => one.portAccess.dot1xClients,
  nac_max_mab_clients: (one) => one.portAccess.macClients,
};
