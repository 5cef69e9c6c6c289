import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { CablingContext } from '../check/view.js';
import { cablingFinding } from '../check/view.js';
import type { Media } from '../model/media.js';
import { findWithZeros, type FindPorts } from './port-finder.js';
import { readPortList } from './port-list.js';

/** Two lists of ports as people write them; `step` takes every so manieth pair of the lists. */
export interface PairedText {
  readonly from: string;
  readonly to: string;
  readonly step?: number;
}

export interface PortPair {
  readonly a: NamedPort;
  readonly b: NamedPort;
  /** The medium of the cable where it is known beforehand. */
  readonly media?: Media;
}

export interface NamedPort {
  readonly portId: Id;
  /** As it was written. */
  readonly path: string;
}

type Context = Pick<CablingContext, 'pathOf'> & { readonly find: FindPorts };

/** The ports of both lists two by two; what cannot be read, found or paired is told, and nothing is paired then. */
export function pairsOf(
  { from, to, step = 1 }: PairedText,
  context: Context,
): { readonly pairs: readonly PortPair[]; readonly findings: readonly Finding[] } {
  const [a, b] = [portsOfText(from, context), portsOfText(to, context)];
  const findings = [...a.findings, ...b.findings];
  if (findings.length > 0) return { pairs: [], findings };
  const [left, right] = [a.ports, b.ports].map((ports) => ports.filter((_, at) => at % step === 0));
  if (left!.length !== right!.length) {
    const params = { from, to, count: left!.length, otherCount: right!.length };
    return {
      pairs: [],
      findings: [cablingFinding('CABLING_CONNECT_COUNT', [placeOf(from), placeOf(to)], params)],
    };
  }
  return { pairs: left!.map((port, at) => ({ a: port, b: right![at]! })), findings: [] };
}

/** The ports of one list; what cannot be read or found is told. */
export function portsOfText(
  text: string,
  { find, pathOf }: Context,
): { ports: NamedPort[]; findings: Finding[] } {
  const list = readPortList(text, (name) => find(name).length > 0);
  if (!list.ok)
    return {
      ports: [],
      findings: [cablingFinding('CABLING_CONNECT_UNREADABLE', [placeOf(text)], { text: list.text })],
    };
  const ports: NamedPort[] = [];
  const findings: Finding[] = [];
  for (const path of list.names) {
    const ids = findWithZeros(find, path);
    const [portId] = ids;
    if (portId === undefined)
      findings.push(cablingFinding('CABLING_CONNECT_PORT_UNKNOWN', [placeOf(path)], { port: path }));
    else if (ids.length === 1) ports.push({ portId, path });
    else {
      const candidates = ids.map((id) => pathOf('port', id));
      findings.push(
        cablingFinding('CABLING_CONNECT_PORT_UNCLEAR', [placeOf(path)], { port: path, candidates }),
      );
    }
  }
  return { ports, findings };
}

const placeOf = (path: string): { kind: 'port'; id: string; path: string } => ({
  kind: 'port',
  id: path,
  path,
});
