import { bidirectional, linkEvents, type CoveragePolicy, type Otdr, type TestRecord } from '#certification';
import type { FlowBlock, FlowCell } from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { otdrScene } from './otdr-scene.js';
import type { AcceptanceWords } from './words-keys.js';

/** Events of one measurement that a page has room for. */
const MOST_EVENTS = 40;

/** Columns of figures: the first is the word, all others are numbers. */
export const figureColumns = (titles: readonly string[]): { title: string; align?: 'right' }[] =>
  titles.map((title, i) => ({ title, ...(i === 0 ? {} : { align: 'right' as const }) }));

/**
 * The OTDR measurements of a fibre, the latest of each wavelength and direction: its trace, and its events without the cords
 * before and behind the link. Where both directions are there, the mean of both stands instead: one alone is not the loss.
 */
export function otdrBlocks(
  tests: readonly TestRecord[],
  policy: CoveragePolicy,
  text: AcceptanceWords['text'],
  language: Language,
): FlowBlock[] {
  const traces = tests.flatMap(({ otdr }) => (otdr ? [otdr] : []));
  const wavelengths = [...new Set(traces.map(({ wavelengthNm }) => wavelengthNm))].toSorted((a, b) => a - b);
  return wavelengths.flatMap((wavelengthNm) => {
    const own = traces.filter((one) => one.wavelengthNm === wavelengthNm);
    const [ab, ba] = (['a-b', 'b-a'] as const).map((way) =>
      own.findLast(({ direction }) => direction === way),
    );
    const shown = ab && ba ? [ab, ba] : own.slice(-1);
    const table =
      ab && ba ? bothWays(ab, ba, policy, text, language) : oneWay(shown[0]!, policy, text, language);
    return [
      ...shown.map((otdr): FlowBlock => ({
        type: 'figure',
        scene: otdrScene(otdr, titleOf(otdr, text, language), language),
        maxHeightMm: 70,
      })),
      ...table,
    ];
  });
}

const titleOf = ({ direction }: Otdr, text: AcceptanceWords['text'], language: Language): string =>
  fill(
    text.trace,
    { way: direction === 'a-b' ? text.wayAb : direction === 'b-a' ? text.wayBa : text.wayNotSaid },
    language,
  );

function oneWay(
  otdr: Otdr,
  policy: CoveragePolicy,
  text: AcceptanceWords['text'],
  language: Language,
): FlowBlock[] {
  const number = decibels(language);
  const events = linkEvents(otdr, policy).slice(0, MOST_EVENTS);
  if (events.length === 0) return [];
  const rows = events.map(({ code, positionM, lossDb, reflectanceDb }): FlowCell[] => [
    code,
    number(positionM),
    number(lossDb),
    number(reflectanceDb),
  ]);
  return [
    {
      type: 'table',
      columns: figureColumns([
        `${text.events}, ${otdr.wavelengthNm} nm`,
        text.position,
        text.loss,
        text.reflectance,
      ]),
      rows,
    },
  ];
}

function bothWays(
  ab: Otdr,
  ba: Otdr,
  policy: CoveragePolicy,
  text: AcceptanceWords['text'],
  language: Language,
): FlowBlock[] {
  const number = decibels(language);
  const events = bidirectional(ab, ba, policy).slice(0, MOST_EVENTS);
  const columns = figureColumns([
    `${text.events}, ${ab.wavelengthNm} nm`,
    text.position,
    `${text.wayAb} (dB)`,
    `${text.wayBa} (dB)`,
    text.average,
    text.reflectance,
  ]);
  const rows = events.map(({ positionM, abDb, baDb, averageDb, reflectanceDb }, i): FlowCell[] => [
    String(i + 1),
    number(positionM),
    number(abDb),
    number(baDb),
    number(averageDb),
    number(reflectanceDb),
  ]);
  return events.length === 0 ? [] : [{ type: 'table', columns, rows }];
}

const decibels =
  (language: Language) =>
  (value: number | null): string =>
    value === null ? '–' : numberText(Math.round(value * 100) / 100, language);
