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

/** One test of one link, as the tester gave it. */
export const testRecordSchema = z.strictObject({
  /** To the letter what was typed into the tester: always text, `0012` stays `0012`. */
  identifier: text,
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
  comment: text.default(''),
  measurements: z.array(measurementSchema).max(2000).default([]),
  sweeps: z.array(sweepSchema).max(500).default([]),
});
export type TestRecord = z.infer<typeof testRecordSchema>;

/** The formats that are read. */
export const testFormats = ['csv', 'json', 'linkware-xml', 'sor'] as const;
export type TestFormat = (typeof testFormats)[number];

/** What a tester file says; the canonical JSON form of it is this value with `"brassage": "test-results/1"`. */
export const testFileSchema = z.strictObject({
  brassage: z.literal('test-results/1'),
  records: z.array(testRecordSchema).max(1_000_000),
});
