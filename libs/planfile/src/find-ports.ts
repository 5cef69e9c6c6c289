import type { FindPorts } from '#cabling';
import { portKey } from '#plan';
import type { Names } from './names.js';

/**
 * Finds ports by what people write: by path, and interfaces also as devices abbreviate them (`acc-1:Gi1/0/7` is
 * `acc-1:GigabitEthernet1/0/7`).
 */
export function findPorts(names: Names): FindPorts {
  const byKey = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const keysOf = (deviceId: string): ReadonlyMap<string, readonly string[]> => {
    let keys = byKey.get(deviceId);
    if (!keys) byKey.set(deviceId, (keys = interfaceKeys(names, deviceId)));
    return keys;
  };
  return (path) => {
    const found = names.find('port', path);
    if (found.length > 0) return found;
    const colon = path.lastIndexOf(':');
    const devices = colon < 0 ? [] : names.find('device', path.slice(0, colon));
    return devices.flatMap((id) => keysOf(id).get(portKey(path.slice(colon + 1))) ?? []);
  };
}

function interfaceKeys({ objects }: Names, deviceId: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const port of objects.port.values()) {
    if (port.deviceId !== deviceId || port.kind !== 'interface') continue;
    const key = portKey(port.name);
    keys.set(key, [...(keys.get(key) ?? []), port.id]);
  }
  return keys;
}
