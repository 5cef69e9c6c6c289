/** The name of a kind in addresses of the API: `deviceType` → `device-types`, `prefix` → `prefixes`. */
export function kindPath(kind: string): string {
  const kebab = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${kebab}${/(x|ss)$/.test(kebab) ? 'es' : 's'}`;
}

const referred: Readonly<Record<string, string>> = {
  parentId: 'location', locationId: 'location', rackId: 'rack', typeId: 'deviceType', deviceId: 'device', portId: 'port',
  lagId: 'port', frontPortId: 'port', rearPortId: 'port', pathwayIds: 'pathway', vrfId: 'vrf', groupId: 'vlanGroup',
  vlanId: 'vlan', untaggedVlanId: 'vlan', taggedVlanIds: 'vlan', voiceVlanId: 'vlan', prefixId: 'prefix',
}; // prettier-ignore

/** The kind that a field's id refers to; undefined for fields that hold facts. */
export function referredKind(field: string): string | undefined {
  return referred[field];
}
