import { cableSchema, type Cable } from './cable.js';
import { circuitSchema, type RecordedCircuit } from './circuit.js';
import { compatibilitySchema, type Compatibility } from './compatibility.js';
import { deviceSchema, deviceTypeSchema, type Device, type DeviceType } from './device.js';
import { locationSchema, type Location } from './location.js';
import { moduleSchema, moduleTypeSchema, type Module, type ModuleType } from './module.js';
import { pathwaySchema, type Pathway } from './pathway.js';
import { portMapSchema, portSchema, type Port, type PortMap } from './port.js';
import { cableProductSchema, type CableProduct } from './product.js';
import { cableProfileSchema, type RecordedProfile } from './profile.js';
import { rackSchema, type Rack } from './rack.js';
import { transceiverTypeSchema, type TransceiverType } from './transceiver.js';

/** The recorded kinds of the physical model, referenced kinds first. */
export const cablingSchemas = {
  location: locationSchema,
  rack: rackSchema,
  deviceType: deviceTypeSchema,
  moduleType: moduleTypeSchema,
  transceiverType: transceiverTypeSchema,
  cableProduct: cableProductSchema,
  cableProfile: cableProfileSchema,
  compatibility: compatibilitySchema,
  device: deviceSchema,
  module: moduleSchema,
  port: portSchema,
  portMap: portMapSchema,
  pathway: pathwaySchema,
  cable: cableSchema,
  circuit: circuitSchema,
} as const;

// A type, not an interface: it must satisfy the index signature of `Kinds`.
export type CablingKinds = {
  location: Location;
  rack: Rack;
  deviceType: DeviceType;
  moduleType: ModuleType;
  transceiverType: TransceiverType;
  cableProduct: CableProduct;
  cableProfile: RecordedProfile;
  compatibility: Compatibility;
  device: Device;
  module: Module;
  port: Port;
  portMap: PortMap;
  pathway: Pathway;
  cable: Cable;
  circuit: RecordedCircuit;
};
