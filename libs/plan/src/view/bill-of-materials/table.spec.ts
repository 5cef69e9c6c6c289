import { cableProductSchema, cableSchema, deviceSchema, portSchema, transceiverTypeSchema } from '#cabling';
import { noObjects, type PlanObjects } from '../../value/kinds.js';
import type { Plan } from '../../value/plan.js';
import { planTables } from '../plan-documents.js';

/** A present in which cables of one product are planned. */
function planOf(product: object, ...lengths: number[]): Plan {
  const present = noObjects() as PlanObjects & {
    cable: Map<string, object>;
    cableProduct: Map<string, object>;
  };
  present.cableProduct.set(
    'p',
    cableProductSchema.parse({
      id: 'p',
      manufacturer: 'A',
      model: 'CAT',
      role: 'horizontal',
      media: 'cat6a',
      ...product,
    }),
  );
  lengths.forEach((lengthM, n) => {
    const own = { id: `c${n}`, label: `L-${n}`, role: 'horizontal', media: 'cat6a', productId: 'p', lengthM };
    present.cable.set(`c${n}`, cableSchema.parse(own));
  });
  return { name: 'P', present, project: null, waivers: [], policy: {} };
}

const tableOf = (plan: Plan, name: string) => planTables(plan, 'en').find((table) => table.name === name)!;
/** Unit, quantity, in stock, to order, price, sum of the lines of a bill. */
const bill = (plan: Plan) =>
  tableOf(plan, 'bill-of-materials')
    .rows.map(({ cells }) => [cells[4], cells[3], ...cells.slice(5)])
    .filter(([unit]) => unit !== 'pcs');

describe('The bill of cable that is bought by the reel', () => {
  // Two cables of 96.7 m and 3.3 m of slack each: 200 m.
  // prettier-ignore
  it.each([
    ['the reel of the product, not the usual one', { reelLengthM: 500, price: 0.8, stock: 0 }, ['reels', 1, 0, 1, 400, 400]],
    ['the usual reel where the product does not say', { price: 1, stock: 0 }, ['reels', 1, 0, 1, 305, 305]],
    ['short reels', { reelLengthM: 100, price: 0.5, stock: 0 }, ['reels', 2, 0, 2, 50, 100]],
    ['what lies in store is taken off', { reelLengthM: 100, price: 0.5, stock: 120 }, ['reels', 2, 1.2, 1, 50, 50]],
    ['all of it lies in store', { reelLengthM: 100, price: 0.5, stock: 200 }, ['reels', 2, 2, 0, 50, 0]],
    ['without a price', { reelLengthM: 100, stock: 0 }, ['reels', 2, 0, 2, null, null]],
  ])('%s', (_, product, line) => {
    const lines = bill(planOf(product, 96.7, 96.7));
    expect(lines).toContainEqual(line);
    // The metres say what is pulled; they are not ordered, or the cable would be paid twice.
    expect(lines.filter(([, , , , , sum]) => typeof sum === 'number')).toHaveLength(line[5] === null ? 0 : 1);
  });

  it('the cut list has a reel of the product for each', () => {
    const rows = tableOf(planOf({ reelLengthM: 100, stock: 0 }, 96.7, 40, 40), 'reels').rows;
    expect(rows.map(({ cells }) => [cells[3], cells[4], cells[5]])).toEqual([
      [100, 0, 100],
      [86.6, 13.4, 100],
    ]);
  });
});

describe('Transceivers', () => {
  it('those that planned ports hold are counted by type; a cage that a cable goes into wants one only if it has none', () => {
    const plan = planOf({});
    const put = (kind: 'device' | 'port' | 'transceiverType' | 'cable', object: { id: string }): unknown =>
      (plan.present[kind] as unknown as Map<string, object>).set(object.id, object);
    put(
      'transceiverType',
      transceiverTypeSchema.parse({
        id: 't',
        manufacturer: 'A',
        model: 'SFP-SR',
        formFactor: 'sfp+',
        application: '10GBASE-SR',
        medium: 'multimode',
        speedMbps: 10_000,
      }),
    );
    put('device', deviceSchema.parse({ id: 'd', name: 'SW', typeId: 'x', status: 'planned' }));
    for (const [id, transceiverId] of [
      ['a', 't'],
      ['b', 't'],
      ['c', null],
    ] as const)
      put(
        'port',
        portSchema.parse({
          id,
          deviceId: 'd',
          name: id,
          kind: 'interface',
          connector: 'sfp+',
          transceiverId,
        }),
      );
    for (const id of ['a', 'c'])
      put('cable', cableSchema.parse({ id: `x${id}`, label: id, media: 'om4', a: [{ portId: id }] }));
    const rows = tableOf(plan, 'bill-of-materials').rows.map(({ cells }) => cells.slice(0, 4));
    const modules = rows.filter((cells) => cells.some((cell) => /SFP|10GBASE/.test(String(cell))));
    expect(modules).toEqual([
      ['Transceivers', '10GBASE-SR', 'A SFP-SR', 2],
      ['Transceivers', expect.stringContaining('SFP+'), '', 1],
    ]);
  });
});
