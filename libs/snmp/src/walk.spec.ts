import fc from 'fast-check';
import { SnmpError } from './error.js';
import { compareOids, type RawVarbind } from './varbind.js';
import { defaultWalkLimits, walk, type NextRows, type WalkContext } from './walk.js';

const ROOT = '1.3.6.1.2.1.2.2.1';
const row = (oid: string): RawVarbind => ({ oid, type: 'Integer', value: 1 });
const column = (length: number): RawVarbind[] => Array.from({ length }, (_, i) => row(`${ROOT}.1.${i + 1}`));

function context(limits = {}): WalkContext {
  let time = 0;
  return { agent: 'sw1:161', limits: { ...defaultWalkLimits, ...limits }, now: () => (time += 10) };
}

/** An honest agent: the rows after the asked OID, then what stands behind the table. */
function agent(rows: RawVarbind[], behind: RawVarbind[] = [row('1.3.6.1.2.1.31.1')]): NextRows {
  const all = [...rows, ...behind];
  return async (oid, count) => all.filter((it) => compareOids(it.oid, oid) > 0).slice(0, count);
}

const tooBig = (): SnmpError =>
  new SnmpError('SNMP_REFUSED', 'sw1:161', ROOT, 'TooBig', {
    cause: Object.assign(new Error('TooBig'), { status: 1 }),
  });

describe('walk', () => {
  it.each([
    ['an empty table', 0],
    ['less than one answer', 7],
    ['exactly one answer', 25],
    ['many answers', 260],
  ])('gives every row once, in order: %s', async (_title, length) => {
    expect(await walk(ROOT, agent(column(length)), context())).toEqual(column(length));
  });

  it.each<[string, RawVarbind[]]>([
    ['the end of the view', [{ oid: `${ROOT}.1.3`, type: 'EndOfMibView', value: null }]],
    ['nothing', []],
    ['a neighbour whose number begins alike', [row('1.3.6.1.2.1.2.2.10.1')]],
  ])('ends at %s', async (_title, behind) => {
    expect(await walk(ROOT, agent(column(3), behind), context())).toEqual(column(3));
  });

  it('halves its question when the answer would be too big, down to one row', async () => {
    const asked: number[] = [];
    const honest = agent(column(10));
    const next: NextRows = async (oid, count) => {
      asked.push(count);
      if (count > 3) throw tooBig();
      return honest(oid, count);
    };
    expect(await walk(ROOT, next, context())).toHaveLength(10);
    expect(asked.slice(0, 5)).toEqual([25, 12, 6, 3, 3]);
  });

  it('gives up when even one row is too big', async () => {
    await expect(walk(ROOT, () => Promise.reject(tooBig()), context())).rejects.toMatchObject({
      code: 'SNMP_REFUSED',
    });
  });

  it.each<[string, NextRows]>([
    ['the same row for ever', async () => [row(`${ROOT}.1.1`)]],
    ['rows that go round', async (oid) => [row(oid === `${ROOT}.1.2` ? `${ROOT}.1.1` : `${ROOT}.1.2`)]],
    ['a row twice in one answer', async () => [row(`${ROOT}.1.1`), row(`${ROOT}.1.1`)]],
  ])('names a loop: %s', async (_title, next) => {
    await expect(walk(ROOT, next, context())).rejects.toMatchObject({
      code: 'SNMP_LOOP',
      agent: 'sw1:161',
      asked: ROOT,
    });
  });

  it('stops an agent that never ends', async () => {
    let n = 0;
    const endless: NextRows = async () => [row(`${ROOT}.1.${++n}`)];
    await expect(walk(ROOT, endless, context({ maxRows: 1000 }))).rejects.toMatchObject({
      code: 'SNMP_TOO_LARGE',
    });
    await expect(walk(ROOT, endless, context({ maxMs: 100 }))).rejects.toThrow('not finished after 0.1 s');
  });

  it('whatever the rows and the size of the question, all rows come once and in order', async () => {
    const oids = fc.uniqueArray(
      fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }).map((ids) => `${ROOT}.${ids.join('.')}`),
    );
    await fc.assert(
      fc.asyncProperty(oids, fc.integer({ min: 1, max: 50 }), async (list, maxRepetitions) => {
        const rows = list.toSorted(compareOids).map(row);
        expect(await walk(ROOT, agent(rows), context({ maxRepetitions }))).toEqual(rows);
      }),
    );
  });
});
