import { z } from 'zod';

const scope = { vrf: z.coerce.string().nullable().default(null) };

/** The rows of a scenario, by the field that says what they are. */
export const rowSchema = z.union([
  z.object({ prefix: z.string(), status: z.string().optional(), pool: z.boolean().default(false), ...scope }),
  z.object({ address: z.string(), role: z.string().nullable().default(null), ...scope }),
  z.object({ range: z.tuple([z.string(), z.string()]), populated: z.boolean().default(false), ...scope }),
  z.object({ aggregate: z.string() }),
  z.object({ vlan_group: z.coerce.string(), vids: z.string().default('1-4094') }),
  z.object({
    vlan: z.number(),
    name: z.string().nullable().default(null),
    group: z.coerce.string().nullable().default(null),
    qinq: z.enum(['service', 'customer']).nullable().default(null),
    svlan: z.number().nullable().default(null),
  }),
  z.object({ settings: z.looseObject({ global_unique: z.boolean().default(true) }) }),
  // Last: the other rows may name a VRF too.
  z.object({ vrf: z.coerce.string(), unique: z.boolean().default(true) }),
]);

export const fileSchema = z.object({
  scenarios: z.array(
    z.looseObject({ id: z.string(), setup: z.array(z.looseObject({})), checks: z.array(z.looseObject({})) }),
  ),
});
export type Scenario = z.infer<typeof fileSchema>['scenarios'][number];
