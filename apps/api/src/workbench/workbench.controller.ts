import { cableSchema, mediaField } from '#cabling';
import { cablingPolicyOf, kinds, type PlanObjects } from '#plan';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { kindOfPath } from '../kinds/kind-names.js';
import { layerSchema } from '../kinds/layer-schema.js';
import { fieldFilter } from '../kinds/list-query.js';
import { PlanReader } from '../projects/plan-reader.js';
import { deviceFace, type DeviceFace } from './device-face.js';
import { elevation, rackRows, type Elevation, type RackRow } from './elevation.js';
import { freshLabels } from './labels.js';
import { portChoices, type PortChoice } from './port-choices.js';
import { resolveNames, type Resolved } from './resolve.js';
import { tablePage, type TablePage } from './table.js';

const layerQuery = z.object({ layer: layerSchema.default('after') });
const tableQuery = layerQuery
  .extend({
    sort: z
      .string()
      .regex(/^-?[A-Za-z]\w{0,60}$/)
      .default('path'),
    q: z.string().max(200).default(''),
    offset: z.coerce.number<string>().int().min(0).default(0),
    limit: z.coerce.number<string>().int().min(1).max(500).default(100),
  })
  .catchall(z.string().max(300));
const portQuery = layerQuery.extend({
  q: z.string().max(200).default(''),
  like: z.uuid().optional(),
  cable: z.uuid().optional(),
  media: mediaField.optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(20),
});
const tableParams = uuidParams.extend({ kind: z.enum([...kindOfPath.keys()]) });
const rackParams = uuidParams.extend({ rack: z.uuid() });
const deviceParams = uuidParams.extend({ device: z.uuid() });

const rackAnswer = z.object({
  items: z.array(
    z.looseObject({ rack: z.looseObject({ id: z.string() }), usedU: z.number(), touched: z.int() }),
  ),
});
const elevationAnswer = z.object({
  rack: z.looseObject({ id: z.string() }),
  place: z.string(),
  devices: z.array(
    z.looseObject({
      id: z.string(),
      state: z.enum(['kept', 'new', 'changed', 'moved', 'removed', 'left']),
      /** Ports of the face in order: 1 with a cable, 0 without. */
      ports: z.string(),
    }),
  ),
});
const tableAnswer = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      state: z.enum(['kept', 'new', 'changed']),
      object: z.looseObject({ id: z.string() }),
    }),
  ),
  names: z.record(z.string(), z.string()),
});
const faceAnswer = z.looseObject({
  device: z.looseObject({ id: z.string() }),
  path: z.string(),
  ports: z.array(z.looseObject({ id: z.string(), name: z.string(), kind: z.string() })),
});
const choiceAnswer = z.object({
  items: z.array(z.looseObject({ id: z.string(), path: z.string(), fits: z.boolean() })),
});

const namesBody = z.strictObject({
  kind: z.enum(kinds),
  layer: layerSchema.default('after'),
  names: z.array(z.string().max(500)).max(10_000),
});
const namesAnswer = z.object({
  items: z.array(
    z.object({ name: z.string(), id: z.string().nullable(), path: z.string().nullable(), found: z.int() }),
  ),
});

const labelsBody = z.strictObject({
  layer: layerSchema.default('after'),
  /** The cables to be; their own labels do not matter. */
  cables: z.array(cableSchema).max(10_000),
});
const labelsAnswer = z.object({ items: z.array(z.object({ label: z.string() })) });

/** What the design pages look at: racks, devices, tables of any kind, ports to plug into. */
@Controller('projects/:id')
export class WorkbenchController {
  constructor(private readonly plans: PlanReader) {}

  @Get('racks')
  @Allow('read-all')
  @Describe({
    summary: 'The racks of a layer: how full they are, and whether the project touches them',
    params: uuidParams,
    query: layerQuery,
    answer: rackAnswer,
  })
  async racks(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer }: z.infer<typeof layerQuery>,
  ): Promise<{ items: RackRow[] }> {
    const { objects, before } = await this.layers(who, id, layer);
    return { items: rackRows(objects, before) };
  }

  @Get('racks/:rack')
  @Allow('read-all')
  @Describe({
    summary: 'The devices of a rack in their units, and what the project makes of each',
    params: rackParams,
    query: layerQuery,
    answer: elevationAnswer,
  })
  async rack(
    @Who() who: Principal,
    @Param() { id, rack }: z.infer<typeof rackParams>,
    @Query() { layer }: z.infer<typeof layerQuery>,
  ): Promise<Elevation> {
    const { objects, before } = await this.layers(who, id, layer);
    const found = elevation(objects, before, rack);
    if (!found) throw notFound('rack', rack);
    return found;
  }

  @Get('devices/:device/face')
  @Allow('read-all')
  @Describe({
    summary: 'A device with every port: its cables, far ends through all panels, and VLANs',
    params: deviceParams,
    query: layerQuery,
    answer: faceAnswer,
  })
  async face(
    @Who() who: Principal,
    @Param() { id, device }: z.infer<typeof deviceParams>,
    @Query() { layer }: z.infer<typeof layerQuery>,
  ): Promise<DeviceFace> {
    const { objects, before } = await this.layers(who, id, layer);
    const found = deviceFace(objects, before, device);
    if (!found) throw notFound('device', device);
    return found;
  }

  @Get('tables/:kind')
  @Allow('read-all')
  @Describe({
    summary: 'Any part of the rows of a kind in a layer: sorted, filtered by words and by fields',
    params: tableParams,
    query: tableQuery,
    answer: tableAnswer,
  })
  async table(
    @Who() who: Principal,
    @Param() { id, kind: name }: z.infer<typeof tableParams>,
    @Query() { layer, sort, q, offset, limit, ...fields }: z.infer<typeof tableQuery>,
  ): Promise<TablePage> {
    const kind = kindOfPath.get(name) ?? kinds[0]!;
    const filter = fieldFilter(kind, fields);
    const { objects, before } = await this.layers(who, id, layer);
    return tablePage(objects, before, { kind, sort, q, filter, offset, limit });
  }

  @Get('port-choices')
  @Allow('read-all')
  @Describe({
    summary: 'Ports by part of their path: free ones that fit the other end first',
    params: uuidParams,
    query: portQuery,
    answer: choiceAnswer,
  })
  async ports(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer, q, like, cable, media, limit }: z.infer<typeof portQuery>,
  ): Promise<{ items: PortChoice[] }> {
    const { objects } = await this.layers(who, id, layer);
    const wanted = { q, like: like ?? null, cable: cable ?? null, media: media ?? null, limit };
    return { items: portChoices(objects, wanted) };
  }

  @Post('names')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'What written names mean in a layer; for one that means nothing, the nearest that does',
    params: uuidParams,
    body: namesBody,
    answer: namesAnswer,
  })
  async names(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { kind, layer, names }: z.infer<typeof namesBody>,
  ): Promise<{ items: Resolved[] }> {
    const { objects } = await this.layers(who, id, layer);
    return { items: resolveNames(objects, kind, names) };
  }

  @Post('labels')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'Free labels for new cables, in series by the scheme of the site',
    params: uuidParams,
    body: labelsBody,
    answer: labelsAnswer,
  })
  async labels(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { layer, cables }: z.infer<typeof labelsBody>,
  ): Promise<z.infer<typeof labelsAnswer>> {
    const plan = await this.plans.of(who.scope, id);
    const labels = freshLabels(this.plans.layer(plan, layer), cablingPolicyOf(plan), cables);
    return { items: labels.map((label) => ({ label })) };
  }

  /** A layer and the present below it. A project that no longer fits the present is refused with the reason. */
  private async layers(
    who: Principal,
    id: string,
    layer: z.infer<typeof layerSchema>,
  ): Promise<{ objects: PlanObjects; before: PlanObjects }> {
    const plan = await this.plans.of(who.scope, id);
    return { objects: this.plans.layer(plan, layer), before: plan.present };
  }
}
