import { pathOf } from '#plan';
import { amountOf, numberOf, type Named, type NetBoxReader } from './reader.js';

/**
 * VLAN translation (from 4.2): a policy of rules that an interface follows. A rule says by which number (`remote_vid`) the
 * other side knows what is `local_vid` here; the plan says the same of each port, with the VLAN that is meant. Comes after
 * the VLANs and what runs on the ports.
 */
export function readVlanTranslations(reader: NetBoxReader): void {
  const rules = new Map<number, Named[]>();
  for (const object of reader.list('vlan-translation-rules')) {
    const from = { list: 'vlan-translation-rules', object };
    const policy = numberOf(object['policy']) ?? -1;
    rules.set(policy, [...(rules.get(policy) ?? []), from]);
    reader.unused(from, new Set(['policy', 'local_vid', 'remote_vid']));
  }
  for (const object of reader.list('vlan-translation-policies')) {
    // Its name is all that a policy says beside its rules.
    reader.unused({ list: 'vlan-translation-policies', object }, new Set(['name', 'description']));
  }
  for (const object of reader.list('interfaces')) {
    const policy = numberOf(object['vlan_translation_policy']);
    const portId = reader.id('interfaces', object.id);
    if (policy === null || !reader.objects.port.has(portId)) continue;
    for (const rule of rules.get(policy) ?? []) translate(reader, portId, rule);
  }
}

function translate(reader: NetBoxReader, portId: string, rule: Named): void {
  const { object } = rule;
  const vid = amountOf(object['local_vid']);
  const vlanId = vid === null ? null : vlanOn(reader, portId, vid);
  if (vlanId === null) {
    reader.skip(rule, 'NETBOX_VLAN_UNCERTAIN', {
      vid: String(vid ?? '–'),
      port: pathOf(reader.objects, 'port', portId),
    });
    return;
  }
  const port = Number.parseInt(portId.slice(-12), 16);
  // One rule serves many ports: each has a row of its own, the same on every import.
  const id = reader.id(`vlan-translations ${object.id}`, port);
  reader.add('vlanTranslation', rule, { portId, wireVid: amountOf(object['remote_vid']), vlanId }, id);
}

/** The VLAN of a number that a port means: one that runs on it, one of its site's domains, or the only one there is. */
function vlanOn({ objects }: NetBoxReader, portId: string, vid: number): string | null {
  const all = [...objects.vlan.values()].filter((vlan) => vlan.vid === vid);
  const running = new Set(
    [...objects.interfaceVlan.values()]
      .filter((one) => one.portId === portId)
      .flatMap(({ untaggedVlanId, taggedVlanIds }) => [untaggedVlanId, ...taggedVlanIds]),
  );
  const places = placesAbove({ objects }, portId);
  const here = all.filter(({ groupId }) =>
    places.has(objects.vlanGroup.get(groupId ?? '')?.locationId ?? ''),
  );
  const choices = [all.filter(({ id }) => running.has(id)), here, all];
  return choices.find(({ length }) => length === 1)?.[0]?.id ?? null;
}

/** The places that a port's device is in, from the nearest outwards. */
function placesAbove({ objects }: Pick<NetBoxReader, 'objects'>, portId: string): ReadonlySet<string> {
  const device = objects.device.get(objects.port.get(portId)?.deviceId ?? '');
  const rack = objects.rack.get(device?.rackId ?? '');
  const places = new Set<string>();
  let at = rack?.locationId ?? device?.locationId ?? null;
  while (at !== null && !places.has(at)) {
    places.add(at);
    at = objects.location.get(at)?.parentId ?? null;
  }
  return places;
}
