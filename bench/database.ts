import { buildGraph, traceAll } from '#cabling';
import { added, invert } from '#changes';
import { addressSchema } from '#ipplan';
import {
  cablingFacts,
  everything,
  interfacesWithFarEnds,
  takeNextAddress,
  type Database,
} from '#persistence';
import type { PlanChange } from '#plan';
import { randomUUID } from 'node:crypto';
import { startBenchServer } from './api-server.js';
import { cables, devices, ground, interfaceId, portMaps, ports, uuid } from './plant.js';
import { measured, percentiles, seconds, type BenchRow } from './row.js';
import { onFreshDatabase, SET, who, writeAll } from './scratch-database.js';

/** 48 paths of five cables each per group: 100,000 cables. */
const GROUPS = 417;

/** Every row that needs the database, on one plant of 100,000 cables. */
export function databaseRows(wanted: ReadonlySet<string>): Promise<BenchRow[]> {
  return onFreshDatabase(async ({ db, url, home, startSeconds: { server, tables } }) => {
    const start = measured(
      'first-start',
      server + tables,
      server,
      'server and tables; reference: server alone',
    );
    const isMore = [...wanted].some((id) => id !== 'first-start');
    return [start, ...(isMore ? await measurePlant(db, url, home) : [])];
  });
}

async function measurePlant(db: Database, url: string, home: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const count = GROUPS * 6;
  await writeAll(db, ground);
  await writeAll(db, devices(0, count));
  const portList = ports(0, count);
  const portSeconds = await seconds(() => writeAll(db, portList));
  rows.push(rate('bulk-ports', portList.length, portSeconds, await reinsert(db, ['port'], 20_000)));
  await writeAll(db, portMaps(0, count));
  const cableList = cables(0, GROUPS);
  const cableSeconds = await seconds(() => writeAll(db, cableList));
  const rawCables = await reinsert(db, ['cable', 'cable_termination'], 20_000);
  rows.push(rate('bulk-cables', cableList.length, cableSeconds, rawCables));
  await db.execute('ANALYZE');
  rows.push(
    ...(await measureDevices(db)),
    await measureTrace(db, url, home),
    await measureRetrace(db),
    await measureList(db),
  );
  return [...rows, await measureNextAddress(db)];
}

function rate(id: string, count: number, took: number, reference: number): BenchRow {
  return measured(
    id,
    count / took,
    reference,
    `${count} in change sets of ${SET}, register included; reference: the rows by INSERT … SELECT`,
  );
}

/** Rows per second when the server itself writes rows of these tables back: no transfer, no check, no register. */
async function reinsert(db: Database, tables: readonly string[], limit: number): Promise<number> {
  const columns = (table: string): string => (table === 'cable_termination' ? 'cable_id' : 'id');
  let took = 0;
  await db.transaction(async (sql) => {
    await sql.execute(
      `CREATE TEMP TABLE chosen AS SELECT id FROM ${tables[0]} ORDER BY id DESC LIMIT ${limit}`,
    );
    for (const table of tables) {
      await sql.execute(
        `CREATE TEMP TABLE copy_${table} AS SELECT * FROM ${table} WHERE ${columns(table)} IN (SELECT id FROM chosen)`,
      );
    }
    for (const table of tables.toReversed())
      await sql.execute(`DELETE FROM ${table} WHERE ${columns(table)} IN (SELECT id FROM chosen)`);
    took = await seconds(async () => {
      for (const table of tables) await sql.execute(`INSERT INTO ${table} SELECT * FROM copy_${table}`);
      await sql.execute('SET CONSTRAINTS ALL IMMEDIATE');
    });
    for (const table of ['chosen', ...tables.map((name) => `copy_${name}`)])
      await sql.execute(`DROP TABLE ${table}`);
  });
  return limit / took;
}

/** 300 devices with their 48 ports, made and removed. */
async function measureDevices(db: Database): Promise<BenchRow[]> {
  // Numbers whose remainder makes them switches: 48 interfaces each.
  const numbers = Array.from({ length: 300 }, (_, i) => (10_000 + i) * 6);
  const list = numbers.flatMap((n) => [...devices(n, n + 1), ...ports(n, n + 1)]);
  const made = await seconds(() => writeAll(db, list));
  const gone = await seconds(() => writeAll(db, invert(list) as readonly PlanChange[]));
  const raw = (await reinsert(db, ['port'], 14_400)) / 48;
  return [
    measured(
      'bulk-devices',
      300 / made,
      raw,
      '300 devices with 48 ports; reference: their ports by INSERT … SELECT',
    ),
    measured('delete-devices', 300 / gone, raw, '300 devices with 48 ports'),
  ];
}

/** Five segments through four panels, asked over HTTP with a token, as a phone at the rack does. */
async function measureTrace(db: Database, url: string, home: string): Promise<BenchRow> {
  const server = await startBenchServer(db, url, home);
  try {
    const times: number[] = [];
    const raws: number[] = [];
    const empties: number[] = [];
    for (let n = 0; n < 220; n += 1) {
      const id = interfaceId((n * 37) % GROUPS, n % 48);
      const took = await seconds(async () => {
        const { paths } = (await server.get(`/trace?port=${id}`)) as { paths: { complete: boolean }[] };
        if (!paths.every(({ complete }) => complete)) throw new Error('the path has no far end');
      });
      const raw = await seconds(() => db.rows('SELECT id FROM port WHERE id = $1', [id]));
      const empty = await seconds(() => server.get('/session'));
      if (n < 20) continue; // connections open, statements are planned
      times.push(took * 1000);
      raws.push(raw * 1000);
      empties.push(empty * 1000);
    }
    const { p50, p95 } = percentiles(times);
    const empty = percentiles(empties).p50;
    return measured(
      'trace-api',
      p50,
      percentiles(raws).p50,
      `p50 over HTTP with 100,000 cables present, p95 ${p95.toFixed(1)} ms (goal 10); a route that only asks who it is: ${empty.toFixed(1)} ms; reference: one row by key`,
    );
  } finally {
    await server.stop();
  }
}

async function measureRetrace(db: Database): Promise<BenchRow> {
  let paths = 0;
  const took = await seconds(async () => {
    paths = traceAll(buildGraph(await cablingFacts(db))).length;
  });
  const raw = await seconds(() => db.rows('SELECT cable_id, port_id FROM cable_termination'));
  return measured('retrace-all', took, raw, `${paths} paths; reference: reading the ends`);
}

async function measureList(db: Database): Promise<BenchRow> {
  const query = { limit: 1000 };
  await interfacesWithFarEnds(db, everything, query);
  const before = db.statements;
  const took = await seconds(() => interfacesWithFarEnds(db, everything, query));
  const statements = db.statements - before;
  const raw = await seconds(() =>
    db.rows(`SELECT id, name FROM port WHERE kind = 'interface' ORDER BY id LIMIT 1000`),
  );
  return measured(
    'list-interfaces',
    took * 1000,
    raw * 1000,
    `1,000 interfaces, ${statements} statements; reference: their names`,
  );
}

/** A /24 with 200 used, and a /8 with 100,000 used in one run, which is the worst case. */
async function measureNextAddress(db: Database): Promise<BenchRow> {
  const address = (n: number, text: string): PlanChange =>
    added('address', addressSchema.parse({ id: uuid(7, n), address: text }));
  await writeAll(
    db,
    Array.from({ length: 200 }, (_, i) => address(i, `192.168.0.${i + 1}/24`)),
  );
  await writeAll(
    db,
    Array.from({ length: 100_000 }, (_, i) =>
      address(1000 + i, `10.${(i + 1) >> 16}.${((i + 1) >> 8) & 255}.${(i + 1) & 255}/8`),
    ),
  );
  await db.execute('ANALYZE address');
  const next = async (prefix: string): Promise<{ first: number; p50: number }> => {
    const times: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      times.push(
        1000 *
          (await seconds(() =>
            takeNextAddress(db, {
              ...who,
              at: new Date(),
              vrfId: null,
              prefix,
              make: (text) => addressSchema.parse({ id: randomUUID(), address: text }),
            }),
          )),
      );
    }
    return { first: times[0]!, p50: percentiles(times).p50 };
  };
  const small = await next('192.168.0.0/24');
  const large = await next('10.0.0.0/8');
  const raw = 1000 * (await seconds(() => db.rows('SELECT 1 FROM address WHERE id = $1', [uuid(7, 1)])));
  return measured(
    'next-address',
    large.p50,
    raw,
    `/8 with 100,000 used in one run, p50 of 20 (the first walks them all: ${large.first.toFixed(0)} ms); /24 with 200 used: ${small.p50.toFixed(1)} ms; found, written and registered`,
  );
}
