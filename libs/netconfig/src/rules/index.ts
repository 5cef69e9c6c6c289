import type { ConfigRules } from '../rules.js';
import { aosCx, procurve } from './aruba.js';
import { generic } from './base.js';
import { asa, eos, frr, iosXe, iosXr, nxos } from './cisco.js';
import { comware, vrp } from './comware.js';
import { dellOs10 } from './dell.js';
import { fortios } from './fortios.js';
import { linuxIfupdown2, linuxOvs } from './linux.js';
import { netconf } from './netconf.js';
import { panOs } from './pan-os.js';
import { routeros } from './routeros.js';
import { junos, junosNetconf, srLinux, vyos } from './set-style.js';

/** The rules of every platform that we know, by name. */
export const platformRules: ReadonlyMap<string, ConfigRules> = new Map(
  [
    generic,
    asa,
    aosCx,
    panOs,
    iosXe,
    nxos,
    eos,
    iosXr,
    frr,
    junos,
    srLinux,
    vyos,
    fortios,
    comware,
    vrp,
    procurve,
    linuxOvs,
    linuxIfupdown2,
    junosNetconf,
    netconf,
    routeros,
    dellOs10,
  ].map((rules) => [rules.platform, rules]),
);

/** The rules of a platform; those of `generic` for one that we do not know. */
export function rulesOf(platform: string): ConfigRules {
  return platformRules.get(platform) ?? generic;
}
