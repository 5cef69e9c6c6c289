import { bitsOf, IpAddress, IpPrefix, parseInterface, type Opening } from '#ipplan';
import type { Language } from '#findings';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { plainValue } from '../difference/words/words.js';
import { ipPlanTables } from '../ip-plan/tables.js';
import type { ViewColumn, ViewRow, ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';

type Cells = ViewRow['cells'];

/** The addressing plan of one layer as lists: VLANs, prefixes, addresses. */
export function addressingTables(objects: PlanObjects, language: Language): ViewTable[] {
  const words = tableWords(language);
  const plain = (field: string, value: string): string => plainValue(field, value, language);
  const { vlans, prefixes, strays } = ipPlanTables(objects);
  const addresses = [
    ...prefixes.flatMap(({ prefix, addresses: list }) => list.map((it) => ({ prefix, ...it }))),
    ...strays.map((it) => ({ prefix: '', ...it })),
  ];
  return [
    listed(
      'addressing-vlans',
      words.vlans,
      vlans.map((it): Cells => [
        it.vid,
        it.name,
        plain('role', it.role),
        it.prefixes.join(', '),
        it.gateways.join(', '),
        it.dhcp.join(', '),
        it.accessPorts,
        it.trunkPorts,
        it.l3Ports,
        it.description,
      ]),
      language,
    ),
    listed(
      'addressing-prefixes',
      words.prefixes,
      prefixes.map((it): Cells => [
        '\u00a0\u00a0'.repeat(it.depth) + it.prefix,
        plain('status', it.status),
        it.vlan,
        it.gateway,
        it.dhcpServer,
        tenth(it.utilisationPercent),
        it.usable,
        it.ranges.map(({ start, end, role }) => `${start}-${end} (${plain('role', role)})`).join(', '),
        it.description,
      ]),
      language,
    ),
    listed(
      'addressing-addresses',
      words.addresses,
      addresses.map((it): Cells => [
        it.prefix,
        it.address,
        plain('status', it.status),
        it.role && plain('role', it.role),
        it.port,
        it.dnsName,
        it.description,
      ]),
      language,
    ),
  ];
}

/** To a tenth, which is what a share of a network is asked for. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

function listed(
  name: 'addressing-vlans' | 'addressing-prefixes' | 'addressing-addresses' | 'openings',
  titles: readonly string[],
  rows: readonly Cells[],
  language: Language,
): ViewTable {
  const words = tableWords(language);
  const isNumber = (column: number): boolean =>
    rows.length > 0 && rows.every((cells) => cells[column] === null || typeof cells[column] === 'number');
  const longest = (column: number): number =>
    Math.min(40, Math.max(6, ...rows.map((cells) => String(cells[column] ?? '').length)));
  const columns = titles.map((title, index): ViewColumn => ({
    title,
    weight: longest(index) / 12,
    ...(isNumber(index) ? { kind: 'number' as const } : {}),
  }));
  return {
    name,
    title: words.titles[name],
    question: words.questions[name],
    columns,
    rows: rows.map((cells) => ({ cells })),
  };
}

/** The register of openings: who asked, who approved, why, until when. */
export function openingsTable(objects: PlanObjects, language: Language): ViewTable {
  const words = tableWords(language);
  const { openings } = ipPlanTables(objects);
  return listed(
    'openings',
    words.openings,
    openings.map((it): Cells => [
      it.name,
      words.directions[it.direction],
      it.source,
      it.destination,
      it.protocol,
      it.ports.join(', '),
      it.publicAddress,
      it.deviceId === null ? '' : pathOf(objects, 'device', it.deviceId),
      it.rule,
      it.requester,
      it.approver,
      it.reason,
      it.expiresOn,
    ]),
    language,
  );
}

/**
 * The flow matrix: from each zone that an opening names to each, the openings that allow it. A zone is the narrowest
 * recorded prefix around an address, else the outside.
 */
export function flowMatrix(objects: PlanObjects, language: Language): ViewTable {
  const words = tableWords(language);
  const { openings } = ipPlanTables(objects);
  const zoneOf = zoneFinder(objects, words.flow);
  const flows = openings.map((opening) => ({
    opening,
    from: zoneOf(opening.source),
    to: zoneOf(opening.destination),
  }));
  const zones = (pick: 'from' | 'to'): string[] => [...new Set(flows.map((flow) => flow[pick]))].sort();
  const [sources, targets] = [zones('from'), zones('to')];
  return {
    name: 'flow-matrix',
    title: words.titles['flow-matrix'],
    question: words.questions['flow-matrix'],
    columns: [{ title: words.flow.from, weight: 1.4 }, ...targets.map((title) => ({ title, weight: 1.6 }))],
    rows: sources.map((source) => ({
      cells: [
        source,
        ...targets.map((target) => {
          const here = flows.filter(({ from, to }) => from === source && to === target);
          return here.map(({ opening }) => flowText(opening)).join('; ') || words.flow.none;
        }),
      ],
    })),
    notes: [words.flow.note],
  };
}

const flowText = ({ name, protocol, ports }: Opening): string =>
  `${name} (${[protocol, ports.join(', ')].filter(Boolean).join(' ')})`;

/** The zone of an address or prefix: its VLAN, or its prefix, or where it lies. */
function zoneFinder(objects: PlanObjects, words: { outside: string; any: string }): (text: string) => string {
  const known = [...objects.prefix.values()]
    .filter(({ status }) => status !== 'container')
    .flatMap((record) => {
      const prefix = parseInterface(record.prefix)?.prefix;
      return prefix ? [{ record, prefix }] : [];
    })
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (text) => {
    if (text === 'any') return words.any;
    const prefix = networkOf(text);
    const home = prefix && known.find((it) => it.prefix.contains(prefix));
    if (!home) return words.outside;
    const { vlanId } = home.record;
    return vlanId === null ? home.record.prefix : pathOf(objects, 'vlan', vlanId);
  };
}

/** A prefix, or an address as the prefix of its own; null for text that is neither. */
function networkOf(text: string): IpPrefix | null {
  if (text.includes('/')) return parseInterface(text)?.prefix ?? null;
  const address = IpAddress.tryParse(text);
  return address && IpPrefix.around(address, bitsOf(address.version));
}
