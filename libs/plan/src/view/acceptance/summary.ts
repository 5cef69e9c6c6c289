import {
  acceptanceGate,
  coverageStates,
  headroomOf,
  isProven,
  type HeadroomGroup,
  type HeadroomRow,
  type LinkCoverage,
} from '#certification';
import type { FlowBlock, FlowCell } from '#drawing';
import { fill, numberText, renderFinding, type Language } from '#findings';
import { figureText, marginText } from './decibels.js';
import { faceScenes, linksByPanel, type ProvenLink } from './faces.js';
import { histogramScene } from './histogram.js';
import type { AcceptanceInput } from './input.js';
import { toneOf } from './tones.js';
import type { AcceptanceWords, TextKey } from './words-keys.js';

/** Findings of the same code that are printed one by one; the rest are counted. */
const MOST_PER_CODE = 12;

/** What came of it all: states, headroom, the worst twenty, coverage by panel, reserves, findings. */
export function summaryBlocks(
  input: AcceptanceInput,
  words: AcceptanceWords,
  links: readonly ProvenLink[],
): FlowBlock[] {
  const required = links.filter(({ row }) => row.required);
  return [
    ...states(required, words, input.language),
    ...headroom(input, words),
    ...worst(required, words, input.language),
    ...matrix(required, words, input),
    ...reserves(input, words),
    ...findings(input, words),
  ];
}

/** A state as a cell: sign, word and colour. */
export function stateCell({ state }: LinkCoverage, { states: names }: AcceptanceWords): FlowCell {
  const { ink, mark } = toneOf(state);
  return { text: names[state], colour: ink, ...(mark ? { mark } : {}) };
}

function states(links: readonly ProvenLink[], words: AcceptanceWords, language: Language): FlowBlock[] {
  const { text } = words;
  const rows = coverageStates
    .map((state) => links.filter(({ row }) => row.state === state).map(({ row }) => row))
    .filter((rows_) => rows_.length > 0)
    .map((same): FlowCell[] => [
      stateCell(same[0]!, words),
      same.length,
      `${numberText(Math.round((same.length / links.length) * 1000) / 10, language)} %`,
    ]);
  return [
    { type: 'heading', text: text.summary },
    {
      type: 'table',
      columns: [
        { title: text.state, width: 70 },
        { title: text.count, align: 'right', width: 25 },
        { title: text.share, align: 'right', width: 25 },
      ],
      rows,
    },
  ];
}

function headroom(
  { records, coverage, targets, language }: AcceptanceInput,
  { text }: AcceptanceWords,
): FlowBlock[] {
  const counting = new Set(coverage.rows.flatMap(({ countingIds }) => countingIds));
  const byId = new Map(targets.map((target) => [target.linkId, target]));
  const statistics = headroomOf(
    records.filter(({ id }) => counting.has(id)),
    byId,
  );
  if (!statistics.all)
    return [
      { type: 'heading', text: text.headroom, level: 2 },
      { type: 'paragraph', text: text.headroomNone },
    ];
  const { count, meanDb, sigmaDb } = statistics.all;
  const number = (value: number | null): string => figureText(value, language);
  const row = ({
    by,
    name,
    count: n,
    meanDb: mean,
    sigmaDb: sigma,
    lowestDb,
    outlier,
  }: HeadroomRow): FlowCell[] => [
    text[GROUPS[by]],
    name,
    n,
    marginText(mean, language),
    number(sigma),
    marginText(lowestDb, language),
    outlier ? { text: text.outlier, mark: 'warning', colour: '#8A5A00' } : '',
  ];
  return [
    { type: 'heading', text: text.headroom, level: 2 },
    {
      type: 'paragraph',
      text: fill(text.headroomText, { count, mean: meanDb, sigma: sigmaDb ?? '–' }, language),
    },
    { type: 'figure', scene: histogramScene(statistics, `${text.margin} · ${text.count}`) },
    {
      type: 'table',
      columns: [
        { title: text.group },
        { title: '' },
        { title: text.count, align: 'right' },
        { title: text.mean, align: 'right' },
        { title: text.sigma, align: 'right' },
        { title: text.lowest, align: 'right' },
        { title: '' },
      ],
      rows: statistics.groups.slice(0, 40).map(row),
    },
  ];
}

const GROUPS: Readonly<Record<HeadroomGroup, TextKey>> = {
  panel: 'byPanel',
  operator: 'byOperator',
  tester: 'byTester',
  product: 'byProduct',
  reel: 'byReel',
};

function worst(links: readonly ProvenLink[], words: AcceptanceWords, language: Language): FlowBlock[] {
  const { text } = words;
  const measured = links
    .filter(({ row }) => row.marginDb !== null)
    .toSorted((a, b) => a.row.marginDb! - b.row.marginDb!)
    .slice(0, 20);
  if (measured.length === 0) return [];
  return [
    { type: 'heading', text: text.worst, level: 2 },
    {
      type: 'table',
      columns: [
        { title: text.link, width: 28 },
        { title: text.ends },
        { title: text.margin, align: 'right', width: 22 },
        { title: text.state, width: 42 },
        { title: text.at, width: 24 },
      ],
      rows: measured.map(({ row, target }): FlowCell[] => [
        row.name,
        target.ends.join(' — '),
        marginText(row.marginDb, language),
        stateCell(row, words),
        row.testedAt?.slice(0, 10) ?? '–',
      ]),
    },
  ];
}

function matrix(links: readonly ProvenLink[], words: AcceptanceWords, input: AcceptanceInput): FlowBlock[] {
  const { text } = words;
  const faces = faceScenes(links);
  return [
    ...coverageTable(links, words, input),
    { type: 'heading', text: text.faces },
    ...faces.flatMap(({ scene }): FlowBlock[] => [
      { type: 'figure', scene },
      { type: 'space', heightMm: 1 },
    ]),
  ];
}

/** Panels against states: how many of the links of each are in which, and the share that is proven. */
function coverageTable(
  links: readonly ProvenLink[],
  { text, states: names }: AcceptanceWords,
  { policy, language }: AcceptanceInput,
): FlowBlock[] {
  const present = coverageStates.filter((state) => links.some(({ row }) => row.state === state));
  const line = (name: FlowCell, group: readonly ProvenLink[]): FlowCell[] => {
    const proven = group.filter(({ row }) => isProven(row.state, policy.acceptMarginal)).length;
    const counts = present.map((state) => group.filter(({ row }) => row.state === state).length);
    return [
      name,
      group.length,
      ...counts.map((count) => (count === 0 ? '' : count)),
      percentText(proven, group.length, language),
    ];
  };
  const rows = linksByPanel(links).map(([name, group]) => line(name, group));
  return [
    { type: 'heading', text: text.coverage },
    {
      type: 'table',
      columns: [
        { title: text.panel },
        { title: text.required, align: 'right', width: 26 },
        ...present.map((state) => ({ title: names[state], align: 'right' as const })),
        { title: text.proven, align: 'right', width: 20 },
      ],
      rows: rows.length > 1 ? [...rows, line({ text: text.total, bold: true }, links)] : rows,
    },
  ];
}

const percentText = (part: number, of: number, language: Language): string =>
  `${numberText(of === 0 ? 0 : Math.floor((part / of) * 1000) / 10, language)} %`;

function reserves(input: AcceptanceInput, words: AcceptanceWords): FlowBlock[] {
  const { text } = words;
  const { reserved } = acceptanceGate(input.coverage, input.reserves, input.policy);
  return [
    { type: 'heading', text: text.reserves },
    {
      type: 'table',
      columns: [
        { title: text.link, width: 28 },
        { title: text.state, width: 40 },
        { title: text.reason },
        { title: text.dueOn, width: 22 },
        { title: text.signedBy, width: 34 },
      ],
      rows: reserved.map(({ row, reserve }): FlowCell[] => [
        row.name,
        stateCell(row, words),
        reserve.reason,
        reserve.dueOn,
        `${reserve.signedBy} ${reserve.signedAt.slice(0, 10)}`,
      ]),
      empty: text.noReserves,
    },
  ];
}

function findings(
  { findings: all, coverage, language }: AcceptanceInput,
  { text }: AcceptanceWords,
): FlowBlock[] {
  const counts = new Map<string, number>();
  const shown = [...all, ...coverage.findings].filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_PER_CODE;
  });
  const more = [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_PER_CODE), 0);
  return [
    { type: 'heading', text: text.findings },
    {
      type: 'table',
      columns: [{ title: '', width: 7 }, { title: text.what }, { title: text.code, width: 50 }],
      rows: shown.map((finding): FlowCell[] => {
        const mark = finding.severity === 'error' ? 'cross' : 'warning';
        return [
          finding.severity === 'info'
            ? ''
            : { text: '', mark, colour: finding.severity === 'error' ? '#B8121F' : '#8A5A00' },
          renderFinding(finding, language).text,
          finding.code,
        ];
      }),
      empty: text.noFindings,
    },
    ...(more > 0
      ? [{ type: 'paragraph' as const, text: fill(text.otherFindings, { n: more }, language) }]
      : []),
  ];
}
