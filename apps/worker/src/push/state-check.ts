import { told, toldBy, type SentenceCode, type Told } from '#findings';
import { compareNeighbours, portKey, type ManagedDevice, type SeenNeighbour } from '#plan';
import type { PushCheck } from '#ssh';
import { setTimeout as wait } from 'node:timers/promises';
import { observe, type Observed } from '../devices/observe.js';
import type { Reach } from '../devices/reach.js';
import type { Expectation } from './expectation.js';

/** How long links may take to come back after a change of their ports, and how often they are looked at. */
const SETTLED_MS = 10_000;
const LOOK_MS = 1000;
/** Frames with errors that a link may gather while it comes back, where nothing was changed on it. */
const MOST_ERRORS = 100;

/**
 * Looks at a device before a push and after it, by SNMP or on its command line: what it heard it must hear, what the plan
 * cables must not be contradicted, ports that were up must be up, VLANs that are wanted must be there, and no counter of
 * errors may run: on a changed port not one frame once its link is back. What nobody says is not checked, and that is said.
 */
export function stateCheck(
  reach: Reach,
  device: ManagedDevice,
  expectation: Expectation,
): { before(): Promise<void>; after(changed: ReadonlySet<string>): Promise<readonly PushCheck[]> } {
  const look = async (): Promise<Observed | readonly Told[]> => {
    try {
      return await observe(reach, device, false);
    } catch (error) {
      return toldBy(error);
    }
  };
  let before: Observed | readonly Told[] = [];
  return {
    before: async () => {
      before = await look();
    },
    after: async (changed) => {
      if (!isObserved(before)) {
        const why = before.length === 0 ? [told('CHECK_NOT_LOOKED')] : [told('CHECK_NOT_CHECKED'), ...before];
        return [{ name: 'state', passed: true, told: why }];
      }
      const until = performance.now() + SETTLED_MS;
      for (let last: Observed | null = null; ;) {
        const now = await look();
        const checks = !isObserved(now)
          ? [{ name: 'state', passed: false, told: [told('CHECK_STATE_UNTOLD'), ...now] }]
          : compareStates(before, now, expectation, { ports: changed, last });
        if (checks.every(({ passed }) => passed) || performance.now() > until) return checks;
        if (isObserved(now)) last = now;
        await wait(LOOK_MS);
      }
    },
  };
}

const isObserved = (state: Observed | readonly Told[]): state is Observed => 'via' in state;

/** The ports that lines were sent to, by `portKey`, and what was told of the device at the last look after that. */
export interface Changed {
  readonly ports: ReadonlySet<string>;
  readonly last: Observed | null;
}

/** What is told of a device before and after, as checks. */
export function compareStates(
  before: Observed,
  now: Observed,
  expectation: Expectation,
  changed: Changed = { ports: new Set(), last: null },
): PushCheck[] {
  return [
    neighboursAsBefore(before.seen, now.seen, expectation),
    portsAsBefore(before, now, expectation),
    vlansAsWanted(before.vids, now.vids, expectation),
    errorsAtRest(before, now, changed),
  ];
}

const notChecked = (name: string, why: SentenceCode): PushCheck => ({
  name,
  passed: true,
  told: [told(why)],
});

function neighboursAsBefore(
  before: readonly SeenNeighbour[] | null,
  now: readonly SeenNeighbour[] | null,
  { pairs, off }: Expectation,
): PushCheck {
  const name = 'neighbours';
  if (before === null || now === null) return notChecked(name, 'CHECK_NEIGHBOURS_UNTOLD');
  const text = ({ port, remoteDevice, remotePort }: SeenNeighbour): string =>
    `${port} → ${remoteDevice} ${remotePort}`;
  const heard = new Set(now.map(text));
  const lost = before.filter((it) => !heard.has(text(it)) && !off.has(portKey(it.port))).map(text);
  const wrongIn = (seen: readonly SeenNeighbour[]): Map<string, string> =>
    new Map(
      compareNeighbours(pairs, seen)
        .rows.filter(({ verdict }) => verdict === 'different')
        .map(({ a, b, seen: said }) => [`${a.port} – ${b.device} ${b.port}`, said.map(text).join(', ')]),
    );
  const known = wrongIn(before);
  const wrong = [...wrongIn(now)].filter(([pair]) => !known.has(pair));
  const faults = [
    ...(lost.length > 0 ? [told('CHECK_NEIGHBOURS_LOST', { neighbours: lost.join(', ') })] : []),
    ...wrong.map(([pair, heard]) => told('CHECK_NEIGHBOURS_WRONG', { pair, heard })),
  ];
  if (faults.length > 0) return { name, passed: false, told: faults };
  const planned = compareNeighbours(pairs, now).rows.filter(({ verdict }) => verdict === 'as-planned').length;
  const seen = { heard: before.length, planned, pairs: pairs.length };
  return { name, passed: true, told: [told('CHECK_NEIGHBOURS_AS_BEFORE', seen)] };
}

function portsAsBefore(before: Observed, now: Observed, { off }: Expectation): PushCheck {
  const status = new Map(now.interfaces.map((it) => [portKey(it.name), it.status]));
  const up = before.interfaces.filter((it) => it.status === 'up' && !off.has(portKey(it.name)));
  if (up.length === 0) return notChecked('ports', 'CHECK_PORTS_UNTOLD');
  const down = up.filter(({ name }) => status.get(portKey(name)) !== 'up').map(({ name }) => name);
  return down.length === 0
    ? { name: 'ports', passed: true, told: [told('CHECK_PORTS_UP', { ports: up.length })] }
    : { name: 'ports', passed: false, told: [told('CHECK_PORTS_DOWN', { ports: down.join(', ') })] };
}

function vlansAsWanted(
  before: readonly number[] | null,
  now: readonly number[] | null,
  { vids }: Expectation,
): PushCheck {
  const name = 'VLANs';
  if (vids.length === 0) return notChecked(name, 'CHECK_VLANS_NONE');
  // Agents that show none of the VLANs that the device has, show VLANs of another sort.
  if (before === null || now === null || !vids.some((vid) => before.includes(vid)))
    return notChecked(name, 'CHECK_VLANS_UNTOLD');
  const missing = vids.filter((vid) => !now.includes(vid));
  return missing.length === 0
    ? { name, passed: true, told: [told('CHECK_VLANS_THERE', { vlans: vids.length })] }
    : { name, passed: false, told: [told('CHECK_VLANS_MISSING', { vids: missing.join(', ') })] };
}

function errorsAtRest(before: Observed, now: Observed, { ports, last }: Changed): PushCheck {
  const name = 'counters';
  const [was, looked] = [errorsOf(before), last ? errorsOf(last) : null];
  if (was.size === 0) return notChecked(name, 'CHECK_ERRORS_UNTOLD');
  const rises = now.interfaces.flatMap((it) => {
    const key = portKey(it.name);
    const since = (counted: ReadonlyMap<string, number>): number =>
      (it.errors ?? 0) - (counted.get(key) ?? it.errors ?? 0);
    const [whole, lately] = [since(was), since(looked ?? was)];
    if (whole <= 0) return [];
    // A link that comes back may count some: what is left of it a second later is what the change did.
    const runs = ports.has(key) ? lately > 0 : whole > MOST_ERRORS;
    return [{ text: `${it.name} +${whole}`, runs, isChanged: ports.has(key) }];
  });
  const running = rises.filter(({ runs }) => runs).map(({ text }) => text);
  if (running.length > 0)
    return { name, passed: false, told: [told('CHECK_ERRORS_RUN', { ports: running.join(', ') })] };
  const rested = rises.filter(({ isChanged }) => isChanged).map(({ text }) => text);
  const count = [...ports].filter((port) => was.has(port)).length;
  const rest = told(count > 0 ? 'CHECK_ERRORS_REST_CHANGED' : 'CHECK_ERRORS_REST', {
    ports: was.size,
    changed: count,
  });
  const again = rested.length > 0 ? [told('CHECK_ERRORS_RESTED', { ports: rested.join(', ') })] : [];
  return { name, passed: true, told: [rest, ...again] };
}

/** Frames with errors by `portKey`. */
const errorsOf = ({ interfaces }: Observed): ReadonlyMap<string, number> =>
  new Map(interfaces.flatMap((it) => (it.errors === null ? [] : [[portKey(it.name), it.errors] as const])));

/** The ports that lines of a change are sent to, by `portKey`. */
export function changedPorts(remediation: string): ReadonlySet<string> {
  const names = [
    ...remediation.matchAll(/^(?:(?:no |undo )?interface (.+)|(?:set|delete) interfaces (\S+).*)$/gm),
  ];
  return new Set(names.map(([, line, statement]) => portKey((line ?? statement ?? '').trim())));
}
