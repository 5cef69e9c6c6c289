const description = ['description', 'comment', 'comments', 'remarks', 'remarque', 'remarques', 'commentaire', 'commentaires', 'observations', 'notes', 'note', 'usage', 'utilisation', 'affectation', 'libelle']; // prettier-ignore
const status = ['status', 'state', 'statut', 'etat'];
const vrf = ['vrf', 'routing table', 'table de routage', 'instance'];
const mask = ['mask', 'netmask', 'subnet mask', 'masque', 'masque de sous reseau', 'masque reseau', 'prefix length', 'length', 'longueur', 'longueur de prefixe']; // prettier-ignore

/** Headings of addressing plans as people write them, in French and English, by what they give. */
export const addressingWords: Readonly<Record<'vlan' | 'prefix' | 'range' | 'address', Readonly<Record<string, readonly string[]>>>> = {
  vlan: {
    vid: ['vlan', 'vlan id', 'id vlan', 'vid', 'id', 'number', 'vlan number', 'no', 'n', 'n vlan', 'no vlan', 'numero', 'numero vlan', 'numero de vlan', 'n de vlan', 'tag'],
    name: ['name', 'vlan name', 'nom', 'nom vlan', 'nom du vlan', 'designation'],
    group: ['group', 'vlan group', 'domain', 'l2 domain', 'vlan domain', 'groupe', 'groupe de vlan', 'domaine', 'domaine l2', 'domaine vlan'],
    role: ['role', 'purpose', 'fonction', 'type'],
    status,
    zone: ['zone', 'security zone', 'zone de securite'],
    mtu: ['mtu'],
    criticality: ['criticality', 'criticite'],
    description,
  },
  prefix: {
    prefix: ['prefix', 'network', 'subnet', 'cidr', 'ip network', 'prefixe', 'reseau', 'reseau ip', 'sous reseau', 'plage', 'adresse reseau', 'network address', 'adresse de reseau', 'adressage'],
    mask,
    vlan: ['vlan', 'vlan id', 'vid', 'n vlan', 'no vlan', 'numero de vlan', 'numero vlan', 'id vlan'],
    vlanGroup: ['vlan group', 'vlan domain', 'l2 domain', 'domaine l2', 'domaine vlan', 'groupe de vlan', 'groupe'],
    gateway: ['gateway', 'default gateway', 'router', 'passerelle', 'passerelle par defaut', 'routeur', 'gw'],
    vrf,
    status,
    location: ['location', 'site', 'place', 'building', 'lieu', 'emplacement', 'batiment', 'local'],
    plannedHosts: ['hosts', 'planned hosts', 'expected hosts', 'hotes', 'hotes prevus', 'nombre d hotes', 'nb hotes', 'postes', 'nombre de postes'],
    zone: ['zone', 'security zone', 'zone de securite'],
    pool: ['pool', 'is pool'],
    description: [...description, 'name', 'nom', 'designation'],
  },
  range: {
    start: ['start', 'first', 'from', 'start address', 'first address', 'debut', 'premiere adresse', 'adresse de debut', 'de', 'start ip', 'ip debut'],
    end: ['end', 'last', 'to', 'end address', 'last address', 'fin', 'derniere adresse', 'adresse de fin', 'a', 'end ip', 'ip fin'],
    span: ['range', 'address range', 'ip range', 'plage', 'plage d adresses', 'plage ip', 'etendue'],
    role: ['role', 'type', 'kind', 'nature'],
    purpose: ['purpose', 'reserved for', 'pour', 'destination', 'population'],
    vrf,
    description: [...description, 'name', 'nom'],
  },
  address: {
    address: ['address', 'ip', 'ip address', 'ipv4', 'ipv6', 'host', 'adresse', 'adresse ip', 'adresse ipv4', 'adresse ipv6', 'ip adresse'],
    mask,
    port: ['interface', 'port', 'interface path', 'chemin'],
    portRack: ['rack', 'cabinet', 'baie', 'armoire'],
    portDevice: ['device', 'equipment', 'host name of device', 'equipement', 'machine', 'materiel', 'appareil'],
    portName: ['interface name', 'port name', 'nom d interface', 'nom de l interface'],
    dnsName: ['dns', 'dns name', 'hostname', 'host name', 'fqdn', 'name', 'nom', 'nom dns', 'nom d hote', 'nom hote', 'nom machine'],
    reservedMac: ['mac', 'mac address', 'adresse mac', 'ethernet', 'reservation'],
    vrf,
    status,
    role: ['role', 'fonction'],
    management: ['management', 'administration', 'gestion'],
    description,
  },
}; // prettier-ignore
