import { compareNames } from '#cabling';
import { difference } from '#changes';
import type { Language } from '#findings';
import { kinds, type Kind, type PlanChange, type PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { layerOf, projectHeadSchema, type Plan } from '../../value/plan.js';
import type { ViewTable } from '../tables/table.js';
import { shownIndex } from '../title-page/shown-index.js';
import { tableWords } from '../tables/words/words.js';
import { alignIds } from './align-ids.js';
import { inShort } from './in-short.js';
import { fieldName, plainValue } from './words/words.js';

/** Two revisions of a plan: what the work was to be, and what it is now. */
export interface Revisions {
  /** The index of each (`A`, `B`); empty where none was given. */
  readonly oldIndex: string;
  readonly newIndex: string;
  /** The target of each revision, under the same ids. */
  readonly older: PlanObjects;
  readonly newer: PlanObjects;
  readonly changes: readonly PlanChange[];
}

/**
 * The difference between the targets of two revisions.
 * @throws Error if a project no longer fits its present.
 */
export function revisionsOf(older: Plan, newer: Plan): Revisions {
  const now = targetOf(newer);
  const before = alignIds(targetOf(older), now);
  const [oldIndex, newIndex] = [shownIndex(older.project), shownIndex(newer.project)];
  // Two drafts of one index are the old one and the new one.
  const isClear = oldIndex !== newIndex;
  return {
    oldIndex: isClear ? oldIndex : '',
    newIndex: isClear ? newIndex : '',
    older: before,
    newer: now,
    changes: difference(before, now, kinds),
  };
}

function targetOf(plan: Plan): PlanObjects {
  const layer = layerOf(plan, 'after');
  if (!layer.ok) throw new Error('the project no longer fits the present', { cause: layer.conflicts });
  return layer.objects;
}

/** The difference as a plan of its own: the older target is its present, so that every sheet can show it. */
export function planOfRevisions({ older, changes }: Revisions, newer: Plan): Plan {
  const head = newer.project ?? projectHeadSchema.parse({ id: 'difference', code: '–', name: newer.name });
  return {
    ...newer,
    present: older,
    project: {
      ...head,
      steps: [{ number: 1, title: '' }],
      changes: changes.map((change) => ({ step: 1, change })),
    },
  };
}

/** One line of the difference: an object that came or went, or one field of it that changed. */
export interface DifferenceRow {
  readonly op: PlanChange['op'];
  readonly kind: Kind;
  readonly id: string;
  readonly object: string;
  /** Its name in the reader's language, with the unit. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Kinds that come and go with what they belong to, and are told of by it. */
const PARTS: ReadonlySet<Kind> = new Set(['port', 'portMap', 'interfaceVlan']);

/** The difference as lines, kind by kind and by name; parts of a device that came or went as a whole are not listed. */
export function differenceRows(revisions: Revisions, language: Language): DifferenceRow[] {
  const { older, newer, changes } = revisions;
  const gone = new Set(
    changes.filter(({ kind, op }) => kind === 'device' && op !== 'change').map(({ id }) => id),
  );
  return changes
    .filter((change) => !isPartOf(change, gone, older, newer))
    .flatMap((change): DifferenceRow[] => {
      const objects = change.op === 'remove' ? older : newer;
      const base = {
        op: change.op,
        kind: change.kind,
        id: change.id,
        object: pathOf(objects, change.kind, change.id),
      };
      if (change.op !== 'change') {
        const what = inShort(objects, change.kind, change.id, language);
        const [before, after] = change.op === 'remove' ? [what, ''] : ['', what];
        return [{ ...base, field: '', before, after }];
      }
      const [was, is] = [change.before, change.after] as unknown as Record<string, unknown>[];
      const fields = Object.keys({ ...was, ...is }).filter(
        (field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]),
      );
      return fields.map((field) => ({
        ...base,
        field: fieldName(field, language),
        before: shown(older, field, was?.[field], language),
        after: shown(newer, field, is?.[field], language),
      }));
    })
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        compareNames(a.object, b.object) ||
        compareNames(a.field, b.field),
    );
}

function isPartOf(
  change: PlanChange,
  devices: ReadonlySet<string>,
  older: PlanObjects,
  newer: PlanObjects,
): boolean {
  if (!PARTS.has(change.kind)) return false;
  const objects = change.op === 'remove' ? older : newer;
  const part = (change.op === 'remove' ? change.before : change.after) as {
    readonly deviceId?: string;
    readonly portId?: string;
    readonly frontPortId?: string;
  };
  const portId = part.portId ?? part.frontPortId;
  const deviceId = part.deviceId ?? objects.port.get(portId ?? '')?.deviceId;
  return deviceId !== undefined && devices.has(deviceId);
}

/** A value as people read it: ids of ports, places and the like as their paths, groups of facts by their names. */
function shown(objects: PlanObjects, field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value))
    return value.map((item) => shown(objects, field, item, language)).join(', ') || '–';
  if (typeof value === 'object')
    return shownGroup(objects, value as Readonly<Record<string, unknown>>, language);
  if (typeof value === 'number' || typeof value === 'boolean') return plainValue(field, value, language);
  if (typeof value !== 'string') return JSON.stringify(value);
  const kind = kinds.find((it) => objects[it].has(value));
  return kind ? pathOf(objects, kind, value) : plainValue(field, value, language);
}

/** A place on a floor, a plug in its port, or several facts one after another. */
function shownGroup(
  objects: PlanObjects,
  group: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const { portId, xM, yM } = group;
  if (typeof portId === 'string') return pathOf(objects, 'port', portId);
  if (typeof xM === 'number' && typeof yM === 'number')
    return `(${plainValue('xM', xM, language)} ; ${plainValue('yM', yM, language)})`;
  return Object.entries(group)
    .map(([field, value]) => `${fieldName(field, language)} ${shown(objects, field, value, language)}`)
    .join(', ');
}

/** The difference as a table. */
export function differenceTable(revisions: Revisions, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.difference;
  const title = (template: string, index: string): string => template.replace(/\{\w\}/, index);
  return {
    name: 'difference',
    title: words.titles.difference,
    question: words.questions.difference,
    columns: [
      { title: head.what },
      { title: head.kind },
      { title: head.object, weight: 2 },
      { title: head.field },
      { title: title(head.before, revisions.oldIndex || words.revisionOld), weight: 2.4 },
      { title: title(head.after, revisions.newIndex || words.revisionNew), weight: 2.4 },
    ],
    rows: differenceRows(revisions, language).map(({ op, kind, id, object, field, before, after }) => ({
      ref: { kind, id },
      cells: [words.ops[op], words.kinds[kind] ?? kind, object, field, before, after],
    })),
  };
}
