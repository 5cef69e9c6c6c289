import { cableSchema, pathwaySchema, type Cable, type Pathway } from './cable.js';
import { deviceSchema, deviceTypeSchema, type Device, type DeviceType } from './device.js';
import { locationSchema, type Location } from './location.js';
import { portMapSchema, portSchema, type Port, type PortMap } from './port.js';
import { rackSchema, type Rack } from './rack.js';

/** The recorded kinds of the physical model, referenced kinds first. */
export const cablingSchemas = {
  location: locationSchema,
  rack: rackSchema,
  deviceType: deviceTypeSchema,
  device: deviceSchema,
  port: portSchema,
  portMap: portMapSchema,
  pathway: pathwaySchema,
  cable: cableSchema,
} as const;

// A type, not an interface: it must satisfy the index signature of `Kinds`.
export type CablingKinds = {
  location: Location;
  rack: Rack;
  deviceType: DeviceType;
  device: Device;
  port: Port;
  portMap: PortMap;
  pathway: Pathway;
  cable: Cable;
};
