import {
  cableRoles,
  cableStatuses,
  channelFamilies,
  connectorNames,
  deviceRoles,
  mediaField,
  portKinds,
} from '#cabling';
import { lineField, nameField } from '#changes';
import { z } from 'zod';
import { layerSchema } from '../kinds/layer-schema.js';
import { findingSchema } from '../openapi/components.js';

const namedSchema = z.object({ id: z.string(), path: z.string() });
const findings = z.array(z.object({ ...findingSchema.shape, where: z.array(z.looseObject({})) }));
/** To be sent as they are to `POST /change-sets`. */
const changes = z.array(z.looseObject({ op: z.string(), kind: z.string(), id: z.string() }));
const count = (most: number) => z.coerce.number<string>().int().min(1).max(most);

/** A range to connect: `P1:1-24` with `acc-1:Gi1/0/1-24`. */
export const connectBody = z.strictObject({
  from: z.string().min(1).max(2000),
  to: z.string().min(1).max(2000),
  step: z.int().min(1).max(1000).default(1),
  layer: layerSchema.default('after'),
  role: z.enum(cableRoles).default('cord'),
  /** null: what the ports take. */
  media: mediaField.nullable().default(null),
  colour: nameField.nullable().default(null),
  profile: nameField.nullable().default(null),
  status: z.enum(cableStatuses).default('planned'),
  /** A template such as `J-{seq:4}`; null: the scheme of the site. */
  label: nameField.nullable().default(null),
  lengthM: z
    .union([z.literal('auto'), z.number().nonnegative().max(1_000_000)])
    .nullable()
    .default('auto'),
});
export const connectAnswer = z.object({
  rows: z.array(
    z.object({
      label: z.string(),
      a: namedSchema,
      b: namedSchema,
      media: z.string(),
      lengthM: z.number().nullable(),
      findings,
    }),
  ),
  findings,
  changes,
});

/** Ports by id or by path; two lists (`SR2/acc-n1:Te1/1/1-4`) ask for a way for each pair, side by side. */
export const routeQuery = z.object({
  from: lineField.min(1),
  to: lineField.min(1),
  prefer: z.enum(['fewest', 'shortest']).default('fewest'),
  count: count(10).default(3),
  family: z.enum(channelFamilies).optional(),
  betweenRacks: z.stringbool().default(true),
  layer: layerSchema.default('after'),
  lang: z.enum(['en', 'fr']).optional(),
});
export const routeAnswer = z.object({
  from: namedSchema.nullable(),
  to: namedSchema.nullable(),
  findings,
  routes: z.array(
    z.object({
      cords: z.int(),
      family: z.enum(channelFamilies),
      lengthM: z.number(),
      lengthDefinitive: z.boolean(),
      withinLimits: z.boolean(),
      legs: z.array(
        z.object({
          kind: z.enum(['cord', 'installed']),
          from: namedSchema,
          to: namedSchema,
          media: z.string(),
          lengthM: z.number().nullable(),
          cables: z.array(namedSchema),
          /** Ways like this one that are free, this one included; null for a cord. */
          free: z.int().nullable(),
          /** What lies there, port by port and cable by cable, through every panel; empty for a cord. */
          hops: z.array(
            z.object({ kind: z.enum(['port', 'cable', 'location', 'network']), at: z.array(namedSchema) }),
          ),
        }),
      ),
      changes,
    }),
  ),
  /** Pairs of two lists for which nothing is left. */
  without: z.array(z.object({ from: namedSchema, to: namedSchema })),
});

export const freePortsQuery = z.object({
  kind: z.enum(portKinds).optional(),
  connector: z.enum(connectorNames).optional(),
  media: mediaField.optional(),
  speedMbps: z.coerce.number<string>().positive().optional(),
  poeClass: z.coerce.number<string>().int().min(1).max(8).optional(),
  role: z.enum(deviceRoles).optional(),
  device: z.uuid().optional(),
  rack: z.uuid().optional(),
  location: z.uuid().optional(),
  count: count(1000).default(24),
  keepSpare: z.stringbool().default(true),
  layer: layerSchema.default('after'),
});
export const freePortsAnswer = z.object({
  ports: z.array(namedSchema.extend({ device: z.string() })),
  devices: z.array(namedSchema.extend({ ports: z.int(), free: z.int(), usable: z.int() })),
  missing: z.int(),
});

export const needBody = z.strictObject({
  outlets: z.int().min(1).max(5000),
  sparePercent: z.number().min(0).max(200).default(10),
  location: z.uuid(),
  poeClass: z.int().min(1).max(8).nullable().default(null),
  speedMbps: z.number().positive().nullable().default(null),
  activePercent: z.number().min(0).max(100).default(100),
  panelType: z.uuid().nullable().default(null),
  switchType: z.uuid().nullable().default(null),
  /** Absent: the lowest cable manager of the catalogue; null: none. */
  managerType: z.uuid().nullable().optional(),
  uplinks: z.int().min(0).max(16).default(2),
  layer: layerSchema.default('after'),
});
const newDevice = z.object({ type: namedSchema, name: z.string(), positionU: z.number() });
export const needAnswer = z.object({
  proposals: z.array(
    z.object({
      rack: namedSchema,
      links: z.int(),
      switchPorts: z.int(),
      panelPorts: z.array(namedSchema),
      existingSwitchPorts: z.array(namedSchema),
      strands: z.array(namedSchema),
      newPanels: z.array(newDevice),
      newSwitches: z.array(newDevice),
      newManagers: z.array(newDevice),
      powerW: z.number(),
      poeW: z.number(),
      heightU: z.number(),
      distance: z.int(),
      obstacles: z.array(z.looseObject({ kind: z.string() })),
      changes,
    }),
  ),
});

export const movesQuery = z.object({
  /** Pulled cables too, not only cords. */
  all: z.stringbool().default(false),
});
const socketSchema = namedSchema.extend({ device: z.string(), position: z.int().nullable() });
const gestureSchema = z.object({
  /** Tells the gesture from all others of the project, also after the plan has changed around it. */
  key: z.string(),
  kind: z.enum(['take-out', 'lay', 'move', 'pull', 'plug']),
  /** With what it takes to find it in a box. */
  cable: namedSchema.extend({
    media: z.string(),
    lengthM: z.number().nullable(),
    colour: z.string().nullable(),
  }),
  end: z.enum(['a', 'b']).nullable(),
  from: socketSchema.nullable(),
  to: socketSchema.nullable(),
  /** Of a cable that is laid or taken out: where its plugs go, or are. */
  ports: z.array(socketSchema),
  /** A plug that is pulled and hangs until it is plugged again. */
  hangs: z.boolean(),
});
export const movesAnswer = z.object({
  steps: z.array(
    z.object({
      layer: z.union([z.enum(['before', 'after']), z.int()]),
      gestures: z.array(gestureSchema),
      /** What no order makes possible: two cables want one port in the end. */
      blocked: z.array(gestureSchema),
    }),
  ),
  /** The devices that hands reach for, with the ports of their faces and what is plugged there before the first gesture. */
  devices: z.array(
    namedSchema.extend({
      /** Rack and unit, or the room. */
      rack: z.string(),
      unit: z.number().nullable(),
      role: z.string(),
      ports: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          type: z.string(),
          /** The colour of the cord in it; empty: of an unknown one; null: none is in it. */
          cord: z.string().nullable(),
        }),
      ),
    }),
  ),
});

const gestureField = z.string().min(1).max(1000);
/** What is said of gestures; `open` takes it back. */
export const ticksBody = z.strictObject({
  ticks: z
    .array(
      z.strictObject({
        gesture: gestureField,
        state: z.enum(['done', 'problem', 'open']),
        remark: lineField.default(''),
      }),
    )
    .min(1)
    .max(5000),
});
export const ticksAnswer = z.object({
  items: z.array(
    z.object({
      gesture: z.string(),
      state: z.enum(['done', 'problem']),
      remark: z.string(),
      author: z.string(),
      at: z.string(),
    }),
  ),
});
