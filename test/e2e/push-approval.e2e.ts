import { appendEvent } from '#persistence';
import { setTimeout as later } from 'node:timers/promises';
import { v7 } from 'uuid';
import { goneOn, startFleet, type Fleet } from '../support/fleet.js';

// [two people, API] -- [worker] --SSH-- [IOS-XE acc-1] [IOS-XE acc-2]: what was approved is what is sent, or nothing is.

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet(['acc-1', 'acc-2']);
});
afterAll(() => fleet?.stop());

interface Head {
  readonly state: string;
  readonly outcome: string;
  readonly lockouts: readonly { readonly kind: string; readonly line: string }[];
}

function typed(name: string, ...lines: readonly string[]): void {
  const { fake } = fleet.device(name);
  const session = { mode: 'config', section: '', candidate: null };
  for (const line of lines) fake.dialect.answer(line, session, fake);
}

/** What an approval leaves: the state, the hash of what was approved, and the event of the register. */
async function approve(hash: string): Promise<void> {
  const { db } = fleet.server;
  await db.transaction(async (sql) => {
    await sql.execute(`UPDATE project SET state = 'approved', approved_hash = $1 WHERE id = $2`, [
      hash,
      fleet.project,
    ]);
    const event = {
      id: v7(),
      at: new Date(),
      actor: 'approver',
      action: 'project.approved',
      reason: '',
      projectId: fleet.project,
      detail: {},
    };
    await appendEvent(sql, event, []);
  });
}

const asked = async (names: readonly string[], more: object = {}): Promise<{ job: string; run: string }> => {
  const deviceIds = names.map((name) => fleet.device(name).id);
  const body = { deviceIds, dryRun: false, reason: 'tidy', ...more };
  const answer = await fleet.approver.send('POST', `/projects/${fleet.project}/pushes`, body);
  expect([answer.status, answer.text]).toEqual([202, expect.anything()]);
  return answer.json();
};
const heads = async (run: string): Promise<Head[]> =>
  (await fleet.approver.get(`/push-runs/${run}`)).json<{ items: Head[] }>().items;
async function pushed(...names: readonly string[]): Promise<Head[]> {
  const { job, run } = await asked(names);
  await fleet.ended(job);
  return heads(run);
}

describe('what changes on the device after the approval', () => {
  it('is not sent over, even when a backup has read it meanwhile; another approval covers it', async () => {
    typed('acc-1', 'vlan 999', 'name WRONG');
    await fleet.backUp();
    await approve('one');
    typed('acc-1', 'vlan 998', 'name BY-HAND');
    await fleet.backUp();
    for (const _ of ['once', 'and again: a refusal approves nothing'])
      expect(await pushed('acc-1')).toMatchObject([
        { state: 'unchanged', outcome: expect.stringContaining('no longer the one that was approved') },
      ]);
    await approve('two');
    expect(await pushed('acc-1')).toMatchObject([{ state: 'confirmed' }]);
    // What the push itself changed is no drift.
    typed('acc-2', 'vlan 997', 'name WRONG');
    expect(await pushed('acc-1')).toMatchObject([
      { state: 'unchanged', outcome: 'the device already has what is wanted' },
    ]);
    expect(await pushed('acc-2')).toMatchObject([
      { state: 'unchanged', outcome: expect.stringContaining('no longer') },
    ]);
  });

  it('a project that is edited and approved anew between two waves ends the run', async () => {
    typed('acc-1', 'vlan 996', 'name WRONG');
    await fleet.backUp();
    await approve('three');
    // Watched until somebody says go on: the approval comes in between, however long it takes.
    const { job, run } = await asked(['acc-1', 'acc-2'], { soakS: 3600 });
    for (;;) {
      const [first] = await heads(run);
      if (first && !['planned', 'running'].includes(first.state)) break;
      await later(30);
    }
    await approve('four');
    await goneOn(fleet, run, job);
    const [first, second] = await heads(run);
    expect([first?.state, second?.state]).toEqual(['confirmed', 'not-started']);
    expect(second?.outcome).toContain('approved anew with other changes');
  });
});

it('two people push to one device: one push begins, the other is told, and the device ends as wanted', async () => {
  typed('acc-1', 'vlan 995', 'name WRONG');
  await fleet.backUp();
  await approve('five');
  const runs = await Promise.all([asked(['acc-1']), asked(['acc-1'])]);
  await Promise.all(runs.map(({ job }) => fleet.ended(job)));
  const ends = (await Promise.all(runs.map(({ run }) => heads(run)))).flat();
  expect(ends.map(({ state }) => state).toSorted()).toEqual(['confirmed', 'unchanged']);
  expect(ends.find(({ state }) => state === 'unchanged')?.outcome).toMatch(
    /another push|already has|no longer/,
  );
  await fleet.backUp();
  expect(fleet.device('acc-1').fake.running.text((name) => `${name}\n`)).not.toContain('vlan 995');
});

it('what would take the account away that we come in with is stopped', async () => {
  const { id } = fleet.device('acc-1');
  typed('acc-1', 'username netops privilege 15 secret 9 $9$by.hand');
  const { items } = (await fleet.approver.get(`/devices/${id}/configuration-versions`)).json<{
    items: { id: string }[];
  }>();
  const body = { dryRun: false, confirmTimeoutS: 120, reason: 'back' };
  const answer = await fleet.approver.send('POST', `/configuration-versions/${items[0]!.id}/restore`, body);
  const { job, run } = answer.json<{ job: string; run: string }>();
  await fleet.ended(job);
  expect(await heads(run)).toMatchObject([
    {
      state: 'unchanged',
      outcome: expect.stringContaining('would cut our own way in'),
      lockouts: [{ kind: 'login', line: expect.stringContaining('username netops') }],
    },
  ]);
});
