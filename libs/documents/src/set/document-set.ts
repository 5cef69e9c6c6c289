import { createHash } from 'node:crypto';
import { drawioOf, dxfOf, svgOf, type FlowHead } from '#drawing';
import type { Language } from '#findings';
import {
  differenceDrawings,
  planDifference,
  planDrawings,
  planLabels,
  planPhase,
  planTables,
  shownIndex,
  type FloorPlans,
  type OpenFinding,
  type Plan,
  type PlanDrawing,
  type ViewTable,
} from '#plan';
import { planToSheets, writePlan } from '#planfile';
import { qrMaker, type QrMaker } from '../code/qr.js';
import { labelsFor, labelSets, labelStocks } from '../labels/formats.js';
import { labelSheets } from '../labels/label-sheets.js';
import { printerFiles } from '../labels/printer-files.js';
import { pagesToPdf, type PdfPage } from '../pdf/write-pdf.js';
import { tablesToXlsx } from '../xlsx/table-to-xlsx.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { fileNameOf, type NamedFile } from '../zip.js';
import { indexPage, type IndexLine } from './index-page.js';
import { tableFiles, tablePages, workbookTable } from './table-files.js';
import { setWords } from './words.js';

/** What a set is made of, and what nobody but the caller knows. */
export interface DocumentSetRequest {
  readonly plan: Plan;
  readonly lang: Language;
  /** Day of issue, `YYYY-MM-DD`; empty: left to be written by hand. */
  readonly date: string;
  /** The issue before: its difference to this one is drawn. */
  readonly older?: Plan;
  readonly findings?: readonly OpenFinding[];
  readonly floorPlans?: FloorPlans;
  /** Rendered configurations, under their file names. */
  readonly configurations?: readonly NamedFile[];
  /** Told after each part: how many of how many are done, and what comes next. */
  readonly progress?: (done: number, total: number, step: string) => void | Promise<void>;
}

/** What was handed over: names, sizes and SHA-256 sums. */
export interface DocumentManifest {
  readonly plan: string;
  readonly index: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/**
 * The whole set of documents of a plan: index page, drawings one by one and bound, tables, labels, configurations, the
 * plan itself, and a manifest. The same request gives the same bytes.
 * @throws Error if a project no longer fits the present.
 */
export async function documentSet(
  request: DocumentSetRequest,
): Promise<{ readonly files: NamedFile[]; readonly manifest: DocumentManifest }> {
  const { plan, lang, progress } = request;
  const words = setWords[lang];
  const qr = await qrMaker();
  const sheets = planDrawings(plan, { ...drawingOptions(request), qr });
  const different = request.older
    ? differenceDrawings(request.older, plan, { ...drawingOptions(request), qr })
    : [];
  const tables = tablesWithRows(request);
  const total = sheets.length + different.length + tables.length + 3;
  let done = 0;
  const step = async (name: string): Promise<void> => {
    await progress?.(done, total, name);
    done += 1;
  };
  const drawings = await drawn('drawings', sheets, step);
  const difference = await drawn('difference', different, step);
  const files: NamedFile[] = [...drawings.files, ...difference.files];
  await step(words.binder);
  const info = { title: headline(plan), lang };
  const binder = [...drawings.pages, ...difference.pages];
  if (binder.length > 0) files.push({ name: 'binder.pdf', bytes: await pagesToPdf(binder, info) });
  const tablePdf: PdfPage[] = [];
  const head = flowHead(request);
  for (const table of tables) {
    await step(table.title);
    files.push(...(await tableFiles(table)));
    tablePdf.push(
      ...tablePages(table, { ...head, document: `${head.projectCode || plan.name}-${table.name}` }, lang),
    );
  }
  if (tables.length > 0) {
    files.push({ name: 'tables.pdf', bytes: await pagesToPdf(tablePdf, { ...info, title: words.tables }) });
    files.push({ name: 'tables.xlsx', bytes: await tablesToXlsx(tables.map(workbookTable)) });
  }
  await step(words.labels);
  const labels = await labelFiles(request, qr);
  const configurations = (request.configurations ?? []).map(({ name, bytes }) => ({
    name: `configurations/${name}`,
    bytes,
  }));
  await step(words.plan);
  files.push(...labels, ...configurations, text('plan.yaml', writePlan(plan)), {
    name: 'plan.xlsx',
    bytes: await writeWorkbook(planToSheets(plan)),
  });
  const parts = [
    {
      title: words.drawings,
      lines: [
        ...whole('binder.pdf', words.binder, files),
        ...whole('drawings/drawings.drawio', 'draw.io', files),
        ...drawings.lines,
      ],
    },
    { title: words.difference, lines: difference.lines },
    {
      title: words.tables,
      lines: [
        ...whole('tables.pdf', words.tablesPdf, files),
        ...whole('tables.xlsx', words.tables, files),
        ...tables.map((table) => tableLine(table, words.rows)),
      ],
    },
    { title: words.labels, lines: labels.map(({ name }) => fileLine(name)) },
    { title: words.configurations, lines: configurations.map(({ name }) => fileLine(name)) },
    {
      title: words.plan,
      lines: [{ number: '', title: plan.name, note: '', files: ['plan.yaml', 'plan.xlsx', 'manifest.json'] }],
    },
  ];
  const cover = drawings.files[0]?.name ?? null;
  const shown = shownIndex(plan.project);
  const issue = [shown && `${words.index} ${shown}`, request.date].filter(Boolean).join(' · ');
  const page = indexPage({
    lang,
    heading: headline(plan),
    subtitle: [words.title, issue].filter(Boolean).join(' · '),
    cover,
    parts,
  });
  const all = [text('index.html', page), ...files];
  const manifest = manifestOf(plan, all);
  return { files: [...all, text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)], manifest };
}

function drawingOptions({ lang, date, findings, floorPlans }: DocumentSetRequest) {
  return {
    lang,
    date,
    ...(findings ? { findings } : {}),
    ...(floorPlans ? { floorPlans } : {}),
  };
}

function tablesWithRows({ plan, lang, older }: DocumentSetRequest): ViewTable[] {
  const tables = [...planTables(plan, lang), ...(older ? [planDifference(older, plan, lang)] : [])];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Each sheet drawn once, written as SVG and DXF, all of them as draw.io, and kept for the binder. */
async function drawn(folder: string, sheets: readonly PlanDrawing[], step: (name: string) => Promise<void>) {
  const files: NamedFile[] = [];
  const pages: PdfPage[] = [];
  const lines: IndexLine[] = [];
  const editable: { name: string; title: string; scene: PdfPage['scene'] }[] = [];
  for (const { name, title, draw } of sheets) {
    await step(title);
    const { scene } = draw();
    const number = name.split('-')[0] ?? name;
    const own = [
      text(`${folder}/${name}.svg`, svgOf(scene)),
      { name: `${folder}/${name}.dxf`, bytes: dxfOf(scene) },
    ];
    files.push(...own);
    pages.push({ scene, name: number, bookmarks: [{ title, level: 1 }] });
    lines.push({ number, title, note: '', files: own.map((file) => file.name) });
    editable.push({ name, title, scene });
  }
  if (editable.length > 0) files.push(text(`${folder}/${folder}.drawio`, drawioOf(editable)));
  return { files, pages, lines };
}

async function labelFiles({ plan, lang }: DocumentSetRequest, qr: QrMaker): Promise<NamedFile[]> {
  const labels = planLabels(plan, lang);
  const files: NamedFile[] = [];
  for (const { file, kinds, stock } of labelSets) {
    const wanted = labelsFor(labels, kinds);
    if (wanted.length === 0) continue;
    const pages = labelSheets(wanted, labelStocks[stock], qr).map((scene) => ({ scene, bookmarks: [] }));
    files.push({ name: `labels/${file}.pdf`, bytes: await pagesToPdf(pages, { title: file, lang }) });
  }
  return [...files, ...printerFiles(labels)];
}

/** What the title block of a printed table says. */
function flowHead({ plan, date, lang }: DocumentSetRequest): Omit<FlowHead, 'title' | 'subtitle'> {
  const { project } = plan;
  return {
    document: '',
    client: project?.client ?? '',
    site: plan.name,
    projectCode: project?.code ?? '',
    projectName: project?.name ?? plan.name,
    drawn: project?.drawnBy ?? '',
    checked: project?.checkedBy ?? '',
    approved: project?.approvedBy ?? '',
    date,
    phase: planPhase(plan, lang),
    index: shownIndex(project),
    model: '',
  };
}

const text = (name: string, content: string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

const headline = ({ name, project }: Plan): string =>
  project ? `${name} · ${project.code} ${project.name}` : name;

const whole = (name: string, title: string, files: readonly NamedFile[]): IndexLine[] =>
  files.some((file) => file.name === name) ? [{ number: '', title, note: '', files: [name] }] : [];

const tableLine = ({ name, title, question, rows }: ViewTable, unit: string): IndexLine => ({
  number: '',
  title,
  note: `${question} · ${rows.length} ${unit}`,
  files: [`tables/${name}.xlsx`, `tables/${name}.csv`],
});

const fileLine = (name: string): IndexLine => ({
  number: '',
  title: name.split('/').slice(1).join('/'),
  note: '',
  files: [name],
});

function manifestOf(plan: Plan, files: readonly NamedFile[]): DocumentManifest {
  return {
    plan: headline(plan),
    index: shownIndex(plan.project),
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}

/** The name of a set as one file: `EXT-2026-014-B.zip`; `…-B+.zip` of what is not issued yet. */
export function documentSetName({ name, project }: Plan): string {
  const index = shownIndex(project);
  return `${fileNameOf(project ? `${project.code}${index && `-${index}`}` : name)}.zip`;
}
