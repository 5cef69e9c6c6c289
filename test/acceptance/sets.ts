import type { AcceptanceSet } from './harness/acceptance-set.js';
import { cabling } from './sets/cabling.js';
import { certification } from './sets/certification.js';
import { deviceTypes } from './sets/devicetypes.js';
import { ipplan } from './sets/ipplan.js';
import { netconfig } from './sets/netconfig.js';
import { snmp } from './sets/snmp.js';

/** Every set, in the order of the report. */
export const sets: readonly AcceptanceSet[] = [cabling, ipplan, deviceTypes, netconfig, snmp, certification];
