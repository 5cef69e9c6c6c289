import { z } from 'zod';

const text = z.string().max(500);
const vid = z.int().min(1).max(4094);

const addressSchema = z.strictObject({
  /** With its length: `10.40.10.1/24`. */
  address: text,
  version: z.union([z.literal(4), z.literal(6)]),
  secondary: z.boolean(),
});

/** A gateway that several routers share (VRRP, HSRP, GLBP), as this interface takes part in it. */
const sharedGatewaySchema = z.strictObject({
  protocol: z.enum(['vrrp2', 'vrrp3', 'hsrp', 'glbp', 'carp']),
  number: z.int(),
  priority: z.int(),
  /** Without length, IPv4 first. */
  addresses: z.array(text),
});

/** An interface as templates see it; every field is always there, so that a missing one is a fault of the template. */
const interfaceSchema = z.strictObject({
  name: text,
  enabled: z.boolean(),
  /** The far end of its cables through all panels, and what the plan says besides; empty if neither. */
  description: text,
  /** Something is plugged in, or a VLAN, an address or a LAG is set. */
  used: z.boolean(),
  mode: z.enum(['access', 'trunk', 'routed', 'none']),
  accessVlan: vid.nullable(),
  voiceVlan: vid.nullable(),
  nativeVlan: vid.nullable(),
  /** Tagged VLANs in order; empty with `allVlans`. */
  taggedVlans: z.array(vid),
  /** Tagged VLANs and the native one, in order. */
  allowedVlans: z.array(vid),
  allVlans: z.boolean(),
  addresses: z.array(addressSchema),
  vrf: text.nullable(),
  /** DHCP servers that requests are passed to. */
  relayServers: z.array(text).default([]),
  sharedGateways: z.array(sharedGatewaySchema).default([]),
  /** It leads to a host: it forwards at once, and a bridge that appears there is shut out. */
  edge: z.boolean().default(false),
  /** A bridge that appears here is shut out. */
  bpduGuard: z.boolean().default(false),
  /** How a host proves who it is before the port opens; null: it need not. */
  portAccess: z.enum(['dot1x', 'mab', 'dot1x-mab']).nullable().default(null),
  /** Its part in OSPF; null: none. `cost` null: from the bandwidth. */
  ospf: z
    .strictObject({ area: text, cost: z.int().nullable(), passive: z.boolean() })
    .nullable()
    .default(null),
  /** The LAG that it is a member of: its name, and the number in that name. */
  lag: text.nullable(),
  lagNumber: z.int().nullable(),
  /** It can give power to what is plugged in. */
  poe: z.boolean(),
  /** Its fastest speed; null: not known. */
  speedMbps: z.number().nullable().default(null),
  /** The far end is a network device: a link between switches or routers. */
  uplink: z.boolean(),
});

const routeSchema = z.strictObject({
  prefix: text,
  version: z.union([z.literal(4), z.literal(6)]),
  /** null: dropped. */
  nextHop: text.nullable(),
  distance: z.int(),
  vrf: text.nullable(),
  description: text,
});

/** What may come in from a zone, from the flow matrix and the openings; what no entry permits is denied. */
const accessListSchema = z.strictObject({
  /** `ZONE-USERS-IN`. */
  name: text,
  zone: text,
  version: z.union([z.literal(4), z.literal(6)]),
  entries: z.array(
    z.strictObject({
      action: z.enum(['permit', 'deny']),
      protocol: z.enum(['tcp', 'udp', 'icmp', 'esp', 'any']),
      /** A prefix, or `any`; with the wildcard mask of IPv4 where it is a prefix. */
      source: text,
      sourceWildcard: text.nullable(),
      destination: text,
      destinationWildcard: text.nullable(),
      /** First and last port; both null: all. */
      firstPort: z.int().nullable(),
      lastPort: z.int().nullable(),
      /** Why it is there; empty where it says the same as the entry before. */
      remark: text,
    }),
  ),
});

const snmpUserSchema = z.strictObject({ user: text, authSecret: text, privSecret: text });

/** What the site sets for all its devices; empty lists leave the lines out. */
export const siteSettingsSchema = z.strictObject({
  domain: text.default(''),
  nameServers: z.array(text).default([]),
  ntpServers: z.array(text).default([]),
  syslogServers: z.array(text).default([]),
  /** SNMPv3 users with the names of their secrets. */
  snmpUsers: z.array(snmpUserSchema).default([]),
  snmpContact: text.default(''),
  /** Several lines are allowed. */
  banner: z.string().max(4000).default(''),
  /** VLAN that unused ports are put into before they are shut; null: they are only shut. */
  unusedVlan: vid.nullable().default(null),
  /** Switches learn addresses from DHCP on the VLANs of hosts, and trust only uplinks. */
  dhcpSnooping: z.boolean().default(false),
  /** Servers that say who may use a port (802.1X), with the names of their secrets. */
  radiusServers: z.array(z.strictObject({ address: text, secret: text })).default([]),
  /** What each zone may send is written as access lists on the interfaces that route it. */
  zoneAccessLists: z.boolean().default(false),
  /** Storm control: a port of hosts drops broadcasts above this share of its speed; null: none. */
  stormControlPercent: z.int().min(1).max(99).nullable().default(null),
  /** Terminals are reached by SSH version 2 alone; Telnet is shut. */
  secureShell: z.boolean().default(false),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** Everything that the templates of the product are given about one device. */
export const deviceVariablesSchema = z.strictObject({
  device: z.strictObject({
    name: text,
    platform: text.nullable(),
    role: text,
    model: text,
    location: text,
    /** Its management address without length, and that of the next router. */
    management: text.nullable(),
    managementInterface: text.nullable(),
    gateway: text.nullable(),
    /** null: the plan says nothing of it. Priorities of `vlans: []` are for all VLANs. */
    spanningTree: z
      .strictObject({
        mode: z.enum(['none', 'stp', 'rstp', 'mstp', 'rapid-pvst']),
        priorities: z.array(z.strictObject({ vlans: z.array(vid), priority: z.int() })),
      })
      .nullable()
      .default(null),
    /** The number by which OSPF knows the router; null where no interface speaks OSPF. */
    ospfRouterId: text.nullable().default(null),
    /** The areas that its interfaces are in, in order. */
    ospfAreas: z.array(text).default([]),
    /** Protocols by which its interfaces share gateways, in order. */
    gatewayProtocols: z.array(text).default([]),
  }),
  /** VLANs that its ports need, in order. */
  vlans: z.array(
    z.strictObject({
      vid,
      name: text,
      /** A port carries it beside the VLAN of its host, for phones. */
      voice: z.boolean().default(false),
      /** The device has an interface in it. */
      routed: z.boolean().default(false),
      /** Ports and LAGs that carry it, for platforms that say so at the VLAN; members of a LAG are left out. */
      untaggedPorts: z.array(text).default([]),
      taggedPorts: z.array(text).default([]),
    }),
  ),
  ports: z.array(interfaceSchema),
  lags: z.array(interfaceSchema.extend({ members: z.array(text) })),
  svis: z.array(
    interfaceSchema.extend({
      vlan: vid.nullable(),
      /** Names of the access lists for what comes in from its zone; null: none. */
      accessIn: text.nullable().default(null),
      accessIn6: text.nullable().default(null),
    }),
  ),
  /** The access lists that its SVIs name. */
  accessLists: z.array(accessListSchema).default([]),
  loopbacks: z.array(interfaceSchema),
  routes: z.array(routeSchema),
  site: siteSettingsSchema,
});
export type DeviceVariables = z.infer<typeof deviceVariablesSchema>;
export type InterfaceVariables = z.infer<typeof interfaceSchema>;

/** The JSON Schema of the variables, for those who write templates. */
export function variablesJsonSchema(): unknown {
  return z.toJSONSchema(deviceVariablesSchema, { io: 'input' });
}
