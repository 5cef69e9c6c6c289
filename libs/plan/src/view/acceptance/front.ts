import { acceptanceGate, parseLimitName, type Limit } from '#certification';
import type { FlowBlock, FlowCell } from '#drawing';
import { fill } from '#findings';
import type { AcceptanceInput } from './input.js';
import { limitText, mediaText } from './names.js';
import type { AcceptanceWords } from './words-keys.js';

/** The front of the file: whether it is accepted, who signs, what was asked, and against which limits. */
export function frontBlocks(input: AcceptanceInput, words: AcceptanceWords): FlowBlock[] {
  return [
    ...verdict(input, words),
    ...scope(input, words),
    ...limits(input, words),
    ...testers(input, words),
  ];
}

function verdict(input: AcceptanceInput, { text }: AcceptanceWords): FlowBlock[] {
  const { coverage, reserves, policy, language } = input;
  const { missing, reserved } = acceptanceGate(coverage, reserves, policy);
  const params = {
    required: coverage.required,
    proven: coverage.proven,
    reserved: reserved.length,
    lacking: missing.length,
  };
  const sentence =
    missing.length > 0 ? text.notAccepted : reserved.length > 0 ? text.acceptedReserves : text.accepted;
  const colour = missing.length > 0 ? '#B8121F' : reserved.length > 0 ? '#8A5A00' : '#1B6B3A';
  return [
    { type: 'paragraph', text: fill(sentence, params, language), bold: true, size: 5, colour },
    {
      type: 'facts',
      columns: 2,
      rows: [
        [text.required, String(coverage.required)],
        [text.proven, String(coverage.proven)],
        [text.reserved, String(reserved.length)],
        [text.lacking, String(missing.length)],
      ],
    },
    { type: 'space', heightMm: 2 },
    { type: 'signatures', roles: [text.contractor, text.client] },
  ];
}

function scope({ policy, targets, language }: AcceptanceInput, words: AcceptanceWords): FlowBlock[] {
  const { text } = words;
  const required = targets.filter((target) => target.required && !target.strandIds);
  const media = new Map<string, number>();
  for (const { media: name, limit } of required) {
    const key = limit === '' ? mediaText(name) : `${mediaText(name)} · ${limitText(limit, words)}`;
    media.set(key, (media.get(key) ?? 0) + 1);
  }
  const {
    worksFrom,
    worksUntil,
    acceptMarginal,
    lengthToleranceM,
    lengthTolerancePercent,
    calibrationMonths,
  } = policy;
  const works =
    worksFrom === null && worksUntil === null ? text.notSaid : `${worksFrom ?? '…'} – ${worksUntil ?? '…'}`;
  return [
    { type: 'heading', text: text.scope },
    { type: 'paragraph', text: text.scopeText },
    {
      type: 'facts',
      rows: [
        ...[...media].map(([name, count]): [string, string] => [text.links, `${count} × ${name}`]),
        [text.works, works],
        [text.marginal, acceptMarginal ? text.marginalYes : text.marginalNo],
        [text.lengthRule, `${lengthToleranceM} m / ${lengthTolerancePercent} %`],
        [text.calibrationRule, fill(text.months, { n: calibrationMonths }, language)],
        [text.reference, policy.referenceMethod ? text[policy.referenceMethod] : text.notSaid],
      ],
    },
  ];
}

function limits(
  { pack, records, targets, language }: AcceptanceInput,
  { text }: AcceptanceWords,
): FlowBlock[] {
  const used = usedLimits(pack.limits, [
    ...records.map(({ record }) => record.limitName),
    ...targets.filter(({ required }) => required).map(({ limit }) => limit),
  ]);
  const paragraph = fill(text.packText, { pack: `${pack.name} ${pack.version}` }, language);
  return [
    { type: 'heading', text: text.limits },
    { type: 'paragraph', text: paragraph },
    ...(used.some(({ confidence }) => confidence === 'C')
      ? [{ type: 'paragraph' as const, text: text.packUnverified, bold: true, colour: '#8A5A00' }]
      : []),
    {
      type: 'table',
      columns: [
        { title: text.source },
        { title: text.category },
        { title: text.model },
        { title: text.parameter },
        { title: text.range, align: 'right' },
        { title: text.confidence, align: 'center' },
      ],
      rows: used.map((limit): FlowCell[] => [
        limit.standard,
        limit.category,
        limit.model === 'channel' ? text.channel : text.permanentLink,
        limit.parameter,
        `${limit.fromMhz}–${limit.toMhz}`,
        confidenceCell(limit.confidence),
      ]),
      empty: text.noLimits,
    },
  ];
}

/** The limits of the pack that results or requirements name. */
function usedLimits(all: readonly Limit[], names: readonly string[]): Limit[] {
  const wanted = new Set(
    names
      .map((name) => parseLimitName(name))
      .filter((name) => name !== null)
      .map(({ category, model }) => `${category} ${model}`),
  );
  return all.filter(({ category, model }) => wanted.has(`${category} ${model}`));
}

const confidenceCell = (confidence: Limit['confidence']): FlowCell =>
  confidence === 'C' ? { text: 'C', bold: true, colour: '#8A5A00', fill: '#FBF1DC' } : confidence;

function testers({ records, testers: register }: AcceptanceInput, { text }: AcceptanceWords): FlowBlock[] {
  const used = new Map<
    string,
    { tester: string; serial: string; software: string; calibrated: string; count: number }
  >();
  for (const { record } of records) {
    const { tester, testerSerial, software, calibratedOn } = record;
    if (tester === '' && testerSerial === '') continue;
    const key = [tester, testerSerial, software, calibratedOn].join('\n');
    const row = used.get(key) ?? {
      tester,
      serial: testerSerial,
      software,
      calibrated: calibratedOn ?? '–',
      count: 0,
    };
    used.set(key, { ...row, count: row.count + 1 });
  }
  return [
    { type: 'heading', text: text.testers },
    {
      type: 'table',
      columns: [
        { title: text.tester },
        { title: text.serial },
        { title: text.software },
        { title: text.calibratedOn },
        { title: text.certificate },
        { title: text.validUntil },
        { title: text.tests, align: 'right' },
      ],
      rows: [...used.values()].map(({ tester, serial, software, calibrated, count }) => {
        const certificate =
          register.find((one) => one.serial === serial && one.calibratedOn === calibrated) ??
          register.find((one) => one.serial === serial);
        const number = [certificate?.certificate, certificate?.laboratory].filter(Boolean).join(', ');
        return [
          tester,
          serial,
          software,
          calibrated,
          number || '–',
          certificate?.calibratedUntil ?? '–',
          count,
        ];
      }),
      empty: text.noTesters,
    },
  ];
}
