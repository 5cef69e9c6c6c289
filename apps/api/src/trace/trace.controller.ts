import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { layerSchema } from '../kinds/layer-schema.js';
import { TraceFrom, type Through, type Traced } from './trace-from.js';

const traceQuery = z
  .object({
    port: z.uuid().optional(),
    /** With a port: this one of its positions. */
    position: z.coerce.number<string>().int().min(1).max(1024).optional(),
    cable: z.uuid().optional(),
    /** With a cable: this one of its strands, from 1. */
    strand: z.coerce.number<string>().int().min(1).max(4096).optional(),
    /** All ports at the front of a panel or another device. */
    device: z.uuid().optional(),
    project: z.uuid().optional(),
    layer: layerSchema.default('after'),
  })
  .refine(({ port, cable, device }) => [port, cable, device].filter((id) => id !== undefined).length === 1, {
    message: 'one of port, cable and device',
  })
  .refine(({ port, position }) => position === undefined || port !== undefined, {
    message: 'position goes with port',
    path: ['position'],
  })
  .refine(({ cable, strand }) => strand === undefined || cable !== undefined, {
    message: 'strand goes with cable',
    path: ['strand'],
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
  /** Circuits of providers on the way: entered at the hop `after` (from 0), left at the next. */
  circuits: z.array(
    z.object({
      id: z.string(),
      after: z.int(),
      name: z.string(),
      provider: z.string(),
      service: z.string(),
    }),
  ),
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
    summary: 'The whole paths that a port, a cable, one strand or a whole panel lies on, through all panels',
    query: traceQuery,
    answer: traceAnswer,
  })
  trace(@Who() who: Principal, @Query() query: z.infer<typeof traceQuery>): Promise<Traced> {
    const { project, layer } = query;
    const through = throughOf(query);
    return project === undefined
      ? this.tracing.inPresent(who, through)
      : this.tracing.inProject(who, project, layer, through);
  }
}

/** The one of port, cable and device that the request names. */
function throughOf({ port, position, cable, strand, device }: z.infer<typeof traceQuery>): Through {
  if (device !== undefined) return { deviceId: device };
  if (port !== undefined) return { portId: port, ...(position === undefined ? {} : { position }) };
  return { cableId: cable!, ...(strand === undefined ? {} : { strand }) };
}
