import type { ExpectedNeighbour, NeighbourEnd } from './expected-neighbours.js';
import { deviceKey, macKey, portKey } from './port-names.js';

/** One neighbour as a device reports it (LLDP). */
export interface SeenNeighbour {
  /** The device that was asked, and its interface. */
  readonly device: string;
  readonly port: string;
  /** The system name that the neighbour sent; empty when it sent none. */
  readonly remoteDevice: string;
  /** Its port id. */
  readonly remotePort: string;
  /** Its port description. */
  readonly remotePortDescription?: string;
  /** Its chassis or port MAC address. */
  readonly remoteMac?: string | null;
}

export type Verdict = 'as-planned' | 'different' | 'not-seen';

/** What was seen of one expected pair. */
export interface ComparedNeighbour extends ExpectedNeighbour {
  readonly verdict: Verdict;
  /** What the ends reported: for `different`, what contradicts the plan. */
  readonly seen: readonly SeenNeighbour[];
}

export interface NeighbourComparison {
  readonly rows: readonly ComparedNeighbour[];
  /** Reports at interfaces that the plan leaves unconnected, or does not know. */
  readonly unplanned: readonly SeenNeighbour[];
}

/**
 * The plan against what devices see, one verdict per pair of interfaces. One end's report is enough to confirm; a report
 * that names somebody else contradicts, even if the other end agrees with the plan. A device that was not asked, or whose
 * neighbour is silent, gives `not-seen`. The neighbour's port is recognised by its MAC address, or by its name in the
 * port id or the port description, whichever matches first: devices fill these fields in many ways.
 */
export function compareNeighbours(
  expected: readonly ExpectedNeighbour[],
  seen: readonly SeenNeighbour[],
): NeighbourComparison {
  const reports = new Map<string, SeenNeighbour[]>();
  for (const report of seen) {
    const key = interfaceKey(report.device, report.port);
    reports.set(key, [...(reports.get(key) ?? []), report]);
  }
  const partners = partnersOf(expected);
  const rows = expected.map((pair) => compared(pair, reports, partners));
  const planned = new Set(partners.keys());
  return {
    rows,
    unplanned: seen.filter((report) => !planned.has(interfaceKey(report.device, report.port))),
  };
}

const interfaceKey = (device: string, port: string): string => `${deviceKey(device)}\n${portKey(port)}`;
const keyOf = (end: NeighbourEnd): string => interfaceKey(end.device, end.port);

/** All planned partners of each interface: the legs of a breakout share one. */
function partnersOf(expected: readonly ExpectedNeighbour[]): Map<string, NeighbourEnd[]> {
  const partners = new Map<string, NeighbourEnd[]>();
  const add = (end: NeighbourEnd, partner: NeighbourEnd): void =>
    void partners.set(keyOf(end), [...(partners.get(keyOf(end)) ?? []), partner]);
  for (const { a, b } of expected) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

function compared(
  pair: ExpectedNeighbour,
  reports: ReadonlyMap<string, readonly SeenNeighbour[]>,
  partners: ReadonlyMap<string, readonly NeighbourEnd[]>,
): ComparedNeighbour {
  const sides = [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const;
  const good: SeenNeighbour[] = [];
  const bad: SeenNeighbour[] = [];
  for (const [end, partner] of sides) {
    for (const report of reports.get(keyOf(end)) ?? []) {
      if (isPort(report, partner)) good.push(report);
      // A report of another planned partner of the same interface says nothing about this pair.
      else if (!(partners.get(keyOf(end)) ?? []).some((other) => isPort(report, other))) bad.push(report);
    }
  }
  if (bad.length > 0) return { ...pair, verdict: 'different', seen: bad };
  return { ...pair, verdict: good.length > 0 ? 'as-planned' : 'not-seen', seen: good };
}

/** Whether a report means this very interface. */
function isPort(report: SeenNeighbour, end: NeighbourEnd): boolean {
  const mac = end.mac === null ? null : macKey(end.mac);
  const macs = [report.remoteMac ?? '', report.remotePort].map(macKey);
  if (mac !== null && macs.includes(mac)) return true;
  // A device without a system name is only known by its MAC address or its port's name.
  if (report.remoteDevice !== '' && deviceKey(report.remoteDevice) !== deviceKey(end.device)) return false;
  const names = new Set([end.port, ...end.aliases].map(portKey));
  return [report.remotePort, report.remotePortDescription ?? ''].some(
    (name) => name !== '' && names.has(portKey(name)),
  );
}
