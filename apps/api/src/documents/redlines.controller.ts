import { readRedlines, readWorkbook, redlineFinding } from '#documents';
import { renderFinding, type Language } from '#findings';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Write } from '../changes/write.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { PlanReader } from '../projects/plan-reader.js';

const redlinesQuery = z.object({
  /** True: only tell what would be made. */
  dry: z.stringbool().default(false),
  lang: z.enum(['en', 'fr']).optional(),
});
const value = z.union([z.string(), z.number()]).nullable();
const redlinesSchema = z.object({
  redlines: z.array(
    z.object({
      cableId: z.string(),
      label: z.string(),
      field: z.string(),
      issued: value,
      now: value,
      filled: value,
      verdict: z.enum(['change', 'same', 'conflict']),
    }),
  ),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), text: z.string(), hint: z.string() })),
  /** Cables that were changed, or that would be. */
  applied: z.int(),
  /** The event in the register; null when nothing was written. */
  event: z.string().nullable(),
});

/** What the site filled in comes back into the project. Who records may report; other changes are for planners. */
@Controller('projects/:id/redlines')
export class RedlinesController {
  constructor(
    private readonly plans: PlanReader,
    private readonly write: Write,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('record')
  @Describe({
    summary: 'Reads a filled-in patch table or cable schedule: what can be made is made, conflicts are told',
    params: uuidParams,
    query: redlinesQuery,
    form: ['file'],
    answer: redlinesSchema,
  })
  async read(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { dry }: z.infer<typeof redlinesQuery>,
    @Lang() lang: Language,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof redlinesSchema>> {
    const { name, bytes } = await formOf(request);
    const plan = await this.plans.of(who.scope, id);
    const objects = this.plans.layer(plan, 'after');
    const book = await readWorkbook(bytes, name);
    const { redlines, changes, findings } = book.ok
      ? readRedlines(book.sheets, objects, name)
      : { redlines: [], changes: [], findings: book.findings };
    const told = findings.map((finding) => {
      const { text, hint } = renderFinding(redlineFinding(finding, lang), lang);
      return { code: finding.code, severity: finding.severity, text, hint };
    });
    const answer = { redlines: [...redlines], findings: told, applied: changes.length };
    if (dry || changes.length === 0) return { ...answer, event: null };
    const step = Math.max(1, ...(plan.project?.steps ?? []).map(({ number }) => number));
    const { event } = await this.write.run(who, `red lines of ${name}`, { projectId: id, step }, changes);
    return { ...answer, event };
  }
}
