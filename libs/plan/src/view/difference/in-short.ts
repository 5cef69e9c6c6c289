import type { Cable } from '#cabling';
import type { Language } from '#findings';
import type { Kind, PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { plainValue } from './words/words.js';

/** What came or went, in a line: a cable by its ends, colour and length, a device by its model and place; else nothing. */
export function inShort(objects: PlanObjects, kind: Kind, id: string, language: Language): string {
  if (kind === 'cable') return cableInShort(objects, objects.cable.get(id), language);
  if (kind === 'device') return deviceInShort(objects, id);
  return '';
}

function cableInShort(objects: PlanObjects, cable: Cable | undefined, language: Language): string {
  if (!cable) return '';
  const end = (ports: Cable['a']): string =>
    ports.map(({ portId }) => pathOf(objects, 'port', portId)).join(' + ') || '…';
  const length = cable.lengthM === null ? '' : `${plainValue('lengthM', cable.lengthM, language)} m`;
  return [`${end(cable.a)} – ${end(cable.b)}`, cable.colour ?? '', length].filter(Boolean).join(' · ');
}

function deviceInShort(objects: PlanObjects, id: string): string {
  const device = objects.device.get(id);
  const type = device && objects.deviceType.get(device.typeId);
  if (!device) return '';
  const unit = device.positionU === null ? '' : ` U${device.positionU}`;
  const place = device.rackId
    ? `${objects.rack.get(device.rackId)?.name ?? ''}${unit}`
    : device.locationId
      ? pathOf(objects, 'location', device.locationId)
      : '';
  return [type?.model ?? '', place].filter(Boolean).join(' · ');
}
