import { added, difference } from '#changes';
import { addressSchema, prefixSchema, vlanSchema } from '#ipplan';
import { kinds, noObjects } from '#plan';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { eventually } from '../../../../test/support/eventually.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { ProjectEntity } from '../entities/projects.js';
import { verifyRegister } from '../read/register.js';
import { takeNextAddress, takeNextPrefix, takeNextVlan } from './take-next.js';

let test: TestDatabase;
const who = {
  actor: 'planner',
  reason: 'next',
  at: new Date('2026-11-22T10:00:00Z'),
  newId: randomUUID,
  projectId: null,
};
const vrfId = uuid(80);
/** A lock that the product does not know. */
const GATE = 5_050_505;
const makeAddress = (address: string) => addressSchema.parse({ id: randomUUID(), vrfId, address });

beforeAll(async () => {
  test = await testDatabase();
  await writeChanges(test.db, { ...who, changes: difference(noObjects(), smallPlant(), kinds) });
});
afterAll(() => test.close());

/** The sessions of `count` connections that are open at the same time: none is given back before the last one waits. */
async function sessionsOf(clients: Database, count: number): Promise<readonly number[]> {
  const gate = new Client({ connectionString: test.url });
  await gate.connect();
  try {
    await gate.query(`SELECT pg_advisory_lock(${GATE})`);
    const rows = Array.from({ length: count }, () =>
      clients.rows<[number, unknown]>(`SELECT pg_backend_pid(), pg_advisory_lock_shared(${GATE})`),
    );
    const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    await eventually(
      async () => (await gate.query<{ n: number }>(waiting)).rows[0]?.n,
      (n) => expect(n).toBe(count),
    );
    await gate.query(`SELECT pg_advisory_unlock(${GATE})`);
    return (await Promise.all(rows)).map(([row]) => row![0]);
  } finally {
    await gate.end();
  }
}

describe('the next free address of 10.40.20.0/24', () => {
  it('is not the network, the gateway .1, in the DHCP range .2–.9, the used .10, or wished for by an open project', async () => {
    await test.db.dataSource.getRepository(ProjectEntity).insert({
      id: uuid(900),
      code: 'EXT-1',
      name: 'Hall 2',
      client: '',
      index: '',
      state: 'draft',
      description: '',
      author: 'planner',
      createdAt: who.at,
    });
    await writeChanges(test.db, {
      ...who,
      changes: [added('address', makeAddress('10.40.20.11/24'))],
      projectId: uuid(900),
    });
    const taken = await takeNextAddress(test.db, {
      ...who,
      vrfId,
      prefix: '10.40.20.0/24',
      make: makeAddress,
    });
    expect(taken).toMatchObject({ ok: true, object: { address: '10.40.20.12/24' } });
  });

  it('is given to one of 50 clients at a time, each on a connection of its own', async () => {
    const clients = await openDatabase({ url: test.url, migrate: false, connections: 50 });
    try {
      expect(new Set(await sessionsOf(clients, 50)).size).toBe(50);
      const takers = Array.from({ length: 50 }, () =>
        takeNextAddress(clients, { ...who, vrfId, prefix: '10.40.20.0/24', make: makeAddress }),
      );
      const given = (await Promise.all(takers)).map((taken) => (taken.ok ? taken.object.address : 'none'));
      expect(new Set(given).size).toBe(50);
      expect(given).not.toContain('none');
    } finally {
      await clients.close();
    }
    expect(await verifyRegister(test.db)).toMatchObject({ ok: true });
  });

  it('is none when the prefix is full', async () => {
    const take = () => takeNextAddress(test.db, { ...who, vrfId, prefix: '10.99.0.0/30', make: makeAddress });
    expect([(await take()).ok, (await take()).ok]).toEqual([true, true]);
    expect(await take()).toEqual({ ok: false, full: true });
  });

  it('fills a gap that was left, in IPv6 too', async () => {
    const take = () =>
      takeNextAddress(test.db, { ...who, vrfId, prefix: '2001:db8:1::/64', make: makeAddress });
    expect(await take()).toMatchObject({ object: { address: '2001:db8:1::1/64' } });
    expect(await take()).toMatchObject({ object: { address: '2001:db8:1::2/64' } });
  });
});

describe('the next free prefix and VLAN', () => {
  it('takes /24s beside those that are there, one taker at a time', async () => {
    const take = () =>
      takeNextPrefix(test.db, {
        ...who,
        vrfId,
        parent: '10.40.0.0/16',
        length: 24,
        make: (prefix) => prefixSchema.parse({ id: randomUUID(), vrfId, prefix }),
      });
    const given = await Promise.all(Array.from({ length: 25 }, take));
    const prefixes = given.map((taken) => (taken.ok ? taken.object.prefix : 'none'));
    expect(new Set(prefixes).size).toBe(25);
    expect(prefixes).not.toContain('10.40.20.0/24');
  });

  it('takes VLAN ids of the domain', async () => {
    const take = () =>
      takeNextVlan(test.db, {
        ...who,
        groupId: uuid(81),
        make: (vid) => vlanSchema.parse({ id: randomUUID(), groupId: uuid(81), vid, name: `V${vid}` }),
      });
    const given = await Promise.all(Array.from({ length: 10 }, take));
    expect(given.map((taken) => (taken.ok ? taken.object.vid : 0)).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});
