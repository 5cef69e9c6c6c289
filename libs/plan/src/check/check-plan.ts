import { inOrder, severities, type Finding, type Severity } from '#findings';
import { noObservations, type Observations } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';
import { layerOf, type Layer, type Plan, type Waiver } from '../value/plan.js';
import { conflictFindings } from './conflicts.js';
import { followsFrom } from './follow.js';
import { inheritedOf } from './inherited.js';
import { Recall } from './recall.js';
import { findingsOf, inputsOf, steps } from './steps.js';
import { expiredWaivers, waiverFor } from './waive.js';

/** A finding as a project page shows it. */
export interface PlanFinding extends Finding {
  /** The waiver that accepts it; null while nobody does. */
  readonly waivedBy: Waiver | null;
  /** True when the present has it already, so that the project does not cause it. */
  readonly inherited: boolean;
  /** The code of the finding that it follows from, at a place that both name; null when it stands for itself. */
  readonly follows: string | null;
}

/** What the rules say of one layer of a plan. */
export interface PlanFindings {
  readonly layer: Layer;
  /** Gravest first. */
  readonly findings: readonly PlanFinding[];
  /** Findings that stand for themselves; those that a waiver accepts are counted as `waived` only. */
  readonly counts: Readonly<Record<Severity | 'waived', number>>;
}

export interface CheckOptions {
  /** Which layers to judge; absent: all of them. */
  readonly layers?: readonly Layer[];
  /** The day on which waivers and openings are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the network says of itself; absent: nobody has looked. */
  readonly observed?: Observations;
}

/** The layers of a plan in the order of time: before, after each step, after all. The last step is `after`. */
export function layersOf({ project }: Plan): Layer[] {
  if (!project) return ['before'];
  const steps = [...new Set(project.changes.map(({ step }) => step))].sort((a, b) => a - b);
  return ['before', ...steps.slice(0, -1), 'after'];
}

/**
 * Judges a plan: present, target, and every step between. Rules return all they find; what a project does not cause is
 * marked as inherited, what somebody accepted carries the waiver, and what is another finding's echo names it.
 */
export function checkPlan(plan: Plan, options: CheckOptions): PlanFindings[] {
  return new PlanChecker().check(plan, options);
}

/**
 * Judges a plan again and again while somebody works on it. A re-check runs only the rules that read a kind of object
 * which is not the same map any more (`apply` shares the kinds that a change does not touch), and says exactly what
 * `checkPlan` would say.
 */
export class PlanChecker {
  private readonly present = new Recall(steps);
  private target: Recall | null = null;

  check(
    plan: Plan,
    { today, layers = layersOf(plan), observed = noObservations }: CheckOptions,
  ): PlanFindings[] {
    const waivedBy = waiverFor(plan.waivers, today);
    const judge = (memory: Recall, objects: PlanObjects): Finding[] => {
      const found = findingsOf(memory.of(inputsOf(objects, plan, today, observed)));
      const standing = found.filter((finding) => !waivedBy(finding));
      return inOrder([...found, ...expiredWaivers(plan.waivers, standing, today)]);
    };
    const present = judge(this.present, plan.present);
    return layers.map((layer) => {
      if (layer === 'before') return layerFindings(layer, present, new Set(), waivedBy);
      const state = layerOf(plan, layer);
      if (!state.ok) {
        const conflicts = inOrder(conflictFindings(plan.present, state.conflicts));
        return layerFindings(layer, conflicts, new Set(), waivedBy);
      }
      this.target ??= this.present.fork();
      const found = state.objects === plan.present ? present : judge(this.target, state.objects);
      return layerFindings(layer, found, inheritedOf(found, present, state.objects), waivedBy);
    });
  }
}

function layerFindings(
  layer: Layer,
  found: readonly Finding[],
  inherited: ReadonlySet<Finding>,
  waivedBy: (finding: Finding) => Waiver | null,
): PlanFindings {
  // What follows from an accepted finding is not accepted with it: a waiver covers one code.
  const follows = followsFrom(found.filter((finding) => !waivedBy(finding)));
  const findings = found.map((finding) => ({
    ...finding,
    waivedBy: waivedBy(finding),
    inherited: inherited.has(finding),
    follows: follows(finding),
  }));
  return { layer, findings, counts: countsOf(findings) };
}

function countsOf(findings: readonly PlanFinding[]): PlanFindings['counts'] {
  const standing = findings.filter(({ waivedBy, follows }) => !waivedBy && !follows);
  const of = (severity: Severity): number =>
    standing.filter((finding) => finding.severity === severity).length;
  const [error, warning, info] = severities.map(of) as [number, number, number];
  const waived = findings.filter(({ waivedBy }) => waivedBy).length;
  return { error, warning, info, waived };
}
