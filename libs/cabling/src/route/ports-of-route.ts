import type { Id, Objects } from '#changes';
import type { Finding } from '#findings';
import { cablingFinding, type CablingContext } from '../check/view.js';
import { takenPorts } from '../design/find-ports.js';
import type { CablingKinds } from '../model/kinds.js';
import { portsOfText } from '../range/pairs.js';
import type { FindPorts } from '../range/port-finder.js';

interface Context extends Pick<CablingContext, 'pathOf'> {
  readonly find: FindPorts;
  readonly reserved?: ReadonlyMap<Id, string>;
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
    const where = [{ kind: 'port', id: portId ?? text, path: context.pathOf('port', portId ?? text) }];
    if (portId !== null && taken.has(portId))
      findings.push(cablingFinding('CABLING_ROUTE_PORT_TAKEN', where, { port: where[0]!.path }));
    const project = context.reserved?.get(portId ?? '');
    if (project !== undefined)
      findings.push(cablingFinding('CABLING_ROUTE_PORT_RESERVED', where, { port: where[0]!.path, project }));
    return portId;
  };
  const [from, to] = [portOf(wish.from), portOf(wish.to)];
  return { from, to, findings };
}
