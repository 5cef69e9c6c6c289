import { decodeSor, type SorEvent, type SorTrace } from '#certification';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { JudgeContext } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';

const fields = z.record(z.string(), z.unknown());
const expectedSchema = z.looseObject({
  result: z.looseObject({
    format: z.number(),
    version: z.string(),
    mapblock: z.looseObject({ nbytes: z.number(), nblocks: z.number() }),
    blocks: z.record(
      z.string(),
      z.looseObject({ version: z.string(), size: z.number(), pos: z.number(), order: z.number() }),
    ),
    GenParams: fields,
    SupParams: fields,
    FxdParams: fields,
    KeyEvents: z.record(z.string(), z.unknown()),
    DataPts: fields,
    Cksum: z.looseObject({ match: z.boolean() }).optional(),
  }),
  trace: z.looseObject({
    points: z.number(),
    first5: z.array(z.string()),
    last5: z.array(z.string()),
    x_max: z.number(),
    y_min: z.number(),
    y_max: z.number(),
  }),
});
type Expected = z.infer<typeof expectedSchema>;

/** Compares our decoding of an OTDR file with that of an independent decoder, field by field. */
export async function judgeSor(name: string, { folder, emit }: JudgeContext): Promise<string[]> {
  const trace = decodeSor(await readFile(join(folder, 'sor', `${name}.sor`)));
  emit({ ...trace, samples: trace.samples && { ...trace.samples, raw: [...trace.samples.raw] } });
  const expected = await readJson(folder, `sor/${name}.expected.json`, expectedSchema);
  const found: string[] = [];
  const same = (what: string, is: unknown, should: unknown): void => {
    if (!alike(is, should)) found.push(`${what}: ${String(is)}, expected ${String(should)}`);
  };
  judgeMap(trace, expected, same);
  judgeParameters(trace, expected, same);
  judgeEvents(trace, expected, same);
  judgeSamples(trace, expected, same);
  return found;
}

type Same = (what: string, is: unknown, should: unknown) => void;

/** Texts without blanks around them; numbers with their unit cut off, to the digits that were written. */
function alike(is: unknown, should: unknown): boolean {
  if (typeof is !== 'number')
    return typeof is === 'string' && typeof should === 'string' ? is === should.trim() : is === should;
  const text = String(should);
  const digits = /^-?\d+(?:\.(\d+))?/.exec(text);
  if (!digits) return false;
  const tolerance =
    typeof should === 'number'
      ? Math.max(Math.abs(should) * 1e-9, 1e-6)
      : 0.5001 * 10 ** -(digits[1]?.length ?? 0);
  return Math.abs(is - Number(digits[0])) <= tolerance;
}

function judgeMap(trace: SorTrace, { result }: Expected, same: Same): void {
  same('format', trace.version, result.format);
  same('version', (trace.revision / 100).toFixed(2), result.version);
  same('map size', trace.mapSize, result.mapblock.nbytes);
  same(
    'blocks',
    trace.blocks.length,
    result.mapblock.nblocks - (trace.blocks.length < result.mapblock.nblocks ? 1 : 0),
  );
  for (const [name, block] of Object.entries(result.blocks)) {
    const ours = trace.blocks[block.order];
    same(`block ${block.order}`, ours?.name, name);
    same(`${name} version`, ((ours?.version ?? 0) / 100).toFixed(2), block.version);
    same(`${name} size`, ours?.size, block.size);
    same(`${name} position`, ours?.offset, block.pos);
  }
  if (result.Cksum) same('checksum', trace.checksum, result.Cksum.match ? 'matches' : 'differs');
}

function judgeParameters({ general, supplier, fixed }: SorTrace, { result }: Expected, same: Same): void {
  // prettier-ignore
  const pairs: [string, unknown][] = [
    ['language', general.language], ['cable ID', general.cableId], ['fiber ID', general.fibreId], ['wavelength', general.wavelengthNm],
    ['location A', general.locationA], ['location B', general.locationB], ['cable code/fiber type', general.cableCode],
    ['user offset', general.userOffset], ['user offset distance', general.userOffsetDistance], ['operator', general.operator],
    ['comments', general.comments],
  ];
  for (const [key, is] of pairs)
    if (key in result.GenParams) same(`GenParams ${key}`, is, result.GenParams[key]);
  same('build condition', general.buildCondition, String(result.GenParams['build condition']).slice(0, 2));
  const type = /\d+/.exec(JSON.stringify(result.GenParams['fiber type'] ?? ''))?.[0];
  if (type !== undefined) same('fiber type', general.fibreType, Number(type));
  const names: [string, string][] = [
    ['supplier', supplier.supplier],
    ['OTDR', supplier.otdr],
    ['OTDR S/N', supplier.otdrSerial],
    ['module', supplier.module],
    ['module S/N', supplier.moduleSerial],
    ['software', supplier.software],
    ['other', supplier.other],
  ];
  for (const [key, is] of names) same(`SupParams ${key}`, is, result.SupParams[key]);
  // prettier-ignore
  const figures: [string, unknown][] = [
    ['wavelength', fixed.wavelengthNm], ['acquisition offset', fixed.acquisitionOffset],
    ['acquisition offset distance', fixed.acquisitionOffsetDistance], ['number of pulse width entries', fixed.pulseWidthsNs.length],
    ['pulse width', fixed.pulseWidthsNs[0]], ['sample spacing', fixed.sampleSpacingsUs[0]], ['num data points', fixed.sampleCounts[0]],
    ['index', fixed.refractiveIndex], ['BC', fixed.backscatterDb], ['num averages', fixed.averages],
    ['acquisition range distance', fixed.acquisitionRangeDistance], ['front panel offset', fixed.frontPanelOffset],
    ['noise floor level', fixed.noiseFloor], ['noise floor scaling factor', fixed.noiseFloorScale],
    ['power offset first point', fixed.powerOffset], ['loss thr', fixed.lossThresholdDb], ['refl thr', fixed.reflectanceThresholdDb],
    ['EOT thr', fixed.endThresholdDb], ['averaging time', fixed.averagingTimeS],
    ['X1', fixed.window[0]], ['Y1', fixed.window[1]], ['X2', fixed.window[2]], ['Y2', fixed.window[3]],
  ];
  for (const [key, is] of figures)
    if (key in result.FxdParams) same(`FxdParams ${key}`, is, result.FxdParams[key]);
  same('unit', fixed.unit, String(result.FxdParams['unit']).slice(0, 2));
  same('time', fixed.measuredAtS, Number(/\((\d+) sec\)/.exec(String(result.FxdParams['date/time']))?.[1]));
  if ('trace type' in result.FxdParams)
    same('trace type', fixed.traceType, String(result.FxdParams['trace type']).slice(0, 2));
}

function judgeEvents(trace: SorTrace, { result }: Expected, same: Same): void {
  same('events', trace.events.length, result.KeyEvents['num events']);
  const wrapKm = 2 ** 32 * tickKm(trace);
  for (const [i, event] of trace.events.entries()) {
    const should = (result.KeyEvents[`event ${i + 1}`] ?? {}) as Record<string, string>;
    const is = eventFields(event);
    for (const [key, value] of Object.entries(is))
      if (key in should) same(`event ${i + 1} ${key}`, value, should[key]);
    same(
      `event ${i + 1} type`,
      event.code + event.landmark + event.technique,
      (should['type'] ?? '').slice(0, 8),
    );
    const marks = ['end of prev', 'start of curr', 'end of curr', 'start of next', 'peak'];
    for (const [at, key] of marks.entries()) {
      const km = (event.marksM?.[at] ?? 0) / 1000;
      // The other decoder reads positions without sign, so that those before the front panel come out far away.
      if (key in should) same(`event ${i + 1} ${key}`, km < 0 ? km + wrapKm : km, should[key]);
    }
  }
  const summary = (result.KeyEvents['Summary'] ?? {}) as Record<string, number>;
  same('total loss', trace.summary?.lossDb, summary['total loss']);
  same('ORL', trace.summary?.orlDb, summary['ORL']);
  same('loss start', (trace.summary?.lossFromM ?? 0) / 1000, summary['loss start']);
  same('loss end', (trace.summary?.lossToM ?? 0) / 1000, summary['loss end']);
  same('ORL start', (trace.summary?.orlFromM ?? 0) / 1000, summary['ORL start']);
  same('ORL finish', (trace.summary?.orlToM ?? 0) / 1000, summary['ORL finish']);
}

const tickKm = ({ fixed }: SorTrace): number => (1e-7 * 299.792458) / fixed.refractiveIndex;

const eventFields = (event: SorEvent): Record<string, unknown> => ({
  distance: event.distanceM / 1000,
  slope: event.slopeDbPerKm,
  'splice loss': event.lossDb,
  'refl loss': event.reflectanceDb,
  comments: event.comment,
});

function judgeSamples({ samples, fixed }: SorTrace, { result, trace }: Expected, same: Same): void {
  const raw = [...(samples?.raw ?? [])];
  const top = raw.reduce((a, b) => Math.max(a, b), 0);
  const bottom = raw.reduce((a, b) => Math.min(a, b), 65_535);
  same('points', raw.length, trace.points);
  same('samples', raw.length, result.DataPts['num data points']);
  same('scale', samples?.scale, result.DataPts['scaling factor']);
  same('highest', top / 1000, result.DataPts['max before offset']);
  same('lowest', bottom / 1000, result.DataPts['min before offset']);
  same('resolution', samples?.spacingM, result.FxdParams['resolution']);
  same('range', ((samples?.spacingM ?? 0) * (fixed.sampleCounts[0] ?? 0)) / 1000, result.FxdParams['range']);
  const shown = raw.map((value, i) => [(i * (samples?.spacingM ?? 0)) / 1000, (top - value) / 1000] as const);
  const ends = [...shown.slice(0, 5), ...shown.slice(-5)];
  for (const [i, text] of [...trace.first5, ...trace.last5].entries()) {
    const [x, y] = text.split('\t');
    same(`sample ${i} distance`, ends[i]?.[0], x);
    same(`sample ${i} level`, ends[i]?.[1], y);
  }
}
