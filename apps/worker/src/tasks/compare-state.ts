import { told, toldBy, ToldError, type Told } from '#findings';
import { everything, planOf } from '#persistence';
import {
  compareNeighbours,
  expectedNeighbours,
  layerOf,
  pathOf,
  type NeighbourEnd,
  type PlanObjects,
  type SeenNeighbour,
  managedDevices,
  portKey,
  type ManagedDevice,
} from '#plan';
import { z } from 'zod';
import { observe, type Observed } from '../devices/observe.js';
import { inTurns } from '../in-turns.js';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid(),
  layer: z.union([z.literal('before'), z.literal('after')]).default('after'),
});

/** Devices that are asked at the same time. */
const AT_ONCE = 8;

/** How asking one device went. */
interface Asked {
  readonly device: ManagedDevice;
  readonly state: Observed | null;
  readonly error: { readonly told: readonly Told[] } | null;
}

/** Asks every managed device for its interfaces and neighbours, and compares cable by cable with the plan. */
export const compareState: Task = async (payload, { db, now, reach, progress }) => {
  const { projectId, layer } = payloadSchema.parse(payload);
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, layer) : null;
  if (!target?.ok) throw new ToldError([told('RUN_MISFIT')]);
  const devices = [...managedDevices(target.objects).values()];
  const asked: Asked[] = [];
  await inTurns(devices, AT_ONCE, async (device) => {
    asked.push(await ask(device));
    await progress(asked.length, devices.length, device.name);
  });
  return comparison(target.objects, asked, now());

  async function ask(device: ManagedDevice): Promise<Asked> {
    try {
      return { device, state: await observe(reach, device), error: null };
    } catch (error) {
      // A device that does not answer is a result: its cables are "not seen".
      return { device, state: null, error: { told: toldBy(error) } };
    }
  }
};

/** The result as the API gives it: one row per cable run between two interfaces. */
function comparison(objects: PlanObjects, asked: readonly Asked[], at: Date): object {
  const seen = asked.flatMap(({ state }) => state?.seen ?? []);
  const { rows, unplanned } = compareNeighbours(expectedNeighbours(objects), seen);
  const status = statusFinder(asked);
  const askedIds = new Set(asked.map(({ device }) => device.deviceId));
  return {
    at: at.toISOString(),
    rows: rows
      .filter(({ a, b }) => askedIds.has(a.deviceId) || askedIds.has(b.deviceId))
      .map(({ cableIds, a, b, verdict, seen: reports }) => {
        const [endA, endB] = [end(a, status), end(b, status)];
        return {
          cables: cableIds.map((id) => ({ id, label: pathOf(objects, 'cable', id) })),
          a: endA,
          b: endB,
          // Devices remember a neighbour for up to two minutes after its link went down.
          verdict: verdict === 'as-planned' && (isDown(endA) || isDown(endB)) ? 'not-seen' : verdict,
          seen: reports.map(reportText),
        };
      }),
    unplanned: unplanned.map((report) => ({
      device: report.device,
      port: report.port,
      seen: reportText(report),
    })),
    devices: asked
      .map(({ device, state, error }) => ({
        deviceId: device.deviceId,
        name: device.name,
        address: device.address,
        error,
        via: state?.via ?? null,
        sysName: state?.sysName ?? null,
        uptimeS: state?.uptimeS ?? null,
        interfaces: state?.interfaces.length ?? 0,
        vlans: state?.vids?.length ?? 0,
        stations: state?.state?.stations.length ?? 0,
        addresses: state?.state?.addresses.length ?? 0,
        parts: partsOf(state),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** What can be taken out and has a number: the chassis and what is plugged into it. */
function partsOf(state: Observed | null): object[] {
  return (state?.state?.parts ?? [])
    .filter(({ serial }) => serial !== '')
    .map(({ name, description, model, serial }) => ({ name: name || description, model, serial }));
}

type Status = (deviceId: string, port: string) => string | null;

function end({ deviceId, portId, device, port }: NeighbourEnd, status: Status): ComparedEnd {
  return { deviceId, portId, device, port, status: status(deviceId, port) };
}

interface ComparedEnd {
  readonly deviceId: string;
  readonly portId: string;
  readonly device: string;
  readonly port: string;
  /** ifOperStatus; null where nobody said. */
  readonly status: string | null;
}

const isDown = ({ status }: ComparedEnd): boolean => status === 'down' || status === 'lower-layer-down';

function reportText({ remoteDevice, remotePort, remotePortDescription }: SeenNeighbour): string {
  const port = remotePortDescription || remotePort;
  return remoteDevice === '' ? port : `${remoteDevice} ${port}`;
}

/** The operational status of an interface by its name; null where nobody said. */
function statusFinder(asked: readonly Asked[]): Status {
  const statuses = new Map<string, string>();
  for (const { device, state } of asked) {
    for (const { name, status } of state?.interfaces ?? [])
      if (status !== null) statuses.set(`${device.deviceId}\n${portKey(name)}`, status);
  }
  return (deviceId, port) => statuses.get(`${deviceId}\n${portKey(port)}`) ?? null;
}
