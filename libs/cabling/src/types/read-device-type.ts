import type { Id } from '#changes';
import type { Finding } from '#findings';
import { deviceTypeSchema, type DeviceRole, type DeviceType } from '../model/device.js';
import { moduleTypeSchema, type ModuleType } from '../model/module.js';
import type { PortTemplate } from '../model/port.js';
import { PORT_LISTS, readPorts, type ReadPort } from './read-ports.js';
import type { z } from 'zod';
import { readBays } from './read-bays.js';
import { readMaps } from './read-maps.js';
import { isRaw, isTrue, numberOf, textOf, TypeFindings, type Raw } from './record.js';

/** What became of a file of the community device-type library. One of the two is there unless the file is unreadable. */
export interface ReadType {
  readonly deviceType?: DeviceType;
  readonly moduleType?: ModuleType;
  readonly findings: readonly Finding[];
}

/** Fields of the library at the top; inventory, images and airflow are understood but not recorded. */
// prettier-ignore
const KNOWN: ReadonlySet<string> = new Set([
  ...PORT_LISTS.map(([list]) => list as string),
  'manufacturer', 'model', 'slug', 'part_number', 'u_height', 'is_full_depth', 'is_powered', 'airflow', 'weight', 'weight_unit',
  'subdevice_role', 'front_image', 'rear_image', 'description', 'comments', 'module_bays', 'device_bays', 'inventory_items',
  'profile', 'attributes', 'exclude_from_utilization',
]);

/**
 * Reads a device or module type of the community device-type library from its parsed YAML. A file without a unit height
 * and a slug is a module type. Tolerates the misspellings that the library has; tells each, and everything it left out.
 */
export function readDeviceType(value: unknown, file: string, id: Id): ReadType {
  const findings = new TypeFindings(file);
  const unreadable = (reason: string): ReadType => {
    findings.add('CABLING_TYPE_UNREADABLE', 'error', '', { reason });
    return { findings: findings.all };
  };
  if (!isRaw(value)) return unreadable('The file is not a mapping of fields.');
  const fields = findings.fields(value, KNOWN, '');
  const manufacturer = textOf(fields['manufacturer']);
  const model = textOf(fields['model']);
  if (!manufacturer || !model) return unreadable('Manufacturer or model is missing.');
  const read = readPorts(fields, findings);
  const common = {
    id,
    manufacturer,
    model,
    massKg: massOf(fields, findings),
    powerW: powerOf(read, findings),
    partNumber: textOf(fields['part_number']).slice(0, 200).trim() || null,
    description: textOf(fields['description']).slice(0, 500),
    moduleBays: readBays(fields['module_bays'], 'module_bays', findings),
    ...readMaps(read, findings),
  };
  if (fields['u_height'] === undefined && fields['slug'] === undefined) {
    const { success, data, error } = moduleTypeSchema.safeParse(common);
    return success ? { moduleType: data, findings: findings.all } : unreadable(issuesOf(error));
  }
  const { success, data, error } = deviceTypeSchema.safeParse({
    ...common,
    role: roleOf(common.ports),
    deviceBays: readBays(fields['device_bays'], 'device_bays', findings).map(({ name, label }) => ({
      name,
      label,
    })),
    heightU: heightOf(fields, findings),
    fullDepth: fields['is_full_depth'] === undefined || isTrue(fields['is_full_depth']),
  });
  return success ? { deviceType: data, findings: findings.all } : unreadable(issuesOf(error));
}

const issuesOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

function heightOf(fields: Raw, findings: TypeFindings): number {
  const height = numberOf(fields['u_height']);
  if (height !== null && height <= 100 && (height * 2) % 1 === 0) return height;
  if (fields['u_height'] !== undefined) findings.unknownValue('', 'u_height', fields['u_height']);
  return 0;
}

const KILOGRAMS: Readonly<Record<string, number>> = { kg: 1, g: 0.001, lb: 0.453_592_37, oz: 0.028_349_523 };

function massOf(fields: Raw, findings: TypeFindings): number | null {
  if (fields['weight'] === undefined) return null;
  const weight = numberOf(fields['weight']);
  const factor = KILOGRAMS[textOf(fields['weight_unit']).toLowerCase() || 'kg'];
  if (weight === null || factor === undefined) {
    findings.unknownValue('', 'weight', fields['weight']);
    return null;
  }
  return Math.round(weight * factor * 1000) / 1000;
}

/** Sum of the greatest draws of its power ports: on the safe side where supplies are redundant. */
function powerOf(read: readonly ReadPort[], findings: TypeFindings): number | null {
  const draws = read.flatMap(({ port, raw, path }): number[] => {
    const draw = raw['maximum_draw'];
    if (port.kind !== 'power-port' || draw === undefined || draw === null || draw === '') return [];
    const watts = numberOf(draw) ?? numberOf(/^\s*(\d+(?:\.\d+)?)\s*W?\s*$/i.exec(textOf(draw))?.[1]);
    if (watts === null) findings.unknownValue(path, 'maximum_draw', draw);
    return watts === null ? [] : [watts];
  });
  return draws.length === 0 ? null : draws.reduce((sum, watts) => sum + watts, 0);
}

const FIBRE = /^(lc|sc|st|fc|e2000|mpo|splice)/;

/** What can be told from the ports alone: panels pass through, power strips give power. */
function roleOf(ports: readonly PortTemplate[]): DeviceRole {
  const has = (kind: PortTemplate['kind']): boolean => ports.some((port) => port.kind === kind);
  if (has('front') && !has('interface')) {
    const fibre = ports.some(({ kind, connector }) => kind === 'front' && FIBRE.test(connector ?? ''));
    return fibre ? 'fibre-panel' : 'patch-panel';
  }
  return has('power-outlet') && has('power-port') ? 'pdu' : 'other';
}
