import {
  compareNames,
  isFacePort,
  mediaFamily,
  type Connector,
  type Device,
  type DeviceRole,
  type Media,
  type Port,
} from '#cabling';
import type { SymbolName } from '#drawing';
import { fill, type Language } from '#findings';
import { typeOf, type Side } from './comparison.js';
import { wordsOf } from './words/words.js';

// prettier-ignore
const roleSymbols: Readonly<Record<DeviceRole, SymbolName>> = {
  switch: 'switch', router: 'router', firewall: 'firewall', 'patch-panel': 'copper-panel', 'fibre-panel': 'fibre-panel',
  outlet: 'outlet', 'splice-box': 'splice', 'cable-manager': 'manager', 'blanking-plate': 'blank', pdu: 'power', ups: 'power',
  server: 'server', 'access-point': 'access-point', camera: 'camera', printer: 'printer', phone: 'phone',
  workstation: 'workstation', machine: 'machine', other: 'box',
};

/** The sign that a drawing puts before a device's name. */
export function symbolOf(side: Side, device: Device): SymbolName {
  return roleSymbols[roleOf(side, device)];
}

export function roleOf(side: Side, device: Device): DeviceRole {
  return typeOf(side, device)?.role ?? 'other';
}

/** True for panels, outlets and boxes: what only passes through. */
export function isPassive(role: DeviceRole): boolean {
  return role === 'patch-panel' || role === 'fibre-panel' || role === 'outlet' || role === 'splice-box';
}

/**
 * The ports that one sees in a device's face: no rear ports, nothing that is made of configuration. In the order of the
 * numbers on the face, whatever letters stand before them (`Twe1/0/24`, then `Hu1/0/25`); where a number comes twice
 * (`Fa0/1` and `Gi0/1`, `lan1` and `wan1`) the letters come first.
 */
export function facePorts(side: Side, deviceId: string): readonly Port[] {
  let ofSide = faces.get(side);
  if (!ofSide) faces.set(side, (ofSide = new Map()));
  const known = ofSide.get(deviceId);
  if (known) return known;
  const seen = (side.portsOf.get(deviceId) ?? [])
    .filter(isFacePort)
    .map((port) => [position(port), port] as const);
  const isTelling = new Set(seen.map(([number]) => number)).size === seen.length;
  const ports = seen
    .sort(([a, one], [b, two]) => (isTelling ? compareNames(a, b) : 0) || compareNames(one.name, two.name))
    .map(([, port]) => port);
  ofSide.set(deviceId, ports);
  return ports;
}

/** Sorted once for each layer: a sheet asks for the ports of a device once for each of its cords. */
const faces = new WeakMap<Side, Map<string, readonly Port[]>>();

/** What stands after the letters of a name: `1/0/24`; names without number stand last. */
const position = ({ name }: Port): string => /\d.*$/.exec(name)?.[0] ?? `~${name}`;

const connectorNames: Partial<Record<Connector, string>> = {
  rj45: 'RJ45',
  gg45: 'GG45',
  lc: 'LC',
  'lc-apc': 'LC/APC',
  sc: 'SC',
  'sc-apc': 'SC/APC',
  st: 'ST',
  'mpo-12': 'MPO-12',
  'mpo-24': 'MPO-24',
  sfp: 'SFP',
  'sfp+': 'SFP+',
  sfp28: 'SFP28',
  'qsfp+': 'QSFP+',
  qsfp28: 'QSFP28',
};

/** A medium as people write it: `Cat 6A`, `OS2`. */
export function mediaName(media: Media): string {
  return mediaFamily(media) === 'copper' && media.startsWith('cat')
    ? `Cat ${media.slice(3).toUpperCase()}`
    : media.toUpperCase();
}

/** What a device is in a few words, longest wording first: `48 × RJ45 PoE + 4 × SFP+`, `48 RJ45 + 4 SFP+`, model, role. */
export function summaries(side: Side, device: Device, language: Language): readonly string[] {
  const words = wordsOf(language);
  const type = typeOf(side, device);
  const role = words.roles[roleOf(side, device)];
  const ports = facePorts(side, device.id);
  const model = type ? type.model : '';
  if (ports.length === 0)
    return [...new Set([model ? `${role} ${model}` : role, role, model].filter(Boolean))];
  const groups = new Map<string, { count: number; poe: boolean; media: Set<Media> }>();
  for (const port of ports) {
    const name = port.connector ? (connectorNames[port.connector] ?? port.connector.toUpperCase()) : '';
    const group = groups.get(name) ?? { count: 0, poe: false, media: new Set<Media>() };
    group.count += 1;
    group.poe ||= port.poe?.role === 'pse';
    if (port.media) group.media.add(port.media);
    groups.set(name, group);
  }
  const wording = (full: boolean): string =>
    [...groups]
      .map(([name, { count, poe, media }]) => {
        if (!name) return fill(words.ports, { n: count }, language);
        const extra = [...(media.size === 1 ? [...media].map(mediaName) : []), ...(poe ? ['PoE'] : [])];
        return full ? [`${count} × ${name}`, ...extra].join(' ') : `${count} ${name}`;
      })
      .join(' + ');
  return [...new Set([wording(true), wording(false), fill(words.ports, { n: ports.length }, language)])];
}
