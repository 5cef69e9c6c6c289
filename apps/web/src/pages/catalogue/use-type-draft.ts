import {
  deviceTypeSchema,
  moduleTypeSchema,
  type DeviceType,
  type ModuleType,
  type PortTemplate,
} from '#cabling';
import { useState } from 'react';
import { baysIn, baysText, deviceBaysIn, deviceBaysText } from './bay-ranges.js';
import { linesOf, readMaps, type MapLine, type ReadMaps } from './maps/map-lines.js';
import { portsIn, rangesOf, type PortRange } from './port-ranges.js';
import { straightMaps } from './straight-maps.js';

/** A type of devices, or of the modules that are slid into them. */
export type HardwareType =
  ({ readonly kind: 'deviceType' } & DeviceType) | ({ readonly kind: 'moduleType' } & ModuleType);

const emptyRange: PortRange = {
  names: '',
  kind: 'interface',
  type: 'physical',
  connector: 'rj45',
  media: null,
  speedMbps: null,
  poe: null,
  positions: 1,
  polish: null,
  pinned: null,
  screened: null,
  rating: null,
};

/** What a type brings, as one types it: ports as ranges, the inside as lines, bays as ranges; and what it means. */
export interface TypeDraft {
  readonly ranges: readonly PortRange[];
  /** null: a range without names, or a port that comes twice. */
  readonly ports: readonly PortTemplate[] | null;
  readonly lines: readonly MapLine[];
  readonly inside: ReadMaps;
  readonly moduleBays: string;
  readonly deviceBays: string;
  /** Which of the two texts of bays mean nothing. */
  readonly wrong: { readonly moduleBays: boolean; readonly deviceBays: boolean };
  readonly setRanges: (ranges: readonly PortRange[]) => void;
  readonly addRange: () => void;
  readonly setLines: (lines: readonly MapLine[]) => void;
  readonly setModuleBays: (text: string) => void;
  readonly setDeviceBays: (text: string) => void;
  /** The type with its other facts; null while something is wrong. */
  readonly typeWith: (facts: Readonly<Record<string, unknown>>) => DeviceType | ModuleType | null;
}

/** @param like what the draft begins as: the type that is edited or copied; null for an empty one */
export function useTypeDraft(kind: HardwareType['kind'], like: HardwareType | null): TypeDraft {
  const known = like?.ports ?? [];
  const bays = { module: like?.moduleBays ?? [], device: like?.kind === 'deviceType' ? like.deviceBays : [] };
  const [ranges, setRanges] = useState<readonly PortRange[]>(() =>
    like ? rangesOf(like.ports).map(uncounted) : [emptyRange],
  );
  const [typed, setLines] = useState<readonly MapLine[] | null>(() => ownLines(like));
  const [moduleBays, setModuleBays] = useState(() => baysText(bays.module));
  const [deviceBays, setDeviceBays] = useState(() => deviceBaysText(bays.device));
  const ports = portsIn(ranges, known);
  const lines = typed ?? linesOf(straightMaps(ports ?? []), ports ?? []);
  const inside = readMaps(lines, ports ?? []);
  const [modules, devices] = [baysIn(moduleBays, bays.module), deviceBaysIn(deviceBays, bays.device)];
  return {
    ranges,
    ports,
    lines,
    inside,
    moduleBays,
    deviceBays,
    setRanges,
    setLines,
    setModuleBays,
    setDeviceBays,
    wrong: { moduleBays: modules === null, deviceBays: devices === null },
    addRange: () => setRanges([...ranges, ranges.at(-1) ? { ...ranges.at(-1)!, names: '' } : emptyRange]),
    typeWith: (facts) => {
      if (!ports || !modules || !devices || inside.faults.length > 0) return null;
      const all = { ...facts, ports, maps: inside.maps, moduleBays: modules };
      return kind === 'deviceType'
        ? deviceTypeSchema.parse({ ...all, deviceBays: devices })
        : moduleTypeSchema.parse(all);
    },
  };
}

/** Ranges that were gathered carry how many ports they are. */
const uncounted = ({ count: _count, ...range }: PortRange & { readonly count: number }): PortRange => range;

/** What a person once said of the inside; null while it is what the order of the ports makes it anyway. */
function ownLines(like: HardwareType | null): readonly MapLine[] | null {
  if (!like || like.maps.length === 0) return null;
  const own = linesOf(like.maps, like.ports);
  return JSON.stringify(own) === JSON.stringify(linesOf(straightMaps(like.ports), like.ports)) ? null : own;
}
