import {
  calibrationCalendar,
  calibrationOn,
  csvProfile,
  csvProfiles,
  csvProfileSchema,
  limitPackSchema,
  standardPack,
  testerSchema,
  type LimitPack,
  type Tester,
} from '#certification';
import {
  addLimitPack,
  addTester,
  Database,
  limitPacks,
  removeTester,
  savedProfiles,
  saveProfile,
  testersOf,
} from '#persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { Language } from '#findings';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { packName } from './project-tests.js';
import { recordEvent } from './record-event.js';

const testerBody = testerSchema.refine(
  ({ calibratedOn, calibratedUntil }) => calibratedOn < calibratedUntil,
  {
    path: ['calibratedUntil'],
    message: 'must be after the day of the calibration',
  },
);
const testerAnswer = testerSchema.extend({ id: z.string(), state: z.enum(['valid', 'due', 'expired']) });
const profileParams = z.object({ name: z.string().min(1).max(100) });
const packHead = z.object({
  name: z.string(),
  version: z.string(),
  limits: z.int(),
  confidence: z.object({ A: z.int(), B: z.int(), C: z.int() }),
  own: z.boolean(),
});
const packQuery = z.object({ pack: z.string().max(300).default('') });

/** What all projects share: testers with their certificates, column profiles, limit packs. */
@Controller()
export class TestersController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get('testers')
  @Allow('read-all')
  @Describe({
    summary: 'The register of testers with their certificates; `due`: within thirty days of the end',
    answer: z.object({ items: z.array(testerAnswer) }),
  })
  async testers(): Promise<{ items: z.infer<typeof testerAnswer>[] }> {
    const today = this.runtime.now().toISOString().slice(0, 10);
    return {
      items: (await testersOf(this.db)).map((tester) => ({ ...tester, state: calibrationOn(tester, today) })),
    };
  }

  @Get('testers/calendar.ics')
  @Allow('read-all')
  @Describe({
    summary:
      'The ends of the testers’ certificates as a calendar with reminders, in the language of the reader',
    produces: 'text/calendar',
  })
  async calendar(@Lang() language: Language, @Res() reply: FastifyReply): Promise<void> {
    const title = ({ serial }: Tester): string =>
      language === 'fr' ? `Fin d’étalonnage du testeur ${serial}` : `Calibration of tester ${serial} ends`;
    const text = calibrationCalendar(await testersOf(this.db), title);
    await reply.headers(fileHeaders('calibration.ics', 'text/calendar; charset=utf-8')).send(text);
  }

  @Post('testers')
  @HttpCode(201)
  @Allow('record')
  @Describe({
    summary: 'Enters a certificate of calibration',
    body: testerBody,
    answer: testerAnswer,
    status: 201,
  })
  async add(
    @Who() who: Principal,
    @Body() body: z.infer<typeof testerBody>,
  ): Promise<z.infer<typeof testerAnswer>> {
    const tester = { ...body, id: this.runtime.newId() };
    const now = this.runtime.now();
    await this.db.transaction(async (sql) => {
      await addTester(sql, tester, who.username, now);
      await recordEvent(sql, this.runtime, who, { action: 'tester.entered', projectId: null, detail: body });
    });
    return { ...tester, state: calibrationOn(tester, now.toISOString().slice(0, 10)) };
  }

  @Delete('testers/:id')
  @HttpCode(204)
  @Allow('plan')
  @Describe({ summary: 'Takes a certificate out of the register', params: uuidParams, status: 204 })
  async remove(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    await this.db.transaction(async (sql) => {
      if (!(await removeTester(sql, id))) throw notFound('tester', id);
      await recordEvent(sql, this.runtime, who, {
        action: 'tester.removed',
        projectId: null,
        detail: { id },
      });
    });
  }

  @Get('tester-profiles')
  @Allow('read-all')
  @Describe({
    summary: 'Column profiles of tester tables: those of the product, and saved ones',
    answer: z.object({ items: z.array(csvProfileSchema) }),
  })
  async profiles(): Promise<{ items: z.infer<typeof csvProfileSchema>[] }> {
    return { items: [...csvProfiles, ...(await savedProfiles(this.db))] };
  }

  @Put('tester-profiles/:name')
  @Allow('record')
  @Describe({
    summary: 'Saves a column profile under its name',
    params: profileParams,
    body: csvProfileSchema,
    answer: csvProfileSchema,
  })
  async saveProfile(
    @Who() who: Principal,
    @Param('name') name: string,
    @Body() body: z.infer<typeof csvProfileSchema>,
  ): Promise<z.infer<typeof csvProfileSchema>> {
    if (csvProfile(name)) throw new Problem(409, 'CERT_PROFILE_KNOWN', { profile: name });
    const profile = { ...body, name };
    await this.db.transaction(async (sql) => {
      await saveProfile(sql, profile, who.username, this.runtime.now());
      await recordEvent(sql, this.runtime, who, {
        action: 'tester-profile.saved',
        projectId: null,
        detail: { name },
      });
    });
    return profile;
  }

  @Get('limit-packs')
  @Allow('read-all')
  @Describe({
    summary: 'Limit packs and how far their limits can be trusted',
    answer: z.object({ items: z.array(packHead) }),
  })
  async packs(): Promise<{ items: z.infer<typeof packHead>[] }> {
    const saved = (await limitPacks(this.db)).map((pack) => headOf(pack, false));
    return { items: [headOf(standardPack, true), ...saved] };
  }

  @Get('limit-pack')
  @Allow('read-all')
  @Describe({
    summary: 'One limit pack, whole: to be edited and brought in again under a new version',
    query: packQuery,
    answer: limitPackSchema,
  })
  async pack(@Query() { pack }: z.infer<typeof packQuery>): Promise<LimitPack> {
    const all = [standardPack, ...(await limitPacks(this.db))];
    const found = pack === '' ? standardPack : all.find((one) => packName(one) === pack);
    if (!found) throw new Problem(404, 'CERT_PACK_UNKNOWN', { pack, known: all.map(packName) });
    return found;
  }

  @Post('limit-packs')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Brings a version of a limit pack in; 409 when that version is there',
    body: limitPackSchema,
    answer: packHead,
    status: 201,
  })
  async addPack(@Who() who: Principal, @Body() pack: LimitPack): Promise<z.infer<typeof packHead>> {
    const { name, version } = pack;
    await this.db.transaction(async (sql) => {
      const added =
        packName(pack) !== packName(standardPack) &&
        (await addLimitPack(sql, pack, who.username, this.runtime.now()));
      if (!added) throw new Problem(409, 'CERT_PACK_KNOWN', { name, version });
      await recordEvent(sql, this.runtime, who, {
        action: 'limit-pack.added',
        projectId: null,
        detail: { name, version },
      });
    });
    return headOf(pack, false);
  }
}

function headOf({ name, version, limits }: LimitPack, own: boolean): z.infer<typeof packHead> {
  const count = (confidence: 'A' | 'B' | 'C'): number =>
    limits.filter((limit) => limit.confidence === confidence).length;
  return {
    name,
    version,
    limits: limits.length,
    confidence: { A: count('A'), B: count('B'), C: count('C') },
    own,
  };
}
