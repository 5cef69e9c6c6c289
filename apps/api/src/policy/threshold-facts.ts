import type { CablingPolicy } from '#cabling';
import type { IpPlanPolicy } from '#ipplan';

/** A threshold that the site may set. */
export type ThresholdKey = keyof CablingPolicy | keyof IpPlanPolicy;

/** Where a threshold is used, and where its default comes from. */
export interface ThresholdFacts {
  /** Codes of the rules that judge by it; none: help with designing takes it. */
  readonly rules: readonly string[];
  /** The clause that fixes its default; empty: practice of the trade. */
  readonly source: string;
}

const by = (rules: string, source = ''): ThresholdFacts => ({
  rules: rules === '' ? [] : rules.split(' '),
  source,
});
const NAMES = by('CABLING_LABEL_SCHEME CABLING_NAME_SCHEME', 'TIA-606, ISO/IEC 14763-2');
const LABELS = by('CABLING_LABEL_SCHEME', 'TIA-606, ISO/IEC 14763-2');
const PASSIVE_WAY = 'CABLING_CABLE_TOO_SHORT';

/** Each threshold of the site; the compiler asks for a line when a kernel has a new one. */
// prettier-ignore
export const thresholdFacts: Readonly<Record<ThresholdKey, ThresholdFacts>> = {
  permanentLinkMaxM: by('CABLING_LINK_TOO_LONG CABLING_LONG_CORDS CABLING_ROUTE_HOT', 'ISO/IEC 11801-1, 6.2.2'),
  cordsMaxM: by('CABLING_CORDS_TOO_LONG', 'ISO/IEC 11801-1'),
  channelMaxM: by('CABLING_CHANNEL_TOO_LONG', 'ISO/IEC 11801-1'),
  cat6TenGigMaxM: by('CABLING_TEN_GIG_TOO_LONG', 'TIA TSB-155'),
  cat8MaxM: by('CABLING_CAT8_TOO_LONG', 'IEEE 802.3bq'),
  longCordFactor: by('CABLING_LONG_CORDS', 'ISO/IEC 11801-1, 6.2'),
  ambientC: by('CABLING_ROUTE_HOT', 'ISO/IEC 11801-1'),
  fireClass: by('CABLING_FIRE_CLASS', 'EN 50575, EN 13501-6'),
  wiring: by('CABLING_WIRING_OF_SITE', 'TIA-568.2'),
  pathwayFillPercent: by('CABLING_PATHWAY_FULL', 'TIA-569'),
  pathwayFillMaxPercent: by('CABLING_PATHWAY_OVERFULL', 'TIA-569'),
  conduitFillPercent: by('CABLING_CONDUIT_OVERFULL', 'NEC, chapter 9, table 1'),
  poeBundleMax: by('CABLING_POE_BUNDLE', 'TIA TSB-184-A'),
  uplinksApart: by('CABLING_UPLINKS_SHARE CABLING_FEEDS_SHARE'),
  connectorLossDb: by('CABLING_FIBRE_LOSS', 'ISO/IEC 11801-1, 10.6'),
  spliceLossDb: by('CABLING_FIBRE_LOSS', 'ISO/IEC 11801-1'),
  multimodeLossDbPerKm: by('CABLING_FIBRE_LOSS', 'ISO/IEC 11801-1'),
  singlemodeLossDbPerKm: by('CABLING_FIBRE_LOSS', 'ISO/IEC 11801-1'),
  sparePortsPercent: by('CABLING_PORTS_SCARCE'),
  spareUnitsPercent: by('CABLING_UNITS_SCARCE'),
  rackPowerPercent: by('CABLING_RACK_POWER CABLING_SUPPLY_OVERLOAD', 'NEC 210.20'),
  portsPerManagerU: by('CABLING_CABLE_MANAGERS'),
  bondRequired: by('CABLING_RACK_NOT_BONDED', 'ISO/IEC 30129'),
  poeReservePercent: by('CABLING_POE_BUDGET'),
  cordMedia: by(''),
  cordLengthsM: by(''),
  cordSlackPercent: by('CABLING_CORD_TOO_SHORT'),
  cordSlackM: by('CABLING_CORD_TOO_SHORT'),
  cableSlackDistributorM: by(PASSIVE_WAY, 'BICSI TDMM'),
  cableSlackOutletM: by(PASSIVE_WAY, 'BICSI TDMM'),
  fibreSlackOutletM: by(PASSIVE_WAY, 'BICSI TDMM'),
  identifierScheme: NAMES,
  identifierPort: LABELS,
  identifierRack: by('CABLING_NAME_SCHEME', 'TIA-606, ISO/IEC 14763-2'),
  identifierPanel: by('CABLING_NAME_SCHEME', 'TIA-606, ISO/IEC 14763-2'),
  identifierOutlet: by('CABLING_NAME_SCHEME', 'TIA-606, ISO/IEC 14763-2'),
  identifierHorizontal: LABELS,
  identifierTrunk: LABELS,
  identifierCord: LABELS,
  identifierFibreCord: LABELS,
  identifierPower: LABELS,
  labelMaxCharacters: by('CABLING_LABEL_LENGTH'),
  globalUnique: by('IPPLAN_PREFIX_DUPLICATE', 'RFC 4364'),
  gatewayPosition: by('IPPLAN_GATEWAY_POSITION'),
  growthFactor: by('IPPLAN_PREFIX_TOO_SMALL'),
  utilisationWarningPercent: by('IPPLAN_PREFIX_NEARLY_FULL'),
  utilisationErrorPercent: by('IPPLAN_PREFIX_FULL IPPLAN_PREFIX_FULL_SOON'),
  ownedPrefixes: by('IPPLAN_PUBLIC_NOT_OWNED IPPLAN_OPENING_PUBLIC_NOT_OWNED'),
  partnerPrefixes: by('IPPLAN_PARTNER_OVERLAP'),
  dualStack: by('IPPLAN_IPV6_MISSING'),
  summaryRoutesPerSite: by('IPPLAN_SITE_NOT_SUMMARISABLE'),
  largestFreeLength: by('IPPLAN_AGGREGATE_FRAGMENTED'),
  largestFreeLengthIpv6: by('IPPLAN_AGGREGATE_FRAGMENTED'),
  forecastDays: by('IPPLAN_PREFIX_FULL_SOON'),
  poolFactor: by('IPPLAN_POOL_TOO_SMALL'),
  dnsServers: by('IPPLAN_SERVICE_DIFFERS IPPLAN_DEVICE_SERVICE_DIFFERS IPPLAN_SITE_SERVER_UNKNOWN'),
  ntpServers: by('IPPLAN_SERVICE_DIFFERS IPPLAN_DEVICE_SERVICE_DIFFERS IPPLAN_SITE_SERVER_UNKNOWN'),
  syslogServers: by('IPPLAN_DEVICE_SERVICE_DIFFERS IPPLAN_SITE_SERVER_UNKNOWN'),
  snmpManagers: by('IPPLAN_DEVICE_SERVICE_DIFFERS IPPLAN_SITE_SERVER_UNKNOWN'),
  hostnamePattern: by('IPPLAN_HOSTNAME_SCHEME'),
  requireDnsNames: by('IPPLAN_DNS_NAME_MISSING'),
  redundantFromCriticality: by('IPPLAN_SINGLE_UPLINK'),
  openingReviewDays: by('IPPLAN_OPENING_REVIEW_DUE'),
  openingNoticeDays: by('IPPLAN_OPENING_EXPIRING'),
  adminPorts: by('IPPLAN_OPENING_ADMIN_PORT'),
};
