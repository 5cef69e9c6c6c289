import { compareNames, type Device, type Rack } from '#cabling';
import { a3, cordCode, cordColours, lines, type Pen } from '#drawing';
import type { Language } from '#findings';
import { typeOf, type Comparison } from '../comparison.js';
import { facePorts } from '../device-summary.js';
import { facesOf, type PortFace } from '../port-faces/port-face.js';
import { footU } from '../rack-contents.js';
import type { SheetPlan } from '../sheet-plan.js';
import { wordsOf } from '../words/words.js';
import { channelsOf, sheetsOf } from './channels.js';
import { drawPatching, drawSamples } from './draw.js';
import { facesOfDevice, type Direction, type PatchFace } from './face.js';

/**
 * The patching of each rack whose cords the project changes (of every rack, when there is no project): the faces in the
 * order of the rack, the largest set of cords between neighbours that do not cross, and flags for the others.
 */
export function patchingPlan(comparison: Comparison, language: Language): SheetPlan[] {
  const words = wordsOf(language);
  const racks = [...comparison.after.objects.rack.values()].sort((a, b) => compareNames(a.name, b.name));
  return racks.flatMap((rack) => {
    const devices = patched(comparison, rack, language);
    if (!isShown(comparison, devices)) return [];
    const faces = facesOfRack(comparison, devices);
    return sheetsOf(faces, channelsOf(comparison, faces), a3.body.height).map(([from, to]): SheetPlan => {
      const part = faces.slice(from, to);
      const names = [...new Set(part.map(({ device }) => device.name))];
      return {
        kind: 'patching-plan',
        name: `patching-${rack.name}-${names[0] ?? ''}`,
        heading: `${words.patchingPlan} · ${rack.name} · ${names.join(', ')}`,
        title: `${words.patchingPlanTitle} ${rack.name}`,
        question: words.patchingPlanQuestion,
        scale: '',
        body: (pen) => drawPatching(pen, comparison, part, channelsOf(comparison, part), a3.body, language),
        legend: (pen) => legend(pen, part, language),
        devices: [...new Set(part.map(({ device }) => device.id))],
      };
    });
  });
}

interface Patched {
  readonly device: Device;
  readonly ports: readonly PortFace[];
}

/** Devices of a rack in which a cord is or was, from the top down. */
function patched(comparison: Comparison, rack: Rack, language: Language): Patched[] {
  const { after } = comparison;
  const foot = (device: Device): number => footU(rack, device, typeOf(after, device)?.heightU || 1) ?? -1;
  return (after.devicesIn.get(rack.id) ?? [])
    .filter((device) => facePorts(after, device.id).length > 0)
    .map((device) => ({ device, ports: facesOf(comparison, device, language).map(cordsOnly) }))
    .filter(({ ports }) => ports.some(({ cord }) => cord !== null))
    .toSorted((a, b) => foot(b.device) - foot(a.device));
}

/** A cable of the building that ends in a face (a camera's link) is no cord, and has no place here. */
function cordsOnly(face: PortFace): PortFace {
  return face.cord && face.cord.role !== 'cord' ? { ...face, cord: null, far: null, freed: false } : face;
}

function isShown(comparison: Comparison, devices: readonly Patched[]): boolean {
  const cords = devices.flatMap(({ ports }) => ports).filter(({ cord }) => cord !== null);
  if (!comparison.changes) return cords.length > 0;
  return cords.some(({ cord, freed }) => freed || comparison.stateOf('cable', cord!.id) !== 'existing');
}

function facesOfRack(comparison: Comparison, devices: readonly Patched[]): PatchFace[] {
  const placeOf = new Map(devices.map(({ device }, at) => [device.id, at]));
  return devices.flatMap(({ device, ports }, at) => {
    const up = ports.filter(({ far }) => far && (placeOf.get(far.deviceId) ?? Infinity) < at).length;
    const down = ports.filter(({ far }) => far && (placeOf.get(far.deviceId) ?? -1) > at).length;
    const side: Direction = up > down ? 'above' : 'below';
    return facesOfDevice(comparison, device, ports, side);
  });
}

function legend(pen: Pen, faces: readonly PatchFace[], language: Language): void {
  const words = wordsOf(language);
  const { x, y, width } = a3.legend;
  const cords = faces.flatMap(({ sockets }) => sockets).flatMap(({ face }) => face.cord ?? []);
  const codes = [...new Set(cords.flatMap(({ colour }) => cordCode(colour) ?? []))].sort();
  codes.slice(0, 8).forEach((code, index) => {
    const at = { x: x + (index % 4) * 48, y: y + 7.6 + Math.floor(index / 4) * 5 };
    pen.box('mark', { ...at, width: 8, height: 2.4 }, { ink: lines.thin, fill: cordColours[code]! });
    pen.text(at.x + 10, at.y + 2.2, `${code} ${words.colours[code] ?? ''}`.trim(), {
      size: 2.6,
      maxWidth: 36,
    });
  });
  drawSamples(pen, x, y + 19, words);
  pen.text(x, y + 33, words.patchingPlanNote, { size: 2.6, maxWidth: width });
}
