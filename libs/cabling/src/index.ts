export { locationKinds, locationSchema, type Location } from './model/location.js';
export { floorPointOf, floorPointSchema, type FloorPoint } from './model/floor.js';
export { rackSchema, RACK_UNIT_MM, type Rack } from './model/rack.js';
export {
  mediaNames,
  mediaField,
  mediaFamily,
  screens,
  connectorNames,
  type Media,
  type MediaFamily,
  type Screen,
  type Connector,
} from './model/media.js';
export {
  isFacePort,
  portKinds,
  polishes,
  interfaceTypes,
  portSchema,
  portTemplateSchema,
  portMapSchema,
  portMapTemplateSchema,
  type Port,
  type PortKind,
  type PortMap,
  type PortMapTemplate,
  type PortTemplate,
  type Rating,
} from './model/port.js';
export {
  deviceRoles,
  deviceSchema,
  deviceTypeSchema,
  type Device,
  type DeviceRole,
  type DeviceType,
} from './model/device.js';
export { deviceBaySchema, moduleBaySchema, type DeviceBay, type ModuleBay } from './model/bay.js';
export { moduleSchema, moduleTypeSchema, type Module, type ModuleType } from './model/module.js';
export { cableProductSchema, type CableProduct } from './model/product.js';
export {
  circuitSchema,
  circuitsOf,
  circuitStatuses,
  type RecordedCircuit,
  type TracedCircuit,
} from './model/circuit.js';
export { transceiverMedia, transceiverTypeSchema, type TransceiverType } from './model/transceiver.js';
export { compatibilitySchema, type Compatibility } from './model/compatibility.js';
export { compatibilityTable, type CompatibilityTable } from './compatibility/table.js';
export { fitsCage, isCage } from './optics/cages.js';
export {
  containments,
  pathwayEnds,
  pathwayKinds,
  pathwaySchema,
  pathwaySectionMm2,
  pathwayServices,
  type Pathway,
} from './model/pathway.js';
export { cableRoles } from './model/cable-roles.js';
export {
  colourCodes,
  strandColour,
  strandPlaces,
  type ColourCode,
  type StrandColour,
  type StrandPlace,
} from './colours/strand-colours.js';
export { euroclasses, meetsFireClass, parseFireClass, type Euroclass, type FireClass } from './fire-class.js';
export { moduleName } from './naming.js';
export { baysOf, positionsOf, type Bay } from './bays.js';
export {
  cableStatuses,
  cableSchema,
  terminationSchema,
  type Cable,
  type CableStatus,
  type Termination,
} from './model/cable.js';
export { cableDiameterMm } from './model/diameter.js';
export { cablingSchemas, type CablingKinds } from './model/kinds.js';
export { instantiateDevice, instantiateModule, type DeviceParts } from './instantiate.js';
export { replaceParts, type ReplacedParts, type Replacement } from './replace.js';
export {
  cableProfileSchema,
  type CableProfile,
  type Circuit,
  type CircuitEnd,
  type RecordedProfile,
} from './model/profile.js';
export { standardProfiles } from './profiles/standard.js';
export { compareNames } from './compare-names.js';
export {
  buildGraph,
  type CablingFacts,
  type CablingGraph,
  type GraphCable,
  type GraphPort,
  type GraphPortMap,
} from './trace/graph.js';
export {
  cablesOf,
  destinationOf,
  originOf,
  type CableHop,
  type CablePath,
  type Hop,
  type PlaceHop,
  type PortHop,
} from './trace/path.js';
export { circuitsOn, type CircuitOnPath } from './trace/circuits-on.js';
export { cablingFactsOf, type TracedObjects } from './trace/facts-of.js';
export { pathLoss, type LossFacts, type PathLoss } from './trace/path-loss.js';
export { tracePath, type TraceFrom } from './trace/trace-path.js';
export { traceAll } from './trace/trace-all.js';
export { traceBranches } from './trace/branches.js';
export { tracePaths, type StrandOf, type TraceThrough } from './trace/trace-paths.js';
export { attachmentsOf, farEnds, linkPeers, pathOfPort, type Attachment } from './trace/far-ends.js';
export { faultsOfCable, type CableFault, type FaultFacts } from './check/cable-faults.js';
export { nextFreePorts, type PortWish } from './free-ports.js';
export { freeUnits, unitsOf, type Mounted } from './free-units.js';
export { cablingReferences } from './model/references.js';
export { cablingChecks, checkCabling } from './check/check.js';
export { cablingIndexes, cablingView, type CablingIndexed, type CablingView } from './check/view.js';
export type { CablingContext } from './check/view.js';
export { cablingPolicySchema, type CablingPolicy } from './check/policy.js';
export { cablingRules, type CablingCode, type CablingRule } from './check/rule-table.js';
export { readDeviceType, type ReadType } from './types/read-device-type.js';
export { libraryConnector, libraryInterface } from './types/connectors.js';
export {
  connectPairs,
  connectRange,
  type ConnectContext,
  type ConnectLook,
  type ConnectPreview,
  type ConnectRow,
} from './range/connect.js';
export type { FindPorts } from './range/port-finder.js';
export type { PairedText, PortPair } from './range/pairs.js';
export { readPortList, readSides, type PortList } from './range/port-list.js';
export { findRoutes } from './route/find-routes.js';
export { findRoutesTogether } from './route/routes-together.js';
export type { Route, RouteEnds, RouteLeg, RouteWish } from './route/route.js';
export { channelFamilies, type ChannelFamily } from './route/carries.js';
export { pairsOfRoutes, portsOfRoute } from './route/ports-of-route.js';
export { layRoute, layRoutes } from './route/lay-route.js';
export {
  findFreePorts,
  takenPorts,
  type DeviceStock,
  type FreePort,
  type FreePorts,
  type FreePortWish,
} from './design/find-ports.js';
export { proposalChanges, proposeFor, type Need, type Obstacle, type Proposal } from './design/propose.js';
export type { NewDevice } from './design/place-devices.js';
export { CordLengths, type CordLength, type LengthPolicy } from './lengths/cord-length.js';
export { PathwayNet, type PathwayRoute } from './lengths/pathway-route.js';
export { readLengths, stockLengthM } from './lengths/policy.js';
export {
  identifierPresets,
  identified,
  type Identified,
  type IdentifierPreset,
} from './identifiers/presets.js';
export { identifierScheme, identifiedCable, type IdentifierScheme } from './identifiers/scheme.js';
export { LabelSeries, labelsOf } from './identifiers/label-series.js';
export { gestureKey, socketsOf } from './moves/gesture-key.js';
export { patchMoves, type PatchMoves } from './moves/patch-moves.js';
export { isPlugged, type Gesture, type PlugName, type Socket } from './moves/gestures.js';
