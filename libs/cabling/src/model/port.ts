import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { connectorField, mediaField } from './media.js';

/**
 * Where something is plugged. Front and rear ports pass through (panels, cassettes, outlets, splices); all others are
 * ends of paths.
 */
export const portKinds = [
  'interface',
  'front',
  'rear',
  'console',
  'console-server',
  'power-port',
  'power-outlet',
  'power-feed',
  'circuit',
] as const;
export type PortKind = (typeof portKinds)[number];

/** What an interface is: a hole in the face, a radio, or something made of configuration. Only holes take cables. */
export const interfaceTypes = ['physical', 'lag', 'svi', 'loopback', 'virtual', 'wireless'] as const;

/** Power over Ethernet: who gives and who takes, and the class (IEEE 802.3 clause 145, classes 1–8). */
export const poeField = z.strictObject({
  role: z.enum(['pse', 'pd']),
  powerClass: z.int().min(1).max(8),
  /** Who keeps its power when there is not enough for all (pethPsePortPowerPriority, RFC 3621); absent: not recorded. */
  priority: z.enum(['critical', 'high', 'low']).optional(),
});

/**
 * What a socket for power carries: voltage (between phases where there are three), the current of its fuse or of its
 * build, phases, and on which side of a redundant supply it is.
 */
export const ratingField = z.strictObject({
  voltageV: z.number().positive().max(100_000),
  currentA: z.number().positive().max(10_000),
  phases: z.union([z.literal(1), z.literal(3)]).default(1),
  side: z.enum(['a', 'b']).nullable().default(null),
});
export type Rating = z.infer<typeof ratingField>;

export const polishes = ['pc', 'upc', 'apc'] as const;

const shape = {
  name: nameField,
  kind: z.enum(portKinds),
  type: z.enum(interfaceTypes).default('physical'),
  /** How many positions (strands, pairs of strands, channels) the port carries; 1 unless a rear or multi-fibre port. */
  positions: z.int().min(1).max(1024).default(1),
  connector: connectorField.nullable().default(null),
  media: mediaField.nullable().default(null),
  /** How the fibre's end face is ground: flat (PC, UPC) or at 8° (APC). */
  polish: z.enum(polishes).nullable().default(null),
  /** An MPO with pins (male) or without; pinned meets unpinned. */
  pinned: z.boolean().nullable().default(null),
  /** Whether a copper jack takes up the screen of its cable; null: not recorded. */
  screened: z.boolean().nullable().default(null),
  /** Fastest speed in Mbit/s. */
  speedMbps: z.number().positive().max(10_000_000).nullable().default(null),
  poe: poeField.nullable().default(null),
  /** Of a port for power: what it is built for; of a feed, what protects it. */
  rating: ratingField.nullable().default(null),
  /** What is printed beside the port when it differs from the name. */
  label: lineField.default(''),
};

/** A port as the manufacturer makes it. */
export const portTemplateSchema = z.strictObject(shape);
export type PortTemplate = z.infer<typeof portTemplateSchema>;

/** (front port, position) ↔ (rear port, position), by the names of a device type's templates. */
export const portMapTemplateSchema = z.strictObject({
  front: nameField,
  frontPosition: z.int().min(1).default(1),
  rear: nameField,
  rearPosition: z.int().min(1).default(1),
});
export type PortMapTemplate = z.infer<typeof portMapTemplateSchema>;

export const portSchema = z.strictObject({
  id: idField,
  deviceId: idField,
  /** The module that brought it; null: the device itself. */
  moduleId: idField.nullable().default(null),
  ...shape,
  /** The pluggable module in its cage. */
  transceiverId: idField.nullable().default(null),
  enabled: z.boolean().default(true),
  /** Taken by something that is not recorded here (a provider's own cable, a built-in link): no cable goes in. */
  markedConnected: z.boolean().default(false),
  /** MAC address, six lower-case octets with colons. */
  mac: z
    .string()
    .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/)
    .nullable()
    .default(null),
  /** The LAG interface of the same device that this one is a member of. */
  lagId: idField.nullable().default(null),
  /** The largest packet, in octets; null: not recorded. */
  mtu: z.int().min(68).max(65_535).nullable().default(null),
  /** Duplex and speed as configured: `auto` and null where the two ends agree by themselves (IEEE 802.3 clause 28). */
  duplex: z.enum(['auto', 'full', 'half']).default('auto'),
  fixedSpeedMbps: z.number().positive().max(10_000_000).nullable().default(null),
  description: lineField.default(''),
});
export type Port = z.infer<typeof portSchema>;

/** One row of a panel's inside: this position of the front port meets that position of the rear port. */
export const portMapSchema = z.strictObject({
  id: idField,
  frontPortId: idField,
  frontPosition: z.int().min(1).max(1024).default(1),
  rearPortId: idField,
  rearPosition: z.int().min(1).max(1024).default(1),
});
export type PortMap = z.infer<typeof portMapSchema>;

/** True for what one plugs into at the front of a device: no rear port, nothing that is made of configuration. */
export const isFacePort = ({ kind, type }: Pick<Port, 'kind' | 'type'>): boolean =>
  kind === 'front' || (kind === 'interface' && type === 'physical');
