import type { Id } from '#changes';
import { compareText, countingKey } from '../bind/order.js';
import type { TestTarget } from '../bind/target.js';
import { identifierBy } from '../bind/template.js';

/** One line of a test plan: what to connect, what to select on the tester, and what it should show. */
export interface PlannedTest {
  readonly linkId: Id;
  /** What is typed into the tester, or scanned from a label. */
  readonly identifier: string;
  readonly target: TestTarget;
  readonly limit: string;
  readonly wavelengthsNm: readonly number[];
  /** Fibre is measured from both ends. */
  readonly directions: readonly ('a-b' | 'b-a')[];
  /** Speed of the signal, in % of light, to be set on the tester; null: that of the cable's maker. */
  readonly nvpPercent: number | null;
  readonly team: string;
}

export interface TestPlanOptions {
  /** How identifiers are made: `label`, or a template such as `{panel}.{port}`. */
  readonly scheme?: string;
  /** Every link, or only those that still need a test. */
  readonly only?: ReadonlySet<Id> | null;
  /** Teams that share the work, panel by panel. */
  readonly teams?: readonly string[];
}

/** The tests of a project in the order in which people go along the panels; only links that it must prove. */
export function testPlanOf(
  targets: readonly TestTarget[],
  { scheme = 'label', only = null, teams = [] }: TestPlanOptions = {},
): PlannedTest[] {
  const wanted = inWorkingOrder(
    targets.filter(
      ({ required, strandIds, retired, linkId }) =>
        required && !strandIds && !retired && (!only || only.has(linkId)),
    ),
  );
  const teamOf = teamsOver(wanted, teams);
  return wanted.map((target) => ({
    linkId: target.linkId,
    identifier: (scheme === 'label' ? null : identifierBy(scheme, target.fields)) ?? target.names[0] ?? '',
    target,
    limit: target.limit,
    ...fibrePlan(target),
    nvpPercent: null,
    team: teamOf(target),
  }));
}

/** By room, panel and port, numbers as numbers: the way of somebody who carries a tester. */
export function inWorkingOrder<T extends TestTarget>(targets: readonly T[]): T[] {
  const keyed = targets.map((target) => ({ target, key: workingKey(target) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ target }) => target);
}

/** Made once per link: comparing names part by part would take seconds for fifty thousand of them. */
function workingKey({ place, panelPath, fields, names, strand }: TestTarget): string {
  const label = fields.label || (names[0] ?? '');
  // A trunk's strands stay together, in their own order, whatever faces they end in.
  const parts =
    strand === null && fields.port !== ''
      ? [place, panelPath, fields.port, label]
      : [place, panelPath, '', label, String(strand ?? 0)];
  return parts.map(countingKey).join('\u0000');
}

function fibrePlan({ family }: TestTarget): Pick<PlannedTest, 'wavelengthsNm' | 'directions'> {
  if (family === 'multimode') return { wavelengthsNm: [850, 1300], directions: ['a-b', 'b-a'] };
  if (family === 'singlemode') return { wavelengthsNm: [1310, 1550], directions: ['a-b', 'b-a'] };
  return { wavelengthsNm: [], directions: [] };
}

/** Whole panels to each team, so that two teams never stand at one panel; the teams' loads as even as that allows. */
function teamsOver(targets: readonly TestTarget[], teams: readonly string[]): (target: TestTarget) => string {
  if (teams.length === 0) return () => '';
  const sizes = new Map<string, number>();
  for (const { panelPath } of targets) sizes.set(panelPath, (sizes.get(panelPath) ?? 0) + 1);
  const loads = new Map(teams.map((team) => [team, 0]));
  const teamOf = new Map<string, string>();
  for (const [panel, size] of [...sizes].toSorted(([a, m], [b, n]) => n - m || compareText(a, b))) {
    const [team] = [...loads].toSorted(([, m], [, n]) => m - n)[0]!;
    teamOf.set(panel, team);
    loads.set(team, loads.get(team)! + size);
  }
  return ({ panelPath }) => teamOf.get(panelPath) ?? teams[0]!;
}
