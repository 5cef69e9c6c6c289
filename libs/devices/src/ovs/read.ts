import { z } from 'zod';
import { UnreadableAnswer } from '../driver.js';
import { ovsText, type OvsBridge, type OvsPort } from './text.js';

/** What `ovs-vsctl --format=json list` prints: one JSON document with a heading row and data rows (RFC 7047 values). */
const tableSchema = z.object({ headings: z.array(z.string()), data: z.array(z.array(z.unknown())) });

/** RFC 7047, 5.1: an atom, or `["set", …]`, `["map", [[k, v]…]]`, `["uuid", "…"]`. */
function setOf(value: unknown): unknown[] {
  return Array.isArray(value) && value[0] === 'set' ? (value[1] as unknown[]) : [value];
}

function uuidOf(value: unknown): string {
  return Array.isArray(value) ? String(value[1]) : String(value);
}

function mapOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(Array.isArray(value) && value[0] === 'map' ? (value[1] as [string, string][]) : []);
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(answer: string | undefined, what: string): Row[] {
  const json = answer?.split(/\r?\n/).find((line) => line.startsWith('{'));
  if (json === undefined) throw new UnreadableAnswer(`no table of ${what}`);
  try {
    const { headings, data } = tableSchema.parse(JSON.parse(json));
    return data.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])));
  } catch (cause) {
    throw new UnreadableAnswer(`the table of ${what} is not readable`, { cause });
  }
}

/** Commands whose answers `readOvs` reads, in this order. */
export const ovsShow = [
  'ovs-vsctl --format=json --columns=name,ports,external_ids list Bridge',
  'ovs-vsctl --format=json --columns=_uuid,name,tag,trunks,vlan_mode,interfaces,external_ids list Port',
  'ovs-vsctl --format=json --columns=_uuid,type list Interface',
] as const;

/**
 * The canonical text (`ovsText`) of what the switch shows. The bridge's own local port is part of the bridge and is left
 * out.
 * @throws UnreadableAnswer
 */
export function readOvs(answers: readonly string[]): string {
  const types = new Map(rowsOf(answers[2], 'interfaces').map((row) => [uuidOf(row['_uuid']), row['type']]));
  const ports = new Map(rowsOf(answers[1], 'ports').map((row) => [uuidOf(row['_uuid']), portOf(row, types)]));
  const bridges = rowsOf(answers[0], 'bridges').map((row): OvsBridge => {
    const name = String(row['name']);
    const own = setOf(row['ports']).flatMap((id) => ports.get(uuidOf(id)) ?? []);
    return { name, ports: own.filter((port) => port.name !== name), vlanNames: vlanNamesOf(row) };
  });
  return ovsText(bridges);
}

function portOf(row: Row, types: ReadonlyMap<string, unknown>): OvsPort {
  const numbers = (value: unknown): number[] => setOf(value).map(Number);
  const tag = numbers(row['tag'])[0] ?? null;
  const mode = setOf(row['vlan_mode'])[0];
  return {
    name: String(row['name']),
    // ovs-vswitchd.conf.db(5): without vlan_mode, a port with a tag is an access port, one without is a trunk.
    mode: (mode as OvsPort['mode'] | undefined) ?? (tag === null ? 'trunk' : 'access'),
    tag,
    trunks: numbers(row['trunks']),
    internal: setOf(row['interfaces']).some((id) => types.get(uuidOf(id)) === 'internal'),
    description: mapOf(row['external_ids']).get('description') ?? '',
  };
}

const VLAN_NAME = /^vlan-name-(\d+)$/;

function vlanNamesOf(row: Row): Map<number, string> {
  return new Map(
    [...mapOf(row['external_ids'])].flatMap(([key, name]) => {
      const vid = VLAN_NAME.exec(key)?.[1];
      return vid === undefined ? [] : [[Number(vid), name] as const];
    }),
  );
}
