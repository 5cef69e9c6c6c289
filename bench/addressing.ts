import { hostUtilisation, IpAddress, IpPrefix, nextFreeAddress, prefixTree } from '#ipplan';
import { startBenchServer, type BenchServer } from './api-server.js';
import { measured, percentiles, seconds, type BenchRow } from './row.js';
import { onFreshDatabase } from './scratch-database.js';

/** As many as one request takes: one transaction, one register event. */
const COUNT = 10_000;
const CHILDREN = 2000;

/** The addressing plan over HTTP: many at once, a page with 2,000 children; and how the algebra grows. */
export function addressingRows(): Promise<BenchRow[]> {
  return onFreshDatabase(async ({ db, url, home }) => {
    const server = await startBenchServer(db, url, home);
    try {
      const addresses = Array.from({ length: COUNT }, (_, i) => ({
        address: `10.9.${i >> 8}.${i & 255}/16`,
        dnsName: `host-${i}`,
      }));
      const prefixes = Array.from({ length: COUNT }, (_, i) => ({
        prefix: `10.${128 + (i >> 8)}.${i & 255}.0/24`,
      }));
      // Connections are open and statements planned before anything is measured.
      await server.post('/kinds/addresses', [{ address: '10.8.0.1/16' }]);
      await server.post('/kinds/prefixes', [{ prefix: '10.8.0.0/16' }]);
      const raw = async (table: string): Promise<number> =>
        COUNT /
        (await seconds(() => db.execute(`CREATE TEMP TABLE copy_${table} AS SELECT * FROM ${table}`)));
      const addressSeconds = await seconds(() => server.post('/kinds/addresses', addresses));
      const prefixSeconds = await seconds(() => server.post('/kinds/prefixes', prefixes));
      const note = `${COUNT} in one request and one transaction, register included; reference: the server copies the rows`;
      return [
        measured('bulk-addresses', COUNT / addressSeconds, await raw('address'), note),
        measured('bulk-prefixes', COUNT / prefixSeconds, await raw('prefix'), note),
        await prefixPage(server),
        growth(),
      ];
    } finally {
      await server.stop();
    }
  });
}

/** A container with 2,000 networks in a project: the page asks for the tree with its use. */
async function prefixPage(server: BenchServer): Promise<BenchRow> {
  const { id: project } = (await server.post('/projects', { code: 'BENCH', name: 'Bench' })) as {
    id: string;
  };
  const inner = Array.from({ length: CHILDREN }, (_, i) => ({
    prefix: `172.${16 + (i >> 10)}.${(i >> 2) & 255}.${(i & 3) * 64}/26`,
  }));
  const { ids } = (await server.post('/kinds/prefixes', [
    { prefix: '172.16.0.0/12', status: 'container' },
    ...inner,
  ])) as { ids: string[] };
  const page = `/projects/${project}/ip-plan?under=${ids[0]}`;
  const times: number[] = [];
  const raws: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const took = await seconds(async () => {
      const { prefixes } = (await server.get(page)) as { prefixes: object[] };
      if (prefixes.length !== CHILDREN + 1) throw new Error(`${prefixes.length} prefixes came back`);
    });
    const raw = await seconds(() => server.get('/projects?limit=1'));
    if (n < 5) continue;
    times.push(took * 1000);
    raws.push(raw * 1000);
  }
  const { p50, p95 } = percentiles(times);
  return measured(
    'prefix-page',
    p50,
    percentiles(raws).p50,
    `${CHILDREN} children with their use, 12,000 others beside; p50 over HTTP, p95 ${p95.toFixed(0)} ms; reference: a list of one`,
  );
}

/** Next free address, tree and use of a /8 with 1,000 to 100,000 used. */
function growth(): BenchRow {
  const sizes = [1000, 10_000, 100_000];
  const eight = IpPrefix.parse('10.0.0.0/8');
  const timesMs = sizes.map((size) => {
    const addresses = Array.from({ length: size }, (_, i) => eight.first + BigInt(i) + 1n);
    const tree = addresses.map((value) => IpPrefix.around(new IpAddress(4, value), 32));
    const work = (): void => {
      nextFreeAddress(eight, { addresses, ranges: [] });
      hostUtilisation(eight, { addresses, ranges: [] });
      prefixTree(tree, (prefix) => prefix);
    };
    work();
    const begun = performance.now();
    for (let n = 0; n < 3; n += 1) work();
    return (performance.now() - begun) / 3;
  });
  const [x, y] = [sizes.map(Math.log), timesMs.map(Math.log)];
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope =
    x.reduce((sum, one, at) => sum + (one - mx) * (y[at]! - my), 0) /
    x.reduce((sum, one) => sum + (one - mx) ** 2, 0);
  const told = sizes.map((size, at) => `${size}: ${timesMs[at]!.toFixed(1)} ms`).join(', ');
  return measured(
    'address-growth',
    slope,
    1,
    `next free address, use and tree of a /8 together (${told}); reference: linear`,
  );
}
