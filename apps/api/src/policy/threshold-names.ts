import type { Language } from '#findings';
import type { ThresholdKey } from './threshold-facts.js';

/** What people call a threshold. */
type Name = Readonly<Record<Language, string>>;

const name = (en: string, fr: string): Name => ({ en, fr });

/** The name of each threshold; the compiler asks for a line when a kernel has a new one. */
// prettier-ignore
export const thresholdNames: Readonly<Record<ThresholdKey, Name>> = {
  permanentLinkMaxM: name('Longest permanent link', 'Lien permanent le plus long'),
  cordsMaxM: name('Cords of a channel together, at most', 'Cordons d’un canal ensemble, au plus'),
  channelMaxM: name('Longest channel', 'Canal le plus long'),
  cat6TenGigMaxM: name('Longest Cat 6 channel with 10GBASE-T', 'Canal Cat 6 le plus long en 10GBASE-T'),
  cat8MaxM: name('Longest Cat 8 channel with 25/40GBASE-T', 'Canal Cat 8 le plus long en 25/40GBASE-T'),
  longCordFactor: name('Link length lost per metre of long cord', 'Longueur de lien perdue par mètre de cordon long'),
  ambientC: name('Temperature of pathways of which none is recorded', 'Température des cheminements sans relevé'),
  fireClass: name('Least fire class of cables', 'Classe de réaction au feu minimale des câbles'),
  wiring: name('Pin assignment', 'Convention de raccordement'),
  pathwayFillPercent: name('Filling of a tray, warning', 'Remplissage d’un chemin de câbles, avertissement'),
  pathwayFillMaxPercent: name('Filling of a tray, error', 'Remplissage d’un chemin de câbles, erreur'),
  conduitFillPercent: name('Filling of a conduit', 'Remplissage d’un conduit'),
  poeBundleMax: name('Cables with PoE in one bundle', 'Câbles PoE dans un même faisceau'),
  uplinksApart: name('Redundant uplinks and supplies share nothing', 'Liaisons et alimentations redondantes sans rien de commun'),
  connectorLossDb: name('Loss of a mated pair of connectors', 'Perte d’une paire de connecteurs'),
  spliceLossDb: name('Loss of a splice', 'Perte d’une épissure'),
  multimodeLossDbPerKm: name('Attenuation of multimode fibre', 'Affaiblissement de la fibre multimode'),
  singlemodeLossDbPerKm: name('Attenuation of single-mode fibre', 'Affaiblissement de la fibre monomode'),
  sparePortsPercent: name('Ports to keep free', 'Ports à garder libres'),
  spareUnitsPercent: name('Rack units to keep free', 'Unités de baie à garder libres'),
  rackPowerPercent: name('Part of a rack’s power in continuous use', 'Part de la puissance d’une baie en usage continu'),
  portsPerManagerU: name('Copper ports per unit of cable manager', 'Ports cuivre par unité de passe-câbles'),
  bondRequired: name('Every rack names its bonding conductor', 'Chaque baie indique sa mise à la terre'),
  poeReservePercent: name('PoE budget to keep free', 'Budget PoE à garder libre'),
  cordMedia: name('Category of new copper cords', 'Catégorie des cordons cuivre neufs'),
  cordLengthsM: name('Lengths of cords in stock', 'Longueurs de cordons en stock'),
  cordSlackPercent: name('Slack of a cord, share of its way', 'Mou d’un cordon, part du trajet'),
  cordSlackM: name('Slack of a cord, at least', 'Mou d’un cordon, au moins'),
  cableSlackDistributorM: name('Slack of a cable at the distributor', 'Mou d’un câble au répartiteur'),
  cableSlackOutletM: name('Slack of a copper cable at the outlet', 'Mou d’un câble cuivre à la prise'),
  fibreSlackOutletM: name('Slack of a fibre cable at the outlet', 'Mou d’un câble optique à la prise'),
  identifierScheme: name('Identification scheme', 'Schéma de repérage'),
  identifierPort: name('Identifier of a port', 'Repère d’un port'),
  identifierRack: name('Identifier of a rack', 'Repère d’une baie'),
  identifierPanel: name('Identifier of a panel', 'Repère d’un panneau'),
  identifierOutlet: name('Identifier of an outlet', 'Repère d’une prise'),
  identifierHorizontal: name('Identifier of a horizontal cable', 'Repère d’un câble horizontal'),
  identifierTrunk: name('Identifier of a backbone cable', 'Repère d’une rocade'),
  identifierCord: name('Identifier of a copper cord', 'Repère d’un cordon cuivre'),
  identifierFibreCord: name('Identifier of a fibre cord', 'Repère d’un cordon optique'),
  identifierPower: name('Identifier of a power cord', 'Repère d’un cordon d’alimentation'),
  labelMaxCharacters: name('Characters that a label takes', 'Caractères qu’une étiquette accepte'),
  globalUnique: name('No duplicates in the global table', 'Aucun doublon dans la table globale'),
  gatewayPosition: name('Where the gateway of a network stands', 'Place de la passerelle d’un réseau'),
  growthFactor: name('Growth on top of planned hosts', 'Croissance appliquée aux hôtes prévus'),
  utilisationWarningPercent: name('Use of a network, warning', 'Occupation d’un réseau, avertissement'),
  utilisationErrorPercent: name('Use of a network, error', 'Occupation d’un réseau, erreur'),
  ownedPrefixes: name('Public prefixes that we own', 'Préfixes publics détenus'),
  partnerPrefixes: name('Prefixes of partners, not to be used here', 'Préfixes des partenaires, à ne pas utiliser ici'),
  dualStack: name('Every routed VLAN has IPv6 too', 'Chaque VLAN routé a aussi IPv6'),
  summaryRoutesPerSite: name('Routes that may announce a site', 'Routes qui peuvent annoncer un site'),
  largestFreeLength: name('Free block to keep in an aggregate, IPv4', 'Bloc libre à garder dans un agrégat, IPv4'),
  largestFreeLengthIpv6: name('Free block to keep in an aggregate, IPv6', 'Bloc libre à garder dans un agrégat, IPv6'),
  forecastDays: name('Notice before a network is full', 'Préavis avant qu’un réseau soit plein'),
  poolFactor: name('DHCP pool over its busiest time', 'Étendue DHCP rapportée à sa pointe'),
  dnsServers: name('DNS servers', 'Serveurs DNS'),
  ntpServers: name('Time servers', 'Serveurs de temps'),
  syslogServers: name('Log servers', 'Serveurs de journaux'),
  snmpManagers: name('SNMP managers', 'Superviseurs SNMP'),
  hostnamePattern: name('Pattern of device names', 'Modèle des noms d’équipements'),
  requireDnsNames: name('Addresses that need a DNS name', 'Adresses qui exigent un nom DNS'),
  redundantFromCriticality: name('Criticality that asks for two ways', 'Criticité qui exige deux chemins'),
  openingReviewDays: name('Days until an opening is reviewed', 'Jours jusqu’à la revue d’une ouverture'),
  openingNoticeDays: name('Notice before an opening ends', 'Préavis avant la fin d’une ouverture'),
  adminPorts: name('Ports of administration', 'Ports d’administration'),
};

/** The unit of a threshold by the end of its key; empty: none, or a text. */
export function unitOf(key: ThresholdKey): string {
  if (key.endsWith('DbPerKm')) return 'dB/km';
  if (key.endsWith('Db')) return 'dB';
  if (key.endsWith('Percent')) return '%';
  if (key.endsWith('Days')) return 'd';
  if (key.startsWith('largestFreeLength')) return '/';
  if (key.endsWith('Factor')) return '×';
  if (key.endsWith('M')) return 'm';
  return key === 'ambientC' ? '°C' : '';
}
