import { vlanRoles } from '#ipplan';
import { ipExportFormats, kinds } from '#plan';
import { z } from 'zod';
import { layerSchema } from '../kinds/layer-schema.js';
import { named } from '../openapi/components.js';

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
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        role: z.enum(vlanRoles),
        hosts: z.int().min(0).max(1_000_000_000),
      }),
    )
    .min(1)
    .max(200),
  growthPercent: z.number().min(0).max(1000).default(25),
  gateway: z.enum(['first', 'last']).default('first'),
});

export const allocateAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    blocks: z.array(
      z.object({
        place: z.string(),
        block: z.string(),
        networks: z.array(
          z.object({
            vid: z.int(),
            name: z.string(),
            role: z.string(),
            hosts: z.int(),
            prefix: z.string(),
            gateway: z.string(),
          }),
        ),
      }),
    ),
    /** What records it, for `POST /change-sets`. */
    changes,
  }),
  z.object({ ok: z.literal(false), reason: z.enum(['space', 'vlans']), wanted: z.string() }),
]);

export const renumberBody = z.strictObject({
  layer: layerSchema.default('after'),
  prefixId: id,
  to: z.string().max(50),
});
/** A port with its device and rack, to draw by. */
const portPlace = named(
  'PortPlace',
  z.object({
    portId: z.string(),
    port: z.string(),
    deviceId: z.string(),
    device: z.string(),
    rackId: z.string().nullable(),
    rack: z.string().nullable(),
  }),
);
const cables = z.array(z.object({ id: z.string(), label: z.string() }));
/** One link of a way: out of `from`, over cables and panels, into `to`. */
const hop = named('Hop', z.object({ from: portPlace, to: portPlace, cables }));

export const renumberAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    steps: z.array(
      z.object({
        stage: z.enum(['shorten', 'prepare', 'move', 'clean']),
        changes,
        /** The same as people read it. */
        lines: z.array(
          z.object({
            op: z.enum(['add', 'change', 'remove']),
            kind: z.enum(kinds),
            id: z.string(),
            name: z.string(),
            becomes: z.string().nullable(),
          }),
        ),
      }),
    ),
    /** Every host that gets another address. */
    hosts: z.array(
      z.object({ from: z.string(), to: z.string(), dnsName: z.string(), at: portPlace.nullable() }),
    ),
    /** What no change leads on, and a person must look at. */
    remarks: z.array(
      z.object({
        what: z.enum(['range', 'opening', 'policy', 'text']),
        id: z.string(),
        name: z.string(),
        text: z.string(),
      }),
    ),
  }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(['full', 'overlap', 'nested', 'version']),
    what: z.array(z.string()),
  }),
]);

export const whatIfBody = z.strictObject({
  layer: layerSchema.default('after'),
  removed: z
    .array(z.strictObject({ kind: z.enum(['cable', 'port', 'device']), id }))
    .min(1)
    .max(500),
});
const vlanName = { vlanId: z.string(), vid: z.string(), name: z.string() };
export const whatIfAnswer = z.object({
  breaks: z.array(
    z.object({
      ...vlanName,
      users: z.int(),
      from: z.string(),
      to: z.string(),
      /** Ports cut off, as far as they are named; `ports` are their paths alone. */
      cutOff: z.array(portPlace),
      ports: z.array(z.string()),
      /** The way that they had to the gateway. */
      was: z.array(hop),
      /** Ports on another way that would have to carry the VLAN. */
      lacking: z.array(portPlace),
      /** What allows it there. */
      changes,
    }),
  ),
  /** VLANs that find another way. */
  detours: z.array(z.object({ ...vlanName, was: z.array(hop), now: z.array(hop) })),
});

export const vlanMapParams = z.object({ id, vlanId: id });
const vlanEnd = z.object({
  ...portPlace.shape,
  carries: z.boolean(),
  mode: z.enum(['access', 'trunk', 'hybrid', 'l3']).nullable(),
});
// prettier-ignore
export const vlanMapAnswer = z.object({
  vlan: z.object({ id: z.string(), vid: z.int(), name: z.string() }),
  devices: z.array(
    z.object({
      id: z.string(), device: z.string(), rackId: z.string().nullable(), rack: z.string().nullable(), users: z.int(), gateway: z.boolean(),
      /** Devices that reach each other in the VLAN have the same number; 0 is the gateway’s part. */
      part: z.int(),
    }),
  ),
  links: z.array(z.object({ a: vlanEnd, b: vlanEnd, cables, state: z.enum(['carries', 'host', 'one-sided', 'broken']) })),
  cuts: z.array(z.object({ users: z.int(), from: z.string(), to: z.string(), lacking: z.array(portPlace), changes })),
});

export const matrixAnswer = z.object({
  vlans: z.array(z.object({ id: z.string(), vid: z.int(), name: z.string() })),
  devices: z.array(z.object({ id: z.string(), path: z.string() })),
  /** Positions in `vlans` and `devices`, and how many ports do what. */
  cells: z.array(
    z.object({ vlan: z.int(), device: z.int(), access: z.int(), trunk: z.int(), routed: z.int() }),
  ),
});
