import { pathOf } from '#plan';
import { isRecord } from './lists.js';
import { circuitStatusOf } from './circuits.js';
import { choiceOf, lineOf, nameOf, numberOf, textOf, type Named, type NetBoxReader } from './reader.js';

/**
 * Virtual circuits (from 4.2): ways between virtual interfaces over a provider's network. Two ends are one circuit, from
 * interface to interface; of a hub with its spokes each end is a circuit into the provider's network.
 */
export function readVirtualCircuits(reader: NetBoxReader): void {
  const ends = new Map<number, Named[]>();
  for (const object of reader.list('virtual-circuit-terminations')) {
    const from = { list: 'virtual-circuit-terminations', object };
    const circuit = numberOf(object['virtual_circuit']) ?? -1;
    ends.set(circuit, [...(ends.get(circuit) ?? []), from]);
    reader.unused(from, new Set(['virtual_circuit', 'interface', 'role', 'description']));
  }
  for (const object of reader.list('virtual-circuits')) {
    const from = { list: 'virtual-circuits', object };
    readOne(reader, from, ends.get(object.id) ?? []);
    reader.unused(from, new Set(['cid', 'provider', 'provider_network', 'type', 'status', 'description']));
  }
}

function readOne(reader: NetBoxReader, from: Named, ends: readonly Named[]): void {
  const { object } = from;
  const network = networkOf(reader, object['provider_network']);
  const circuit = {
    name: nameOf(object['cid']),
    provider: providerOf(reader, object) || 'NetBox',
    service: isRecord(object['type']) ? lineOf(object['type']['name'] ?? object['type']['display']) : '',
    status: circuitStatusOf(reader, from),
    description: lineOf(object['description']),
  };
  const sockets = ends
    .toSorted((a, b) => a.object.id - b.object.id)
    .map((end) => ({ end, portId: reader.ref('port', 'interfaces', end.object['interface'], end) }));
  const [a, z, ...others] = sockets;
  if (a && z && others.length === 0) {
    reader.add('circuit', from, { ...circuit, aPortId: a.portId, zPortId: z.portId });
    return;
  }
  if (!a) reader.add('circuit', from, { ...circuit, zNetwork: network });
  for (const { end, portId } of sockets) {
    const at = portId === null ? String(end.object.id) : pathOf(reader.objects, 'port', portId);
    // A hub and its spokes are told apart by where they end.
    const name = sockets.length === 1 ? circuit.name : `${circuit.name ?? ''} ${at}`.slice(0, 200);
    const role = choiceOf(end.object['role']);
    const description = lineOf(
      [role, textOf(end.object['description']), circuit.description].filter(Boolean).join(' · '),
    );
    reader.add('circuit', end, { ...circuit, name, description, aPortId: portId, zNetwork: network });
  }
}

function networkOf({ lists }: NetBoxReader, given: unknown): string {
  const number = numberOf(given);
  const listed = lists.get('provider-networks')?.find(({ id }) => id === number);
  const shown = listed ?? (isRecord(given) ? given : {});
  return lineOf(shown['name'] ?? shown['display']) || (number === null ? '' : `network ${number}`);
}

/** The provider, said of the circuit or only of its network. */
function providerOf({ lists }: NetBoxReader, object: Named['object']): string {
  const network = numberOf(object['provider_network']);
  const listed = lists.get('provider-networks')?.find(({ id }) => id === network);
  const provider = object['provider'] ?? listed?.['provider'];
  return isRecord(provider) ? (nameOf(provider['name'] ?? provider['display']) ?? '') : '';
}
