import {
  cableProductSchema,
  cableProfileSchema,
  cableSchema,
  circuitSchema,
  compatibilitySchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  moduleSchema,
  moduleTypeSchema,
  pathwaySchema,
  portMapSchema,
  portSchema,
  rackSchema,
  transceiverTypeSchema,
} from '#cabling';
import {
  addressSchema,
  aggregateSchema,
  asnSchema,
  fhrpGroupSchema,
  fhrpMemberSchema,
  flowSchema,
  spanningTreeSchema,
  vlanTranslationSchema,
  zoneSchema,
  dhcpScopeSchema,
  interfaceVlanSchema,
  openingSchema,
  prefixSchema,
  rangeSchema,
  routeSchema,
  vlanGroupSchema,
  vlanSchema,
  vrfSchema,
} from '#ipplan';
import { noObjects, type PlanObjects } from '#plan';

/** A UUID that a test can read: `uuid(42)`. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/**
 * One site with every kind of object in it:
 *
 *     [SW1:1] --J-1-- [P1:1 front][P1:1r rear] --H-1-- [TO1:1r rear][TO1:1 front] --J-2-- [PC1:1]
 */
export function smallPlant(): PlanObjects {
  const objects = noObjects();
  const put = (kind: keyof PlanObjects, object: { readonly id: string }): void => {
    (objects[kind] as unknown as Map<string, object>).set(object.id, object);
  };
  put('location', locationSchema.parse({ id: uuid(1), name: 'NORD', kind: 'site' }));
  put(
    'location',
    locationSchema.parse({
      id: uuid(2),
      name: 'SR1',
      kind: 'room',
      parentId: uuid(1),
      floorPlan: 'sr1.dxf',
      floorPlanUnitM: 0.001,
      floorPlanXM: -2.5,
    }),
  );
  put(
    'rack',
    rackSchema.parse({ id: uuid(10), name: 'R1', locationId: uuid(2), heightU: 42, reservedU: [1, 2] }),
  );
  put(
    'deviceType',
    deviceTypeSchema.parse({
      id: uuid(20),
      manufacturer: 'Acme',
      model: 'SW48',
      heightU: 1,
      ports: [{ name: '1', kind: 'interface' }],
      moduleBays: [{ name: 'Uplink', position: '2' }],
      deviceBays: [{ name: 'Blade 1' }],
    }),
  );
  put(
    'deviceType',
    deviceTypeSchema.parse({
      id: uuid(21),
      manufacturer: 'Acme',
      model: 'P24',
      role: 'patch-panel',
      heightU: 0.5,
      fullDepth: false,
    }),
  );
  put(
    'moduleType',
    moduleTypeSchema.parse({
      id: uuid(22),
      manufacturer: 'Acme',
      model: 'UP-4',
      partNumber: 'UP4',
      ports: [{ name: '{module}/1', kind: 'interface', polish: 'upc', pinned: false }],
      moduleBays: [{ name: 'Cage {module}', position: '{module}/1' }],
    }),
  );
  put(
    'transceiverType',
    transceiverTypeSchema.parse({
      id: uuid(26),
      manufacturer: 'Acme',
      model: 'SR-10',
      formFactor: 'sfp+',
      application: '10GBASE-SR',
      medium: 'multimode',
      connector: 'lc',
      fibres: 2,
      txNm: 850,
      rxNm: 850,
      speedMbps: 10_000,
      reachM: 400,
    }),
  );
  put(
    'cableProduct',
    cableProductSchema.parse({
      id: uuid(23),
      manufacturer: 'Acme',
      model: 'LC 2 m',
      role: 'cord',
      media: 'os2',
      connectorA: 'lc',
      connectorB: 'lc',
      lengthM: 2,
      stock: 40,
      fireClass: 'Cca-s1a,d1,a1',
    }),
  );
  put(
    'cableProfile',
    cableProfileSchema.parse({
      id: uuid(24),
      name: 'crossed pair',
      a: [2],
      b: [2],
      map: [
        [1, 1, 1, 2],
        [1, 2, 1, 1],
      ],
    }),
  );
  put(
    'compatibility',
    compatibilitySchema.parse({
      id: uuid(25),
      subject: 'connector',
      a: 'usb-a',
      b: 'usb-c',
      fits: true,
      note: 'by adapter',
    }),
  );
  put(
    'device',
    deviceSchema.parse({ id: uuid(30), name: 'SW1', typeId: uuid(20), rackId: uuid(10), positionU: 40 }),
  );
  put(
    'device',
    deviceSchema.parse({ id: uuid(31), name: 'P1', typeId: uuid(21), rackId: uuid(10), positionU: 38.5 }),
  );
  put(
    'device',
    deviceSchema.parse({
      id: uuid(32),
      name: 'TO1',
      typeId: uuid(21),
      locationId: uuid(1),
      xM: 12.25,
      yM: 3,
    }),
  );
  put('device', deviceSchema.parse({ id: uuid(33), name: 'PC1', typeId: uuid(20), locationId: uuid(1) }));
  put(
    'device',
    deviceSchema.parse({
      id: uuid(34),
      name: 'BL1',
      typeId: uuid(21),
      locationId: uuid(1),
      parentId: uuid(30),
      bay: 'Blade 1',
    }),
  );
  put(
    'module',
    moduleSchema.parse({ id: uuid(35), deviceId: uuid(30), bay: 'Uplink', typeId: uuid(22), serial: '0012' }),
  );
  put(
    'module',
    moduleSchema.parse({
      id: uuid(36),
      deviceId: uuid(30),
      parentId: uuid(35),
      bay: 'Cage 2',
      typeId: uuid(22),
    }),
  );
  const port = (n: number, device: number, name: string, kind: string, more: object = {}): void =>
    put('port', portSchema.parse({ id: uuid(n), deviceId: uuid(device), name, kind, ...more }));
  port(40, 30, '1', 'interface', {
    poe: { role: 'pse', powerClass: 4 },
    mac: '00:1b:21:aa:00:01',
    speedMbps: 2500,
  });
  port(46, 30, '2/1', 'interface', {
    moduleId: uuid(35),
    polish: 'upc',
    pinned: false,
    transceiverId: uuid(26),
  });
  port(47, 33, 'In', 'power-port', { rating: { voltageV: 230, currentA: 10, phases: 1, side: 'a' } });
  port(48, 33, 'Line', 'circuit', { screened: true });
  port(41, 31, '1', 'front');
  port(42, 31, '1r', 'rear');
  port(43, 32, '1', 'front');
  port(44, 32, '1r', 'rear');
  port(45, 33, '1', 'interface');
  put('portMap', portMapSchema.parse({ id: uuid(50), frontPortId: uuid(41), rearPortId: uuid(42) }));
  put('portMap', portMapSchema.parse({ id: uuid(51), frontPortId: uuid(43), rearPortId: uuid(44) }));
  put(
    'pathway',
    pathwaySchema.parse({
      id: uuid(60),
      name: 'CH-1',
      locationId: uuid(1),
      widthMm: 100.5,
      fromRackId: uuid(10),
      toNode: 'J1',
      fillLimitPercent: 40,
      powerSeparationMm: 50,
      bundleSize: 12,
      temperatureC: 35.5,
      passesFireWall: true,
      firestopLabel: 'CF-1',
      points: [
        { xM: 0, yM: 2.5 },
        { xM: 12, yM: 2.5 },
      ],
    }),
  );
  const cable = (n: number, label: string, a: number, b: number, more: object = {}): void =>
    put(
      'cable',
      cableSchema.parse({
        id: uuid(n),
        label,
        a: [{ portId: uuid(a) }],
        b: [{ portId: uuid(b), position: 1 }],
        status: 'installed',
        ...more,
      }),
    );
  cable(70, 'J-1', 40, 41, { lengthM: 0.3, colour: 'BE' });
  cable(71, 'H-1', 42, 44, {
    role: 'horizontal',
    productId: uuid(23),
    wiringA: 't568b',
    pathwayIds: [uuid(60)],
    installedOn: '2026-11-22',
  });
  cable(72, 'J-2', 43, 45);
  put(
    'circuit',
    circuitSchema.parse({
      id: uuid(73),
      name: 'FO-0012',
      provider: 'Acme Telecom',
      aPortId: uuid(48),
      zNetwork: 'Backbone',
      rateMbps: 1000,
      lengthM: 4200,
    }),
  );
  put('aggregate', aggregateSchema.parse({ id: uuid(79), prefix: '10.0.0.0/8' }));
  put('vrf', vrfSchema.parse({ id: uuid(80), name: 'CORP' }));
  put('vlanGroup', vlanGroupSchema.parse({ id: uuid(81), name: 'L2-NORD', locationId: uuid(1) }));
  put('vlan', vlanSchema.parse({ id: uuid(82), groupId: uuid(81), vid: 120, name: 'DON' }));
  put('vlan', vlanSchema.parse({ id: uuid(83), groupId: uuid(81), vid: 130, name: 'VOIX' }));
  put(
    'interfaceVlan',
    interfaceVlanSchema.parse({
      id: uuid(84),
      portId: uuid(40),
      mode: 'trunk',
      untaggedVlanId: uuid(82),
      taggedVlanIds: [uuid(83)],
    }),
  );
  put(
    'prefix',
    prefixSchema.parse({
      id: uuid(85),
      vrfId: uuid(80),
      prefix: '10.40.20.0/24',
      vlanId: uuid(82),
      gateway: '10.40.20.1',
    }),
  );
  put('prefix', prefixSchema.parse({ id: uuid(86), prefix: '2001:DB8::/32' }));
  put(
    'range',
    rangeSchema.parse({
      id: uuid(87),
      vrfId: uuid(80),
      start: '10.40.20.2',
      end: '10.40.20.9',
      role: 'dhcp',
    }),
  );
  put(
    'dhcpScope',
    dhcpScopeSchema.parse({ id: uuid(88), prefixId: uuid(85), dnsServers: ['10.1.1.1', '10.1.1.2'] }),
  );
  put(
    'address',
    addressSchema.parse({ id: uuid(89), vrfId: uuid(80), address: '10.40.20.10/24', portId: uuid(40) }),
  );
  put('address', addressSchema.parse({ id: uuid(90), address: '192.0.2.1/32', role: 'loopback' }));
  put(
    'route',
    routeSchema.parse({ id: uuid(91), deviceId: uuid(30), prefix: '0.0.0.0/0', nextHop: '10.40.20.1' }),
  );
  put(
    'opening',
    openingSchema.parse({
      id: uuid(92),
      name: 'VPN',
      source: 'any',
      destination: '10.40.20.10',
      protocol: 'udp',
      ports: ['500', '4500'],
      deviceId: uuid(30),
    }),
  );
  put('asn', asnSchema.parse({ id: uuid(93), number: 64512, locationId: uuid(1) }));
  put('zone', zoneSchema.parse({ id: uuid(94), name: 'Workshop' }));
  put('zone', zoneSchema.parse({ id: uuid(95), name: 'DMZ', trust: 20 }));
  put(
    'flow',
    flowSchema.parse({
      id: uuid(96),
      name: 'web',
      fromZoneId: uuid(94),
      toZoneId: uuid(95),
      protocol: 'tcp',
      ports: ['443'],
    }),
  );
  put(
    'vlanTranslation',
    vlanTranslationSchema.parse({ id: uuid(97), portId: uuid(40), wireVid: 1120, vlanId: uuid(82) }),
  );
  put('spanningTree', spanningTreeSchema.parse({ id: uuid(98), deviceId: uuid(30), vlanIds: [uuid(82)] }));
  put('fhrpGroup', fhrpGroupSchema.parse({ id: uuid(99), protocol: 'vrrp3', number: 20, vlanId: uuid(82) }));
  put('fhrpMember', fhrpMemberSchema.parse({ id: uuid(100), groupId: uuid(99), portId: uuid(40) }));
  return objects;
}
