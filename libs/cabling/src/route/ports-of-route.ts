import type { Id, Objects } from '#changes';
import type { Finding } from '#findings';
import { cablingFinding, type CablingContext } from '../check/view.js';
import { takenPorts } from '../design/find-ports.js';
import type { CablingKinds } from '../model/kinds.js';
import { pairsOf, portsOfText } from '../range/pairs.js';
import type { RouteEnds } from './route.js';
import type { FindPorts } from '../range/port-finder.js';

interface Context extends Pick<CablingContext, 'pathOf'> {
  readonly find: FindPorts;
  readonly reserved?: ReadonlyMap<Id, string>;
}

/** The pairs of ports that ways side by side are asked for, as two lists, and what stands against them. */
export function pairsOfRoutes(
  objects: Pick<Objects<CablingKinds>, 'port' | 'cable'>,
  wish: { readonly from: string; readonly to: string },
  context: Context,
): {
  readonly pairs: readonly RouteEnds[];
  readonly findings: readonly Finding[];
  /** Lists were written, be it of different lengths. */
  readonly together: boolean;
} {
  const { pairs, findings } = pairsOf(wish, context);
  const taken = takenPorts(objects);
  const ends = pairs.map(({ a, b }) => ({ from: a.portId, to: b.portId }));
  return {
    together: pairs.length > 1 || findings.some(({ code }) => code === 'CABLING_CONNECT_COUNT'),
    pairs: ends,
    findings: [
      ...findings,
      ...ends.flatMap(({ from, to }) => [from, to].flatMap((id) => against(id, taken, context))),
    ],
  };
}

/** Why a port should not be the end of a new way. */
function against(portId: Id, taken: ReadonlySet<Id>, { pathOf, reserved }: Context): Finding[] {
  const where = [{ kind: 'port', id: portId, path: pathOf('port', portId) }];
  const project = reserved?.get(portId);
  return [
    ...(taken.has(portId)
      ? [cablingFinding('CABLING_ROUTE_PORT_TAKEN', where, { port: where[0]!.path })]
      : []),
    ...(project === undefined
      ? []
      : [cablingFinding('CABLING_ROUTE_PORT_RESERVED', where, { port: where[0]!.path, project })]),
  ];
}

/** The two ports that a route is asked for, by id or path, and what stands against them; null: there is no such port. */
export function portsOfRoute(
  objects: Pick<Objects<CablingKinds>, 'port' | 'cable'>,
  wish: { readonly from: string; readonly to: string },
  context: Context,
): { readonly from: Id | null; readonly to: Id | null; readonly findings: readonly Finding[] } {
  const taken = takenPorts(objects);
  const find: FindPorts = (text) => (objects.port.has(text) ? [text] : context.find(text));
  const findings: Finding[] = [];
  const portOf = (text: string): Id | null => {
    const { ports, findings: unread } = portsOfText(text, { ...context, find });
    findings.push(...unread);
    const portId = ports.length === 1 ? ports[0]!.portId : null;
    if (portId === null && unread.length === 0)
      findings.push(
        cablingFinding('CABLING_CONNECT_PORT_UNKNOWN', [{ kind: 'port', id: text, path: text }], {
          port: text,
        }),
      );
    if (portId !== null) findings.push(...against(portId, taken, context));
    return portId;
  };
  const [from, to] = [portOf(wish.from), portOf(wish.to)];
  return { from, to, findings };
}
