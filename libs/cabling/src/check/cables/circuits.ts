import type { Finding } from '#findings';
import type { RecordedCircuit } from '../../model/circuit.js';
import type { Port } from '../../model/port.js';
import { group, type CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** A provider's socket, or for a circuit that is made of configuration an interface that is so too. */
const handsOver = ({ kind, type }: Port): boolean =>
  kind === 'circuit' || (kind === 'interface' && type !== 'physical');

/** Circuits whose ends cannot be where they are written: a port of another kind, or one that several circuits end at. */
export function circuitEnds(view: CablingView): Finding[] {
  const living = [...view.objects.circuit.values()].filter(({ status }) => status !== 'retired');
  const ends = living.flatMap((circuit) =>
    [circuit.aPortId, circuit.zPortId].flatMap((id): { circuit: RecordedCircuit; portId: string }[] =>
      id === null ? [] : [{ circuit, portId: id }],
    ),
  );
  return [...group(ends, ({ portId }) => portId)].flatMap(([portId, here]) => {
    const port = view.objects.port.get(portId);
    if (!port) return [];
    const subjects: Subject[] = [['port', port], ...here.map(({ circuit }): Subject => ['circuit', circuit])];
    const params = { port: view.pathOf('port', portId), circuits: here.map(({ circuit }) => circuit.name) };
    return [
      ...(handsOver(port)
        ? []
        : [view.find('CABLING_CIRCUIT_PORT_KIND', subjects, { ...params, kind: port.kind })]),
      ...(here.length > 1 ? [view.find('CABLING_CIRCUIT_PORT_TWICE', subjects, params)] : []),
    ];
  });
}
