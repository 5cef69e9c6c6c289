import type { Driver } from '../driver.js';
import { anyCli } from './any-cli.js';
import { aosCx } from './aos-cx.js';
import { comware } from './comware.js';
import { dellOs10 } from './dell-os10.js';
import { eos } from './eos.js';
import { fortios } from './fortios.js';
import { frr } from './frr.js';
import { iosXe } from './ios-xe.js';
import { junos } from './junos.js';
import { junosNetconf } from './junos-netconf.js';
import { linuxIfupdown2 } from './linux-ifupdown2.js';
import { linuxOvs } from './linux-ovs.js';
import { linuxShell } from './linux-shell.js';
import { netconf } from './netconf.js';
import { nxOs } from './nx-os.js';
import { procurve } from './procurve.js';
import { routeros } from './routeros.js';
import { vrp } from './vrp.js';

/** All platforms that can be spoken to, by name. */
// prettier-ignore
export const drivers: ReadonlyMap<string, Driver> = new Map(
  [
    iosXe, nxOs, eos, junos, aosCx, procurve, comware, vrp, routeros, fortios, dellOs10, frr,
    linuxOvs, linuxIfupdown2, linuxShell, netconf, junosNetconf, anyCli,
  ].map((driver) => [driver.name, driver]),
);

/** The driver of a platform, or null: the platform is unknown to us. */
export function driverOf(platform: string): Driver | null {
  return drivers.get(platform) ?? null;
}
