import type { Finding } from '#findings';
import { cableOf } from '../bind/target.js';
import { byTester, testPlace, type TestedSession, type TimedTest } from './session.js';

/** Field rules about time: a certifier needs seconds for a link, a technician needs minutes between two rooms. */
export function timeFindings(session: TestedSession): Finding[] {
  return [...byTester(session.records)].flatMap(([serial, tests]) => [
    ...tooQuick(serial, tests, session),
    ...twoPlaces(serial, tests, session),
  ]);
}

/** Two tests of different links in less time than one test takes. Told once per run of such tests. */
function tooQuick(serial: string, tests: readonly TimedTest[], { policy }: TestedSession): Finding[] {
  // A tester that writes minutes only says nothing about seconds.
  if (tests.every(({ at }) => at % 60 === 0)) return crowdedMinutes(serial, tests, policy.secondsPerTest);
  const runs: TimedTest[][] = [];
  for (const [i, test] of tests.entries()) {
    const before = tests[i - 1];
    if (!before || !isOther(before, test) || test.at - before.at >= policy.secondsPerTest) continue;
    // Two files of one tester may know seconds and minutes: whole minutes of both say nothing about seconds.
    if (before.at % 60 === 0 && test.at % 60 === 0) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === before) run.push(test);
    else runs.push([before, test]);
  }
  return runs.map((run) => quickFinding(serial, run, (run.at(-1)!.at - run[0]!.at) / (run.length - 1)));
}

/** In times without seconds: more tests of one minute than a minute has room for. */
function crowdedMinutes(serial: string, tests: readonly TimedTest[], secondsPerTest: number): Finding[] {
  const most = Math.floor(60 / secondsPerTest) + 1;
  const minutes = new Map<number, TimedTest[]>();
  for (const test of tests) {
    const same = minutes.get(test.at);
    if (!same) minutes.set(test.at, [test]);
    else if (same.every((one) => isOther(one, test))) same.push(test);
  }
  // Midnight is what a file without times of day says of all.
  const crowded = [...minutes].filter(([at, same]) => same.length > most && at % 86_400 !== 0);
  return crowded.map(([, same]) => quickFinding(serial, same, 60 / same.length));
}

function quickFinding(serial: string, run: readonly TimedTest[], seconds: number): Finding {
  const identifiers = run.map(({ known }) => known.record.identifier);
  const params = { tester: serial, count: run.length, identifiers, seconds: Math.round(seconds * 10) / 10 };
  return {
    code: 'CERT_TESTS_TOO_QUICK',
    severity: 'warning',
    where: run.map(({ known }) => testPlace(known)),
    params,
  };
}

/** One tester in two rooms without the time to walk from one to the other. */
function twoPlaces(
  serial: string,
  tests: readonly TimedTest[],
  { targets, policy }: TestedSession,
): Finding[] {
  return tests.flatMap((test, i): Finding[] => {
    const before = tests[i - 1];
    if (!before) return [];
    const seconds = test.at - before.at;
    if (seconds >= policy.secondsBetweenPlaces) return [];
    // Equal times say that the file knows days or minutes only.
    if (seconds === 0 && test.at % 60 === 0) return [];
    const [there, here] = [placesOf(before, targets), placesOf(test, targets)];
    const [[from], [to]] = [there, here];
    // A link between two rooms is tested from either of them.
    if (from === undefined || to === undefined || there.some((place) => here.includes(place))) return [];
    const where = [testPlace(before.known), testPlace(test.known)];
    const params = {
      tester: serial,
      seconds,
      from,
      to,
      first: before.known.record.identifier,
      second: test.known.record.identifier,
    };
    return [{ code: 'CERT_TESTER_TWO_PLACES', severity: 'warning', where, params }];
  });
}

/** The rooms in which the tester may have stood, the likelier first. */
function placesOf({ known }: TimedTest, targets: TestedSession['targets']): readonly string[] {
  const target = known.linkId === null ? undefined : targets.get(known.linkId);
  return target ? [target.place, ...(target.places ?? [])].filter((place) => place !== '') : [];
}

/**
 * Two wavelengths or directions of one link are one visit, and so are strands of one cable: fibre testers measure two to
 * twenty-four of them at once.
 */
function isOther(a: TimedTest, b: TimedTest): boolean {
  const [x, y] = [a.known, b.known];
  return x.linkId !== null && y.linkId !== null
    ? cableOf(x.linkId).cableId !== cableOf(y.linkId).cableId
    : x.record.identifier !== y.record.identifier;
}
