import type { DeviceType, ModuleType, PortKind } from '#cabling';

/** What is judged of a type: names, units, ports by kind, the inside of panels, power. */
type Summary = Record<string, unknown>;

const LISTS: Readonly<Record<string, PortKind>> = {
  interfaces: 'interface',
  'front-ports': 'front',
  'rear-ports': 'rear',
  'console-ports': 'console',
  'console-server-ports': 'console-server',
  'power-ports': 'power-port',
  'power-outlets': 'power-outlet',
};

/** Draws as the library spells them, its misspellings included. */
const DRAW = /^maxi\w*[ _-]draw$/;

export function summaryOf(type: DeviceType | ModuleType): Summary {
  const ports = Object.values(LISTS).map((kind) => [
    kind,
    type.ports.filter((port) => port.kind === kind).length,
  ]);
  return {
    manufacturer: type.manufacturer,
    model: type.model,
    isDevice: 'heightU' in type,
    heightU: 'heightU' in type ? type.heightU : null,
    fullDepth: 'fullDepth' in type ? type.fullDepth : null,
    ports: Object.fromEntries(ports) as unknown,
    maps: inOrder(type.maps.map(({ front, rear, rearPosition }) => [front, rear, rearPosition])),
    powerW: type.powerW,
  };
}

type Row = Record<string, unknown>;

/** The same counted from the file itself, without the product's reader; every scalar of the file is text. */
export function expectedOf(file: Row): Summary {
  const rows = (list: string): Row[] => (file[list] ?? []) as Row[];
  const isDevice = 'u_height' in file || 'slug' in file;
  const draws = rows('power-ports').flatMap((row) => {
    const [, draw] = Object.entries(row).find(([key]) => DRAW.test(key)) ?? [];
    return draw === undefined || draw === null ? [] : [Number.parseFloat(draw as string)];
  });
  return {
    manufacturer: String(file['manufacturer']).trim(),
    model: String(file['model']).trim(),
    isDevice,
    heightU: isDevice ? Number(file['u_height'] ?? 0) : null,
    fullDepth: isDevice ? file['is_full_depth'] !== 'false' : null,
    ports: Object.fromEntries(Object.entries(LISTS).map(([list, kind]) => [kind, rows(list).length])),
    maps: inOrder(
      rows('front-ports').map((row) => [
        row['name'],
        row['rear_port'],
        Number(row['rear_port_position'] ?? 1),
      ]),
    ),
    powerW: draws.length === 0 ? null : draws.reduce((sum, watts) => sum + watts, 0),
  };
}

const inOrder = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
