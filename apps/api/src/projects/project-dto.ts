import { lineField, nameField, textField } from '#changes';
import { projectStates, stepSchema } from '#plan';
import { z } from 'zod';
import { named } from '../openapi/components.js';
import { nextStates } from './life-cycle.js';
import type { ProjectRow } from './project-store.js';

const counts = z.object({ added: z.int(), changed: z.int(), removed: z.int() });
const severityCounts = z.object({ error: z.int(), warning: z.int(), info: z.int() });

/** A line of the list of projects. */
export const summarySchema = named(
  'ProjectSummary',
  z.object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    client: z.string(),
    index: z.string(),
    state: z.enum(projectStates),
    counts,
    findings: severityCounts.nullable(),
    updatedAt: z.string(),
  }),
);

/** The head of a project's page. */
export const headSchema = named(
  'Project',
  summarySchema.extend({
    description: z.string(),
    drawnBy: z.string(),
    checkedBy: z.string(),
    approvedBy: z.string(),
    author: z.string(),
    version: z.int(),
    /** SHA-256 of the approved changes; null before the first approval. */
    approvedHash: z.string().nullable(),
    steps: z.array(stepSchema),
    /** The last step that holds a change, or 1: where an edit of the target belongs. */
    lastStep: z.int(),
    /** States that it may go to now. */
    next: z.array(z.enum(projectStates)),
  }),
);

export const newProjectSchema = z.strictObject({
  code: nameField.max(60),
  name: nameField,
  client: lineField.default(''),
  description: textField.default(''),
  drawnBy: lineField.default(''),
  checkedBy: lineField.default(''),
  approvedBy: lineField.default(''),
  steps: z.array(stepSchema).max(1000).default([]),
});

export const projectPatchSchema = z
  .strictObject({
    code: nameField.max(60),
    name: nameField,
    client: lineField,
    description: textField,
    drawnBy: lineField,
    checkedBy: lineField,
    approvedBy: lineField,
    steps: z.array(stepSchema).max(1000),
  })
  .partial();

export function summaryDto(row: ProjectRow): z.infer<typeof summarySchema> {
  const { id, code, name, client, index, state, counts: net, findings } = row;
  return {
    id,
    code,
    name,
    client,
    index,
    state,
    counts: net,
    findings: findings && { error: findings.error, warning: findings.warning, info: findings.info },
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function headDto(row: ProjectRow): z.infer<typeof headSchema> {
  const { description, drawnBy, checkedBy, approvedBy, author, version, approvedHash, steps, state } = row;
  return {
    ...summaryDto(row),
    description,
    drawnBy,
    checkedBy,
    approvedBy,
    author,
    version,
    approvedHash,
    steps: [...steps],
    lastStep: row.lastStep,
    next: [...nextStates(state)],
  };
}
