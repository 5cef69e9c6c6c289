import { numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** entPhysicalEntry (RFC 6933), and entAliasMappingEntry, which ties a part to an interface. */
export const ENTITY_OID = '1.3.6.1.2.1.47.1.1.1.1';
export const ENTITY_ALIAS_OID = '1.3.6.1.2.1.47.1.3.2.1';

/** A part of a device: chassis, module, transceiver, fan. */
export interface PhysicalPart {
  readonly index: number;
  readonly description: string;
  /** 0 at the top. */
  readonly containedIn: number;
  readonly class: PartClass;
  /** Place among its siblings; -1 when the agent does not say. */
  readonly position: number;
  readonly name: string;
  readonly hardwareRevision: string;
  readonly firmwareRevision: string;
  readonly softwareRevision: string;
  readonly serial: string;
  readonly manufacturer: string;
  readonly model: string;
  /** Can be replaced in the field. */
  readonly replaceable: boolean | null;
  /** The interface that this part is, where the agent maps it. */
  readonly ifIndex: number | null;
}

/** IANAPhysicalClass. */
const classes = [
  'other',
  'unknown',
  'chassis',
  'backplane',
  'container',
  'power-supply',
  'fan',
  'sensor',
  'module',
  'port',
  'stack',
  'cpu',
  'energy-object',
  'battery',
  'storage-drive',
] as const;
export type PartClass = (typeof classes)[number];

/** All parts, in order of their index. */
export function physicalParts(varbinds: readonly Varbind[]): PhysicalPart[] {
  const interfaces = interfacesOfParts(varbinds);
  return rowsOf(varbinds, ENTITY_OID)
    .map(({ index: [index = 0], columns }): PhysicalPart => {
      const replaceable = numberOf(columns.get(16));
      return {
        index,
        description: textOf(columns.get(2)),
        containedIn: numberOf(columns.get(4)) ?? 0,
        class: classes[(numberOf(columns.get(5)) ?? 2) - 1] ?? 'unknown',
        position: numberOf(columns.get(6)) ?? -1,
        name: textOf(columns.get(7)),
        hardwareRevision: textOf(columns.get(8)),
        firmwareRevision: textOf(columns.get(9)),
        softwareRevision: textOf(columns.get(10)),
        serial: textOf(columns.get(11)),
        manufacturer: textOf(columns.get(12)),
        model: textOf(columns.get(13)),
        replaceable: replaceable === null ? null : replaceable === 1,
        ifIndex: interfaces.get(index) ?? null,
      };
    })
    .toSorted((a, b) => a.index - b.index);
}

/** The value of a mapping is the OID of an instance: `ifIndex.7`. */
function interfacesOfParts(varbinds: readonly Varbind[]): Map<number, number> {
  const IF_INDEX = /^\.?1\.3\.6\.1\.2\.1\.2\.2\.1\.1\.(\d+)$/;
  return new Map(
    rowsOf(varbinds, ENTITY_ALIAS_OID).flatMap(({ index: [part], columns }) => {
      const ifIndex = IF_INDEX.exec(textOf(columns.get(2)))?.[1];
      return part === undefined || ifIndex === undefined ? [] : [[part, Number(ifIndex)] as const];
    }),
  );
}
