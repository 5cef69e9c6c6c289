import { compareNames } from '#cabling';
import { drawSheet, svgOf, type DrawnSheet, type SvgOptions } from '#drawing';
import type { LinkCoverage } from '#certification';
import { canonicalJson } from '#changes';
import type { Language } from '#findings';
import type { Plan } from '../value/plan.js';
import { compare, type Comparison } from './comparison.js';
import { planOfRevisions, revisionsOf } from './difference/revisions.js';
import { differenceSheets } from './difference/sheets.js';
import { elevations } from './elevations.js';
import { fibreSheets } from './fibre-book/sheets.js';
import { layer2 } from './layer-2/layer-2.js';
import { layer3 } from './layer-3/layer-3.js';
import { linkSheets } from './link-sheet/link-sheets.js';
import { oneLine } from './one-line/one-line.js';
import { floorSheets } from './floors/floor-sheets.js';
import type { FloorPlans } from './floors/model.js';
import { outletPlan } from './outlet-plan/outlet-plan.js';
import { patchingPlan } from './patching-plan/patching-plan.js';
import { portFaces } from './port-faces/port-faces.js';
import { proofsOf } from './proof/proof.js';
import { powerSheets } from './power/power.js';
import type { SheetPlan } from './sheet-plan.js';
import { shownIndex } from './title-page/shown-index.js';
import { titlePage, type OpenFinding } from './title-page/title-page.js';
import { wordsOf } from './words/words.js';

/** What the title block says that the plan does not know. */
export interface DrawingOptions {
  readonly lang: Language;
  /** Day of issue, `YYYY-MM-DD`; empty: left to be written by hand. */
  readonly date?: string;
  /** Makes the QR code of the title block from the document's mark (`BRS:EXT-2026-014-S3-C`); without, there is none. */
  readonly qr?: (text: string) => readonly string[];
  /** Open errors, for the title page. */
  readonly findings?: readonly OpenFinding[];
  /** Pictures of floors by the path of their place. */
  readonly floorPlans?: FloorPlans;
  /** What is proven of each link: elevations, port faces and floors show it in place of their usual colours. */
  readonly coverage?: readonly Pick<LinkCoverage, 'linkId' | 'state'>[];
}

/** One sheet of a plan. Drawing it costs; listing does not. */
export interface PlanDrawing {
  /** Stable name, good for a file: `S2-elevations-SR2`. */
  readonly name: string;
  readonly title: string;
  readonly kind: SheetPlan['kind'];
  readonly draw: () => DrawnSheet;
  readonly svg: (options?: SvgOptions) => string;
}

/**
 * All sheets of a plan, numbered; of a plan without anything to draw, none. The same plan always gives the same bytes.
 * @throws Error if the project no longer fits the present.
 */
export function planDrawings(plan: Plan, options: DrawingOptions): PlanDrawing[] {
  const { lang, date = '', floorPlans, coverage } = options;
  const places = new Map<string, string>();
  const comparison = {
    ...compare(plan),
    ...(coverage ? { proofs: proofsOf(coverage) } : {}),
    sheetOf: (deviceId: string) => places.get(deviceId),
  };
  const sheets = [
    ...oneLine(comparison, lang),
    ...floorSheets(comparison, lang, floorPlans ?? new Map()),
    ...outletPlan(comparison, lang, floorPlans),
    ...elevations(comparison, lang),
    ...portFaces(comparison, lang),
    ...patchingPlan(comparison, lang),
    ...linkSheets(comparison, lang),
    ...layer2(comparison, lang),
    ...layer3(comparison, lang),
    ...powerSheets(comparison, lang),
    ...fibreSheets(comparison, lang),
  ];
  if (sheets.length === 0) return [];
  const title = titlePage(comparison, lang, { ...options, date }, () =>
    all.map((sheet, index) => ({
      number: `S${index + 1}`,
      title: sheet.heading,
      format: sheet.format?.paper ?? 'A3',
    })),
  );
  const all = [title, ...sheets];
  all.forEach(({ devices = [] }, index) => {
    for (const id of devices) if (!places.has(id)) places.set(id, `S${index + 1}`);
  });
  return numbered(all, comparison, options, 'S');
}

/**
 * The sheets that show what changed from one revision to the next: the list, then one-line diagram, elevations and
 * patching with the older target as "before".
 * @throws Error if a project no longer fits its present.
 */
export function differenceDrawings(older: Plan, newer: Plan, options: DrawingOptions): PlanDrawing[] {
  const revisions = revisionsOf(older, newer);
  const list = differenceSheets(revisions, options.lang);
  const comparison = compare(planOfRevisions(revisions, newer));
  if (revisions.changes.length === 0) return numbered(list, comparison, options, 'D');
  const sheets = [
    ...oneLine(comparison, options.lang),
    ...elevations(comparison, options.lang),
    ...patchingPlan(comparison, options.lang),
  ];
  return numbered([...list, ...sheets], comparison, options, 'D');
}

function numbered(
  sheets: readonly SheetPlan[],
  comparison: Comparison,
  { lang, date = '', qr }: DrawingOptions,
  letter: string,
): PlanDrawing[] {
  const shared = titleBlockOf(comparison, lang, date);
  return sheets.map((sheet, index) => {
    const number = index + 1;
    const document = `${shared.projectCode || comparison.plan.name}-${letter}${number}`;
    const head = {
      ...shared,
      heading: sheet.heading,
      title: sheet.title,
      question: sheet.question,
      scale: sheet.scale,
      document,
      ...(qr ? { code: qr(codeText(document, shared.index)) } : {}),
      number,
      total: sheets.length,
    };
    const draw = (): DrawnSheet => drawSheet(head, lang, sheet.body, sheet.legend, sheet.format);
    return {
      name: `${letter}${number}-${fileName(sheet.name)}`,
      title: sheet.heading,
      kind: sheet.kind,
      draw,
      svg: (svgOptions) => svgOf(draw().scene, svgOptions),
    };
  });
}

/** What the code of a sheet says: document and revision. Bounded, as a code has only so much room. */
function codeText(document: string, index: string): string {
  return `BRS:${document.slice(0, 60)}${index ? `-${index}` : ''}`;
}

function titleBlockOf({ plan }: Comparison, lang: Language, date: string) {
  const { project } = plan;
  const sites = [...plan.present.location.values()]
    .filter(({ kind }) => kind === 'site')
    .map(({ name }) => name);
  return {
    client: project?.client ?? '',
    site: sites.sort(compareNames).join(', ') || plan.name,
    projectCode: project?.code ?? '',
    projectName: project?.name ?? plan.name,
    drawn: project?.drawnBy ?? '',
    checked: project?.checkedBy ?? '',
    approved: project?.approvedBy ?? '',
    date,
    phase: project ? wordsOf(lang).projectStates[project.state] : wordsOf(lang).presentState,
    index: shownIndex(project),
    model: modelMark(plan),
  };
}

/** Letters, digits, dots and hyphens only: names of sheets become names of files. */
function fileName(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '_')
    .slice(0, 80);
}

/** Six hexadecimal digits that differ between two contents of a plan (FNV-1a): tells two prints apart, proves nothing. */
function modelMark(plan: Plan): string {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  };
  for (const objects of Object.values(plan.present))
    for (const object of objects.values()) mix(canonicalJson(object));
  for (const { step, change } of plan.project?.changes ?? []) mix(`${step}${canonicalJson(change)}`);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}
