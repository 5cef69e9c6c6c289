import type { Severity } from '#findings';

/** What a rule must read again when something changes. */
export type CablingScope = 'object' | 'port' | 'link' | 'rack' | 'device';

export interface CablingRule {
  /** The rule's number in the catalogue of the field (C1, K1, S2 …); `ID` for identifiers, `M` for faults of the model itself. */
  readonly rule: string;
  readonly severity: Severity;
  readonly scope: CablingScope;
  /** Codes that follow from this one at the same object. */
  readonly implies?: readonly string[];
}

const rule = (
  name: string,
  severity: Severity,
  scope: CablingScope,
  ...implies: readonly string[]
): CablingRule => ({ rule: name, severity, scope, ...(implies.length > 0 && { implies }) });

/** Every code that cabling can be told, with its rule, severity and scope. */
export const cablingRules = {
  CABLING_LINK_TOO_LONG: rule('C1', 'error', 'link'),
  CABLING_CORDS_TOO_LONG: rule('C1', 'error', 'link'),
  CABLING_CHANNEL_TOO_LONG: rule('C1', 'error', 'link'),
  CABLING_LONG_CORDS: rule('C2', 'warning', 'link'),
  CABLING_CAT8_TOO_LONG: rule('C3', 'error', 'link'),
  CABLING_MULTI_GIG: rule('C3', 'info', 'link'),
  CABLING_ROUTE_HOT: rule('C4', 'warning', 'link'),
  CABLING_CABLE_TOO_SHORT: rule('C5', 'warning', 'object'),
  CABLING_CORD_TOO_SHORT: rule('C5', 'warning', 'object'),
  CABLING_WAY_BROKEN: rule('C5', 'warning', 'object'),
  CABLING_WIRING_MIXED: rule('C6', 'error', 'object'),
  CABLING_WIRING_OF_SITE: rule('C6', 'warning', 'object'),
  CABLING_FIRE_CLASS: rule('C7', 'error', 'object'),
  CABLING_BEND_TIGHT: rule('C8', 'warning', 'object'),
  CABLING_PATHWAY_FULL: rule('P1', 'warning', 'object'),
  CABLING_PATHWAY_OVERFULL: rule('P1', 'error', 'object'),
  CABLING_CONDUIT_OVERFULL: rule('P1', 'error', 'object'),
  CABLING_POWER_TOO_NEAR: rule('P2', 'warning', 'object'),
  CABLING_POE_BUNDLE: rule('P3', 'warning', 'object'),
  CABLING_POE_CABLE: rule('P3', 'info', 'object'),
  CABLING_FIRESTOP_MISSING: rule('P4', 'info', 'object'),
  CABLING_TEN_GIG_TOO_LONG: rule('C3', 'error', 'link'),
  CABLING_CATEGORY_MIXED: rule('C6', 'error', 'link'),
  CABLING_FIBRE_LOSS: rule('F1', 'error', 'link'),
  CABLING_FIBRE_ACCEPTANCE: rule('F2', 'warning', 'link'),
  CABLING_FIBRE_TOO_LONG: rule('F3', 'error', 'link', 'CABLING_FIBRE_LOSS'),
  CABLING_POLARITY: rule('F4', 'error', 'link'),
  CABLING_UPLINKS_SHARE: rule('S4', 'warning', 'device'),
  CABLING_FEEDS_SHARE: rule('S4', 'warning', 'device'),
  CABLING_STRANDS_SCARCE: rule('S1', 'info', 'object'),
  CABLING_PINS_MIXED: rule('S3', 'warning', 'link'),
  CABLING_DEVICE_TOO_DEEP: rule('K1', 'error', 'rack'),
  CABLING_LABEL_SCHEME: rule('ID', 'warning', 'object'),
  CABLING_NAME_SCHEME: rule('ID', 'warning', 'object'),
  CABLING_LABEL_LENGTH: rule('ID', 'info', 'object'),
  CABLING_UNIT_CLASH: rule('K1', 'error', 'rack'),
  CABLING_UNIT_OUTSIDE: rule('K1', 'error', 'rack'),
  CABLING_UNIT_RESERVED: rule('K1', 'error', 'rack'),
  CABLING_UNIT_MISSING: rule('K1', 'warning', 'rack'),
  CABLING_RACK_TOO_HEAVY: rule('K2', 'error', 'rack'),
  CABLING_RACK_POWER: rule('K2', 'error', 'rack'),
  CABLING_CABLE_MANAGERS: rule('K3', 'warning', 'rack'),
  CABLING_UNITS_SCARCE: rule('K3', 'info', 'rack'),
  CABLING_RACK_NOT_BONDED: rule('K4', 'warning', 'rack'),
  CABLING_POE_BUDGET: rule('O1', 'error', 'device'),
  CABLING_POE_CLASS: rule('O2', 'error', 'link'),
  CABLING_PORTS_SCARCE: rule('S1', 'info', 'device'),
  CABLING_PORT_DOUBLE_BOOKED: rule('S2', 'error', 'port'),
  CABLING_PORT_RESERVED: rule('S2', 'warning', 'port'),
  CABLING_PORT_MARKED_CONNECTED: rule('S2', 'error', 'port'),
  CABLING_PORT_TAKES_NO_CABLE: rule('S3', 'error', 'port'),
  CABLING_KINDS_DO_NOT_MEET: rule('S3', 'error', 'link'),
  CABLING_CONNECTOR_MEDIA: rule('S3', 'error', 'port'),
  CABLING_FIBRE_TYPES_MIXED: rule('S3', 'error', 'link'),
  CABLING_POLISH_MIXED: rule('S3', 'warning', 'link'),
  CABLING_CONNECT_UNREADABLE: rule('M', 'error', 'object'),
  CABLING_CONNECT_COUNT: rule('M', 'error', 'object'),
  CABLING_CONNECT_PORT_UNKNOWN: rule('M', 'error', 'object'),
  CABLING_CONNECT_PORT_UNCLEAR: rule('M', 'error', 'object'),
  CABLING_ROUTE_PORT_TAKEN: rule('S2', 'warning', 'port'),
  CABLING_ROUTE_PORT_RESERVED: rule('S2', 'warning', 'port'),
  CABLING_CABLE_TO_ITSELF: rule('M', 'error', 'object'),
  CABLING_CIRCUIT_IN_NETWORK: rule('M', 'error', 'object'),
  CABLING_CIRCUIT_TO_ITSELF: rule('M', 'error', 'object'),
  CABLING_CONNECTOR_BEYOND_PROFILE: rule('M', 'error', 'object'),
  CABLING_POSITION_BEYOND_PORT: rule('M', 'error', 'object'),
  CABLING_PROFILE_UNKNOWN: rule('M', 'error', 'object'),
  CABLING_PORT_MISSING: rule('M', 'error', 'object'),
  CABLING_REFERENCE_MISSING: rule('M', 'error', 'object'),
  CABLING_LABEL_TWICE: rule('M', 'error', 'object'),
  CABLING_NAME_TWICE: rule('M', 'error', 'object'),
  CABLING_MAP_OVERLAP: rule('M', 'warning', 'device'),
  CABLING_MAP_BEYOND_PORT: rule('M', 'error', 'device'),
  CABLING_MAP_ACROSS_DEVICES: rule('M', 'error', 'device'),
  CABLING_DEVICE_RETIRED: rule('M', 'error', 'object'),
  CABLING_RETIRED_STILL_PLUGGED: rule('M', 'info', 'object'),
  CABLING_STRANDS_PART: rule('M', 'warning', 'link'),
} as const satisfies Readonly<Record<string, CablingRule>>;

export type CablingCode = keyof typeof cablingRules;
