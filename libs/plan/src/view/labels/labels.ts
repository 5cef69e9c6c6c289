import { compareNames, type Cable } from '#cabling';
import { cordCode } from '#drawing';
import { numberText, type Language } from '#findings';
import { pathOf } from '../../value/path.js';
import type { Comparison } from '../comparison.js';
import { facePorts, isPassive, roleOf } from '../device-summary.js';
import { chainThrough } from '../chains/chain.js';
import { deviceName, endName, socketName, standsAt } from '../place-names.js';
import { portNumber } from '../port-names.js';
import { wordsOf } from '../words/words.js';

/** What a label is stuck on. */
export const labelKinds = ['cord', 'cable', 'port', 'outlet', 'device', 'rack'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** What stands on one label; the texts are what a person at that end must read (ANSI/TIA-606-D, clause 6). */
export interface Label {
  readonly kind: LabelKind;
  /** The identifier, large. */
  readonly name: string;
  /** `A` or `B`: the end of the cable; empty for what has no ends. */
  readonly end: '' | 'A' | 'B';
  /** This end. */
  readonly here: string;
  /** The other end, or what it belongs to. */
  readonly there: string;
  /** Colour and length of a cord; category and length of a cable. */
  readonly facts: string;
  /** What the QR code says: `BRS:J-1001-A`. */
  readonly code: string;
}

/**
 * The labels of what the project brings (of everything, without a project): both ends of cords and cables, panel ports,
 * outlets, devices and racks.
 */
export function labelsOf(comparison: Comparison, language: Language): Label[] {
  return [
    ...cableLabels(comparison, language),
    ...portLabels(comparison),
    ...outletLabels(comparison),
    ...deviceLabels(comparison),
    ...rackLabels(comparison),
  ];
}

const isWanted = (comparison: Comparison, kind: 'cable' | 'device' | 'rack', id: string): boolean =>
  !comparison.changes || comparison.stateOf(kind, id) === 'new' || comparison.stateOf(kind, id) === 'moved';

function cableLabels(comparison: Comparison, language: Language): Label[] {
  const { objects } = comparison.after;
  const cables = [...objects.cable.values()].filter(({ id }) => isWanted(comparison, 'cable', id));
  return cables
    .sort((a, b) => Number(!isCord(a)) - Number(!isCord(b)) || compareNames(a.label, b.label))
    .flatMap((cable) => endLabels(comparison, cable, language));
}

const isCord = ({ role }: Cable): boolean => role === 'cord' || role === 'power';

function endLabels({ after }: Comparison, cable: Cable, language: Language): Label[] {
  const [a, b] = [endName(after, cable.a), endName(after, cable.b)];
  const length = cable.lengthM === null ? '' : `${numberText(cable.lengthM, language)} m`;
  const code = cordCode(cable.colour);
  const colour = code ? `${wordsOf(language).colours[code] ?? ''} ${code}`.trim() : (cable.colour ?? '');
  const kind = isCord(cable) ? ('cord' as const) : ('cable' as const);
  const facts = [kind === 'cord' ? colour : cable.media.toUpperCase(), length].filter(Boolean).join(' · ');
  const label = (end: 'A' | 'B', here: string, there: string): Label => ({
    kind,
    name: cable.label,
    end,
    here: here || '–',
    there: there || '–',
    facts,
    code: `BRS:${cable.label}-${end}`,
  });
  return [label('A', a, b), label('B', b, a)];
}

function portLabels(comparison: Comparison): Label[] {
  const side = comparison.after;
  return [...side.objects.device.values()]
    .filter(
      (device) =>
        device.rackId !== null &&
        isPassive(roleOf(side, device)) &&
        isWanted(comparison, 'device', device.id),
    )
    .sort((a, b) => compareNames(deviceName(side, a), deviceName(side, b)))
    .flatMap((device) =>
      facePorts(side, device.id).map((port): Label => {
        const { stops, at } = chainThrough(side, port);
        const far = stops[at - 1];
        return {
          kind: 'port',
          name: far ? socketName(side, far) : '–',
          end: '',
          here: `${device.name}:${portNumber(port)}`,
          there: deviceName(side, device),
          facts: '',
          code: `BRS:${socketName(side, port)}`,
        };
      }),
    );
}

function outletLabels(comparison: Comparison): Label[] {
  const side = comparison.after;
  return [...side.objects.device.values()]
    .filter((device) => roleOf(side, device) === 'outlet' && isWanted(comparison, 'device', device.id))
    .sort((a, b) => compareNames(a.name, b.name))
    .flatMap((device) =>
      facePorts(side, device.id).map((port): Label => {
        const { stops, at } = chainThrough(side, port);
        const panel = stops[at - 1];
        const name = socketName(side, port);
        return {
          kind: 'outlet',
          name,
          end: '',
          here: panel ? socketName(side, panel) : '–',
          there: device.locationId
            ? (pathOf(side.objects, 'location', device.locationId).split('/').at(-1) ?? '')
            : '',
          facts: '',
          code: `BRS:${name}`,
        };
      }),
    );
}

function deviceLabels(comparison: Comparison): Label[] {
  const side = comparison.after;
  return [...side.objects.device.values()]
    .filter((device) => device.rackId !== null && isWanted(comparison, 'device', device.id))
    .filter((device) => !['cable-manager', 'blanking-plate'].includes(roleOf(side, device)))
    .map((device): Label => {
      const name = deviceName(side, device);
      const where = standsAt(side, device);
      return {
        kind: 'device',
        name,
        end: '',
        here: where,
        there: side.objects.deviceType.get(device.typeId)?.model ?? '',
        facts: '',
        code: `BRS:${name}`,
      };
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

function rackLabels(comparison: Comparison): Label[] {
  const { objects } = comparison.after;
  return [...objects.rack.values()]
    .filter(({ id }) => isWanted(comparison, 'rack', id))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, locationId, heightU }) => ({
      kind: 'rack',
      name,
      end: '',
      here: pathOf(objects, 'location', locationId),
      there: `${heightU} U`,
      facts: '',
      code: `BRS:${name}`,
    }));
}
