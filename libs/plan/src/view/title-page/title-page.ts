import { compareNames } from '#cabling';
import { a3, GREY, INK, lines, RED, states, type Pen, type SymbolName } from '#drawing';
import { fill, type Language } from '#findings';
import type { Revision } from '../../value/plan.js';
import type { Comparison } from '../comparison.js';
import { roleOf } from '../device-summary.js';
import { socketName } from '../place-names.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, partNote, tableHeight } from '../tables/sheet-table.js';
import { tableWords } from '../tables/words/words.js';
import { wordsOf } from '../words/words.js';
import { countRows } from './counts.js';
import { shownIndex } from './shown-index.js';

/** A fault that is open at the time of issue, in the reader's language. */
export interface OpenFinding {
  readonly title: string;
  readonly text: string;
}

/** What the title page says that no plan knows. */
export interface TitlePageFacts {
  readonly date: string;
  /** Errors of the target that nobody waived; absent: nobody looked. */
  readonly findings?: readonly OpenFinding[];
}

/** Number, heading and format of each sheet of the file; asked when the page is drawn. */
export type Contents = () => readonly {
  readonly number: string;
  readonly title: string;
  readonly format: string;
}[];

const LEFT = 28;
const RIGHT = 250;
const END = 403;

/** The first sheet: what the file is about, its revisions, what the work adds and removes, its sheets, and who signs. */
export function titlePage(
  comparison: Comparison,
  language: Language,
  facts: TitlePageFacts,
  contents: Contents,
): SheetPlan {
  const texts = sheetTexts(language).title;
  return {
    kind: 'title-page',
    name: 'title-page',
    heading: texts.heading,
    title: texts.title,
    question: texts.question,
    scale: '',
    body: (pen) => drawBody(pen, comparison, language, facts, contents()),
    legend: (pen) => legend(pen, language),
  };
}

function drawBody(
  pen: Pen,
  comparison: Comparison,
  language: Language,
  facts: TitlePageFacts,
  sheets: ReturnType<Contents>,
): void {
  const texts = sheetTexts(language).title;
  const { plan } = comparison;
  const { project } = plan;
  pen.text(LEFT, 42, plan.name, { size: 15, bold: true, maxWidth: 375 });
  pen.text(LEFT, 54, project?.name ?? texts.noProject, { size: 8, maxWidth: 375 });
  const state = project ? wordsOf(language).projectStates[project.state] : '';
  const line = project
    ? fill(
        texts.line,
        { code: project.code, client: project.client || '–', index: shownIndex(project) || '–', state },
        language,
      )
    : '';
  pen.text(LEFT, 62.5, line, { size: 3.8, fill: GREY, maxWidth: 375 });
  const below = revisions(pen, comparison, language, facts);
  const counted = counts(pen, comparison, language, below + 12);
  identifiers(pen, comparison, language, counted + 11);
  sheetList(pen, language, sheets);
  visas(pen, comparison, language);
  if (facts.findings) findings(pen, language, facts.findings);
}

function revisions(pen: Pen, comparison: Comparison, language: Language, facts: TitlePageFacts): number {
  const texts = sheetTexts(language).title;
  const given = issuesOf(comparison, language, facts.date);
  partHeading(pen, LEFT, 79, texts.revisions);
  const shown = given.slice(-6);
  const rows = shown.map((it, index) => ({
    cells: [it.index, it.date, it.state, it.what, it.drawn, it.approved],
    bold: index === shown.length - 1,
  }));
  const columns = texts.revisionColumns.map((title) => ({ title }));
  const end = drawSheetTable(pen, columns, rows, { x: LEFT, y: 82, width: 205, pitch: 6, fill: 'widest' });
  partNote(pen, LEFT, end + 4, texts.revisionNote, 200);
  return end + 4;
}

/** What was issued; what is not issued yet as a last line of its own. */
function issuesOf({ plan: { project } }: Comparison, language: Language, date: string): Revision[] {
  const texts = sheetTexts(language).title;
  const words = wordsOf(language);
  const issued = (project?.revisions ?? []).map((one) => ({
    ...one,
    state: one.state || words.projectStates.approved,
  }));
  const index = project?.index ?? '';
  const isIssued =
    issued.some((one) => one.index === index) && project?.state !== 'draft' && project?.state !== 'submitted';
  if (isIssued) return issued;
  const state = project ? words.projectStates[project.state] : words.presentState;
  const what = issued.length > 0 ? texts.nextIssue : texts.firstIssue;
  const now = {
    index: shownIndex(project) || '–',
    date,
    state,
    what,
    drawn: project?.drawnBy ?? '',
    approved: project?.approvedBy ?? '',
  };
  return [...issued, now];
}

/** What there is before and after the project; without one, what there is. */
function counts(pen: Pen, comparison: Comparison, language: Language, y: number): number {
  const texts = sheetTexts(language).title;
  const isPresent = comparison.plan.project === null;
  partHeading(pen, LEFT, y, isPresent ? texts.countsPresent : texts.counts);
  const shown = (n: number): string => (n === 0 ? '–' : String(n));
  const rows = countRows(comparison).map(({ name, before, added, moved, removed, after }) => ({
    cells: isPresent
      ? [texts.rows[name], String(after)]
      : [texts.rows[name], String(before), shown(added), shown(moved), shown(removed), String(after)],
  }));
  const titles = isPresent ? [texts.countColumns[0] ?? '', texts.countPresent] : texts.countColumns;
  const columns = titles.map((title, index) =>
    index === 0 ? { title, bold: true } : { title, align: 'end' as const },
  );
  const width = isPresent ? 85 : 175;
  return drawSheetTable(pen, columns, rows, { x: LEFT, y: y + 3, width, fill: 'widest' });
}

/** One real example of each sort of identifier. */
function identifiers(pen: Pen, comparison: Comparison, language: Language, y: number): void {
  const texts = sheetTexts(language).title;
  const examples = examplesOf(comparison, language);
  if (examples.length === 0) return;
  partHeading(pen, LEFT, y, texts.read);
  examples.forEach(([name, meaning], index) => {
    const [x, top] = [LEFT + (index % 2) * 96, y + 6 + Math.floor(index / 2) * 5.4];
    if (top > 245) return;
    const drawn = pen.text(x, top, name, { size: 2.8, bold: true, maxWidth: 42 });
    pen.text(x + Math.max(26, drawn + 3), top, meaning, {
      size: 2.8,
      maxWidth: 90 - Math.max(26, drawn + 3),
    });
    pen.across(x, x + 90, top + 1.7, lines.hair);
  });
}

function examplesOf(comparison: Comparison, language: Language): (readonly [string, string])[] {
  const texts = sheetTexts(language).title;
  const side = comparison.after;
  const { objects } = side;
  const fresh = <T extends { readonly id: string; readonly name: string }>(list: T[]): T | undefined =>
    list.sort(
      (a, b) =>
        Number(comparison.stateOf('device', b.id) === 'new') -
          Number(comparison.stateOf('device', a.id) === 'new') || compareNames(a.name, b.name),
    )[0];
  const devices = [...objects.device.values()];
  const withRole = (...roles: string[]) => fresh(devices.filter((it) => roles.includes(roleOf(side, it))));
  const portOf = (id: string, kind: string) => (side.portsOf.get(id) ?? []).find((it) => it.kind === kind);
  const found: (readonly [string, string])[] = [];
  const panel = withRole('patch-panel', 'fibre-panel');
  const front = panel && portOf(panel.id, 'front');
  if (panel && front)
    found.push([
      socketName(side, front),
      fill(texts.panelPort, { panel: panel.name, port: front.name }, language),
    ]);
  const active = withRole('switch');
  const hole =
    active &&
    (side.portsOf.get(active.id) ?? []).find((it) => it.kind === 'interface' && it.type === 'physical');
  if (active && hole)
    found.push([
      socketName(side, hole),
      fill(texts.switchPort, { device: active.name, port: hole.name }, language),
    ]);
  const outlet = withRole('outlet');
  if (outlet) found.push([outlet.name, texts.outlet]);
  const { cableRoles } = tableWords(language);
  for (const role of ['horizontal', 'trunk', 'cord', 'power'] as const) {
    const labels = [...objects.cable.values()].filter((it) => it.role === role).map(({ label }) => label);
    const [first] = labels.sort(compareNames);
    if (first !== undefined) found.push([first, cableRoles[role]]);
  }
  return found;
}

/** The sheets; runs of the same kind share a line when there are more than fit. */
function sheetList(pen: Pen, language: Language, sheets: ReturnType<Contents>): void {
  const texts = sheetTexts(language).title;
  partHeading(pen, RIGHT, 79, texts.sheets);
  const room = 20;
  const shown = sheets.length <= room ? sheets : grouped(sheets, room);
  const rows = shown.map(({ number, title, format }) => ({ cells: [number, title, format] }));
  const [number = '', title = '', format = ''] = texts.sheetColumns;
  drawSheetTable(pen, [{ title: number, bold: true }, { title }, { title: format }], rows, {
    x: RIGHT,
    y: 82,
    width: END - RIGHT,
    fill: 'widest',
  });
}

function grouped(sheets: ReturnType<Contents>, room: number): ReturnType<Contents> {
  const runs: { first: string; last: string; title: string; format: string; count: number }[] = [];
  for (const { number, title, format } of sheets) {
    const head = title.split(' · ')[0] ?? title;
    const run = runs.at(-1);
    if (run && run.title === head && run.format === format) {
      run.last = number;
      run.count += 1;
    } else runs.push({ first: number, last: number, title: head, format, count: 1 });
  }
  return runs.slice(0, room).map(({ first, last, title, format, count }) => ({
    number: first === last ? first : `${first}–${last}`,
    title: count > 1 ? `${title} (${count})` : title,
    format,
  }));
}

function visas(pen: Pen, { plan: { project } }: Comparison, language: Language): void {
  const texts = sheetTexts(language).title;
  const y = 82 + tableHeight(20) + 9;
  partHeading(pen, RIGHT, y, texts.visas);
  const names = [project?.drawnBy ?? '', project?.checkedBy ?? '', project?.approvedBy ?? ''];
  texts.visaRoles.forEach((role, index) => {
    const x = RIGHT + index * 51;
    pen.box('cell', { x, y: y + 2.4, width: 50, height: 18 }, { ink: lines.thin });
    pen.text(x + 1.6, y + 6.2, role, { size: 2.6, fill: GREY });
    pen.text(x + 1.6, y + 10.4, names[index] ?? '', { size: 3, bold: true, maxWidth: 47 });
    pen.text(x + 1.6, y + 18.8, texts.visaNote, { size: 2.5, fill: GREY, maxWidth: 47 });
  });
}

function findings(pen: Pen, language: Language, open: readonly OpenFinding[]): void {
  const texts = sheetTexts(language).title;
  const y = 226;
  const look = open.length > 0 ? { stroke: RED, width: 0.5 } : { stroke: INK, width: 0.25 };
  pen.box('cell', { x: RIGHT, y, width: END - RIGHT, height: 20 }, { ink: look });
  if (open.length === 0) {
    pen.text(RIGHT + 3, y + 6, texts.findings, { size: 3, bold: true });
    pen.text(RIGHT + 3, y + 11, texts.noFindings, { size: 2.7 });
    return;
  }
  pen.symbol('cross', RIGHT + 2, y + 2.6, RED);
  pen.text(RIGHT + 8, y + 5.4, `${texts.findings} · ${open.length}`, { size: 3, bold: true, fill: RED });
  open.slice(0, 3).forEach(({ title, text }, index) =>
    pen.text(RIGHT + 3, y + 9.8 + index * 3.8, [text, `${title}: ${text}`, title], {
      size: 2.6,
      maxWidth: END - RIGHT - 6,
    }),
  );
  if (open.length > 3)
    pen.text(END - 3, y + 5.4, fill(texts.more, { n: open.length - 3 }, language), {
      size: 2.6,
      anchor: 'end',
      fill: GREY,
    });
}

function legend(pen: Pen, language: Language): void {
  const words = wordsOf(language);
  const { x } = a3.legend;
  (['existing', 'new', 'modified', 'moved', 'removed'] as const).forEach((state, index) => {
    const at = { x: x + (index % 3) * 64, y: 257 + Math.floor(index / 3) * 6 };
    const look = states[state];
    pen.box('mark', { ...at, width: 9, height: 4 }, { ink: look.ink, fill: look.fill });
    pen.text(at.x + 10.6, at.y + 3, words.stateNames[state], { size: 2.6, maxWidth: 52 });
  });
  const signs: readonly (readonly [SymbolName, string])[] = [
    ['switch', words.roles.switch],
    ['copper-panel', words.roles['patch-panel']],
    ['fibre-panel', words.roles['fibre-panel']],
    ['manager', words.roles['cable-manager']],
    ['power', words.roles.ups],
    ['outlet', words.roles.outlet],
    ['access-point', words.roles['access-point']],
    ['camera', words.roles.camera],
  ];
  signs.forEach(([sign, text], index) => {
    const at = { x: x + (index % 4) * 48, y: 269.6 + Math.floor(index / 4) * 5.4 };
    pen.symbol(sign, at.x, at.y);
    pen.text(at.x + 5.6, at.y + 2.6, text, { size: 2.6, maxWidth: 40 });
  });
  pen.text(x, 283.6, sheetTexts(language).title.symbols, {
    size: 2.6,
    fill: GREY,
    maxWidth: a3.legend.width,
  });
}
