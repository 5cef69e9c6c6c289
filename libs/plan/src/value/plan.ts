import { apply, dayField, idField, lineField, nameField, textField, type Conflict } from '#changes';
import { z } from 'zod';
import type { PlanChange, PlanObjects } from './kinds.js';

/** The states of a project; who may lead it from one to the next is in docs/security.md. */
export const projectStates = [
  'draft',
  'submitted',
  'approved',
  'in-progress',
  'closed',
  'rejected',
  'cancelled',
] as const;
export type ProjectState = (typeof projectStates)[number];

/** An issue of a project's file: what was handed out under an index, and what changed in it. */
export const revisionSchema = z.strictObject({
  index: z.string().regex(/^[A-Z]{1,2}$/),
  /** Day of issue, `YYYY-MM-DD`; empty: not told. */
  date: z.union([dayField, z.literal('')]).default(''),
  /** The phase as the title block says it: `APS`, `EXE`; empty: approved. */
  state: lineField.default(''),
  what: lineField.default(''),
  drawn: lineField.default(''),
  approved: lineField.default(''),
});
export type Revision = z.infer<typeof revisionSchema>;

/** What the title block and the lists say of a project. */
export const projectHeadSchema = z.strictObject({
  id: idField,
  /** The number people call it by: `EXT-2026-014`. */
  code: nameField,
  name: nameField,
  client: lineField.default(''),
  /** Revision index of the last approval: `A`, `B` …; empty before the first. */
  index: z
    .string()
    .regex(/^[A-Z]{0,2}$/)
    .default(''),
  state: z.enum(projectStates).default('draft'),
  description: textField.default(''),
  /** Initials or roles for the title block of its sheets. */
  drawnBy: lineField.default(''),
  checkedBy: lineField.default(''),
  approvedBy: lineField.default(''),
  /** Issues of the file, oldest first; absent: none. */
  revisions: z.array(revisionSchema).max(200).optional(),
});
export type ProjectHead = z.infer<typeof projectHeadSchema>;

/** A stage of the work: its number orders the changes, its title heads the work order. */
export const stepSchema = z.strictObject({
  number: z.int().min(1).max(10_000),
  title: lineField.default(''),
});
export type Step = z.infer<typeof stepSchema>;

/** A change that belongs to a project, and the step that makes it. */
export interface StepChange {
  readonly step: number;
  readonly change: PlanChange;
}

/** An extension: the difference that it makes to the present, in steps. */
export interface Project extends ProjectHead {
  readonly steps: readonly Step[];
  /** By step; within a step in the given order. */
  readonly changes: readonly StepChange[];
}

/** A finding that somebody accepts, with a reason, until a day. */
export const waiverSchema = z.strictObject({
  id: idField,
  code: nameField,
  /** The path of the finding's first place; empty: the code everywhere. */
  place: lineField.default(''),
  reason: lineField,
  author: lineField,
  expiresOn: dayField.nullable().default(null),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** The whole plan as one value: what is there, and what one project will make of it. */
export interface Plan {
  readonly name: string;
  readonly present: PlanObjects;
  /** null: only the present is described. */
  readonly project: Project | null;
  readonly waivers: readonly Waiver[];
  /** Thresholds of the site that differ from the defaults, by policy name. */
  readonly policy: Readonly<Record<string, number | string | boolean>>;
}

/** Which state of the plan is meant: `before` the project, `after` it, or after step n. */
export type Layer = 'before' | 'after' | number;

export type LayerObjects =
  | { readonly ok: true; readonly objects: PlanObjects }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** The objects of one layer. Fails only if the project no longer fits the present; then it must be rebased. */
export function layerOf(plan: Plan, layer: Layer): LayerObjects {
  if (layer === 'before' || !plan.project) return { ok: true, objects: plan.present };
  const last = layer === 'after' ? Infinity : layer;
  return apply(
    plan.present,
    plan.project.changes.filter(({ step }) => step <= last).map(({ change }) => change),
  );
}
