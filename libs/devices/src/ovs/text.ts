import { rangesOf } from '../vlan-ids.js';

/** A port of a bridge, as ovs-vswitchd.conf.db(5) knows it. */
export interface OvsPort {
  readonly name: string;
  readonly mode: 'access' | 'trunk' | 'native-tagged' | 'native-untagged' | 'dot1q-tunnel';
  /** The access or native VLAN. */
  readonly tag: number | null;
  /** VLANs allowed on a trunk; empty: all. */
  readonly trunks: readonly number[];
  /** True for a port that the switch makes itself, such as an SVI. */
  readonly internal: boolean;
  readonly description: string;
}

export interface OvsBridge {
  readonly name: string;
  readonly ports: readonly OvsPort[];
  /** VLAN names by id; Open vSwitch has no place of its own for them, we keep them in `external_ids`. */
  readonly vlanNames: ReadonlyMap<number, string>;
}

/**
 * The canonical text of bridges, in which a template writes what is intended and the reader writes what is there:
 *
 *     bridge br0
 *      vlan 10 STAFF
 *      port ge1
 *       description to pc1 eth0
 *       mode access
 *       tag 10
 *      port ge24
 *       mode native-untagged
 *       tag 99
 *       trunks 10,20,99
 *
 * Bridges, VLANs and ports are in natural order, so that equal states give equal text.
 */
export function ovsText(bridges: readonly OvsBridge[]): string {
  const natural = new Intl.Collator('en', { numeric: true });
  const byName = <T extends { readonly name: string }>(items: readonly T[]): T[] =>
    items.toSorted((a, b) => natural.compare(a.name, b.name));
  const lines = byName(bridges).flatMap((bridge) => [
    `bridge ${bridge.name}`,
    ...[...bridge.vlanNames].toSorted(([a], [b]) => a - b).map(([vid, name]) => ` vlan ${vid} ${name}`),
    ...byName(bridge.ports).flatMap(portLines),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function portLines(port: OvsPort): string[] {
  const lines = [` port ${port.name}`];
  if (port.internal) lines.push('  type internal');
  if (port.description !== '') lines.push(`  description ${port.description}`);
  lines.push(`  mode ${port.mode}`);
  if (port.tag !== null) lines.push(`  tag ${port.tag}`);
  if (port.trunks.length > 0) lines.push(`  trunks ${rangesOf(port.trunks)}`);
  return lines;
}
