import {
  cableSchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  portMapSchema,
  portSchema,
} from '#cabling';
import { added } from '#changes';
import type { PlanChange } from '#plan';

/** A readable, unique UUID for a number of a group. */
export const uuid = (group: number, n: number): string =>
  `00000000-00${String(group).padStart(2, '0')}-7000-8000-${String(n).padStart(12, '0')}`;

const PORTS = 48;
const site = locationSchema.parse({ id: uuid(1, 1), name: 'BENCH', kind: 'site' });
const type = deviceTypeSchema.parse({ id: uuid(2, 1), manufacturer: 'Acme', model: 'SW48' });

/** What everything else stands on. */
export const ground = [added('location', site), added('deviceType', type)] as PlanChange[];

/** Devices `from` … `to`, without ports. */
export function devices(from: number, to: number): PlanChange[] {
  return range(from, to).map((n) =>
    added(
      'device',
      deviceSchema.parse({ id: uuid(3, n), name: `D${n}`, typeId: type.id, locationId: site.id }),
    ),
  );
}

/** The 48 ports of each device; `kind` by the device's place in its group of six: see `cables`. */
export function ports(from: number, to: number): PlanChange[] {
  return range(from, to).flatMap((n) => portsOf(n));
}

function portsOf(n: number): PlanChange[] {
  const ends = n % 6 === 0 || n % 6 === 5;
  const port = (slot: number, kind: string): PlanChange =>
    added(
      'port',
      portSchema.parse({ id: uuid(4, n * 100 + slot), deviceId: uuid(3, n), name: `${slot}`, kind }),
    );
  return range(0, PORTS).flatMap((slot) =>
    ends ? [port(slot, 'interface')] : [port(slot, 'front'), port(slot + PORTS, 'rear')],
  );
}

/** The insides of the panels. */
export function portMaps(from: number, to: number): PlanChange[] {
  return range(from, to)
    .filter((n) => n % 6 !== 0 && n % 6 !== 5)
    .flatMap((n) =>
      range(0, PORTS).map((slot) =>
        added(
          'portMap',
          portMapSchema.parse({
            id: uuid(5, n * 100 + slot),
            frontPortId: uuid(4, n * 100 + slot),
            rearPortId: uuid(4, n * 100 + slot + PORTS),
          }),
        ),
      ),
    );
}

/**
 * Five cables per path, 48 paths per group of six devices:
 *
 *     [IF]--[front|rear]--[rear|front]--[front|rear]--[rear|front]--[IF]
 */
export function cables(fromGroup: number, toGroup: number): PlanChange[] {
  return range(fromGroup, toGroup).flatMap((group) =>
    range(0, PORTS).flatMap((slot) => {
      const at = (device: number, rear = false): string =>
        uuid(4, (group * 6 + device) * 100 + slot + (rear ? PORTS : 0));
      const runs = [
        [at(0), at(1)],
        [at(1, true), at(2, true)],
        [at(2), at(3)],
        [at(3, true), at(4, true)],
        [at(4), at(5)],
      ];
      return runs.map(([a, b], segment) =>
        added(
          'cable',
          cableSchema.parse({
            id: uuid(6, (group * 100 + slot) * 10 + segment),
            label: `C-${group}-${slot}-${segment}`,
            status: 'installed',
            a: [{ portId: a }],
            b: [{ portId: b }],
          }),
        ),
      );
    }),
  );
}

/** The interface at the near end of a path. */
export const interfaceId = (group: number, slot: number): string => uuid(4, group * 600 + slot);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
