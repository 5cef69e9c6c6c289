import type { Otdr, OtdrEvent } from '../model/record.js';

/** The cords before and behind the link, which are not part of it. */
export interface Cords {
  readonly launchM: number;
  readonly tailM: number;
}

/** An event of the link itself, from the link's near end. */
export interface LinkEvent {
  readonly positionM: number;
  readonly lossDb: number | null;
  readonly reflectanceDb: number | null;
  readonly slopeDbPerKm: number | null;
  readonly code: string;
}

/** How far from the end of a cord its connector may be found, in m: the end of the launch cord is the first connector. */
const CORD_TOLERANCE_M = 5;

/** The length of fibre in a measurement: to its end event. */
export function lengthOf({ events }: Otdr): number | null {
  const end = events.findLast(({ code }) => /[EOD]/.test(code[1] ?? '')) ?? events.at(-1);
  return end ? end.distanceM : null;
}

/**
 * The events of the link alone, by distance from its near end. With a launch cord the event at the cord's end is the
 * first connector of the link and stands at 0; with a tail cord the last connector is what stands where the tail begins.
 */
export function linkEvents(otdr: Otdr, { launchM, tailM }: Cords): readonly LinkEvent[] {
  const end = lengthOf(otdr);
  if (end === null) return [];
  const from = nearest(otdr.events, launchM) ?? launchM;
  const to = tailM > 0 ? (nearest(otdr.events, end - tailM) ?? end - tailM) : end;
  return otdr.events
    .filter(({ distanceM }) => distanceM >= from - 0.5 && distanceM <= to + 0.5)
    .map(({ distanceM, lossDb, reflectanceDb, slopeDbPerKm, code }) => ({
      positionM: round(distanceM - from),
      lossDb,
      reflectanceDb,
      slopeDbPerKm,
      code,
    }));
}

function nearest(events: readonly OtdrEvent[], wantedM: number): number | null {
  const near = events.filter(({ distanceM }) => Math.abs(distanceM - wantedM) <= CORD_TOLERANCE_M);
  const best = near.toSorted((a, b) => Math.abs(a.distanceM - wantedM) - Math.abs(b.distanceM - wantedM))[0];
  return best?.distanceM ?? null;
}

/** An event seen from both ends. */
export interface BidirectionalEvent {
  /** From end A, the mean of both measurements. */
  readonly positionM: number;
  readonly abDb: number | null;
  readonly baDb: number | null;
  /** The loss: what fibres of different mode field show as gain from one end they show as loss from the other. */
  readonly averageDb: number | null;
  readonly reflectanceDb: number | null;
}

/** Two measurements of an event may differ by this much in place: half a metre, and 1 % of the way. */
const placeToleranceM = (positionM: number): number => Math.max(3, positionM * 0.01);

/**
 * Events matched by place, the loss of each averaged over both directions (IEC 61280-4-2, annex on OTDR): one direction
 * alone is wrong wherever the fibres' mode fields differ. An event that one direction misses has no average.
 */
export function bidirectional(ab: Otdr, ba: Otdr, cords: Cords): readonly BidirectionalEvent[] {
  const [there, back] = [
    linkEvents(ab, cords),
    linkEvents(ba, { launchM: cords.tailM || cords.launchM, tailM: cords.launchM }),
  ];
  const lengthM = Math.max(there.at(-1)?.positionM ?? 0, back.at(-1)?.positionM ?? 0);
  const mirrored = back.map((event) => ({ ...event, positionM: round(lengthM - event.positionM) }));
  const taken = new Set<LinkEvent>();
  const rows = there.map((event) => {
    const partner = partnerOf(
      event,
      mirrored.filter((one) => !taken.has(one)),
    );
    if (partner) taken.add(partner);
    return rowOf(event, partner);
  });
  const alone = mirrored.filter((event) => !taken.has(event)).map((event) => rowOf(null, event));
  return [...rows, ...alone].toSorted((a, b) => a.positionM - b.positionM);
}

function partnerOf(event: LinkEvent, others: readonly LinkEvent[]): LinkEvent | null {
  const distance = (other: LinkEvent): number => Math.abs(other.positionM - event.positionM);
  const near = others.filter((other) => distance(other) <= placeToleranceM(event.positionM));
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function rowOf(ab: LinkEvent | null, ba: LinkEvent | null): BidirectionalEvent {
  const [abDb, baDb] = [ab?.lossDb ?? null, ba?.lossDb ?? null];
  const places = [ab, ba].filter((one) => one !== null).map(({ positionM }) => positionM);
  const reflections = [ab?.reflectanceDb, ba?.reflectanceDb].filter((one) => typeof one === 'number');
  return {
    positionM: round(places.reduce((sum, place) => sum + place, 0) / places.length),
    abDb,
    baDb,
    averageDb: abDb === null || baDb === null ? null : round((abDb + baDb) / 2),
    // The stronger reflection is the worse one.
    reflectanceDb: reflections.length > 0 ? Math.max(...reflections) : null,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
