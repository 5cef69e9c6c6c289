import { kinds, layerOf, type Plan, type PlanObjects, type Step } from '#plan';
import {
  Document as YamlDocument,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node as YamlNode,
} from 'yaml';
import { sections } from '../fields.js';
import { escapeRange } from '../ranges.js';
import { FORMAT } from '../read/read-plan.js';
import type { Document, Value, WriteOptions, WrittenRow } from './document.js';
import { nestAdded } from './nest.js';
import { toDocument } from './to-document.js';

/** Rows up to this width stand on one line. */
const LINE = 150;

/**
 * The plan as YAML: canonical (equal plans give equal text), minimal (what a type or default gives is not said), nested
 * as people look at a plant. `readPlan(writePlan(plan, {ids: true}))` is the plan; without ids it is the plan with other
 * ids. Changes of a step come back in the canonical order of kinds.
 */
export function writePlan(plan: Plan, options: WriteOptions = {}): string {
  const document = toDocument(plan, options);
  const yaml = new YamlDocument(contentOf(document, plan));
  layOut(yaml.contents, 0, 0);
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function contentOf(document: Document, plan: Plan): Record<string, Value> {
  const { project, waivers, policy } = document;
  const block = (step: number): WrittenRow[] => document.rows.filter((row) => row.step === step);
  return {
    brassage: FORMAT,
    name: document.name,
    ...(Object.keys(policy).length > 0 ? { policy } : {}),
    ...(waivers.length > 0 ? { waivers: waivers.map((it) => lean({ ...it }, document.ids)) } : {}),
    present: nestAdded(block(0), plan.present.port),
    ...(project ? { extension: extensionOf(document, project, plan, block) } : {}),
  };
}

function extensionOf(
  document: Document,
  project: NonNullable<Plan['project']>,
  plan: Plan,
  block: (step: number) => WrittenRow[],
): Value {
  const { steps, changes: _changes, ...head } = project;
  const written = stepsOf(steps, document.rows).map(({ number, title }, index) => ({
    ...(number === index + 1 ? {} : { number }),
    ...(title === '' ? {} : { title }),
    ...blocksOf(block(number), objectsAfter(plan, number)),
  }));
  return { ...lean({ ...head }, document.ids), ...(written.length > 0 ? { steps: written } : {}) };
}

/** Steps with a title, and those that only changes name. */
export function stepsOf(steps: readonly Step[], rows: readonly WrittenRow[]): Step[] {
  const known = new Set(steps.map(({ number }) => number));
  const others = [...new Set(rows.map(({ step }) => step))].filter((step) => step > 0 && !known.has(step));
  return [...steps, ...others.map((number) => ({ number, title: '' }))].toSorted(
    (a, b) => a.number - b.number,
  );
}

function objectsAfter(plan: Plan, step: number): PlanObjects {
  const layer = layerOf(plan, step);
  return layer.ok ? layer.objects : plan.present;
}

function blocksOf(rows: readonly WrittenRow[], { port }: PlanObjects): Record<string, Value> {
  const add = nestAdded(
    rows.filter(({ op }) => op === 'add'),
    port,
  );
  const change: Record<string, Value> = {};
  const remove: Record<string, Value> = {};
  for (const kind of kinds) {
    const own = rows.filter((row) => row.kind === kind);
    const changed = own
      .filter(({ op }) => op === 'change')
      .map(({ path, fields }) => [escapeRange(path), fields]);
    const removed = own.filter(({ op }) => op === 'remove').map(({ path }) => escapeRange(path));
    if (changed.length > 0) change[sections[kind]] = Object.fromEntries(changed) as Value;
    if (removed.length > 0) remove[sections[kind]] = removed;
  }
  const blocks = { add, change, remove };
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => Object.keys(block).length > 0));
}

// A waiver has a reason and an author, even if somebody left them empty.
const MUST_SAY = new Set(['reason', 'author']);

/** Without what nobody needs to read: empty texts, defaults, and ids unless all are wanted. */
export function lean(fields: Readonly<Record<string, unknown>>, ids: boolean): Record<string, Value> {
  const silent = (key: string, value: unknown): boolean =>
    (key === 'id' && !ids) ||
    (value === '' && !MUST_SAY.has(key)) ||
    value === null ||
    (key === 'state' && value === 'draft');
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !silent(key, value))) as Record<
    string,
    Value
  >;
}

/** Keys whose value is always written below them, never on their line. */
const OPEN = new Set([
  'present',
  'extension',
  'steps',
  'add',
  'change',
  'remove',
  'waivers',
  ...Object.values(sections),
]);

/** Puts whatever is short on one line. Lists of objects stay open, so that a diff shows one object a line. */
function layOut(node: unknown, indent: number, depth: number, key = ''): void {
  if (!isCollection(node)) return;
  const open = depth === 0 || (OPEN.has(key) && node.items.length > 0 && holdsMaps(node));
  if (!open && !holdsOpen(node) && indent + widthOf(node) <= LINE) {
    node.flow = true;
    return;
  }
  for (const item of node.items) {
    if (isPair(item))
      layOut(item.value, indent + 2, depth + 1, isScalar(item.key) ? String(item.key.value) : '');
    else layOut(item, indent + 2, depth + 1);
  }
}

function holdsMaps(node: YamlNode): boolean {
  if (isMap(node)) return node.items.some(({ value }) => isCollection(value));
  return isSeq(node) && node.items.some((item) => isCollection(item));
}

/** Objects with other objects inside are never squeezed onto one line. */
function holdsOpen(node: YamlNode): boolean {
  if (!isMap(node)) return false;
  return node.items.some(
    ({ key, value }) =>
      isScalar(key) &&
      OPEN.has(String(key.value)) &&
      String(key.value) !== 'addresses' &&
      String(key.value) !== 'vlans' &&
      isCollection(value),
  );
}

function widthOf(node: YamlNode): number {
  return JSON.stringify(node.toJSON()).length;
}
