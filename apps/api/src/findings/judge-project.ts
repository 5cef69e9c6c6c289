import type { Id } from '#changes';
import {
  fill,
  placeText,
  renderFinding,
  textOf,
  type Fix,
  type Language,
  type Place,
  type RenderedFinding,
} from '#findings';
import { checkPlan, type Layer, type PlanChange, type PlanFinding, type Plan, type Waiver } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { Write } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';

/** A finding as the page shows it: text in the reader's language, and what may be done about it. */
export interface FindingDto extends RenderedFinding {
  readonly where: readonly Place[];
  readonly fixes: readonly { readonly label: string; readonly changes: readonly unknown[] }[];
  readonly waived: Waiver | null;
  /** The present has it already: the project does not cause it. */
  readonly inherited: boolean;
  /** The code of the finding that it follows from; such a finding is not counted. */
  readonly follows: string | null;
}

/** Which fix of which finding is to be made. */
export interface ChosenFix {
  readonly code: string;
  readonly place: string;
  readonly fix: number;
  /** What the reader was told that it does; absent: whatever it does by now. */
  readonly label?: string | undefined;
}

/** Judges a project by all rules, and makes the fixes that rules propose. */
@Injectable()
export class JudgeProject {
  constructor(
    private readonly plans: PlanReader,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  async findings(
    who: Principal,
    projectId: Id,
    layer: Layer,
    language: Language,
  ): Promise<{ counts: Readonly<Record<string, number>>; items: FindingDto[] }> {
    const plan = await this.plans.of(who.scope, projectId);
    const { findings, counts } = this.judged(plan, layer);
    return { counts, items: findings.map((finding) => findingDto(finding, language)) };
  }

  /**
   * Makes one of the fixes of a finding, as a change of the project in its last step.
   *
   * @throws Problem FIX_CHANGED when the finding proposes something else than what the reader was shown
   */
  async fix(
    who: Principal,
    projectId: Id,
    at: ChosenFix,
    language: Language,
  ): Promise<{ event: Id; applied: number }> {
    const plan = await this.plans.of(who.scope, projectId);
    const { findings } = this.judged(plan, 'after');
    const fix = findings
      .filter(({ code, where }) => code === at.code && where[0] && placeText(where[0]) === at.place)
      .flatMap(({ fixes }) => fixes ?? [])[at.fix];
    if (!fix) throw notFound('fix', `${at.code} ${at.place} ${at.fix}`);
    const says = label(fix, language);
    if (at.label !== undefined && at.label !== says)
      throw new Problem(409, 'FIX_CHANGED', { shown: at.label, now: says });
    const changes = fix.changes as readonly PlanChange[];
    const { event, applied } = await this.write.run(who, says, lastStep(plan, projectId), changes);
    return { event, applied };
  }

  private judged(
    plan: Plan,
    layer: Layer,
  ): { findings: readonly PlanFinding[]; counts: Readonly<Record<string, number>> } {
    const today = this.runtime.now().toISOString().slice(0, 10);
    const [judged] = checkPlan(plan, { layers: [layer], today });
    return judged ?? { findings: [], counts: {} };
  }
}

function lastStep(plan: Plan, projectId: Id): { projectId: Id; step: number } {
  const numbers = (plan.project?.changes ?? []).map(({ step }) => step);
  return { projectId, step: Math.max(1, ...numbers) };
}

function findingDto(finding: PlanFinding, language: Language): FindingDto {
  const { where, waivedBy, inherited, follows, fixes } = finding;
  return {
    ...renderFinding(finding, language),
    where,
    fixes: (fixes ?? []).map((fix) => ({ label: label(fix, language), changes: fix.changes })),
    waived: waivedBy,
    inherited,
    follows,
  };
}

function label({ code, params }: Fix, language: Language): string {
  return fill(textOf(code, language).text, params, language);
}
