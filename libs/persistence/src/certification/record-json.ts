import { emptyRecord, type Measurement, type Otdr, type Sweep, type TestRecord } from '#certification';

/** A figure as it is stored: a list in place of an object, since an import may bring millions of them. */
export type StoredFigure = readonly [
  parameter: string,
  subject: string,
  end: Measurement['end'],
  worst: Measurement['worst'],
  frequencyMhz: number | null,
  value: number | null,
  limit: number | null,
  margin: number | null,
  unit: string,
];

/** What is stored beside the head of a record, and only read when somebody looks at the test. */
export interface StoredBody {
  readonly measurements: readonly StoredFigure[];
  readonly sweeps: readonly Sweep[];
  readonly otdr: Otdr | null;
}

/** The head of a record as JSON: what differs from a record that says nothing, without figures and curves. */
export function headJson(record: TestRecord): string {
  const head: Partial<Record<HeadField, unknown>> = { identifier: record.identifier };
  for (const field of HEAD_FIELDS) if (record[field] !== emptyRecord[field]) head[field] = record[field];
  head.result = record.result;
  return JSON.stringify(head);
}

type HeadField = Exclude<keyof TestRecord, 'measurements' | 'sweeps' | 'otdr'>;
const BODY: ReadonlySet<string> = new Set(['measurements', 'sweeps', 'otdr']);
const HEAD_FIELDS = Object.keys(emptyRecord).filter((field): field is HeadField => !BODY.has(field));

/** The figures of a record as JSON. */
export function figuresJson({ measurements }: TestRecord): string {
  return JSON.stringify(
    measurements.map((one): StoredFigure => [
      one.parameter,
      one.subject,
      one.end,
      one.worst,
      one.frequencyMhz,
      one.value,
      one.limit,
      one.margin,
      one.unit,
    ]),
  );
}

/** The record of a stored head, and of its body where it was read too. We wrote both: they are not validated again. */
export function recordOf(head: Partial<TestRecord>, body: StoredBody | null = null): TestRecord {
  const record = { ...emptyRecord, ...head };
  if (!body) return record;
  return {
    ...record,
    measurements: body.measurements.map(figureOf),
    sweeps: [...body.sweeps],
    otdr: body.otdr,
  };
}

function figureOf([
  parameter,
  subject,
  end,
  worst,
  frequencyMhz,
  value,
  limit,
  margin,
  unit,
]: StoredFigure): Measurement {
  return { parameter, subject, end, worst, frequencyMhz, value, limit, margin, unit };
}
