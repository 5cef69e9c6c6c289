import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import type { Cable } from '../../model/cable.js';
import type { Port } from '../../model/port.js';
import { nextFreePorts } from '../../free-ports.js';
import { faultsIn, type CableFault } from '../cable-faults.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** S2, S3 and faults of the model: cables that cannot be plugged as they are written. */
export function cableFaults(view: CablingView): Finding[] {
  const found: Finding[] = [];
  for (const cable of view.objects.cable.values()) {
    for (const fault of faultsIn(cable, view.faults)) {
      // Two cables in one port are one fact: it is told once, by the later label.
      const other = fault.otherCableId === undefined ? undefined : view.objects.cable.get(fault.otherCableId);
      if (other && (other.label > cable.label || (other.label === cable.label && other.id > cable.id)))
        continue;
      found.push(findingOf(view, cable, fault, other));
    }
  }
  return found;
}

/** All that is wrong with how one cable is plugged, whichever of two cables came first. */
export const plugFindings = (view: CablingView, cable: Cable): Finding[] =>
  faultsIn(cable, view.faults).map((fault) =>
    findingOf(view, cable, fault, view.objects.cable.get(fault.otherCableId ?? '')),
  );

function findingOf(view: CablingView, cable: Cable, fault: CableFault, other: Cable | undefined): Finding {
  const ports = fault.portIds.flatMap((id) => view.objects.port.get(id) ?? []);
  const [port] = ports;
  const where: Subject[] = [
    ...ports.map((one): Subject => ['port', one]),
    ['cable', cable],
    ...(other ? [['cable', other] as const] : []),
  ];
  const params = {
    ...fault.params,
    cable: cable.label,
    ...(port && { port: view.pathOf('port', port.id) }),
    ...(ports[1] && { otherPort: view.pathOf('port', ports[1].id) }),
    ...(other && { otherCable: other.label }),
  };
  const fixes = port && fault.code === 'CABLING_PORT_DOUBLE_BOOKED' ? moveToFreePort(view, cable, port) : [];
  return view.find(fault.code, where, params, fixes);
}

/** The change that takes a cable to the next free port like the one that is taken. */
function moveToFreePort(view: CablingView, cable: Cable, port: Port): Fix[] {
  const [free] = nextFreePorts(view.portsOf(port.deviceId), view.isTaken, { like: port, count: 1 });
  if (!free) return [];
  const move = (end: Cable['a']) =>
    end.map((it) => (it.portId === port.id ? { ...it, portId: free.id } : it));
  const after = { ...cable, a: move(cable.a), b: move(cable.b) };
  const params = { cable: cable.label, port: view.pathOf('port', free.id) };
  return [{ code: 'CABLING_FIX_NEXT_PORT', params, changes: [changed('cable', cable, after)] }];
}
