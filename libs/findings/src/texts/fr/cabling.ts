import type { Texts } from '../../text.js';
import type { cabling as english } from '../en/cabling.js';

export const cabling: Texts<keyof typeof english> = {
  CABLING_MULTI_GIG: {
    title: 'Câble en deçà du multi-gigabit',
    text: '{cables} ({media}) porte {speedMbps} Mbit/s, débit pour lequel cette catégorie n’est pas prévue (IEEE 802.3bz).',
    hint: 'Testez le lien à ce débit ou prenez un meilleur câble.',
  },
  CABLING_STRANDS_SCARCE: {
    title: 'Peu de brins libres',
    text: '{cable} a {free} brins libres sur {strands} ({percent} %) ; {wanted} % sont souhaités.',
    hint: 'Prévoyez la prochaine rocade.',
  },
  CABLING_LABEL_SCHEME: {
    title: 'Étiquette hors nomenclature',
    text: '{name} ne suit pas {template}.',
    hint: 'Nommez-le {proposal}.',
  },
  CABLING_NAME_SCHEME: {
    title: 'Nom hors nomenclature',
    text: '{name} ne suit pas {template}.',
    hint: 'Nommez-le {proposal}.',
  },
  CABLING_LABEL_LENGTH: {
    title: 'Étiquette trop longue',
    text: '{label} compte {count} caractères ; l’étiquette en porte {max}.',
    hint: 'Raccourcissez-la.',
  },
  CABLING_MEDIA_DO_NOT_JOIN: {
    title: 'Supports incompatibles',
    text: '{cable} ({media}) et {other} ({otherMedia}) se suivent dans un même canal mais ne peuvent pas être raccordés.',
    hint: 'Utilisez un seul support, ou indiquez dans la table de compatibilité pourquoi ils peuvent se rencontrer.',
  },
  CABLING_CONNECTORS_DO_NOT_MATE: {
    title: 'La fiche n’entre pas',
    text: '{cable} a une fiche {connector} là où {port} est en {socket}.',
    hint: 'Prenez un câble au bon connecteur, ou indiquez dans la table de compatibilité que les deux s’accouplent.',
  },
  CABLING_PROFILE_BEYOND: {
    title: 'Ligne de profil hors des connecteurs',
    text: '{profile} comporte des lignes pour des positions que ses connecteurs n’ont pas : {rows}.',
    hint: 'Corrigez les lignes, ou les positions des connecteurs.',
  },
  CABLING_PROFILE_HOLES: {
    title: 'Profil incomplet',
    text: 'Dans {profile}, {count} positions ne mènent nulle part : {positions}.',
    hint: 'Ajoutez leurs lignes, ou donnez moins de positions aux connecteurs.',
  },
  CABLING_INSIDE_ITSELF: {
    title: 'Contenu dans soi-même',
    text: '{ring} se contiennent l’un l’autre en boucle.',
    hint: 'Sortez-en un : donnez-lui un autre contenant, ou aucun.',
  },
  CABLING_CIRCUIT_PORT_KIND: {
    title: 'Liaison terminée sur un autre type de port',
    text: '{circuits} aboutit à {port}, de type {kind}.',
    hint: 'Faites-la aboutir à un port de type circuit, et câblez ce port.',
  },
  CABLING_CIRCUIT_PORT_TWICE: {
    title: 'Plusieurs liaisons sur un port',
    text: '{circuits} aboutissent toutes à {port}.',
    hint: 'Donnez à chaque liaison son propre port.',
  },
  CABLING_MAP_SIDES: {
    title: 'Faces du panneau inversées',
    text: 'Une ligne de correspondance relie {front} ({kind}) et {rear} ({otherKind}) ; il faut un port avant et un port arrière.',
    hint: 'Échangez les deux, ou indiquez d’autres ports.',
  },
  CABLING_PORTS_SCARCE: {
    title: 'Peu de ports libres',
    text: '{device} a {free} ports libres sur {ports} ({percent} %) ; on en souhaite {wanted} %.',
    hint: 'Prévoyez le prochain panneau ou commutateur.',
  },
  CABLING_PORT_DOUBLE_BOOKED: {
    title: 'Port occupé deux fois',
    text: '{cable} et {otherCable} sont tous deux branchés sur {port}.',
    hint: 'Déplacez l’un d’eux vers un port libre ou retirez-le.',
  },
  CABLING_PORT_RESERVED: {
    title: 'Port réservé par un autre projet',
    text: '{cable} veut {port}, que le projet {project} a réservé.',
    hint: 'Prenez un autre port, ou voyez avec {project}.',
  },
  CABLING_CONNECT_UNREADABLE: {
    title: 'Plage non comprise',
    text: '« {text} » n’est pas une liste de ports.',
    hint: 'Écrivez équipement:ports, par exemple P1:1-24, P1:1,3,7-9 ou acc-1:Gi1/0/1-24 ; 10 000 ports au plus.',
  },
  CABLING_CONNECT_COUNT: {
    title: 'Côtés de longueurs différentes',
    text: '{from} compte {count} ports, {to} en compte {otherCount}.',
    hint: 'Indiquez autant de ports d’un côté que de l’autre.',
  },
  CABLING_CONNECT_PORT_UNKNOWN: {
    title: 'Port inexistant',
    text: 'Il n’y a pas de port {port}.',
    hint: 'Vérifiez l’équipement et le nom de son port.',
  },
  CABLING_CONNECT_PORT_UNCLEAR: {
    title: 'Port ambigu',
    text: '{port} peut désigner {candidates}.',
    hint: 'Précisez le chemin.',
  },
  CABLING_ROUTE_PORT_TAKEN: {
    title: 'Extrémité du parcours occupée',
    text: 'Un câble est déjà branché sur {port}.',
    hint: 'Débranchez-le d’abord, ou prenez un autre port.',
  },
  CABLING_ROUTE_PORT_RESERVED: {
    title: 'Extrémité du parcours réservée',
    text: 'Le projet {project} a réservé {port}.',
    hint: 'Prenez un autre port, ou voyez avec {project}.',
  },
  CABLING_PORT_MARKED_CONNECTED: {
    title: 'Port déjà occupé',
    text: '{cable} est branché sur {port}, marqué comme relié à un élément non enregistré.',
    hint: 'Prenez un autre port ou enlevez la marque.',
  },
  CABLING_PORT_TAKES_NO_CABLE: {
    title: 'Port sans prise',
    text: '{cable} est branché sur {port}, de type {type}, qui n’a pas de prise.',
    hint: 'Choisissez un port physique.',
  },
  CABLING_KINDS_DO_NOT_MEET: {
    title: 'Ports incompatibles',
    text: '{cable} relie {port} ({kind}) et {otherPort} ({otherKind}).',
    hint: 'Vérifiez quels ports sont visés.',
  },
  CABLING_CONNECTOR_MEDIA: {
    title: 'Câble inadapté au port',
    text: '{cable} est en {media} ; {port} accepte {expected}.',
    hint: 'Prenez un câble adapté, ou corrigez le support ou le connecteur.',
  },
  CABLING_POLISH_MIXED: {
    title: 'Polissages APC et UPC reliés',
    text: '{cable} relie {angled} (APC) et {flat} (UPC).',
    hint: 'Vérifiez qu’il s’agit d’une jarretière hybride : une fiche APC dans un raccord UPC abîme les deux.',
  },
  CABLING_CABLE_TO_ITSELF: {
    title: 'Deux fiches dans un même port',
    text: '{cable} a deux fiches dans {port}.',
    hint: 'Corrigez une extrémité.',
  },
  CABLING_CIRCUIT_IN_NETWORK: {
    title: 'Pas de port à cette extrémité',
    text: '{cable} est branché sur {port}, situé dans le réseau de l’opérateur.',
    hint: 'Branchez-le sur l’extrémité livrée sur site.',
  },
  CABLING_CIRCUIT_TO_ITSELF: {
    title: 'Circuit bouclé sur lui-même',
    text: '{cable} relie les deux extrémités d’un même circuit.',
    hint: 'Vérifiez quel circuit est visé.',
  },
  CABLING_CONNECTOR_BEYOND_PROFILE: {
    title: 'Connecteur inexistant',
    text: '{cable} suit le profil {profile}, qui a {connectors} connecteurs ; {port} est sur le connecteur {connector}.',
    hint: 'Choisissez un connecteur du profil, ou un autre profil.',
  },
  CABLING_POSITION_BEYOND_PORT: {
    title: 'Position inexistante',
    text: '{cable} occupe la position {position} de {port}, qui en a {positions}.',
    hint: 'Choisissez une position du port.',
  },
  CABLING_PROFILE_UNKNOWN: {
    title: 'Profil de câble inconnu',
    text: '{cable} suit le profil {profile}, que personne n’a défini.',
    hint: 'Utilisez un profil standard (single-1c12p, mpo-12-b…) ou définissez-le.',
  },
  CABLING_PORT_MISSING: {
    title: 'Port inexistant',
    text: '{cable} est branché sur le port {port}, qui n’existe pas.',
    hint: 'Corrigez l’extrémité du câble ou ajoutez le port.',
  },
  CABLING_REFERENCE_MISSING: {
    title: 'Référence sans objet',
    text: '{path} : {field} désigne {kind} {id}, qui n’existe pas.',
    hint: 'Corrigez la référence ou ajoutez ce qu’elle désigne.',
  },
  CABLING_LABEL_TWICE: {
    title: 'Repère utilisé plusieurs fois',
    text: '{count} câbles portent le repère {label}.',
    hint: 'Donnez à chaque câble son propre repère.',
  },
  CABLING_NAME_TWICE: {
    title: 'Nom utilisé plusieurs fois',
    text: '{count} objets ({kind}) d’un même lieu s’appellent {name}.',
    hint: 'Donnez à chacun son propre nom.',
  },
  CABLING_MAP_OVERLAP: {
    title: 'Position de panneau utilisée plusieurs fois',
    text: '{count} lignes de correspondance utilisent la position {position} de {port}.',
    hint: 'N’en gardez qu’une, sauf s’il s’agit d’un coupleur.',
  },
  CABLING_MAP_BEYOND_PORT: {
    title: 'Position de panneau inexistante',
    text: 'Une ligne de correspondance utilise la position {position} de {port}, qui en a {positions}.',
    hint: 'Corrigez la ligne ou le nombre de positions.',
  },
  CABLING_MAP_ACROSS_DEVICES: {
    title: 'Correspondance entre deux équipements',
    text: '{front} et {rear} sont reliés à l’intérieur d’un panneau mais appartiennent à deux équipements.',
    hint: 'Placez les deux ports sur un même équipement, ou enregistrez un câble.',
  },
  CABLING_DEVICE_RETIRED: {
    title: 'Câble sur un équipement retiré',
    text: '{cable} est branché sur {port}, dont l’équipement est retiré.',
    hint: 'Déplacez le câble ou remettez l’équipement en service.',
  },
  CABLING_RETIRED_STILL_PLUGGED: {
    title: 'Câble retiré encore branché',
    text: '{cable} est retiré, mais ses extrémités sont encore enregistrées sur des ports.',
    hint: 'Débranchez-le dans le registre une fois qu’il est déposé.',
  },
  CABLING_STRANDS_PART: {
    title: 'Brins vers plusieurs équipements',
    text: 'Une extrémité de {cable} a des fiches dans {devices}, et aucun profil ne dit où va chaque brin ; les parcours s’y arrêtent.',
    hint: 'Donnez un profil au câble, ou enregistrez un câble pour chacun.',
  },
};
