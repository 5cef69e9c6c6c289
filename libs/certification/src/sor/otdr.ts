import type { Otdr, OtdrEvent } from '../model/record.js';
import type { SorEvent, SorSamples, SorTrace } from './trace.js';

/** Points of a trace that are kept beside its events: a plot has no more pixels. */
const MOST_POINTS = 2000;

/** What is kept of a trace: its events, its direction where it was typed, and a curve thinned out. */
export function otdrOf({ general, fixed, events, samples }: SorTrace): Otdr | null {
  const wavelengthNm = Math.round(general.wavelengthNm || fixed.wavelengthNm);
  if (wavelengthNm <= 0) return null;
  return {
    wavelengthNm,
    direction: directionOf(general.comments) ?? byLocations(general),
    pulseNs: fixed.pulseWidthsNs[0] ?? null,
    refractiveIndex: fixed.refractiveIndex,
    events: events.slice(0, 5000).map(eventOf),
    ...thinned(samples),
  };
}

/** Testers have no field for the direction; people write it into the comment (`A->B`, `B→A`). */
function directionOf(comments: string): Otdr['direction'] {
  const said = /\b(?:(AB|BA)|([AB])\s*(?:->|→|>)\s*([AB]))\b/i.exec(comments);
  const text = said && `${said[1] ?? ''}${said[2] ?? ''}${said[3] ?? ''}`.toUpperCase();
  return text === 'AB' ? 'a-b' : text === 'BA' ? 'b-a' : null;
}

/**
 * From its first location to its second, and A is whichever comes first by name: of two traces with exchanged names one
 * runs each way, and equal or missing names say nothing.
 */
function byLocations({ locationA, locationB }: SorTrace['general']): Otdr['direction'] {
  const [from, to] = [locationA.toLowerCase(), locationB.toLowerCase()];
  if (from === '' || to === '' || from === to) return null;
  return from < to ? 'a-b' : 'b-a';
}

function eventOf({ distanceM, lossDb, reflectanceDb, slopeDbPerKm, code, comment }: SorEvent): OtdrEvent {
  return {
    distanceM: rounded(distanceM),
    lossDb,
    // Testers write a zero where nothing reflects.
    reflectanceDb: reflectanceDb === 0 ? null : reflectanceDb,
    slopeDbPerKm,
    code,
    comment: comment.slice(0, 500),
  };
}

/** The curve at a spacing that gives at most `MOST_POINTS`: the mean of each run of samples, above the deepest of all. */
function thinned(samples: SorSamples | null): Pick<Otdr, 'spacingM' | 'levelsDb'> {
  if (!samples || samples.raw.length === 0 || !(samples.spacingM > 0)) return { spacingM: 0, levelsDb: [] };
  const { raw } = samples;
  const run = Math.ceil(raw.length / MOST_POINTS);
  const levelsDb: number[] = [];
  for (let at = 0; at < raw.length; at += run) {
    const part = raw.subarray(at, at + run);
    levelsDb.push(
      rounded((-part.reduce((sum, sample) => sum + sample, 0) / part.length) * 1e-3 * scaleOf(samples)),
    );
  }
  return { spacingM: samples.spacingM * run, levelsDb };
}

const scaleOf = ({ scale }: SorSamples): number => (scale > 0 ? scale : 1);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
