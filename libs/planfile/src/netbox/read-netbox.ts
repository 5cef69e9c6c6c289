import type { Finding } from '#findings';
import type { PlanObjects } from '#plan';
import { readAddressing } from './addressing.js';
import { readAsns } from './asns.js';
import { readCables } from './cables.js';
import { readCircuits } from './circuits.js';
import { readDevices, readModules, readTypes } from './hardware.js';
import { listName, listsOf, netBoxEndpoints, type NetBoxFile } from './lists.js';
import { readPlaces, readRacks } from './places.js';
import { readPorts } from './ports.js';
import { readDraws, readPower } from './power.js';
import { NetBoxReader } from './reader.js';
import { readVirtualCircuits } from './virtual-circuits.js';
import { readVlanTranslations } from './vlan-translations.js';

/** What an export says, as far as the plan has a place for it. */
export interface NetBoxRead {
  readonly objects: PlanObjects;
  /** Everything that was left out, read otherwise than it is written, or refers to what the export lacks. */
  readonly findings: readonly Finding[];
}

/** Lists that others already say everything of. */
const IMPLIED = [
  'manufacturers',
  'device-roles',
  'platforms',
  'rirs',
  'roles',
  'rack-types',
  'mac-addresses',
  'providers',
  'provider-networks',
  'circuit-types',
  'virtual-circuit-types',
];

/**
 * Reads the answers of NetBox's REST API (3.3 to 4.6) into a plan's objects. `source` tells one server from another: the
 * same object of the same server has the same id on every import.
 */
export function readNetBox(files: Iterable<NetBoxFile>, source: string): NetBoxRead {
  const broken: Finding[] = [];
  const reader = new NetBoxReader(listsOf(files, broken), source);
  readPlaces(reader);
  readRacks(reader);
  readTypes(reader);
  readDevices(reader);
  readModules(reader);
  readPorts(reader);
  readPower(reader);
  readDraws(reader);
  readCircuits(reader);
  readVirtualCircuits(reader);
  readAsns(reader);
  readAddressing(reader);
  readVlanTranslations(reader);
  readCables(reader);
  reader.finish(new Set([...netBoxEndpoints.map(listName), ...IMPLIED]));
  return { objects: reader.objects, findings: [...broken, ...reader.findings] };
}
