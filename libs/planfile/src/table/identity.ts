import { IpAddress, parseInterface } from '#ipplan';
import type { Kind, PlanObjects } from '#plan';
import type { TableKind } from './roles.js';

type Facts = Readonly<Record<string, unknown>>;

/** What makes a row mean the same object as another one. Addresses count by their value, not by their spelling. */
export function identityOf(kind: TableKind, object: Facts): string {
  switch (kind) {
    case 'cable':
      return String(object['label']);
    case 'port':
      return [object['deviceId'], object['kind'], object['name']].join('\n');
    case 'device':
      return [object['rackId'] ?? object['locationId'], object['name']].join('\n');
    case 'vlan':
      return [object['groupId'], object['vid']].join('\n');
    case 'prefix':
      return [object['vrfId'], prefixText(object['prefix'])].join('\n');
    case 'range':
      return [object['vrfId'], `${addressText(object['start'])}-${addressText(object['end'])}`].join('\n');
    default:
      // A virtual address stands at several interfaces.
      return [
        object['vrfId'],
        object['role'] === null ? '' : object['portId'],
        hostText(object['address']),
      ].join('\n');
  }
}

/** Objects of an addressing kind by what makes them the same. */
export function knownByIdentity(kind: TableKind, objects: PlanObjects): Map<string, Facts> {
  return new Map(
    [...(objects[kind as Kind] as ReadonlyMap<string, Facts>).values()].map((it) => [
      identityOf(kind, it),
      it,
    ]),
  );
}

const prefixText = (text: unknown): string => parseInterface(String(text))?.prefix.toString() ?? String(text);
const addressText = (text: unknown): string => IpAddress.tryParse(String(text))?.toString() ?? String(text);
const hostText = (text: unknown): string => parseInterface(String(text))?.address.toString() ?? String(text);
