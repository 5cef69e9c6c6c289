import {
  judgeRecord,
  judgeSweeps,
  limitOf,
  limitOver,
  marginOf,
  parseLimitName,
  type KnownRecord,
  type LimitPack,
  type MarginVerdict,
  type Measurement,
  type RecordVerdict,
  type Sweep,
  type TestRecord,
} from '#certification';
import { placed, type FlowBlock, type FlowCell, type Scene } from '#drawing';
import { fill, numberText, renderFinding, type Language } from '#findings';
import type { ProvenLink } from './faces.js';
import { figureText, marginText } from './decibels.js';
import { fibreBlocks } from './fibre.js';
import type { AcceptanceInput } from './input.js';
import { limitText, mediaText } from './names.js';
import { plotScene, type Plot } from './plot.js';
import { resultTone } from './tones.js';
import type { AcceptanceWords } from './words-keys.js';

/** Figures of one test that a page has room for: the nearest to their limits. */
const MOST_FIGURES = 10;
const PLOTTED = ['NEXT', 'PSNEXT', 'RL', 'IL'];

/** One page per link: where it runs, three verdicts, worst margins, plots, and every test it ever had. */
export function linkPages(
  input: AcceptanceInput,
  words: AcceptanceWords,
  links: readonly ProvenLink[],
): FlowBlock[] {
  const records = new Map(input.records.map((known) => [known.id, known]));
  const [first, ...rest] = links.map((link) => {
    const tests = link.row.recordIds.map((id) => records.get(id)).filter((known) => known !== undefined);
    return linkPage(input, words, link, tests);
  });
  if (!first) return [];
  return [
    { type: 'page-break' },
    { type: 'heading', text: words.text.linkPages },
    ...first,
    ...rest.flatMap((page): FlowBlock[] => [{ type: 'page-break' }, ...page]),
  ];
}

function linkPage(
  input: AcceptanceInput,
  words: AcceptanceWords,
  { target, row }: ProvenLink,
  tests: readonly KnownRecord[],
): FlowBlock[] {
  const { text } = words;
  const { language, pack } = input;
  const counted = tests.filter(({ id }) => row.countingIds.includes(id));
  const counting = counted.at(-1);
  const length = (value: number | null): string =>
    value === null ? '–' : `${numberText(value, language)} m`;
  const reserve = input.reserves.find(({ linkId }) => linkId === target.linkId);
  const head: FlowBlock[] = [
    { type: 'heading', text: row.name, level: 2 },
    {
      type: 'facts',
      columns: 2,
      rows: [
        [text.ends, target.ends.join(' — ')],
        [text.state, words.states[row.state]],
        [text.media, [mediaText(target.media), target.product].filter(Boolean).join(' · ')],
        [text.limit, counting?.record.limitName || limitText(target.limit, words) || '–'],
        [text.planned.replace(/ \(.*/, ''), length(row.plannedLengthM)],
        [text.measured, length(row.lengthM)],
        [text.date, counting?.record.testedAt?.replace('T', ' ') ?? '–'],
        [text.operator, counting?.record.operator || '–'],
        [
          text.tester,
          [counting?.record.tester, counting?.record.testerSerial].filter(Boolean).join(' ') || '–',
        ],
        [text.nvp, counting?.record.nvpPercent ? `${counting.record.nvpPercent} %` : '–'],
        ...(reserve
          ? [[text.reserveOf, `${reserve.reason} (${reserve.signedBy}, ${reserve.dueOn})`] as const]
          : []),
      ],
    },
  ];
  const why = row.state === 'stale' ? reasons(input, row.name) : [];
  if (!counting) return [...head, { type: 'paragraph', text: text.noTest, bold: true }];
  const where = { kind: 'testRecord', id: counting.id, path: row.name };
  const asked = {
    ...counting.record,
    limitName: parseLimitName(counting.record.limitName) ? counting.record.limitName : target.limit,
  };
  return [
    ...head,
    ...why,
    ...verdicts(judgeRecord(asked, pack, where), counting.record, words, pack, language),
    ...plots(asked, pack, words),
    ...history(tests, words, input),
    ...fibreBlocks(
      { counting: counted.map((known) => known.record), all: tests.map((known) => known.record) },
      target,
      input.policy,
      words,
      language,
    ),
    ...figures(
      counted.flatMap((known) => known.record.measurements),
      words,
      language,
    ),
  ];
}

/** Why a test proves the link no more. */
function reasons({ coverage, language }: AcceptanceInput, name: string): FlowBlock[] {
  const own = coverage.findings.filter(({ code, where }) => where[0]?.path === name && /STALE/.test(code));
  return own.map((finding) => ({ type: 'paragraph', text: renderFinding(finding, language).text }));
}

function verdicts(
  verdict: RecordVerdict,
  record: TestRecord,
  words: AcceptanceWords,
  pack: LimitPack,
  language: Language,
): FlowBlock[] {
  const { text, results } = words;
  const own = { ...verdict.tester, marginDb: marginOf(record) };
  const row = (
    name: string,
    one: Pick<MarginVerdict, 'result'> & { marginDb: number | null; parameter?: string; subject?: string },
    note = '',
  ): FlowCell[] => {
    // prettier-ignore
    const { ink, mark } = resultTone(one.result);
    return [
      name,
      { text: results[one.result], colour: ink, ...(mark ? { mark } : {}) },
      marginText(one.marginDb, language),
      [one.parameter, one.subject].filter(Boolean).join(' '),
      note,
    ];
  };
  return [
    {
      type: 'table',
      columns: [
        { title: text.verdicts },
        { title: text.result, width: 34 },
        { title: text.margin, align: 'right', width: 24 },
        { title: text.parameter, width: 34 },
        { title: '', width: 36 },
      ],
      rows: [
        row(text.byTesterVerdict, own),
        ...(verdict.exported ? [row(text.byExported, verdict.exported)] : []),
        ...(verdict.pack
          ? [
              row(
                fill(text.byPack, { pack: `${pack.name} ${pack.version}` }, language),
                verdict.pack,
                verdict.pack.verified ? '' : text.unverified,
              ),
            ]
          : []),
      ],
    },
  ];
}

function plots(record: TestRecord, pack: LimitPack, { text }: AcceptanceWords): FlowBlock[] {
  const name = parseLimitName(record.limitName);
  const judged = name ? judgeSweeps(record.sweeps, name, pack) : [];
  const made = PLOTTED.flatMap((parameter): Plot[] => {
    const sweeps = record.sweeps.filter((sweep) => sweep.parameter === parameter && sweep.values.length > 1);
    const [first] = sweeps;
    if (!first) return [];
    const limit = name && limitOf(pack, name, parameter);
    const worst = judged
      .filter((one) => one.parameter === parameter)
      .toSorted((a, b) => a.worstMarginDb - b.worstMarginDb)[0];
    return [
      {
        title: parameter,
        sweeps,
        packLine: limit ? Array.from(limitOver(limit, first.frequenciesMhz)) : null,
        worst: worst
          ? {
              subject: worst.subject,
              end: worst.end,
              atMhz: worst.atMhz,
              value: valueAt(sweeps, worst.subject, worst.end, worst.atMhz),
              text: `${worst.subject} ${worst.worstMarginDb.toFixed(1)} dB, ${worst.atMhz} MHz`,
            }
          : null,
        words: { tester: text.limitLine, pack: text.packLine },
      },
    ];
  });
  return pairs(made).map(([left, right]) => ({
    type: 'figure',
    scene: sideBySide(left, right),
    maxHeightMm: 60,
  }));
}

function valueAt(sweeps: readonly Sweep[], subject: string, end: Sweep['end'], atMhz: number): number {
  const sweep = sweeps.find((one) => one.subject === subject && one.end === end);
  return sweep?.values[sweep.frequenciesMhz.indexOf(atMhz)] ?? 0;
}

const pairs = <T>(all: readonly T[]): (readonly [T, T | undefined])[] =>
  all.flatMap((one, i) => (i % 2 === 0 ? [[one, all[i + 1]] as const] : []));

/** Two plots on one line of the page. */
function sideBySide(left: Plot, right: Plot | undefined): Scene {
  const first = plotScene(left);
  const nodes = right ? placed(plotScene(right), { x: first.width + 4, y: 0, scale: 1 }) : [];
  return { ...first, width: first.width * 2 + 4, nodes: [...first.nodes, ...nodes] };
}

function figures(
  measurements: readonly Measurement[],
  { text }: AcceptanceWords,
  language: Language,
): FlowBlock[] {
  const dB = measurements
    .filter(({ unit, margin }) => unit === 'dB' && margin !== null)
    .toSorted((a, b) => a.margin! - b.margin!)
    .slice(0, MOST_FIGURES);
  const others = measurements.filter(({ unit }) => unit !== 'dB').slice(0, 4);
  const rows = [...dB, ...others];
  if (rows.length === 0) return [];
  const number = (value: number | null): string => figureText(value, language);
  return [
    {
      type: 'table',
      columns: [
        { title: text.figures },
        { title: text.subject },
        { title: text.end },
        { title: text.frequency, align: 'right' },
        { title: text.value, align: 'right' },
        { title: text.limit, align: 'right' },
        { title: text.margin, align: 'right' },
      ],
      rows: rows.map(({ parameter, subject, end, frequencyMhz, value, limit, margin, unit }): FlowCell[] => [
        parameter,
        subject,
        end === null ? '' : text[end],
        number(frequencyMhz),
        value === null ? '–' : `${number(value)} ${unit}`,
        number(limit),
        margin !== null && margin < 0
          ? { text: marginText(margin, language), bold: true, colour: '#B8121F' }
          : marginText(margin, language),
      ]),
    },
  ];
}

function history(
  tests: readonly KnownRecord[],
  words: AcceptanceWords,
  { fileOf, language }: AcceptanceInput,
): FlowBlock[] {
  const { text, results } = words;
  return [
    {
      type: 'table',
      columns: [
        { title: text.history, width: 36 },
        { title: text.result, width: 28 },
        { title: text.margin, align: 'right', width: 22 },
        { title: text.identifier, width: 32 },
        { title: text.file },
      ],
      rows: tests.toReversed().map(({ id, record }): FlowCell[] => {
        const { ink, mark } = resultTone(record.result);
        const margin = marginOf(record);
        return [
          record.testedAt?.replace('T', ' ') ?? '–',
          { text: results[record.result], colour: ink, ...(mark ? { mark } : {}) },
          marginText(margin, language),
          [record.identifier, record.fibre].filter(Boolean).join(' '),
          [fileOf.get(id), record.source].filter(Boolean).join(' : '),
        ];
      }),
    },
  ];
}
