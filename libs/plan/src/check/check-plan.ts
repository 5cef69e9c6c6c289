import type { Conflict } from '#changes';
import { inOrder, placeText, severities, type Finding, type Severity } from '#findings';
import type { Kind } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import { layerOf, type Layer, type Plan } from '../value/plan.js';
import { checkObjects } from './check-objects.js';
import { expiredWaivers, waiverFor, type PlanFinding } from './waive.js';

/** What the rules say of one layer of a plan. */
export interface PlanFindings {
  readonly layer: Layer;
  /** Gravest first. */
  readonly findings: readonly PlanFinding[];
  /** Findings that stand: those that a waiver accepts are counted as `waived` only. */
  readonly counts: Readonly<Record<Severity | 'waived', number>>;
}

export interface CheckOptions {
  /** Which layers to judge; absent: all of them. */
  readonly layers?: readonly Layer[];
  /** The day on which waivers and openings are judged, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The layers of a plan in the order of time: before, after each step, after all. The last step is `after`. */
export function layersOf({ project }: Plan): Layer[] {
  if (!project) return ['before'];
  const steps = [...new Set(project.changes.map(({ step }) => step))].sort((a, b) => a - b);
  return ['before', ...steps.slice(0, -1), 'after'];
}

/**
 * Judges a plan: present, target, and every step between. Rules return all they find; what a project does not cause is
 * marked as inherited, and what somebody accepted carries the waiver.
 */
export function checkPlan(plan: Plan, options: CheckOptions): PlanFindings[] {
  const present = checkObjects(plan.present, plan, options.today);
  const known = new Set(present.map(keyOf));
  const waivedBy = waiverFor(plan.waivers, options.today);
  const expired = expiredWaivers(plan.waivers, options.today);
  return (options.layers ?? layersOf(plan)).map((layer) => {
    const found = layer === 'before' ? present : findingsOf(plan, layer, options.today);
    const findings = inOrder([...found, ...expired]).map((finding) => ({
      ...finding,
      waivedBy: waivedBy(finding),
      inherited: layer !== 'before' && known.has(keyOf(finding)),
    }));
    return { layer, findings, counts: countsOf(findings) };
  });
}

function findingsOf(plan: Plan, layer: Layer, today: string): Finding[] {
  const state = layerOf(plan, layer);
  if (state.ok) return checkObjects(state.objects, plan, today);
  return state.conflicts.map((conflict) => conflictFinding(plan, conflict));
}

const CONFLICT_CODES = {
  exists: 'CHANGE_EXISTS',
  missing: 'CHANGE_MISSING',
  differs: 'CHANGE_DIFFERS',
} as const;

/** A project that no longer fits the present has no target to judge; what stands against it is the finding. */
function conflictFinding({ present }: Plan, { reason, kind, id, fields }: Conflict): Finding {
  const path = pathOf(present, kind as Kind, id);
  return {
    code: CONFLICT_CODES[reason],
    severity: 'error',
    where: [{ kind, id, path }],
    params: { kind, path, fields },
  };
}

/** The same fault in two layers: its code and its places, whatever its numbers say. */
const keyOf = ({ code, where }: Finding): string => [code, ...where.map(placeText)].join('\n');

function countsOf(findings: readonly PlanFinding[]): PlanFindings['counts'] {
  const standing = findings.filter(({ waivedBy }) => !waivedBy);
  const of = (severity: Severity): number =>
    standing.filter((finding) => finding.severity === severity).length;
  const [error, warning, info] = severities.map(of) as [number, number, number];
  return { error, warning, info, waived: findings.length - standing.length };
}
