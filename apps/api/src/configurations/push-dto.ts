import type { Id } from '#changes';
import {
  renderFinding,
  type Finding,
  type Language,
  type RenderedFinding,
  type SentenceCode,
} from '#findings';
import type { PushRow } from '#persistence';
import { codesOf, worded } from '../http/told.js';
import type { ByHand } from './by-hand.js';

/** A push with its steps, as answers carry it. */
export interface PushDto {
  readonly id: Id;
  readonly deviceId: Id;
  readonly state: string;
  readonly author: string;
  readonly dryRun: boolean;
  /** Why it was asked for. */
  readonly reason: string;
  /** Why it ended as it did; empty while it runs. `codes`: the same for programs. */
  readonly outcome: string;
  readonly codes: readonly string[];
  readonly diff: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly run: Id | null;
  /** The job that brings the run to its end; null in records of before it was kept. */
  readonly job: Id | null;
  readonly wave: number;
  /** True where it did not do what it was asked to, whatever state it ended in. */
  readonly failed: boolean;
  /** What the lock-out guard says: `{kind, line}`. */
  readonly lockouts: readonly unknown[];
  /** What the rules find on what it leads to; `blocks`: nothing is sent unless somebody accepts it. */
  readonly findings: readonly (RenderedFinding & { readonly blocks: boolean })[];
  /** The push that it leads back; null: it is none of those. */
  readonly rollsBack: Id | null;
  readonly checks: readonly CheckDto[];
  /** The step that it is at, or ended with; null before the first. */
  readonly stage: string | null;
  /** `codes`: what `detail` says, for programs. */
  readonly steps: readonly {
    at: string;
    stage: string;
    ok: boolean;
    detail: string;
    codes: readonly string[];
    said: string;
  }[];
  /** Where a person is needed: what they type on the device. Null for every other end, and where it is not spoken to. */
  readonly byHand: ByHand | null;
}

/** A push in a list: without its steps. */
export type PushHeadDto = Omit<PushDto, 'steps' | 'byHand'>;

/** What was looked at on a changed device. `state`: `not-checked` where nobody tells. */
export interface CheckDto {
  readonly name: string;
  readonly passed: boolean;
  readonly state: 'passed' | 'failed' | 'not-checked';
  readonly detail: string;
}

/** A push without its steps, in the reader's language. `stage`: the step that it is at; null before the first. */
export function headOf(row: PushRow, stage: string | null, language: Language): PushHeadDto {
  const { id, deviceId, state, author, reason, diff, createdAt, endedAt, runId, jobId, wave, proof } = row;
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
  return {
    id,
    deviceId,
    state,
    author,
    dryRun: proof['dryRun'] === true,
    reason,
    outcome: worded(proof['told'], proof['outcome'], language),
    codes: codesOf(proof['told']),
    diff,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    run: runId,
    job: jobId,
    wave,
    failed: proof['failed'] === true,
    lockouts: listOf(proof['lockouts']),
    findings: listOf(proof['findings']).flatMap((found) => shownFinding(found, language)),
    rollsBack: typeof proof['rollsBack'] === 'string' ? proof['rollsBack'] : null,
    checks: listOf(proof['checks']).map((check) => shownCheck(check, language)),
    stage,
  };
}

/** A finding as the worker recorded it, for whoever reads it now. */
function shownFinding(
  found: unknown,
  language: Language,
): (RenderedFinding & { readonly blocks: boolean })[] {
  const { finding, blocks } = (found ?? {}) as { finding?: Finding; blocks?: boolean };
  return finding ? [{ ...renderFinding(finding, language), blocks: blocks === true }] : [];
}

/** A check as the worker recorded it, for whoever reads it now. */
function shownCheck(check: unknown, language: Language): CheckDto {
  const { name, passed, detail, told } = (check ?? {}) as Partial<CheckDto> & { told?: unknown };
  const text = worded(told, detail, language);
  // Records of before the codes tell it by their words.
  const isUnchecked =
    codesOf(told).some((code) => UNCHECKED.has(code)) || (!told && text.startsWith('not checked'));
  const state = passed !== true ? 'failed' : isUnchecked ? 'not-checked' : 'passed';
  return { name: name ?? '', passed: passed === true, state, detail: text };
}

const UNCHECKED: ReadonlySet<string> = new Set<SentenceCode>([
  'CHECK_NOT_LOOKED',
  'CHECK_NOT_CHECKED',
  'CHECK_NEIGHBOURS_UNTOLD',
  'CHECK_PORTS_UNTOLD',
  'CHECK_VLANS_NONE',
  'CHECK_VLANS_UNTOLD',
  'CHECK_ERRORS_UNTOLD',
]);
