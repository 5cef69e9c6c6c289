import { vlanRoles } from '#ipplan';
import { ipExportFormats } from '#plan';
import { z } from 'zod';
import { layerSchema } from '../kinds/layer-schema.js';

const id = z.uuid();

export const exportParams = z.object({ id, format: z.enum(ipExportFormats) });
export const exportQuery = z.object({
  layer: layerSchema.default('after'),
  /** Id of a VRF; absent: the global table. */
  vrf: id.optional(),
  domain: z.string().max(253).optional(),
  /** Only the scopes of this DHCP server. */
  server: z.string().max(45).optional(),
  serial: z.coerce.number<string>().int().min(1).max(4_294_967_295).optional(),
});

const changes = z.array(z.looseObject({ op: z.string(), kind: z.string(), id: z.string() }));

export const allocateBody = z.strictObject({
  layer: layerSchema.default('after'),
  containerId: id,
  groupId: id.nullable().default(null),
  places: z.array(z.string().min(1).max(200)).min(1).max(200),
  vlans: z
    .array(z.strictObject({ name: z.string().min(1).max(100), role: z.enum(vlanRoles), hosts: z.int().min(0).max(1_000_000) }))
    .min(1)
    .max(200),
  growthPercent: z.number().min(0).max(1000).default(25),
  gateway: z.enum(['first', 'last']).default('first'),
}); // prettier-ignore

export const allocateAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    blocks: z.array(
      z.object({
        place: z.string(),
        block: z.string(),
        networks: z.array(
          z.object({ vid: z.int(), name: z.string(), role: z.string(), hosts: z.int(), prefix: z.string(), gateway: z.string() }),
        ),
      }),
    ),
    /** What records it, for `POST /change-sets`. */
    changes,
  }),
  z.object({ ok: z.literal(false), reason: z.enum(['space', 'vlans']), wanted: z.string() }),
]); // prettier-ignore

export const renumberBody = z.strictObject({
  layer: layerSchema.default('after'),
  prefixId: id,
  to: z.string().max(50),
});
export const renumberAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    steps: z.array(z.object({ stage: z.enum(['prepare', 'move', 'clean']), changes })),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(['full', 'overlap']), what: z.array(z.string()) }),
]);

export const whatIfBody = z.strictObject({
  layer: layerSchema.default('after'),
  removed: z.array(z.strictObject({ kind: z.enum(['cable', 'port', 'device']), id })).min(1).max(500),
}); // prettier-ignore
export const whatIfAnswer = z.object({
  breaks: z.array(
    z.object({ vlanId: z.string(), vid: z.string(), name: z.string(), users: z.int(), from: z.string(), to: z.string(), ports: z.array(z.string()) }),
  ),
}); // prettier-ignore

export const matrixAnswer = z.object({
  vlans: z.array(z.object({ id: z.string(), vid: z.int(), name: z.string() })),
  devices: z.array(z.object({ id: z.string(), path: z.string() })),
  /** Positions in `vlans` and `devices`, and how many ports do what. */
  cells: z.array(
    z.object({ vlan: z.int(), device: z.int(), access: z.int(), trunk: z.int(), routed: z.int() }),
  ),
});
