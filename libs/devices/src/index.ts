export {
  UnreadableAnswer,
  type Account,
  type Configuration,
  type Driver,
  type Level,
  type Reply,
  type Safety,
  type SafetyJob,
  type SecretReference,
  type Step,
} from './driver.js';
export { drivers, driverOf } from './drivers/index.js';
export { linuxShell } from './drivers/linux-shell.js';
export { failureIn, refusalOf } from './failure.js';
export { cliState, type CliInterface, type CliNeighbour, type CliState } from './state/read-state.js';
export { childOf, escapeXml, parseXml, type XmlElement } from './xml/parse-xml.js';
export { shellQuote } from './shell-quote.js';
export { ovsText, type OvsBridge, type OvsPort } from './ovs/text.js';
export { idsOf, rangesOf } from './vlan-ids.js';
export {
  anySecrets,
  arubaSecrets,
  ciscoSecrets,
  comwareSecrets,
  fortiosSecrets,
  junosSecrets,
  panOsSecrets,
  routerosSecrets,
  statementSecrets,
  type SecretPattern,
} from './secrets/index.js';
export { secretForm, type SecretForm } from './secret-form.js';
export type { Varbind } from './snmp/varbind.js';
export { SYSTEM_OID, systemFacts, type SystemFacts } from './snmp/system.js';
export {
  ETHERLIKE_OID,
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  interfaceErrors,
  interfaceStates,
  type InterfaceState,
  type OperStatus,
} from './snmp/interfaces.js';
export {
  BRIDGE_PORT_OID,
  Q_BRIDGE_VLAN_OID,
  bridgePorts,
  type VlanState,
  type VlanStates,
} from './snmp/bridge.js';
export {
  LLDP_LOCAL_OID,
  LLDP_REMOTE_OID,
  lldpNeighbours,
  lldpSelf,
  type LldpCapability,
  type LldpNeighbour,
  type LldpSelf,
  type LocalPort,
} from './snmp/lldp.js';
export type { LldpId } from './snmp/lldp-id.js';
export { LLDP_NEIGHBOUR_OIDS } from './snmp/lldp-tables.js';
export { IP_ADDRESS_OIDS, ipAddressStates, type IpAddressState } from './snmp/addresses.js';
export { IP_NEIGHBOUR_OIDS, ipNeighbours, type IpNeighbour } from './snmp/ip-neighbours.js';
export { D_FDB_OID, Q_FDB_OID, fdbEntries, type FdbEntry, type FdbStatus } from './snmp/forwarding.js';
export {
  BRIDGE_ADDRESS_OID,
  STP_OID,
  spanningTree,
  type BridgeId,
  type SpanningTree,
  type StpPort,
  type StpState,
} from './snmp/spanning-tree.js';
export {
  ENTITY_ALIAS_OID,
  ENTITY_OID,
  physicalParts,
  type PartClass,
  type PhysicalPart,
} from './snmp/inventory.js';
export { CDP_OID, cdpNeighbours, type CdpNeighbour } from './snmp/cdp.js';
export { VLAN_OIDS, vlanStates } from './snmp/vlans.js';
export type { VlanContexts } from './snmp/vlan-contexts.js';
export {
  POE_PORT_OID,
  POE_SUPPLY_OID,
  poePorts,
  poeSupplies,
  type PoePort,
  type PoeStatus,
  type PoeSupply,
} from './snmp/poe.js';
export {
  grammarOf,
  grammars,
  readAnswer,
  type Answer,
  type AnswerRow,
  type Grammar,
} from './commands/index.js';
