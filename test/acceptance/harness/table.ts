import type { Floors, Report, SetReport } from './score.js';

/** The report as people read it: a line per set, a line per kind where there are several. */
export function tableOf(report: Report, floors: Floors): string {
  const rows = Object.entries(report.sets).flatMap(([set, score]) => rowsOf(set, score, floors[set]));
  return [['set', 'passed', 'total', '%', 'floor', ''], ...rows].map(line).join('\n');
}

function rowsOf(set: string, score: SetReport, floor: number | undefined): string[][] {
  if ('absent' in score) return [[set, '-', '-', '-', '', 'absent']];
  const apart = Object.keys(score.notJudgeable ?? {}).length;
  const note = [
    ...(score.failed.length > 0 ? [`${score.failed.length} differ`] : []),
    ...(apart > 0 ? [`${apart} not judgeable`] : []),
  ].join(', ');
  const head = row(set, score.passed, score.total, floor === undefined ? '' : `${floor}`, note);
  const kinds = Object.entries(score.kinds ?? {}).map(([kind, { passed, total }]) =>
    row(`  ${kind}`, passed, total, '', score.unjudged.includes(kind) ? 'not judged yet' : ''),
  );
  const reasons = [...new Set(Object.values(score.notJudgeable ?? {}))].map((reason) => {
    const cases = Object.values(score.notJudgeable ?? {}).filter((other) => other === reason).length;
    return [`  not judgeable: ${cases}, ${reason}`, '', '', '', '', ''];
  });
  return [head, ...kinds, ...reasons];
}

const row = (name: string, passed: number, total: number, floor: string, note: string): string[] => [
  name,
  `${passed}`,
  `${total}`,
  total === 0 ? '-' : ((100 * passed) / total).toFixed(1),
  floor,
  note,
];

const line = ([name = '', ...cells]: readonly string[]): string =>
  `${name.padEnd(24)}${cells
    .slice(0, -1)
    .map((cell) => cell.padStart(8))
    .join('')}  ${cells.at(-1) ?? ''}`.trimEnd();
