import { bindingMethods, suggestLinks, type PlacedTest, type Suggestion } from '#certification';
import { testResults } from '#certification';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { DecideBindings } from './decide-bindings.js';
import { ProjectTests } from './project-tests.js';

const linkId = z.string().max(80);
const reasonAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), shared: z.array(z.string()) }),
  z.object({ kind: z.literal('length'), differenceM: z.number() }),
  z.object({ kind: z.literal('between'), before: z.string(), after: z.string() }),
]);
const suggestionAnswer = z.object({
  link: z.string(),
  name: z.string(),
  ends: z.array(z.string()),
  plannedLengthM: z.number().nullable(),
  method: z.enum(['sequence', 'manual']),
  reasons: z.array(reasonAnswer),
});
const testAnswer = z.object({
  id: z.string(),
  identifier: z.string(),
  fibre: z.string(),
  verdict: z.enum(testResults),
  testedAt: z.string().nullable(),
  lengthM: z.number().nullable(),
  marginDb: z.number().nullable(),
  tester: z.string(),
});
// prettier-ignore
const bindingsAnswer = z.object({
  /** Tests that look for their link, with proposals: nothing of it is bound. */
  open: z.array(testAnswer.extend({ suggestions: z.array(suggestionAnswer) })),
  /** Tests that somebody set aside. */
  discarded: z.array(testAnswer.extend({ reason: z.string(), by: z.string() })),
  /** Tests that somebody bound. */
  decided: z.array(testAnswer.extend({ link: z.string(), name: z.string(), by: z.string(), at: z.string().nullable(), method: z.enum(bindingMethods) })),
  /** Links that a test may be given, in working order; `tested` says which have one. */
  links: z.array(z.object({ link: z.string(), name: z.string(), ends: z.array(z.string()), plannedLengthM: z.number().nullable(), tested: z.boolean() })),
});
const decisionsBody = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        record: z.uuid(),
        /** null: no link. */
        link: linkId.nullable(),
        method: z.enum(['manual', 'sequence', 'template']).default('manual'),
        /** With no link: why it stays so; empty: it looks for one again. */
        discarded: z.string().trim().max(500).default(''),
      }),
    )
    .min(1)
    .max(10_000),
});
const alikeBody = z.strictObject({ record: z.uuid(), link: linkId });
const alikeAnswer = z.object({
  template: z.string().nullable(),
  pairs: z.array(
    z.object({ record: z.string(), identifier: z.string(), link: z.string(), name: z.string() }),
  ),
});

/** Tests that found no link by themselves, and what people say about them. */
@Controller('projects/:id/certification/bindings')
export class BindingsController {
  constructor(
    private readonly tests: ProjectTests,
    private readonly deciding: DecideBindings,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Tests without a link, with proposals and their reasons; and what people decided',
    params: uuidParams,
    answer: bindingsAnswer,
  })
  async show(@Who() who: Principal, @Param('id') id: string): Promise<z.infer<typeof bindingsAnswer>> {
    const { targets, records, stored } = await this.tests.of(who, id);
    const targetOf = new Map(targets.map((target) => [target.linkId, target]));
    const placed = records.map(
      ({
        id: record,
        linkId: link,
        discarded = '',
        record: { identifier, testedAt, lengthM, testerSerial },
      }): PlacedTest & { discarded: string } => ({
        id: record,
        identifier,
        testedAt,
        lengthM,
        testerSerial,
        linkId: link,
        discarded,
      }),
    );
    const suggested = suggestLinks(
      placed.filter(({ discarded }) => discarded === ''),
      targets,
    );
    const named = ({ linkId: link, method, reasons }: Suggestion): z.infer<typeof suggestionAnswer> => {
      const target = targetOf.get(link);
      return {
        link,
        name: target?.names[0] ?? link,
        ends: [...(target?.ends ?? [])],
        plannedLengthM: target?.plannedLengthM ?? null,
        method,
        reasons: reasons.map((reason) =>
          reason.kind === 'words' ? { ...reason, shared: [...reason.shared] } : reason,
        ),
      };
    };
    const tested = new Set(records.map(({ linkId: link }) => link));
    const answer = (known: (typeof records)[number]): z.infer<typeof testAnswer> => {
      const { identifier, fibre, result, testedAt, lengthM, marginDb, tester, testerSerial } = known.record;
      return {
        id: known.id,
        identifier,
        fibre,
        verdict: result,
        testedAt,
        lengthM,
        marginDb,
        tester: testerSerial || tester,
      };
    };
    return {
      open: records
        .filter(({ linkId: link, discarded = '' }) => link === null && discarded === '')
        .map((known) => ({ ...answer(known), suggestions: (suggested.get(known.id) ?? []).map(named) })),
      discarded: records
        .filter(({ discarded = '' }) => discarded !== '')
        .map((known) => ({
          ...answer(known),
          reason: known.discarded ?? '',
          by: stored.get(known.id)?.boundBy ?? '',
        })),
      decided: records.flatMap((known) => {
        const by = stored.get(known.id)?.boundBy ?? '';
        if (by === '' || known.linkId === null || known.method === null) return [];
        const at = stored.get(known.id)?.boundAt?.toISOString() ?? null;
        return [
          {
            ...answer(known),
            link: known.linkId,
            name: targetOf.get(known.linkId)?.names[0] ?? known.linkId,
            by,
            at,
            method: known.method,
          },
        ];
      }),
      links: targets
        .filter(({ retired, strandIds }) => !retired && !strandIds)
        .map(({ linkId: link, names, ends, plannedLengthM }) => ({
          link,
          name: names[0] ?? link,
          ends: [...ends],
          plannedLengthM,
          tested: tested.has(link),
        })),
    };
  }

  @Post()
  @HttpCode(204)
  @Allow('record')
  @Describe({
    summary: 'Binds tests to links, or sets them aside with a reason; who decided is kept',
    params: uuidParams,
    body: decisionsBody,
    status: 204,
  })
  async decide(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { decisions }: z.infer<typeof decisionsBody>,
  ): Promise<void> {
    await this.deciding.run(who, id, decisions);
  }

  @Post('alike')
  @HttpCode(200)
  @Allow('record')
  @Describe({
    summary: 'Other tests whose identifiers follow the scheme of one binding; nothing is bound yet',
    params: uuidParams,
    body: alikeBody,
    answer: alikeAnswer,
  })
  async alike(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { record, link }: z.infer<typeof alikeBody>,
  ): Promise<z.infer<typeof alikeAnswer>> {
    const { template, pairs } = await this.deciding.alike(who, id, record, link);
    return { template, pairs: [...pairs] };
  }
}
