export { locationKinds, locationSchema, type Location } from './model/location.js';
export { rackSchema, RACK_UNIT_MM, type Rack } from './model/rack.js';
export {
  mediaNames,
  mediaField,
  mediaFamily,
  connectorNames,
  type Media,
  type MediaFamily,
  type Connector,
} from './model/media.js';
export {
  portKinds, interfaceTypes, portSchema, portTemplateSchema, portMapSchema, portMapTemplateSchema,
  type Port, type PortKind, type PortMap, type PortMapTemplate, type PortTemplate,
} from './model/port.js'; // prettier-ignore
export {
  deviceRoles,
  deviceSchema,
  deviceTypeSchema,
  type Device,
  type DeviceRole,
  type DeviceType,
} from './model/device.js';
export {
  cableRoles, cableStatuses, cableSchema, pathwayKinds, pathwaySchema, terminationSchema,
  type Cable, type CableStatus, type Pathway, type Termination,
} from './model/cable.js'; // prettier-ignore
export { cablingSchemas, type CablingKinds } from './model/kinds.js';
export { instantiateDevice, type DeviceParts } from './instantiate.js';
