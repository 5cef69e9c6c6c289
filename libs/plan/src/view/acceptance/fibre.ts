import { judgeFibre, type CoveragePolicy, type TestRecord, type TestTarget } from '#certification';
import type { FlowBlock, FlowCell } from '#drawing';
import { numberText, type Language } from '#findings';
import type { ProvenLink } from './faces.js';
import type { AcceptanceInput } from './input.js';
import { figureColumns, otdrBlocks } from './otdr-blocks.js';
import { stateCell } from './summary.js';
import type { AcceptanceWords } from './words-keys.js';

const isFibre = ({ family }: TestTarget): boolean => family === 'multimode' || family === 'singlemode';

/** The table of all fibres: per strand and wavelength its loss beside what it may lose. */
export function fibreTable(
  input: AcceptanceInput,
  words: AcceptanceWords,
  links: readonly ProvenLink[],
): FlowBlock[] {
  const { text } = words;
  const fibres = links.filter(({ target }) => isFibre(target));
  if (fibres.length === 0) return [];
  const records = new Map(input.records.map((known) => [known.id, known.record]));
  const rows = fibres.flatMap(({ target, row }): FlowCell[][] => {
    const counting = row.countingIds.map((id) => records.get(id)).filter((record) => record !== undefined);
    const head = [row.name, target.ends.join(' — ')];
    const record = asOne(counting);
    if (!record) return [[...head, '–', '–', '–', '–', stateCell(row, words)]];
    const lines = lossRows(record, target, input.policy, input.language);
    return (lines.length > 0 ? lines : [['–', '–', '–', '–']]).map((cells) => [
      ...head,
      ...cells,
      stateCell(row, words),
    ]);
  });
  return [
    { type: 'page-break' },
    { type: 'heading', text: text.fibre },
    {
      type: 'table',
      columns: [
        { title: text.link, width: 22 },
        { title: text.ends },
        { title: text.wavelength, align: 'right', width: 14 },
        { title: text.loss, align: 'right', width: 18 },
        { title: text.budget, align: 'right', width: 20 },
        { title: text.margin, align: 'right', width: 20 },
        { title: text.state, width: 34 },
      ],
      rows,
    },
  ];
}

/** The tests of a link that count, with the losses of all: each wavelength may be a test of its own. */
function asOne(counting: readonly TestRecord[]): TestRecord | null {
  const last = counting.at(-1);
  return last ? { ...last, measurements: counting.flatMap(({ measurements }) => measurements) } : null;
}

/** Wavelength, loss, budget, margin; the budget stays open where nobody says how the meter was zeroed. */
function lossRows(
  record: TestRecord,
  target: TestTarget,
  policy: CoveragePolicy,
  language: Language,
): FlowCell[][] {
  const number = (value: number): string => numberText(Math.round(value * 100) / 100, language);
  const { losses } = judgeFibre(record, target, policy, { kind: 'cable', id: target.cableId, path: '' });
  if (losses.length > 0)
    return losses.map(({ wavelengthNm, lossDb, budgetDb, marginDb }) => [
      wavelengthNm,
      number(lossDb),
      number(budgetDb),
      marginDb < 0 ? { text: number(marginDb), bold: true, colour: '#B8121F' } : number(marginDb),
    ]);
  return record.measurements.flatMap(({ parameter, subject, value, limit, margin }) =>
    parameter === 'LOSS' && value !== null
      ? [
          [
            subject,
            number(value),
            limit === null ? '–' : number(limit),
            margin === null ? '–' : number(margin),
          ],
        ]
      : [],
  );
}

/** What a fibre's page says more: losses, applications with their margin, traces and events of the OTDR. */
export function fibreBlocks(
  { counting, all }: { readonly counting: readonly TestRecord[]; readonly all: readonly TestRecord[] },
  target: TestTarget,
  policy: CoveragePolicy,
  { text }: AcceptanceWords,
  language: Language,
): FlowBlock[] {
  const record = asOne(counting);
  if (!isFibre(target) || !record) return [];
  const number = (value: number): string => numberText(Math.round(value * 100) / 100, language);
  const losses = lossRows(record, target, policy, language);
  const { applications } = judgeFibre(record, target, policy, {
    kind: 'cable',
    id: target.cableId,
    path: '',
  });
  return [
    ...(losses.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            columns: figureColumns([text.wavelength, text.loss, text.budget, text.margin]),
            rows: losses,
          },
        ]),
    ...(applications.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            columns: [
              { title: text.applications },
              { title: text.result, width: 40 },
              { title: text.margin, align: 'right' as const, width: 24 },
              { title: text.lengthMargin, align: 'right' as const, width: 28 },
              { title: text.confidence, align: 'center' as const, width: 26 },
            ],
            rows: applications
              .slice(0, 14)
              .map(
                ({
                  application,
                  wavelengthNm,
                  fits,
                  lossMarginDb,
                  lengthMarginM,
                  lengthConfidence,
                  lossConfidence,
                }): FlowCell[] => [
                  `${application} (${wavelengthNm} nm)`,
                  {
                    text: fits ? text.carries : text.carriesNot,
                    mark: fits ? 'tick' : 'cross',
                    colour: fits ? '#1B6B3A' : '#B8121F',
                  },
                  number(lossMarginDb),
                  number(lengthMarginM),
                  `${lengthConfidence} / ${lossConfidence}`,
                ],
              ),
          },
        ]),
    ...otdrBlocks(all, policy, text, language),
  ];
}
