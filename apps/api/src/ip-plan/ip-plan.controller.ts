import { ipPlanTables, underPrefix, type PlanObjects, type PrefixRow } from '#plan';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { layerQuery } from '../kinds/layer-schema.js';
import { PlanReader } from '../projects/plan-reader.js';

const addressSchema = z.object({
  id: z.string(),
  address: z.string(),
  dnsName: z.string(),
  port: z.string().nullable(),
  status: z.string(),
});
const prefixSchema = z.object({
  id: z.string(),
  vrf: z.string().nullable(),
  prefix: z.string(),
  depth: z.int(),
  status: z.string(),
  vlan: z.object({ id: z.string(), vid: z.int(), name: z.string() }).nullable(),
  gateway: z.string().nullable(),
  used: z.number(),
  size: z.number(),
  /** From 0 to 1. */
  utilisation: z.number(),
  ranges: z.array(z.object({ id: z.string(), start: z.string(), end: z.string(), role: z.string() })),
  addresses: z.array(addressSchema),
});
const ipPlanSchema = z.object({
  vlans: z.array(
    z.looseObject({ id: z.string(), vid: z.int(), name: z.string(), role: z.string(), status: z.string() }),
  ),
  prefixes: z.array(prefixSchema),
  /** Addresses in no recorded prefix. */
  strays: z.array(addressSchema),
  openings: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

const planQuery = layerQuery.extend({
  /** Id of a prefix: it and what lies in it alone. */
  under: z.uuid().optional(),
});

@Controller('projects/:id/ip-plan')
export class IpPlanController {
  constructor(private readonly plans: PlanReader) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'The addressing plan of a layer: VLANs, the tree of prefixes with their use, openings',
    params: uuidParams,
    query: planQuery,
    answer: ipPlanSchema,
  })
  async ipPlan(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer, under }: z.infer<typeof planQuery>,
  ): Promise<object> {
    const whole = this.plans.layer(await this.plans.of(who.scope, id), layer);
    if (under !== undefined && !whole.prefix.has(under)) throw notFound('prefix', under);
    const objects = under === undefined ? whole : underPrefix(whole, under);
    const { vlans, prefixes, strays, openings } = ipPlanTables(objects);
    return { vlans, prefixes: prefixes.map((row) => prefixDto(row, objects)), strays, openings };
  }
}

/** A row with numbers to draw by: sizes beyond 2^53 are rounded, which no picture shows. */
function prefixDto(row: PrefixRow, objects: PlanObjects): z.infer<typeof prefixSchema> {
  const { id, vrf, prefix, depth, status, gateway, ranges, addresses } = row;
  const vlan = row.vlanId === null ? undefined : objects.vlan.get(row.vlanId);
  const size = Number(row.usable);
  const utilisation = row.utilisationPercent / 100;
  return {
    id,
    vrf,
    prefix,
    depth,
    status,
    vlan: vlan ? { id: vlan.id, vid: vlan.vid, name: vlan.name } : null,
    gateway,
    used: Math.round(size * utilisation),
    size,
    utilisation,
    ranges: [...ranges],
    addresses: [...addresses],
  };
}
