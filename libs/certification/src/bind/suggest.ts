import type { Id } from '#changes';
import { normalised } from './identifier.js';
import type { TestTarget } from './target.js';

/** A test as the proposals see it; `linkId` null while it has no link. */
export interface PlacedTest {
  readonly id: Id;
  readonly identifier: string;
  readonly testedAt: string | null;
  readonly lengthM: number | null;
  readonly testerSerial: string;
  readonly linkId: Id | null;
}

/** Why a link is proposed for a test. */
export type Reason =
  | { readonly kind: 'words'; readonly shared: readonly string[] }
  | { readonly kind: 'length'; readonly differenceM: number }
  | { readonly kind: 'between'; readonly before: string; readonly after: string };

export interface Suggestion {
  readonly recordId: Id;
  readonly linkId: Id;
  /** `sequence` where order of time alone leaves exactly this link, else `manual`: both wait for a person. */
  readonly method: 'sequence' | 'manual';
  readonly reasons: readonly Reason[];
  /** Higher is likelier; only for putting proposals in order. */
  readonly score: number;
}

/** Proposals per test; more than this many help nobody to choose. */
const MOST = 5;

/**
 * Links that tests without one may belong to, the likeliest first: by the words and numbers that identifier and names
 * share, by length, and by time: a technician goes along a panel, so what was tested between port 6 and port 8 is port 7.
 * `free`: links without a test, in working order.
 */
export function suggestLinks(
  tests: readonly PlacedTest[],
  targets: readonly TestTarget[],
): ReadonlyMap<Id, readonly Suggestion[]> {
  const tested = new Set(tests.flatMap(({ linkId }) => (linkId === null ? [] : [linkId])));
  const free = targets.filter((target) => !target.strandIds && !target.retired && !tested.has(target.linkId));
  const inTime = bySequence(tests, targets);
  const words = new Map(targets.map((target) => [target.linkId, wordsOf(target.names.join(' '))]));
  return new Map(
    tests
      .filter(({ linkId }) => linkId === null)
      .map((test) => [test.id, suggestionsOf(test, free, words, inTime.get(test.id) ?? null)]),
  );
}

function suggestionsOf(
  test: PlacedTest,
  free: readonly TestTarget[],
  words: ReadonlyMap<Id, ReadonlySet<string>>,
  placed: Placed | null,
): Suggestion[] {
  const own = [...wordsOf(test.identifier)];
  const found = free.flatMap((target): Suggestion[] => {
    const shared = own.filter((word) => words.get(target.linkId)?.has(word));
    const reasons: Reason[] = [];
    let score = 0;
    if (shared.length > 0) {
      reasons.push({ kind: 'words', shared });
      // The number that identifiers end in tells more than the letters that all of them begin with.
      score += shared.length + (shared.includes(own.at(-1) ?? '') ? 2 : 0);
    }
    const sequence = placed?.linkId === target.linkId;
    if (sequence) {
      reasons.push({ kind: 'between', before: placed.before, after: placed.after });
      score += 5;
    }
    const differenceM = lengthDifference(test, target);
    if (differenceM !== null && differenceM <= 3) {
      reasons.push({ kind: 'length', differenceM });
      score += 2 - differenceM / 3;
    }
    const telling = sequence || shared.some((word) => /\d/.test(word));
    if (!telling) return [];
    return [
      { recordId: test.id, linkId: target.linkId, method: sequence ? 'sequence' : 'manual', reasons, score },
    ];
  });
  return found.toSorted((a, b) => b.score - a.score).slice(0, MOST);
}

function lengthDifference({ lengthM }: PlacedTest, { plannedLengthM }: TestTarget): number | null {
  return lengthM === null || plannedLengthM === null
    ? null
    : Math.round(Math.abs(lengthM - plannedLengthM) * 10) / 10;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    normalised(text)
      .split(' ')
      .filter((word) => word !== ''),
  );

/** The link that order of time leaves for a test, and the names it stands between. */
interface Placed {
  readonly linkId: Id;
  readonly before: string;
  readonly after: string;
}

/**
 * Runs of tests without a link, of one tester, between two tests with links of the same panel: where exactly as many ports
 * without a test lie between those two, each test has its port. Upwards and downwards.
 */
function bySequence(tests: readonly PlacedTest[], targets: readonly TestTarget[]): ReadonlyMap<Id, Placed> {
  const placed = new Map<Id, Placed>();
  const order = new Map(targets.map((target, at) => [target.linkId, at]));
  const tested = new Set(tests.map(({ linkId }) => linkId));
  for (const run of runsOf(tests)) {
    const [from, to] = [order.get(run.before), order.get(run.after)];
    if (from === undefined || to === undefined || targets[from]!.panelPath !== targets[to]!.panelPath)
      continue;
    const between = targets
      .slice(Math.min(from, to) + 1, Math.max(from, to))
      .filter(
        ({ linkId, panelPath, strandIds }) =>
          !strandIds && panelPath === targets[from]!.panelPath && !tested.has(linkId),
      );
    if (between.length !== run.tests.length) continue;
    const inOrder = from < to ? between : between.toReversed();
    const [before, after] = [targets[from]!.names[0] ?? '', targets[to]!.names[0] ?? ''];
    for (const [at, test] of run.tests.entries())
      placed.set(test.id, { linkId: inOrder[at]!.linkId, before, after });
  }
  return placed;
}

interface Run {
  readonly before: Id;
  readonly after: Id;
  readonly tests: readonly PlacedTest[];
}

function runsOf(tests: readonly PlacedTest[]): Run[] {
  const runs: Run[] = [];
  const byTester = new Map<string, PlacedTest[]>();
  for (const test of tests) {
    if (test.testedAt === null) continue;
    const same = byTester.get(test.testerSerial);
    if (same) same.push(test);
    else byTester.set(test.testerSerial, [test]);
  }
  for (const all of byTester.values()) {
    let before: Id | null = null;
    let run: PlacedTest[] = [];
    for (const test of all.toSorted((a, b) => (a.testedAt! < b.testedAt! ? -1 : 1))) {
      if (test.linkId === null) run.push(test);
      else {
        if (before !== null && run.length > 0) runs.push({ before, after: test.linkId, tests: run });
        [before, run] = [test.linkId, []];
      }
    }
  }
  return runs;
}
