import { z } from 'zod';

/** What the tester said. `…-marginal` is its star: nearer to the limit than it can measure. */
export const testResults = ['pass', 'pass-marginal', 'fail', 'fail-marginal', 'unknown'] as const;
export const testResultField = z.enum(testResults);
export type TestResult = (typeof testResults)[number];

const text = z.string().max(500);
const day = z.iso.date();
/** Local time of the tester: it knows no time zone. */
const localTime = z.iso.datetime({ local: true });

/** One figure of a test: the point where a parameter came nearest to its limit, or its worst value. */
export const measurementSchema = z.strictObject({
  /** `IL`, `RL`, `NEXT`, `PSNEXT`, `ACRF`, `PSACRF`, `DELAY`, `SKEW`, `LOSS`, `ORL` …; a tester's own name if unknown. */
  parameter: text,
  /** Pair (`36`), pair combination (`12-36`), fibre or wavelength (`1310 nm`); empty: the whole link. */
  subject: text.default(''),
  /** The end it was measured from; null when it has none, or the file does not say. */
  end: z.enum(['main', 'remote']).nullable().default(null),
  /** Worst margin and worst value may stand at different frequencies. */
  worst: z.enum(['margin', 'value']).default('margin'),
  frequencyMhz: z.number().positive().nullable().default(null),
  value: z.number().nullable().default(null),
  /** The limit that the tester held it against. */
  limit: z.number().nullable().default(null),
  /** The tester's own margin; negative when it fails. */
  margin: z.number().nullable().default(null),
  unit: text.default('dB'),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** A parameter over frequency, with the limit line that the tester exported where it did. */
export const sweepSchema = z.strictObject({
  parameter: text,
  subject: text.default(''),
  end: z.enum(['main', 'remote']).nullable().default(null),
  unit: text.default('dB'),
  frequenciesMhz: z.array(z.number().positive()).max(20_000),
  values: z.array(z.number()).max(20_000),
  limits: z.array(z.number().nullable()).max(20_000).nullable().default(null),
});
export type Sweep = z.infer<typeof sweepSchema>;

/** How the power meter was set to zero (IEC 61280-4-1, 61280-4-2): with one, two or three cords. */
export const referenceMethods = ['one-cord', 'two-cord', 'three-cord'] as const;
export type ReferenceMethod = (typeof referenceMethods)[number];

/** Which way light went: from end A of the link to its end B, or back. */
export const directions = ['a-b', 'b-a'] as const;

/** What an OTDR saw at one place of the fibre. Loss of one direction; gains are negative. */
export const otdrEventSchema = z.strictObject({
  distanceM: z.number(),
  lossDb: z.number().nullable().default(null),
  /** Light thrown back, in dB below the pulse: negative; null where nothing reflects. */
  reflectanceDb: z.number().nullable().default(null),
  /** Attenuation of the fibre before the event. */
  slopeDbPerKm: z.number().nullable().default(null),
  /** Code of the OTDR file: kind, then who found it (`1F`, `0F`, `1E`). */
  code: text.default(''),
  comment: text.default(''),
});
export type OtdrEvent = z.infer<typeof otdrEventSchema>;

/** An OTDR measurement: its events, and the trace thinned out for looking at. The original file has every sample. */
export const otdrSchema = z.strictObject({
  wavelengthNm: z.number().positive(),
  direction: z.enum(directions).nullable().default(null),
  pulseNs: z.number().nullable().default(null),
  refractiveIndex: z.number().positive(),
  events: z.array(otdrEventSchema).max(5000).default([]),
  /** Level under the highest sample, in dB, every `spacingM` from the front panel on. */
  spacingM: z.number().nonnegative().default(0),
  levelsDb: z.array(z.number()).max(20_000).default([]),
});
export type Otdr = z.infer<typeof otdrSchema>;

/** One test of one link, as the tester gave it. */
export const testRecordSchema = z.strictObject({
  /** To the letter what was typed into the tester: always text, `0012` stays `0012`. */
  identifier: text,
  /** The fibre of a cable of several, where the tester names it apart: `07`, or a range `01-12`. */
  fibre: text.default(''),
  testedAt: localTime.nullable().default(null),
  result: testResultField,
  /** The limit by the tester's name: `TIA Cat 6A Perm. Link`. */
  limitName: text.default(''),
  lengthM: z.number().nonnegative().nullable().default(null),
  /** Smallest margin over all parameters, in dB; the tester's headroom. */
  marginDb: z.number().nullable().default(null),
  tester: text.default(''),
  testerSerial: text.default(''),
  operator: text.default(''),
  /** The day of the tester's last calibration. */
  calibratedOn: day.nullable().default(null),
  /** The unit at the far end. */
  remote: text.default(''),
  remoteSerial: text.default(''),
  /** Software of the tester and its version. */
  software: text.default(''),
  limitVersion: text.default(''),
  /** Speed of the signal in the cable, in % of light. */
  nvpPercent: z.number().positive().max(100).nullable().default(null),
  /** How the power meter was set to zero; decides which end connections a loss contains. */
  referenceMethod: z.enum(referenceMethods).nullable().default(null),
  /** The wires of the far end in the order of ours, `12345678S`; empty where the file does not say. */
  wireMap: text.default(''),
  comment: text.default(''),
  measurements: z.array(measurementSchema).max(2000).default([]),
  sweeps: z.array(sweepSchema).max(500).default([]),
  otdr: otdrSchema.nullable().default(null),
  /** The file within an archive or folder that this came from; empty: the imported file itself. */
  source: text.default(''),
});
export type TestRecord = z.infer<typeof testRecordSchema>;

/** A record with nothing said but its identifier. */
export const emptyRecord: TestRecord = testRecordSchema.parse({ identifier: '', result: 'unknown' });

/** The formats that are read; an archive may hold several of the others. */
export const testFormats = ['csv', 'json', 'linkware-xml', 'sor', 'zip'] as const;
export type TestFormat = (typeof testFormats)[number];

/** What a tester file says; the canonical JSON form of it is this value with `"brassage": "test-results/1"`. */
export const testFileSchema = z.strictObject({
  brassage: z.literal('test-results/1'),
  records: z.array(testRecordSchema).max(1_000_000),
});
