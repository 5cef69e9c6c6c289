import { z } from 'zod';

/** The shape of `path-scenarios.json`, as the file's own schema describes it. */

const hops = z.array(z.array(z.string()));
const flags = {
  complete: z.boolean().optional(),
  active: z.boolean().optional(),
  split: z.boolean().optional(),
};

const objectSchema = z.object({
  kind: z.string(),
  device: z.string().optional(),
  positions: z.number().optional(),
  circuit: z.string().optional(),
  side: z.string().optional(),
  at: z.string().nullish(),
  distance: z.number().nullish(),
  distance_unit: z.string().nullish(),
  type: z.string().optional(),
  mark_connected: z.boolean().optional(),
  created_later: z.boolean().optional(),
});
export type ScenarioObject = z.infer<typeof objectSchema>;

const cableFields = {
  cable: z.string(),
  a: z.array(z.string()).optional(),
  b: z.array(z.string()).optional(),
  status: z.string().optional(),
  profile: z.string().nullish(),
  length: z.number().nullish(),
  length_unit: z.string().nullish(),
  expect_rejected: z.boolean().optional(),
};

const mapping = { front: z.string(), front_pos: z.number(), rear: z.string(), rear_pos: z.number() };

const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('connect'), ...cableFields }),
  z.object({ do: z.literal('update_cable'), ...cableFields }),
  z.object({ do: z.literal('disconnect'), cable: z.string() }),
  z.object({ do: z.literal('map'), ...mapping }),
  z.object({ do: z.literal('unmap'), ...mapping }),
  z.object({ do: z.literal('create'), object: z.string() }),
  z.object({
    do: z.literal('set_circuit'),
    circuit: z.string(),
    distance: z.number().nullable(),
    distance_unit: z.string().nullish(),
  }),
  z.object({
    do: z.literal('trace_from'),
    origins: z.array(z.string()),
    through: z.boolean().optional(),
    path: hops.optional(),
    ...flags,
  }),
  z.object({ do: z.literal('drop_trace'), origins: z.array(z.string()) }),
]);
export type Action = z.infer<typeof actionSchema>;

const expectationSchema = z.discriminatedUnion('expect', [
  z.object({ expect: z.literal('path'), path: hops, ...flags }),
  z.object({ expect: z.literal('no_such_path'), path: hops, ...flags }),
  z.object({ expect: z.literal('path_count'), n: z.number(), ...flags }),
  z.object({ expect: z.literal('path_of_port'), port: z.string(), path: hops, ...flags }),
  z.object({ expect: z.literal('has_path_of_port'), port: z.string() }),
  z.object({ expect: z.literal('no_path_of_port'), port: z.string() }),
  z.object({ expect: z.literal('path_flag'), origin: z.string(), ...flags }),
  z.object({
    expect: z.literal('port_attr'),
    port: z.string(),
    attr: z.enum(['connector', 'positions', 'cable', 'end']),
    value: z.union([z.string(), z.number(), z.array(z.number()), z.null()]),
  }),
  z.object({ expect: z.literal('link_peers'), port: z.string(), peers: z.array(z.string()) }),
  z.object({
    expect: z.literal('total_length'),
    path: hops,
    metres: z.number().nullable(),
    definitive: z.boolean().optional(),
  }),
  z.object({
    expect: z.literal('branches_from'),
    origins: z.array(z.string()).optional(),
    port: z.string().optional(),
    through: z.boolean().optional(),
    branches: z.array(hops).optional(),
    paths: z.array(hops).optional(),
  }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

const scenarioSchema = z.object({
  id: z.string(),
  objects: z.record(z.string(), objectSchema),
  mappings: z.array(z.tuple([z.string(), z.number(), z.string(), z.number()])),
  steps: z.array(z.union([actionSchema, expectationSchema])),
});
export type Scenario = z.infer<typeof scenarioSchema>;

const profileSchema = z.object({
  a: z.array(z.number()),
  b: z.array(z.number()),
  map: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).optional(),
});

export const scenariosSchema = z.object({
  profiles: z.record(z.string(), profileSchema),
  scenarios: z.array(scenarioSchema),
});
export type Profiles = z.infer<typeof scenariosSchema>['profiles'];
