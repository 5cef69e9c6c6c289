import type { Driver } from '#devices';
import { configView, rulesOf } from '#netconfig';
import {
  expectedNeighbours,
  portKey,
  type ExpectedNeighbour,
  type ManagedDevice,
  type PlanObjects,
} from '#plan';

/** What a device must show after a push, beside its configuration. */
export interface Expectation {
  /** The pairs of interfaces that the plan cables on this device. */
  readonly pairs: readonly ExpectedNeighbour[];
  /** VLANs that the configuration declares. */
  readonly vids: readonly number[];
  /** Ports that the configuration turns off, by `portKey`: these may go down. */
  readonly off: ReadonlySet<string>;
}

/** What the plan and the wanted configuration say of a device's state. */
export function expectationOf(
  objects: PlanObjects,
  { deviceId }: ManagedDevice,
  driver: Driver,
  intended: string,
): Expectation {
  const view = configView(intended, rulesOf(driver.name));
  const pairs = expectedNeighbours(objects).filter(({ a, b }) => [a.deviceId, b.deviceId].includes(deviceId));
  return {
    pairs,
    vids: (view?.vlans ?? []).filter(({ declared }) => declared).map(({ vid }) => vid),
    off: new Set((view?.interfaces ?? []).filter(({ enabled }) => !enabled).map(({ name }) => portKey(name))),
  };
}
