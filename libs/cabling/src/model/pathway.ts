import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { floorPointSchema } from './floor.js';

export const pathwayKinds = ['tray', 'conduit', 'duct', 'trunking'] as const;

/** Which cables it is meant for; cables of the other sort in it are a matter of separation (EN 50174-2, clause 6). */
export const pathwayServices = ['information', 'power', 'mixed'] as const;

/**
 * What stands between the cables and the power cables beside them, by EN 50174-2, table 4: nothing metallic, open
 * metallic containment (mesh), perforated or solid metal.
 */
export const containments = ['none', 'open', 'perforated', 'solid'] as const;

/**
 * A way that cables run through, with its inner section and its two ends. An end is a rack, a place, or a junction that
 * pathways of the same place share by name: pathways with an end in common meet there.
 */
export const pathwaySchema = z.strictObject({
  id: idField,
  name: nameField,
  kind: z.enum(pathwayKinds).default('tray'),
  locationId: idField,
  widthMm: z.number().positive().max(5000).nullable().default(null),
  heightMm: z.number().positive().max(5000).nullable().default(null),
  /** Of a conduit or duct; then width and height say nothing. */
  innerDiameterMm: z.number().positive().max(2000).nullable().default(null),
  lengthM: z.number().nonnegative().max(100_000).nullable().default(null),
  /** Greatest share of the section that cables may fill, in percent; null: the policy of the site. */
  fillLimitPercent: z.number().positive().max(100).nullable().default(null),
  serves: z.enum(pathwayServices).default('information'),
  containment: z.enum(containments).default('none'),
  /** Between its information cables and the power cables in it or beside it. */
  powerSeparationMm: z.number().nonnegative().max(10_000).nullable().default(null),
  /** Cables that are tied together; null: they lie loose. */
  bundleSize: z.int().min(1).max(1000).nullable().default(null),
  /** Smallest radius that cables are bent to on the way. */
  bendRadiusMm: z.number().positive().max(10_000).nullable().default(null),
  /** Warmest that it gets; null: the ambient temperature of the site. */
  temperatureC: z.number().min(-60).max(120).nullable().default(null),
  /** True when it goes through a wall or floor that must hold back fire. */
  passesFireWall: z.boolean().default(false),
  /** Identifier of the seal there. */
  firestopLabel: nameField.nullable().default(null),
  fromRackId: idField.nullable().default(null),
  fromLocationId: idField.nullable().default(null),
  fromNode: nameField.nullable().default(null),
  toRackId: idField.nullable().default(null),
  toLocationId: idField.nullable().default(null),
  toNode: nameField.nullable().default(null),
  /** Its way over the floor, from corner to corner; empty: not drawn. */
  points: z.array(floorPointSchema).max(500).default([]),
  description: lineField.default(''),
});
export type Pathway = z.infer<typeof pathwaySchema>;

/** The two ends of a pathway as keys: equal keys are one point. Null where the end is not told. */
export function pathwayEnds(pathway: Pathway): { readonly from: string | null; readonly to: string | null } {
  const { locationId } = pathway;
  return {
    from: endKey(locationId, pathway.fromRackId, pathway.fromNode, pathway.fromLocationId),
    to: endKey(locationId, pathway.toRackId, pathway.toNode, pathway.toLocationId),
  };
}

/** A rack says most, then a named junction (of the end's place, else of the pathway's), then a place. */
function endKey(
  home: string,
  rackId: string | null,
  node: string | null,
  placeId: string | null,
): string | null {
  if (rackId !== null) return `rack:${rackId}`;
  if (node !== null) return `node:${placeId ?? home}/${node}`;
  return placeId === null ? null : `location:${placeId}`;
}

/** Inner section in mm²; null when the measures are not told. */
export function pathwaySectionMm2({ widthMm, heightMm, innerDiameterMm }: Pathway): number | null {
  if (innerDiameterMm !== null) return (Math.PI * innerDiameterMm ** 2) / 4;
  return widthMm === null || heightMm === null ? null : widthMm * heightMm;
}
