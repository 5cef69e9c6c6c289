import type { Driver } from '../driver.js';
import { frr } from './frr.js';
import { iosXe } from './ios-xe.js';
import { linuxOvs } from './linux-ovs.js';
import { linuxShell } from './linux-shell.js';

/** All platforms that can be spoken to, by name. */
export const drivers: ReadonlyMap<string, Driver> = new Map(
  [iosXe, frr, linuxOvs, linuxShell].map((driver) => [driver.name, driver]),
);

/** The driver of a platform, or null: the platform is unknown to us. */
export function driverOf(platform: string): Driver | null {
  return drivers.get(platform) ?? null;
}
