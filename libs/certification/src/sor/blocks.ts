import type { Cursor } from './cursor.js';
import type { SorEvent, SorFixed, SorGeneral, SorSamples, SorSummary, SorSupplier } from './trace.js';

// Layouts as described by OpenSOD RFC 0001 (version 2); version 1 lacks the fields that are marked, and no block begins
// with its own name.

/** Speed of light in metres per microsecond. */
const LIGHT_M_PER_US = 299.792458;

/** Metres of a two-way time in 0.1 ns, as positions are written. */
export function metresPerTick(refractiveIndex: number): number {
  return (1e-4 * LIGHT_M_PER_US) / refractiveIndex;
}

/** Metres between two samples. */
export function spacingM({ sampleSpacingsUs, refractiveIndex }: SorFixed): number {
  return ((sampleSpacingsUs[0] ?? 0) * LIGHT_M_PER_US) / refractiveIndex;
}

export function readGeneral(at: Cursor, version: 1 | 2): SorGeneral {
  const language = at.chars(2);
  const [cableId, fibreId] = [at.text(), at.text()];
  const fibreType = version === 2 ? at.u16() : null;
  const wavelengthNm = at.u16();
  const [locationA, locationB, cableCode] = [at.text(), at.text(), at.text()];
  const buildCondition = at.chars(2);
  const userOffset = at.i32();
  const userOffsetDistance = version === 2 ? at.i32() : null;
  const [operator, comments] = [at.text(), at.text()];
  const texts = trimmed({ cableId, fibreId, locationA, locationB, cableCode, operator, comments });
  return { language, fibreType, wavelengthNm, buildCondition, userOffset, userOffsetDistance, ...texts };
}

export function readSupplier(at: Cursor): SorSupplier {
  const [supplier, otdr, otdrSerial, module, moduleSerial, software, other] = Array.from({ length: 7 }, () =>
    at.text(),
  ) as [string, string, string, string, string, string, string];
  return trimmed({ supplier, otdr, otdrSerial, module, moduleSerial, software, other });
}

export function readFixed(at: Cursor, version: 1 | 2): SorFixed {
  const v2 = version === 2;
  const [measuredAtS, unit, wavelength] = [at.u32(), at.chars(2), at.u16()];
  const acquisitionOffset = at.i32();
  const acquisitionOffsetDistance = v2 ? at.i32() : null;
  const traces = at.u16();
  const pulseWidthsNs = at.list(traces, 2);
  const spacings = at.list(traces, 4);
  const sampleCounts = at.list(traces, 4);
  const [index, backscatter, averages] = [at.u32(), at.u16(), at.u32()];
  const averagingTimeS = v2 ? at.u16() / 10 : null;
  const acquisitionRange = at.u32();
  const acquisitionRangeDistance = v2 ? at.i32() : null;
  const frontPanelOffset = at.i32();
  const [noiseFloor, noiseFloorScale, powerOffset] = [at.u16(), at.u16(), at.u16()];
  const [loss, reflectance, end] = [at.u16(), at.u16(), at.u16()];
  const traceType = v2 ? at.chars(2) : null;
  const window = v2 ? Array.from({ length: 4 }, () => at.i32()) : [];
  return {
    measuredAtS,
    unit,
    wavelengthNm: wavelength / 10,
    acquisitionOffset,
    acquisitionOffsetDistance,
    pulseWidthsNs,
    sampleSpacingsUs: spacings.map((spacing) => spacing / 1e8),
    sampleCounts,
    // Unset in some files: then the usual index of G.652 at 1550 nm.
    refractiveIndex: index > 0 ? index / 100_000 : 1.468,
    backscatterDb: backscatter / -10,
    averages,
    averagingTimeS,
    acquisitionRange,
    acquisitionRangeDistance,
    frontPanelOffset,
    noiseFloor,
    noiseFloorScale,
    powerOffset,
    lossThresholdDb: loss / 1000,
    reflectanceThresholdDb: reflectance / -1000,
    endThresholdDb: end / 1000,
    traceType,
    window,
  };
}

/** Least bytes of one event: without marks and without a comment. */
const EVENT_BYTES = 23;

export function readEvents(
  at: Cursor,
  version: 1 | 2,
  tickM: number,
): { events: SorEvent[]; summary: SorSummary | null } {
  const count = at.u16();
  const events: SorEvent[] = [];
  for (let i = 0; i < count && at.left >= EVENT_BYTES; i += 1) events.push(readEvent(at, version, tickM));
  return { events, summary: at.left >= 22 ? readSummary(at, tickM) : null };
}

function readEvent(at: Cursor, version: 1 | 2, tickM: number): SorEvent {
  // Signed: what stands before the front panel has a negative position.
  const [number, distance] = [at.u16(), at.i32()];
  const [slope, loss, reflectance] = [at.i16(), at.i16(), at.i32()];
  const [code, landmark, technique] = [at.chars(2), at.chars(4), at.chars(2)];
  const marksM = version === 2 ? Array.from({ length: 5 }, () => at.i32() * tickM) : null;
  return {
    number,
    distanceM: distance * tickM,
    slopeDbPerKm: slope / 1000,
    lossDb: loss / 1000,
    reflectanceDb: reflectance / 1000,
    code,
    landmark,
    technique,
    marksM,
    comment: at.text().trim(),
  };
}

function readSummary(at: Cursor, tickM: number): SorSummary {
  const [loss, lossFrom, lossTo] = [at.i32(), at.i32(), at.u32()];
  const [orl, orlFrom, orlTo] = [at.u16(), at.i32(), at.u32()];
  return {
    lossDb: loss / 1000,
    lossFromM: lossFrom * tickM,
    lossToM: lossTo * tickM,
    orlDb: orl / 1000,
    orlFromM: orlFrom * tickM,
    orlToM: orlTo * tickM,
  };
}

/** The first trace; files with several are rare, and the first is the one that the events were found on. */
export function readSamples(at: Cursor, spacing: number): SorSamples {
  at.u32();
  at.u16();
  const [count, scale] = [at.u32(), at.u16()];
  return { spacingM: spacing, scale: scale / 1000, raw: at.samples(count) };
}

function trimmed<T extends Readonly<Record<string, string>>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as T;
}
