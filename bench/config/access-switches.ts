import { noObjects, schemas, type Kind, type PlanObjects } from '#plan';

/**
 * Access switches of 48 ports, each with an outlet behind a panel at its far end, an uplink, a trunk, and an SVI.
 *
 *     [sw:Gi1/0/n] ──J── [P:n][P:Rn] ──L── [T:R01]          [sw:Te1/1/1] ──F── [core:Te n]
 */
export function accessSwitches(count: number): PlanObjects {
  const objects = noObjects();
  const put = (kind: Kind, object: Record<string, unknown>): void => {
    const parsed = schemas[kind].parse(object);
    (objects[kind] as Map<string, typeof parsed>).set(parsed.id, parsed);
  };
  for (const [id, role, platform] of [
    ['switch', 'switch', 'ios-xe'],
    ['panel', 'patch-panel', null],
    ['outlet', 'outlet', null],
  ] as const)
    put('deviceType', { id, manufacturer: 'Example', model: id, role, platform });
  for (const vid of [10, 120, 130, 999]) put('vlan', { id: `v${vid}`, vid, name: `VLAN${vid}` });
  put('prefix', { id: 'p', prefix: '10.0.0.0/8', gateway: '10.0.0.1', vlanId: 'v10' });
  put('device', { id: 'core', name: 'core', typeId: 'switch' });
  const cable = (id: string, a: string, b: string): void =>
    put('cable', { id, label: id, a: [{ portId: a }], b: [{ portId: b }], status: 'installed' });
  for (let s = 1; s <= count; s += 1) {
    const sw = `sw${s}`;
    put('device', { id: sw, name: sw, typeId: 'switch' });
    put('device', { id: `${sw}P`, name: `${sw}-P`, typeId: 'panel' });
    for (let n = 1; n <= 48; n += 1) {
      const port = `${sw}:${n}`;
      put('port', {
        id: port,
        deviceId: sw,
        name: `GigabitEthernet1/0/${n}`,
        kind: 'interface',
        poe: { role: 'pse', powerClass: 4 },
      });
      put('interfaceVlan', {
        id: `i${port}`,
        portId: port,
        mode: 'access',
        untaggedVlanId: 'v120',
        voiceVlanId: 'v130',
      });
      put('port', { id: `${sw}P:${n}`, deviceId: `${sw}P`, name: `${n}`, kind: 'front' });
      put('port', { id: `${sw}P:R${n}`, deviceId: `${sw}P`, name: `R${n}`, kind: 'rear' });
      put('portMap', { id: `m${port}`, frontPortId: `${sw}P:${n}`, rearPortId: `${sw}P:R${n}` });
      put('device', { id: `${sw}T${n}`, name: `T${s}-${n}`, typeId: 'outlet' });
      put('port', { id: `${sw}T${n}:R`, deviceId: `${sw}T${n}`, name: 'R01', kind: 'rear' });
      cable(`J${port}`, port, `${sw}P:${n}`);
      cable(`L${port}`, `${sw}P:R${n}`, `${sw}T${n}:R`);
    }
    put('port', { id: `${sw}:up`, deviceId: sw, name: 'TenGigabitEthernet1/1/1', kind: 'interface' });
    put('port', { id: `core:${s}`, deviceId: 'core', name: `Te${s}`, kind: 'interface' });
    cable(`F${s}`, `${sw}:up`, `core:${s}`);
    put('interfaceVlan', {
      id: `iu${s}`,
      portId: `${sw}:up`,
      mode: 'trunk',
      untaggedVlanId: 'v999',
      taggedVlanIds: ['v10', 'v120', 'v130'],
    });
    put('port', { id: `${sw}:svi`, deviceId: sw, name: 'Vlan10', kind: 'interface', type: 'svi' });
    put('interfaceVlan', { id: `is${s}`, portId: `${sw}:svi`, mode: 'l3', untaggedVlanId: 'v10' });
    put('address', {
      id: `a${s}`,
      address: `10.${s >> 8}.${s & 255}.2/8`,
      portId: `${sw}:svi`,
      management: true,
    });
  }
  return objects;
}
