import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { floorUnderlay } from './floor.js';

/** Places, outermost first: a site holds buildings, floors, rooms and zones (halls, bays) in any sensible nesting. */
export const locationKinds = ['site', 'building', 'floor', 'room', 'zone'] as const;

export const locationSchema = z.strictObject({
  id: idField,
  name: nameField,
  kind: z.enum(locationKinds),
  parentId: idField.nullable().default(null),
  /** The long name: `Hall 2, north side`. */
  title: lineField.default(''),
  ...floorUnderlay,
  description: lineField.default(''),
});
export type Location = z.infer<typeof locationSchema>;
