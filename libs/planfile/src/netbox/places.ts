import { amountOf, choiceOf, lineOf, nameOf, numberOf, type NetBoxReader } from './reader.js';
import type { NetBoxObject } from './lists.js';

const KILOGRAMS: Readonly<Record<string, number>> = { kg: 1, g: 0.001, lb: 0.453_592_37, oz: 0.028_349_523 };
const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, in: 25.4 };

/** Sites and their locations, outer ones first whatever their order. */
export function readPlaces(reader: NetBoxReader): void {
  for (const object of reader.list('sites')) {
    const from = { list: 'sites', object };
    const { name, facility, description } = object;
    reader.add('location', from, {
      name: nameOf(name),
      kind: 'site',
      title: lineOf(facility),
      description: lineOf(description),
    });
    reader.unused(from, new Set(['name', 'facility', 'description', 'status', 'asns']));
  }
  let waiting = [...reader.list('locations')];
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((object) => !readLocation(reader, object));
  }
  for (const object of waiting) reader.skip({ list: 'locations', object }, 'NETBOX_PLACE_MISSING');
}

function readLocation(reader: NetBoxReader, object: NetBoxObject): boolean {
  const from = { list: 'locations', object };
  const [parent, site] = [numberOf(object['parent']), numberOf(object['site'])];
  const parentId =
    parent !== null ? reader.id('locations', parent) : site !== null ? reader.id('sites', site) : null;
  if (parentId !== null && !reader.objects.location.has(parentId)) return false;
  // NetBox does not say what a location is: inside a site most are rooms, inside these zones.
  const kind = parent === null ? 'room' : 'zone';
  const { name, facility, description } = object;
  reader.add('location', from, {
    name: nameOf(name),
    kind,
    parentId,
    title: lineOf(facility),
    description: lineOf(description),
  });
  reader.unused(from, new Set(['name', 'parent', 'facility', 'description', 'status']));
  return true;
}

/** Racks in their location, else in their site. */
export function readRacks(reader: NetBoxReader): void {
  for (const object of reader.list('racks')) {
    const from = { list: 'racks', object };
    const locationId = placeOf(reader, object, from);
    if (locationId === null) {
      reader.skip(from, 'NETBOX_PLACE_MISSING');
      continue;
    }
    const width = amountOf(choiceOf(object['width'])) ?? 19;
    const depth = amountOf(object['mounting_depth']) ?? depthOf(object);
    reader.add('rack', from, {
      name: nameOf(object['name']),
      locationId,
      heightU: amountOf(object['u_height']) ?? 42,
      startingU: amountOf(object['starting_unit']) ?? 1,
      descending: object['desc_units'] === true,
      widthIn: width,
      depthMm: depth === null ? null : Math.round(depth),
      maxMassKg: massOf(object['max_weight'], object['weight_unit']),
      description: lineOf(object['description']),
    });
    reader.unused(
      from,
      new Set([
        'name',
        'location',
        'u_height',
        'starting_unit',
        'desc_units',
        'width',
        'mounting_depth',
        'outer_depth',
        'outer_unit',
        'max_weight',
        'weight_unit',
        'description',
        'status',
      ]),
    );
  }
}

function depthOf(object: NetBoxObject): number | null {
  const depth = amountOf(object['outer_depth']);
  const factor = MILLIMETRES[choiceOf(object['outer_unit']) || 'mm'];
  return depth === null || factor === undefined ? null : depth * factor;
}

/** Mass in kilograms; null when it is not told. */
export function massOf(weight: unknown, unit: unknown): number | null {
  const amount = amountOf(weight);
  const factor = KILOGRAMS[choiceOf(unit) || 'kg'];
  return amount === null || factor === undefined ? null : Math.round(amount * factor * 1000) / 1000;
}

/** The location of an object, or its site; null when neither was taken over. */
export function placeOf(
  reader: NetBoxReader,
  object: NetBoxObject,
  from: Parameters<NetBoxReader['ref']>[3],
): string | null {
  return numberOf(object['location']) !== null
    ? reader.ref('location', 'locations', object['location'], from)
    : reader.ref('location', 'sites', object['site'], from);
}
