import { fill, type Language } from '#findings';
import type { Comparison, Side } from '../comparison.js';
import { mediaName } from '../device-summary.js';
import { socketName } from '../place-names.js';
import type { ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';
import { figuresOf, lossOf } from './loss.js';
import { trunksOf, type StrandEnd, type Trunk } from './strands.js';

/** Every strand of the trunks, with both sockets, what is plugged there, and its loss. */
export function fibreBook(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.fibre;
  const trunks = trunksOf(comparison);
  return {
    name: 'fibre-book',
    title: words.titles['fibre-book'],
    question: words.questions['fibre-book'],
    columns: [
      { title: head.cable },
      { title: head.type },
      { title: head.tube, kind: 'number' },
      { title: head.tubeColour },
      { title: head.strand, kind: 'number' },
      { title: head.colour, weight: 1.2 },
      { title: head.equipmentA, weight: 1.6 },
      { title: head.cordA },
      { title: head.portA, weight: 1.4 },
      { title: head.spliceA },
      { title: head.spliceB },
      { title: head.portB, weight: 1.4 },
      { title: head.cordB },
      { title: head.equipmentB, weight: 1.6 },
      { title: head.length, kind: 'number' },
      { title: head.planned, kind: 'number' },
      { title: head.limit, kind: 'number' },
      { title: head.measured, kind: 'number' },
    ],
    rows: trunks.flatMap((trunk) => rowsOf(trunk, language)),
    notes: [words.fibreTubes, ...new Set(trunks.map(({ cable }) => noteOf(figuresOf(cable), language)))],
  };
}

function noteOf({ nm, planned, limit }: ReturnType<typeof figuresOf>, language: Language): string {
  return fill(
    tableWords(language).fibreNote,
    {
      nm: String(nm),
      alpha: planned.alphaPerKm,
      connector: planned.connector,
      splice: planned.splice,
      alphaLimit: limit.alphaPerKm,
      connectorLimit: limit.connector,
      spliceLimit: limit.splice,
    },
    language,
  );
}

function rowsOf({ cable, side, strands }: Trunk, language: Language) {
  const words = tableWords(language);
  return strands.map((strand) => {
    const { plannedDb, limitDb } = lossOf(cable, strand);
    const spare = !strand.a.cord && !strand.b.cord ? words.spare : '';
    return {
      ref: { kind: 'cable', id: cable.id } as const,
      cells: [
        cable.label,
        mediaName(cable.media),
        strand.tube,
        words.strandColours[(strand.tube - 1) % 12]!,
        strand.number,
        words.strandColours[strand.colour]!,
        equipmentOf(side, strand.a) || spare,
        strand.a.cord?.label ?? '',
        socketOf(side, strand.a, strand.side),
        spliceOf(strand.a),
        spliceOf(strand.b),
        socketOf(side, strand.b, strand.side),
        strand.b.cord?.label ?? '',
        equipmentOf(side, strand.b) || spare,
        cable.measuredLengthM ?? cable.lengthM,
        plannedDb,
        limitDb,
        null,
      ],
    };
  });
}

const spliceOf = ({ splice }: StrandEnd): string => (splice ? `${splice.tray}·${splice.number}` : '');

const equipmentOf = (side: Side, { equipment }: StrandEnd): string =>
  equipment ? socketName(side, equipment) : '';

const socketOf = (side: Side, { socket }: StrandEnd, half: string): string =>
  socket ? `${socketName(side, socket)}${half && ` ${half}`}` : '';
