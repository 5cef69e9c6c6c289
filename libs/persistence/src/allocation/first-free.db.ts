import { added, changed, removed } from '#changes';
import { addressSchema, vrfSchema, type Address } from '#ipplan';
import type { PlanChange } from '#plan';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { takeNextAddress } from './take-next.js';

let test: TestDatabase;
const who = {
  actor: 'planner',
  reason: 'next',
  at: new Date('2026-11-22T10:00:00Z'),
  newId: randomUUID,
  projectId: null,
};
/** Addresses may be there twice, which a search for gaps must bear. */
const vrf = vrfSchema.parse({ id: uuid(80), name: 'LAB', unique: false });
const SIZE = 126;
/** Enough that the run of used ones is noted, and given back from. */
const FILLED = 80;

const addressOf = (vrfId: string | null, network: string, n: number): Address =>
  addressSchema.parse({ id: randomUUID(), vrfId, address: `${network}.${n}/25` });
const write = async (changes: PlanChange[]): Promise<void> => {
  expect((await writeChanges(test.db, { ...who, changes })).ok).toBe(true);
};

beforeAll(async () => {
  test = await testDatabase();
  await write([added('vrf', vrf)]);
});
afterAll(() => test.close());

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ op: 'take' as const, n: 0, to: 0 }) },
  fc.record({
    op: fc.constantFrom('add' as const, 'remove' as const, 'move' as const),
    n: fc.integer({ min: 1, max: FILLED + 4 }),
    to: fc.integer({ min: 1, max: FILLED + 4 }),
  }),
);

describe('the next free address of a /25', () => {
  it.each([
    ['of no VRF', null, 10],
    ['of a VRF', vrf.id, 20],
  ])('is the lowest one whatever was taken, given back and moved before: %s', async (_, vrfId, second) => {
    let networks = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const network = `10.${second}.${(networks += 1)}`;
      const there = Array.from({ length: FILLED }, (__, i) => addressOf(vrfId, network, i + 1));
      await write(there.map((address) => added('address', address)));
      const has = (n: number): boolean => there.some(({ address }) => address === `${network}.${n}/25`);
      for (const { op, n, to } of steps) {
        const at = there.findIndex(({ address }) => address === `${network}.${n}/25`);
        if (op === 'take') {
          const lowest = Array.from({ length: SIZE }, (__, i) => i + 1).find((free) => !has(free));
          const taken = await takeNextAddress(test.db, {
            ...who,
            vrfId,
            prefix: `${network}.0/25`,
            make: (address) => addressSchema.parse({ id: randomUUID(), vrfId, address }),
          });
          expect(taken.ok ? taken.object.address : null).toBe(lowest ? `${network}.${lowest}/25` : null);
          if (taken.ok) there.push(taken.object);
        } else if (op === 'add') {
          const object = addressOf(vrfId, network, n);
          await write([added('address', object)]);
          there.push(object);
        } else if (at >= 0 && op === 'remove') {
          await write([removed('address', there.splice(at, 1)[0]!)]);
        } else if (at >= 0) {
          const moved = { ...there[at]!, address: `${network}.${to}/25` };
          if (to !== n) await write([changed('address', there[at]!, moved)]);
          there[at] = moved;
        }
      }
    });
    await fc.assert(property, { numRuns: 6 });
  });

  it('is not in a range that begins before the prefix', async () => {
    await test.db.execute(
      `INSERT INTO ip_range (id, start, "end", role, description) VALUES ($1, '10.29.255.200', '10.30.0.5', 'dhcp', '')`,
      [randomUUID()],
    );
    const make = (address: string): Address => addressSchema.parse({ id: randomUUID(), address });
    const taken = await takeNextAddress(test.db, { ...who, vrfId: null, prefix: '10.30.0.0/28', make });
    expect(taken).toMatchObject({ object: { address: '10.30.0.6/28' } });
  });

  it('ends at the last address that there is', async () => {
    const take = () =>
      takeNextAddress(test.db, {
        ...who,
        vrfId: null,
        prefix: '255.255.255.254/31',
        make: (address) => addressSchema.parse({ id: randomUUID(), address }),
      });
    const given = [await take(), await take(), await take()];
    expect(given).toMatchObject([
      { object: { address: '255.255.255.254/31' } },
      { object: { address: '255.255.255.255/31' } },
      { ok: false, full: true },
    ]);
  });
});
