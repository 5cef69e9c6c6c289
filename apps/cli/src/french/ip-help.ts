/** What the help of `brassage ip` says, in French. */
// prettier-ignore
export const ipHelp: Readonly<Record<string, string>> = {
  'work with the addressing plan of a plan file': 'travailler sur le plan d’adressage d’un fichier de plan',
  'Brings the addressing plan of a phpIPAM in, exports it to other programs, and helps to design it. Only import writes a plan, into the file that --out names.':
    'Importe le plan d’adressage d’un phpIPAM, l’exporte vers d’autres programmes, et aide à le concevoir. Seul import écrit un plan, dans le fichier que nomme --out.',
  'bring the addressing plan of a phpIPAM in': 'importer le plan d’adressage d’un phpIPAM',
  'Reads an export of phpIPAM: its sheets as CSV or XLSX, the answers of its API as JSON, folders or a ZIP of these. What the plan has already is recognised and changed, not doubled; nothing is removed; everything left out is told. --look shows what each column gives, as a mapping file to be edited.':
    'Lit un export de phpIPAM : ses feuilles en CSV ou XLSX, les réponses de son API en JSON, des dossiers ou un ZIP. Ce que le plan a déjà est reconnu et modifié, jamais doublé ; rien n’est retiré ; tout ce qui est laissé de côté est dit. --look montre ce que donne chaque colonne, en fichier de correspondance à modifier.',
  'mapping: {"heading": "field" | null, …} as JSON; others as their headings say': 'correspondance : {"en-tête": "champ" | null, …} en JSON ; les autres selon leurs en-têtes',
  'write the proposed mapping, and end': 'écrire la correspondance proposée, et finir',
  'the plan file that takes it in; without it a new plan': 'le fichier de plan qui le reçoit ; sans lui, un nouveau plan',
  'name of a new plan': 'nom d’un nouveau plan',
  'say what would happen, write nothing': 'dire ce qui se passerait, ne rien écrire',
  '.csv, .tsv, .txt, .xlsx, .json, .zip, or a folder; they belong together': '.csv, .tsv, .txt, .xlsx, .json, .zip, ou un dossier ; ils vont ensemble',
  'write the addressing plan for Kea, ISC DHCP, BIND, hosts, Ansible or access lists': 'écrire le plan d’adressage pour Kea, ISC DHCP, BIND, hosts, Ansible ou des listes d’accès',
  'Writes the addressing plan as configuration of another program: one file on standard output, several into a folder.':
    'Écrit le plan d’adressage en configuration d’un autre programme : un fichier sur la sortie standard, plusieurs dans un dossier.',
  'folder of the files': 'dossier des fichiers',
  'before, after, or the number of a step': 'before (avant), after (après), ou le numéro d’une étape',
  'a VRF instead of the global table': 'une VRF au lieu de la table globale',
  'DNS domain; else the one that most DHCP scopes tell': 'domaine DNS ; sinon celui que donnent le plus d’étendues DHCP',
  'only the scopes of this DHCP server': 'seulement les étendues de ce serveur DHCP',
  'serial of the DNS zones; else the day and 00': 'numéro de série des zones DNS ; sinon le jour et 00',
  'propose VLANs and prefixes for a need': 'proposer VLAN et préfixes pour un besoin',
  'Proposes VLANs and prefixes for a need, out of what is free: each place gets one block that one route announces.':
    'Propose VLAN et préfixes pour un besoin, dans ce qui est libre : chaque lieu reçoit un bloc qu’une seule route annonce.',
  'the container to take from': 'le conteneur où prendre',
  'a network that each place needs: USERS:user:60': 'un réseau dont chaque lieu a besoin : USERS:user:60',
  'the places that need it': 'les lieux qui en ont besoin',
  'growth of the hosts': 'croissance du nombre d’hôtes',
  'the L2 domain that gives the VLAN numbers': 'le domaine L2 qui donne les numéros de VLAN',
  'where gateways stand': 'où se tiennent les passerelles',
  'plan the way of a network to another prefix, in stages': 'préparer le passage d’un réseau à un autre préfixe, par phases',
  'Says what changes in which stage when a network moves to another prefix, so that everybody stays reachable.':
    'Dit ce qui change à quelle phase quand un réseau passe à un autre préfixe, de sorte que tous restent joignables.',
  'the prefix as recorded': 'le préfixe tel qu’il est enregistré',
  'the prefix that it moves to': 'le préfixe vers lequel il va',
  'say which VLANs break without a cable, a port or a device': 'dire quels VLAN se coupent sans un câble, un port ou un équipement',
  'Takes cables, ports or devices away in thought, and says which VLANs break where. Exit 1 when one does.':
    'Retire en pensée des câbles, des ports ou des équipements, et dit quels VLAN se coupent où. Code 1 s’il y en a un.',
  'cable labels, ports (R1/SW1:Gi1/0/1) or devices': 'étiquettes de câbles, ports (R1/SW1:Gi1/0/1) ou équipements',
  'compare the plan with tables that the network gave': 'comparer le plan à des tables données par le réseau',
  'Compares the plan with ARP, ping, MAC and neighbour tables, modes of ports, use of networks, servers of devices (CSV) and DNS zones. Each file is known by its columns. Tells only what the plan does not tell by itself.':
    'Compare le plan aux tables ARP, ping, MAC et de voisins, aux modes de ports, à l’usage des réseaux, aux serveurs des équipements (CSV) et aux zones DNS. Chaque fichier est reconnu à ses colonnes. Ne dit que ce que le plan ne dit pas de lui-même.',
  'CSV files, output of arp or ip neigh, zone files': 'fichiers CSV, réponses d’arp ou d’ip neigh, fichiers de zone',
};
