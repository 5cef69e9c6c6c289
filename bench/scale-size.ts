import { buildGraph, traceAll, tracePaths } from '#cabling';
import { cablingFacts, everything, interfacesWithFarEnds, traceFacts, type Database } from '#persistence';
import { checkPlan } from '#plan';
import { largePlan } from './large-plan.js';
import { cables, devices, ground, interfaceId, portMaps, ports } from './plant.js';
import { percentiles, seconds } from './row.js';
import { onFreshDatabase, writeAll } from './scratch-database.js';

// node dist/bench/scale-size.js PORTS: one size of the growth table as JSON, in a process of its own, whose memory is its own.

/** A group of the plant: six devices, 480 ports, 240 cables. */
const PORTS_PER_GROUP = 480;
const TODAY = '2026-11-22';

/** What one size took; seconds, but for `trace` and `list` in milliseconds and `memory` in MiB. */
export interface ScaleSize {
  readonly ports: number;
  readonly values: Readonly<Record<string, number>>;
}

const wanted = Number(process.argv[2]);
const groups = Math.max(1, Math.round(wanted / PORTS_PER_GROUP));
const values = await onFreshDatabase(({ db }) => ofDatabase(db, groups));
const check = await ofKernel(groups * PORTS_PER_GROUP);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ports: groups * PORTS_PER_GROUP, values: { ...values, check, memory } }));

async function ofDatabase(db: Database, groupCount: number): Promise<Record<string, number>> {
  await writeAll(db, ground);
  let written = { ports: 0, maps: 0, cables: 0 };
  // Piece by piece, as people and imports write: the list of changes is not what is measured.
  for (let group = 0; group < groupCount; group += 100) {
    const to = Math.min(group + 100, groupCount);
    await writeAll(db, devices(group * 6, to * 6));
    const [portList, mapList, cableList] = [
      ports(group * 6, to * 6),
      portMaps(group * 6, to * 6),
      cables(group, to),
    ];
    written = {
      ports: written.ports + (await seconds(() => writeAll(db, portList))),
      maps: written.maps + (await seconds(() => writeAll(db, mapList))),
      cables: written.cables + (await seconds(() => writeAll(db, cableList))),
    };
  }
  await db.execute('ANALYZE');
  const retrace = await seconds(async () => traceAll(buildGraph(await cablingFacts(db))));
  const trace = await median(200, (n) => traceOne(db, interfaceId((n * 37) % groupCount, n % 48)));
  const list = await median(5, () => interfacesWithFarEnds(db, everything, { limit: 1000 }));
  return {
    'write ports': written.ports,
    'write maps': written.maps,
    'write cables': written.cables,
    'retrace all': retrace,
    'trace one': trace,
    'list 1,000': list,
  };
}

async function traceOne(db: Database, portId: string): Promise<void> {
  tracePaths(buildGraph(await traceFacts(db, everything, { portIds: [portId] })), { portId });
}

/** The middle of some runs, in milliseconds; the first tenth opens connections and plans statements. */
async function median(runs: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs + Math.ceil(runs / 10); n += 1) times.push(1000 * (await seconds(() => work(n))));
  return percentiles(times.slice(Math.ceil(runs / 10))).p50;
}

/** Every rule on a site of that many ports, with the VLANs and addresses that go with it. */
function ofKernel(portCount: number): Promise<number> {
  const switches = Math.round(portCount / 50);
  const vlans = Math.min(4000, switches * 4);
  const plan = largePlan({ switches, portsPerSwitch: 50, vlans, addresses: portCount });
  return seconds(() => checkPlan(plan, { today: TODAY }));
}
