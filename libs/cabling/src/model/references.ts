import type { CablingKinds } from './kinds.js';

type Kind = keyof CablingKinds;

/**
 * The fields of each kind that hold the id of another object, with the kind they refer to. A path may lead into lists
 * (`pathwayIds.*`, `a.*.portId`).
 */
export const cablingReferences: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  location: { parentId: 'location' },
  rack: { locationId: 'location' },
  deviceType: {},
  moduleType: {},
  transceiverType: {},
  cableProduct: {},
  cableProfile: {},
  compatibility: {},
  device: { typeId: 'deviceType', locationId: 'location', rackId: 'rack', parentId: 'device' },
  module: { deviceId: 'device', parentId: 'module', typeId: 'moduleType' },
  port: { deviceId: 'device', moduleId: 'module', transceiverId: 'transceiverType', lagId: 'port' },
  portMap: { frontPortId: 'port', rearPortId: 'port' },
  pathway: {
    locationId: 'location',
    fromRackId: 'rack',
    fromLocationId: 'location',
    toRackId: 'rack',
    toLocationId: 'location',
  },
  cable: { productId: 'cableProduct', 'a.*.portId': 'port', 'b.*.portId': 'port', 'pathwayIds.*': 'pathway' },
  circuit: { aPortId: 'port', aLocationId: 'location', zPortId: 'port', zLocationId: 'location' },
};
