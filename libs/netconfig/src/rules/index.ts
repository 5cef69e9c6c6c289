import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';
import { asa, eos, frr, iosXe, iosXr, nxos } from './cisco.js';
import { dellOs10 } from './dell.js';
import { routeros } from './routeros.js';
import {
  aosCx,
  comware,
  fortios,
  linuxIfupdown2,
  linuxOvs,
  netconf,
  panOs,
  procurve,
  vrp,
} from './others.js';
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
