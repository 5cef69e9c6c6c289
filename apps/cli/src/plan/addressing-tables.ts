import type { Table } from '#documents';
import type { Language } from '#findings';
import { ipPlanTables, type PlanObjects } from '#plan';

/** A table with the name of its CSV file. */
export interface NamedTable extends Table {
  readonly name: string;
}

/** The addressing plan as lists: VLANs, prefixes, addresses, openings. */
export function addressingTables(objects: PlanObjects, lang: Language): NamedTable[] {
  const words = texts[lang];
  const { vlans, prefixes, strays, openings } = ipPlanTables(objects);
  const table = (name: keyof typeof words, rows: Table['rows']): NamedTable => {
    const [title = '', ...columns] = words[name];
    return { name, title, columns: columns.map((column) => ({ title: column })), rows };
  };
  const addresses = [...prefixes.flatMap((prefix) => prefix.addresses.map((it) => ({ prefix: prefix.prefix, ...it }))), ...strays.map((it) => ({ prefix: '', ...it }))]; // prettier-ignore
  return [
    table('vlans', vlans.map((it) => [it.vid, it.name, it.role, it.prefixes.join(', '), it.gateways.join(', '), it.dhcp.join(', '), it.accessPorts, it.trunkPorts, it.l3Ports, it.description])), // prettier-ignore
    table('prefixes', prefixes.map((it) => ['  '.repeat(it.depth) + it.prefix, it.status, it.vlan, it.gateway, it.dhcpServer, it.utilisationPercent, it.usable, it.ranges.map(({ start, end, role }) => `${start}-${end} (${role})`).join(', '), it.description])), // prettier-ignore
    table('addresses', addresses.map((it) => [it.prefix, it.address, it.status, it.role, it.port, it.dnsName, it.description])), // prettier-ignore
    table('openings', openings.map((it) => [it.name, it.direction, it.source, it.destination, it.protocol, it.ports.join(', '), it.publicAddress, it.rule, it.requester, it.approver, it.reason, it.expiresOn])), // prettier-ignore
  ];
}

/** The sheet's title, then its column headings. */
const texts = {
  en: {
    vlans: ['VLANs', 'VLAN', 'Name', 'Role', 'Prefixes', 'Gateways', 'DHCP', 'Access ports', 'Trunk ports', 'L3 interfaces', 'Description'],
    prefixes: ['Prefixes', 'Prefix', 'Status', 'VLAN', 'Gateway', 'DHCP server', 'Used %', 'Usable', 'Ranges', 'Description'],
    addresses: ['Addresses', 'Prefix', 'Address', 'Status', 'Role', 'Interface', 'DNS name', 'Description'],
    openings: ['Openings', 'Name', 'Direction', 'Source', 'Destination', 'Protocol', 'Ports', 'Public address', 'Rule', 'Requested by', 'Approved by', 'Reason', 'Until'],
  },
  fr: {
    vlans: ['VLAN', 'VLAN', 'Nom', 'Rôle', 'Préfixes', 'Passerelles', 'DHCP', 'Ports d’accès', 'Ports trunk', 'Interfaces L3', 'Description'],
    prefixes: ['Préfixes', 'Préfixe', 'État', 'VLAN', 'Passerelle', 'Serveur DHCP', 'Utilisé %', 'Utilisables', 'Plages', 'Description'],
    addresses: ['Adresses', 'Préfixe', 'Adresse', 'État', 'Rôle', 'Interface', 'Nom DNS', 'Description'],
    openings: ['Ouvertures', 'Nom', 'Sens', 'Source', 'Destination', 'Protocole', 'Ports', 'Adresse publique', 'Règle', 'Demandeur', 'Approbateur', 'Motif', 'Jusqu’au'],
  },
} as const; // prettier-ignore
