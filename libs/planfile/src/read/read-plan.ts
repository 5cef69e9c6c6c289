import type { Id } from '#changes';
import { inOrder, type Finding, type Place } from '#findings';
import { projectHeadSchema, waiverSchema, type Plan, type Project, type Step, type Waiver } from '#plan';
import { z } from 'zod';
import { isNull, valueAt, type MapNode, type Node } from '../node/node.js';
import { yamlNode } from '../node/yaml-node.js';
import { buildObjects } from './build.js';
import { coerce, FAILED, itemsOf, knownEntries, mapOf, textOf } from './coerce.js';
import { collectBlock } from './collect.js';
import { reportIssue } from './issues.js';
import { Report } from './report.js';
import type { Row } from './row.js';

/** The version of the format that this program writes, and the only one that it reads. */
export const FORMAT = 1;

export interface ReadOptions {
  /** The name of the file in findings. */
  readonly file: string;
  /** Gives the identity of each object that brings none. */
  readonly newId: () => Id;
}

export interface PlanRead {
  /** null as soon as anything is wrong: nothing is half read. */
  readonly plan: Plan | null;
  /** Everything that is wrong, in the order of the file's text. */
  readonly findings: readonly Finding[];
}

/** What a file says beside its objects. */
export interface Frame {
  readonly name: string;
  readonly project: Omit<Project, 'changes'> | null;
  readonly waivers: readonly Waiver[];
  readonly policy: Plan['policy'];
}

/** Reads a plan from YAML. All faults are told at once; with any, there is no plan. */
export function readPlan(text: string, { file, newId }: ReadOptions): PlanRead {
  const report = new Report();
  const root = yamlNode(text, file, report);
  const map = root && isNull(root) ? reportEmpty(root.place, report) : root && mapOf(root, report);
  if (!map) return { plan: null, findings: report.findings };
  const rows: Row[] = [];
  const frame = readFrame(map, newId, report, rows);
  return planOf(frame, rows, newId, report);
}

/** Joins frame and rows to a plan, unless something is wrong. */
export function planOf(frame: Frame, rows: readonly Row[], newId: () => Id, report: Report): PlanRead {
  const { present, changes } = buildObjects(rows, newId, report);
  if (report.failed) return { plan: null, findings: inFileOrder(report.findings) };
  const project = frame.project && { ...frame.project, changes };
  return { plan: { ...frame, present, project }, findings: [] };
}

function reportEmpty(place: Place, report: Report): null {
  report.error('PLANFILE_EMPTY', place, {});
  return null;
}

/** By line, else by sheet and cell: the author mends from the top down. */
function inFileOrder(findings: readonly Finding[]): Finding[] {
  const line = ({ where: [place] }: Finding): number => (place && 'line' in place ? (place.line ?? 0) : 0);
  const column = ({ where: [place] }: Finding): number =>
    place && 'column' in place ? (place.column ?? 0) : 0;
  return inOrder(findings).toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}

const TOP = ['brassage', 'name', 'policy', 'waivers', 'present', 'extension'];

function readFrame(map: MapNode, newId: () => Id, report: Report, rows: Row[]): Frame {
  knownEntries(map, TOP, report);
  checkVersion(map, report);
  const name = valueAt(map, 'name');
  if (!name) report.error('PLANFILE_MISSING', map.place, { field: 'name' });
  const present = valueAt(map, 'present');
  if (present) collectBlock(present, 'add', 0, report, rows);
  const extension = valueAt(map, 'extension');
  return {
    name: name ? text(name, report) : '',
    project: extension ? readExtension(extension, newId, report, rows) : null,
    waivers: itemsOf(valueAt(map, 'waivers') ?? NOTHING).flatMap((item) => readWaiver(item, newId, report)),
    policy: readPolicy(valueAt(map, 'policy'), report),
  };
}

const NOTHING: Node = { type: 'scalar', text: '', quoted: false, place: { file: '' } };

function text(node: Node, report: Report): string {
  const value = textOf(node, report);
  return value === FAILED ? '' : value;
}

function checkVersion(map: MapNode, report: Report): void {
  const version = valueAt(map, 'brassage');
  if (!version) report.error('PLANFILE_VERSION_MISSING', map.place, { version: FORMAT });
  else if (text(version, report) !== String(FORMAT))
    report.error('PLANFILE_VERSION', version.place, { found: text(version, report), version: FORMAT });
}

const HEAD = [
  'id',
  'code',
  'name',
  'client',
  'index',
  'state',
  'description',
  'drawnBy',
  'checkedBy',
  'approvedBy',
  'revisions',
];

function readExtension(
  node: Node,
  newId: () => Id,
  report: Report,
  rows: Row[],
): Omit<Project, 'changes'> | null {
  const map = mapOf(node, report);
  if (!map) return null;
  knownEntries(map, [...HEAD, 'steps'], report);
  const steps = itemsOf(valueAt(map, 'steps') ?? NOTHING).flatMap((item, index) =>
    readStep(item, index, report, rows),
  );
  const head = fromMap(projectHeadSchema, map, HEAD, newId, report);
  const numbers = steps.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length) report.error('PLANFILE_STEP_TWICE', map.place, {});
  return head && { ...head, steps: steps.toSorted((a, b) => a.number - b.number) };
}

function readStep(node: Node, index: number, report: Report, rows: Row[]): Step[] {
  const map = mapOf(node, report);
  if (!map) return [];
  knownEntries(map, ['number', 'title', 'add', 'change', 'remove'], report);
  const given = valueAt(map, 'number');
  const value = given ? coerce(given, z.int(), report) : index + 1;
  const number = typeof value === 'number' && value >= 1 && value <= 10_000 ? value : index + 1;
  if (typeof value === 'number' && value !== number)
    report.error('PLANFILE_TOO_SMALL', given!.place, { field: 'number', limit: 1 });
  for (const op of ['add', 'change', 'remove'] as const) {
    const block = valueAt(map, op);
    if (block) collectBlock(block, op, number, report, rows);
  }
  const title = valueAt(map, 'title');
  return [{ number, title: title ? text(title, report) : '' }];
}

function readWaiver(node: Node, newId: () => Id, report: Report): Waiver[] {
  const map = mapOf(node, report);
  const keys = Object.keys(waiverSchema.shape);
  if (!map) return [];
  knownEntries(map, keys, report);
  const waiver = fromMap(waiverSchema, map, keys, newId, report);
  return waiver ? [waiver] : [];
}

/** An object without references from a map; its id is made where there is none. */
export function fromMap<T>(
  schema: z.ZodObject & z.ZodType<T>,
  map: MapNode,
  keys: readonly string[],
  newId: () => Id,
  report: Report,
): T | null {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const values = map.entries
    .filter(({ key }) => keys.includes(key))
    .map(({ key, value }) => [key, coerce(value, shape[key]!, report)] as const);
  if (values.some(([, value]) => value === FAILED)) return null;
  const given = Object.fromEntries(values) as Record<string, unknown>;
  const result = schema.safeParse({ ...given, id: given['id'] ?? newId() });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = String(issue.path[0]);
    const entry = map.entries.find((it) => it.key === key);
    reportIssue(issue, key, entry?.value.place ?? map.place, report);
  }
  return null;
}

function readPolicy(node: Node | undefined, report: Report): Plan['policy'] {
  const map = node && mapOf(node, report);
  return Object.fromEntries((map?.entries ?? []).map(({ key, value }) => [key, policyValue(value, report)]));
}

/** A threshold is a number, a truth, or the text that it is when quoted. */
export function policyValue(node: Node, report: Report): number | boolean | string {
  const value = text(node, report);
  if (node.type !== 'scalar' || node.quoted) return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
