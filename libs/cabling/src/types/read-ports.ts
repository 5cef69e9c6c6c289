import { portTemplateSchema, type PortKind, type PortTemplate } from '../model/port.js';
import { connectorOf, interfaceTypeOf, poeOf, polishOf, speedOf } from './connectors.js';
import { isRaw, numberOf, textOf, type Raw, type TypeFindings } from './record.js';

/** The lists of a device-type file that hold ports, and the kind of each. */
export const PORT_LISTS = [
  ['interfaces', 'interface'],
  ['front_ports', 'front'],
  ['rear_ports', 'rear'],
  ['console_ports', 'console'],
  ['console_server_ports', 'console-server'],
  ['power_ports', 'power-port'],
  ['power_outlets', 'power-outlet'],
] as const satisfies readonly (readonly [string, PortKind])[];

/** Fields of ports that the library defines; what we do not record is accepted in silence. */
// prettier-ignore
const KNOWN: ReadonlySet<string> = new Set([
  'name', 'type', 'label', 'description', 'comments', 'enabled', 'mgmt_only', 'poe_mode', 'poe_type', 'poe', 'rf_role', 'speed',
  'bridge', 'maximum_draw', 'allocated_draw', 'power_port', 'feed_leg', 'rear_port', 'rear_port_position', 'rear_ports',
  'positions', 'color', 'weight', 'weight_unit',
]);

/** A port with the row of the file that it comes from. */
export interface ReadPort {
  readonly port: PortTemplate;
  readonly raw: Raw;
  /** Where the row stands: `front_ports[3]`. */
  readonly path: string;
}

/** All ports of a file, each kind in the file's order. Names that occur twice in a kind are numbered. */
export function readPorts(fields: Raw, findings: TypeFindings): ReadPort[] {
  return PORT_LISTS.flatMap(([list, kind]) => {
    const rows = fields[list];
    if (rows === undefined || rows === null || rows === '') return [];
    if (!Array.isArray(rows)) {
      findings.unknownValue(list, list, rows);
      return [];
    }
    const seen = new Map<string, number>();
    return rows.flatMap((row: unknown, index) => {
      const path = `${list}[${index}]`;
      if (!isRaw(row)) {
        findings.unknownValue(path, list, row);
        return [];
      }
      const raw = findings.fields(row, KNOWN, path);
      return [
        { port: readPort(raw, kind, nameOf(raw, index, seen, path, findings), path, findings), raw, path },
      ];
    });
  });
}

function nameOf(
  raw: Raw,
  index: number,
  seen: Map<string, number>,
  path: string,
  findings: TypeFindings,
): string {
  const name = textOf(raw['name']).slice(0, 190) || `${index + 1}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  if (count === 1) return name;
  findings.add('CABLING_TYPE_PORT_TWICE', 'warning', path, { port: name, count });
  return `${name} (${count})`;
}

function readPort(
  raw: Raw,
  kind: PortKind,
  name: string,
  path: string,
  findings: TypeFindings,
): PortTemplate {
  const type = textOf(raw['type']).toLowerCase();
  const interfaceType = kind === 'interface' ? interfaceTypeOf(type) : 'physical';
  const connector = interfaceType === 'physical' ? connectorOf(type) : null;
  const unknown = type !== '' && interfaceType === 'physical' && connector === null;
  if (unknown) findings.unknownValue(path, 'type', type);
  const poeType = textOf(raw['poe_type']).toLowerCase();
  const poe = poeOf(textOf(raw['poe_mode']).toLowerCase(), poeType);
  if (poeType !== '' && !poe) findings.unknownValue(path, 'poe_type', poeType);
  return portTemplateSchema.parse({
    name,
    kind,
    type: interfaceType,
    positions: positionsOf(raw, path, findings),
    connector: connector ?? (unknown ? 'other' : null),
    polish: polishOf(type),
    speedMbps: kind === 'interface' ? speedOf(type) : null,
    poe: kind === 'interface' ? poe : null,
    // The library's own word stays readable where ours is only "other".
    label: (textOf(raw['label']) || (unknown ? type : '')).slice(0, 500),
  });
}

function positionsOf(raw: Raw, path: string, findings: TypeFindings): number {
  if (raw['positions'] === undefined) return 1;
  const positions = numberOf(raw['positions']);
  if (positions !== null && Number.isInteger(positions) && positions >= 1 && positions <= 1024)
    return positions;
  findings.unknownValue(path, 'positions', raw['positions']);
  return 1;
}
