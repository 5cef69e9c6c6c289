import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { moduleBaySchema } from './bay.js';
import { portMapTemplateSchema, portTemplateSchema } from './port.js';

/** What is slid into a device: a line card, a power supply, a cassette. Its ports become ports of the device. */
export const moduleTypeSchema = z.strictObject({
  id: idField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.nullable().default(null),
  massKg: z.number().nonnegative().max(10_000).nullable().default(null),
  powerW: z.number().nonnegative().max(1_000_000).nullable().default(null),
  /** `{module}` in the names of ports stands for the bay's position. */
  ports: z.array(portTemplateSchema).max(4096).default([]),
  maps: z.array(portMapTemplateSchema).max(8192).default([]),
  /** Bays for modules in this module. */
  moduleBays: z.array(moduleBaySchema).max(512).default([]),
  description: lineField.default(''),
});
export type ModuleType = z.infer<typeof moduleTypeSchema>;

export const moduleStatuses = ['active', 'planned', 'offline', 'stock', 'retired'] as const;

/** A module in a bay of a device, or of another module of that device. */
export const moduleSchema = z.strictObject({
  id: idField,
  deviceId: idField,
  /** The module whose bay it is in; null: a bay of the device itself. */
  parentId: idField.nullable().default(null),
  /** Name of the bay, as the type of the device or of the parent module has it, with its `{module}` resolved. */
  bay: nameField,
  typeId: idField,
  status: z.enum(moduleStatuses).default('active'),
  serial: nameField.nullable().default(null),
  assetTag: nameField.nullable().default(null),
  description: lineField.default(''),
});
export type Module = z.infer<typeof moduleSchema>;
