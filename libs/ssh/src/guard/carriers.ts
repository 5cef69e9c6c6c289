import { idsOf } from '#devices';
import type { Statement } from './statement.js';

/** A port and the VLANs that pass it; `all` where it restricts nothing. */
interface Carried {
  readonly port: string;
  readonly vids: ReadonlySet<number> | 'all';
}

/** `10,20-22` or `10 20 to 22`; null where it is no list. */
function listOf(text: string): ReadonlySet<number> | null {
  const plain = text
    .trim()
    .replaceAll(/\s+to\s+/g, '-')
    .replaceAll(/[\s,]+/g, ',');
  return /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(plain) ? new Set(idsOf(plain)) : null;
}

/** What a line below `interface X` lets pass. */
const ON_PORT: readonly RegExp[] = [
  /^switchport trunk allowed vlan (?:add )?(?<list>all|[\d, -]+)$/,
  /^switchport trunk native vlan (?<list>\d+)$/,
  /^switchport access vlan (?<list>\d+)$/,
  /^vlan trunk (?:allowed|native) (?<list>all|[\d,-]+)(?: tag)?$/,
  /^vlan access (?<list>\d+)$/,
  /^port (?:trunk|hybrid) (?:permit|allow-pass) vlan (?<list>all|[\dto ]+)$/,
  /^port hybrid vlan (?<list>[\dto ]+?) (?:tagged|untagged)$/,
  /^port (?:default|access|trunk pvid|hybrid pvid) vlan (?<list>\d+)$/,
  /^tag (?<list>\d+)$/,
  /^trunks (?<list>[\d,-]+)$/,
];
const PORT = /^(?:interface|port) (?<port>\S+(?: \S+)?)$/;
/** A trunk without a list carries everything. */
const OPEN_TRUNK = /^(switchport mode trunk|vlan trunk|port link-type trunk)$/;

/**
 * The ports that let a VLAN pass, as their configuration says it: by lines of the port (Cisco-like, AOS-CX, Comware, VRP,
 * Open vSwitch), of the VLAN (AOS-S), or by set statements (Junos). Ports that are shut carry nothing.
 */
export function carriersOf(statements: readonly Statement[], vid: number): ReadonlySet<string> {
  const shut = new Set(
    statements
      .filter(({ text, path }) => path.length > 0 && /^(shutdown|disable)$/.test(text))
      .map(({ path }) => portOf(path.at(-1) ?? '')),
  );
  const found = [...byPort(statements), ...byVlan(statements, vid), ...bySet(statements, vid)];
  return new Set(
    found
      .filter(({ port, vids }) => !shut.has(port) && (vids === 'all' || vids.has(vid)))
      .map(({ port }) => port),
  );
}

const portOf = (heading: string): string => PORT.exec(heading)?.groups?.['port'] ?? heading;

function byPort(statements: readonly Statement[]): Carried[] {
  const carried = new Map<string, Set<number> | 'all'>();
  const open = new Set<string>();
  for (const { path, text } of statements) {
    const port = PORT.exec(path.at(-1) ?? '')?.groups?.['port'];
    if (port === undefined) continue;
    if (OPEN_TRUNK.test(text)) open.add(port);
    const list = ON_PORT.map((pattern) => pattern.exec(text)?.groups?.['list']).find(
      (it) => it !== undefined,
    );
    if (list === undefined) continue;
    if (/allowed|permit|allow-pass|trunks/.test(text)) open.delete(port);
    const vids = list === 'all' ? 'all' : listOf(list);
    const before = carried.get(port);
    if (vids === 'all' || before === 'all') carried.set(port, 'all');
    else carried.set(port, new Set([...(before ?? []), ...(vids ?? [])]));
  }
  const listed = new Set(
    statements
      .filter(({ text }) => /trunk allowed|permit vlan|allow-pass vlan/.test(text))
      .map(({ path }) => portOf(path.at(-1) ?? '')),
  );
  const everything = [...open].filter((port) => !listed.has(port));
  return [
    ...[...carried].map(([port, vids]) => ({ port, vids })),
    ...everything.map((port) => ({ port, vids: 'all' as const })),
  ];
}

/** AOS-S: `vlan 99` › `tagged 1-4,Trk1`. Lists are taken apart; what is no number is a name. */
function byVlan(statements: readonly Statement[], vid: number): Carried[] {
  return statements.flatMap(({ path, text }) => {
    const members = /^(?:tagged|untagged) (?<list>\S+)$/.exec(text)?.groups?.['list'];
    if (members === undefined || path.at(-1) !== `vlan ${vid}`) return [];
    return members
      .split(',')
      .flatMap(portsIn)
      .map((port) => ({ port, vids: 'all' as const }));
  });
}

/** `1-3` or `A1-A3` as ports; anything else as it stands. */
function portsIn(text: string): string[] {
  const range = /^([A-Za-z]*\d*\/?)(\d+)-\1(\d+)$/.exec(text);
  if (!range) return [text];
  const [, prefix = '', first = '', last = ''] = range;
  const count = Math.min(Number(last) - Number(first) + 1, 4096);
  return Array.from({ length: Math.max(0, count) }, (_, index) => `${prefix}${Number(first) + index}`);
}

/** Junos: members by number, by name, or all. */
function bySet(statements: readonly Statement[], vid: number): Carried[] {
  const named = statements
    .map(({ text }) => /^set vlans (?<name>\S+) vlan-id (?<id>\d+)$/.exec(text)?.groups)
    .find((groups) => Number(groups?.['id']) === vid)?.['name'];
  const down = new Set(
    statements
      .map(({ text }) => /^set interfaces (?<port>\S+) disable$/.exec(text)?.groups?.['port'])
      .filter((port) => port !== undefined),
  );
  return statements.flatMap(({ text }) => {
    const match =
      /^set interfaces (?<port>\S+) unit \d+ family ethernet-switching vlan members (?<name>\S+)$/.exec(text);
    const { port, name } = match?.groups ?? {};
    if (port === undefined || name === undefined || down.has(port)) return [];
    const carries = name === 'all' || name === named || (listOf(name)?.has(vid) ?? false);
    return carries ? [{ port, vids: 'all' as const }] : [];
  });
}
