import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { deviceBaySchema, moduleBaySchema } from './bay.js';
import { onFloor } from './floor.js';
import { portMapTemplateSchema, portTemplateSchema } from './port.js';

/** What a device is for; drawings choose the symbol by it. */
export const deviceRoles = [
  'switch',
  'router',
  'firewall',
  'patch-panel',
  'fibre-panel',
  'outlet',
  'splice-box',
  'cable-manager',
  'blanking-plate',
  'pdu',
  'ups',
  'server',
  'access-point',
  'camera',
  'printer',
  'phone',
  'workstation',
  'machine',
  'other',
] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** Heights come in half units. */
const heightU = z.number().min(0).max(100).multipleOf(0.5);

export const deviceTypeSchema = z.strictObject({
  id: idField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.nullable().default(null),
  role: z.enum(deviceRoles).default('other'),
  /** 0 for what is not mounted in a rack. */
  heightU: heightU.default(0),
  /** True when it blocks the rear face of its units too. */
  fullDepth: z.boolean().default(true),
  depthMm: z.number().positive().max(3000).nullable().default(null),
  massKg: z.number().nonnegative().max(10_000).nullable().default(null),
  /** Greatest power drawn, without PoE. */
  powerW: z.number().nonnegative().max(1_000_000).nullable().default(null),
  /** Power that it can give to powered devices in all (PoE). */
  poeBudgetW: z.number().nonnegative().max(100_000).nullable().default(null),
  /** What is left of it when one of its power supplies has failed; null: it has one supply, or nobody knows. */
  poeBudgetDegradedW: z.number().nonnegative().max(100_000).nullable().default(null),
  /** Operating system, a name of `#devices` (`ios-xe`, `frr`, `linux-ovs` …). */
  platform: nameField.nullable().default(null),
  ports: z.array(portTemplateSchema).max(4096).default([]),
  maps: z.array(portMapTemplateSchema).max(8192).default([]),
  moduleBays: z.array(moduleBaySchema).max(512).default([]),
  deviceBays: z.array(deviceBaySchema).max(512).default([]),
  description: lineField.default(''),
});
export type DeviceType = z.infer<typeof deviceTypeSchema>;

export const deviceStatuses = ['active', 'planned', 'offline', 'stock', 'retired'] as const;

export const deviceSchema = z.strictObject({
  id: idField,
  name: nameField,
  typeId: idField,
  /** Where it stands when it is not in a rack; null when the rack says it. */
  locationId: idField.nullable().default(null),
  rackId: idField.nullable().default(null),
  /** The lowest unit it fills, counted as the rack counts; null beside the units (zero-U). */
  positionU: z.number().min(0).max(200).multipleOf(0.5).nullable().default(null),
  face: z.enum(['front', 'rear']).default('front'),
  /** The device whose bay it is in: a blade in its chassis, a cassette in its frame. */
  parentId: idField.nullable().default(null),
  /** Name of that bay. */
  bay: nameField.nullable().default(null),
  status: z.enum(deviceStatuses).default('active'),
  /** Overrides the type's platform. */
  platform: nameField.nullable().default(null),
  serial: nameField.nullable().default(null),
  assetTag: nameField.nullable().default(null),
  /** Where it stands or hangs, when it is not in a rack. */
  ...onFloor,
  description: lineField.default(''),
});
export type Device = z.infer<typeof deviceSchema>;
