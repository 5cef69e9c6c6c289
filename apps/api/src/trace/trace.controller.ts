import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { layerSchema } from '../kinds/layer-schema.js';
import { TraceFrom, type Traced } from './trace-from.js';

const traceQuery = z
  .object({
    port: z.uuid().optional(),
    cable: z.uuid().optional(),
    project: z.uuid().optional(),
    layer: layerSchema.default('after'),
  })
  .refine(({ port, cable }) => (port === undefined) !== (cable === undefined), {
    message: 'one of port and cable',
  });
const pathSchema = z.object({
  hops: z.array(
    z.looseObject({ kind: z.enum(['port', 'cable', 'location', 'network']), ids: z.array(z.string()) }),
  ),
  complete: z.boolean(),
  active: z.boolean(),
  split: z.boolean(),
  loop: z.boolean(),
  lengthM: z.number(),
  lengthDefinitive: z.boolean(),
  loss: z
    .object({
      lossDb: z.number(),
      lengthM: z.number(),
      connectors: z.int(),
      splices: z.int(),
      definitive: z.boolean(),
    })
    .nullable(),
});
const traceAnswer = z.object({
  paths: z.array(pathSchema),
  names: z.record(z.string(), z.string()),
  /** In a project's view, by id. */
  cables: z
    .record(
      z.string(),
      z.object({
        role: z.string(),
        media: z.string(),
        status: z.string(),
        strands: z.int().nullable(),
        lengthM: z.number().nullable(),
        measuredLengthM: z.number().nullable(),
      }),
    )
    .optional(),
  truncated: z.boolean(),
});

@Controller('trace')
export class TraceController {
  constructor(private readonly tracing: TraceFrom) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'The whole paths that a port or a cable lies on, through all panels',
    query: traceQuery,
    answer: traceAnswer,
  })
  trace(@Who() who: Principal, @Query() query: z.infer<typeof traceQuery>): Promise<Traced> {
    const { port, cable, project, layer } = query;
    const through = port === undefined ? { cableId: cable! } : { portId: port };
    return project === undefined
      ? this.tracing.inPresent(who, through)
      : this.tracing.inProject(who, project, layer, through);
  }
}
