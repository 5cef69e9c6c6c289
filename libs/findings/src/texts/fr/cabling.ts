import type { Texts } from '../../text.js';
import type { cabling as english } from '../en/cabling.js';

export const cabling: Texts<keyof typeof english> = {
  CABLING_LINK_TOO_LONG: {
    title: 'Lien permanent trop long',
    text: '{cables} : {lengthM} m de câble posé, {maxM} m admis (ISO/IEC 11801-1).',
    hint: 'Raccourcissez le parcours de {overM} m, rapprochez le répartiteur ou passez en fibre.',
  },
  CABLING_CORDS_TOO_LONG: {
    title: 'Cordons trop longs',
    text: '{cables} : {lengthM} m de cordons dans un même canal, {maxM} m admis au total.',
    hint: 'Prenez des cordons plus courts, de {overM} m en tout.',
  },
  CABLING_CHANNEL_TOO_LONG: {
    title: 'Canal trop long',
    text: '{cables} : {lengthM} m d’équipement à équipement, {maxM} m admis (ISO/IEC 11801-1).',
    hint: 'Raccourcissez le canal de {overM} m ou passez en fibre.',
  },
  CABLING_TEN_GIG_TOO_LONG: {
    title: '10GBASE-T au-delà du câble',
    text: '{cables} ({media}) : un canal de {lengthM} m porte 10 Gbit/s ; ce câble admet {maxM} m.',
    hint: 'Passez en Cat 6A, ou réduisez le débit à 1 ou 2,5 Gbit/s.',
  },
  CABLING_LONG_CORDS: {
    title: 'Lien trop long pour ses cordons',
    text: '{cables} : {lengthM} m de câble posé avec {cordsM} m de cordons ; avec des cordons aussi longs, {maxM} m sont admis (ISO/IEC 11801-1).',
    hint: 'Prenez des cordons plus courts ou raccourcissez le lien.',
  },
  CABLING_CAT8_TOO_LONG: {
    title: 'Au-delà de 30 m de Cat 8',
    text: '{cables} : un canal cuivre de {lengthM} m porte {speedMbps} Mbit/s ; {maxM} m sont admis (IEEE 802.3bq).',
    hint: 'Raccourcissez le canal ou passez en fibre.',
  },
  CABLING_MULTI_GIG: {
    title: 'Câble en deçà du multi-gigabit',
    text: '{cables} ({media}) porte {speedMbps} Mbit/s, débit pour lequel cette catégorie n’est pas prévue (IEEE 802.3bz).',
    hint: 'Testez le lien à ce débit ou prenez un meilleur câble.',
  },
  CABLING_ROUTE_HOT: {
    title: 'Lien trop long pour la chaleur',
    text: '{cables} : {lengthM} m de câble posé sur un parcours qui atteint {temperatureC} °C ; {maxM} m y sont admis.',
    hint: 'Raccourcissez le lien, passez au frais ou prenez du câble écranté.',
  },
  CABLING_CABLE_TOO_SHORT: {
    title: 'Câble trop court',
    text: '{cable} mesure {lengthM} m ; ses cheminements en demandent {wayM}, avec le mou {neededM} m.',
    hint: 'Prévoyez {neededM} m ou corrigez les cheminements.',
  },
  CABLING_CORD_TOO_SHORT: {
    title: 'Cordon trop court',
    text: '{cable} mesure {lengthM} m ; les deux ports sont distants de {leastM} m.',
    hint: 'Prenez un cordon de {stockM} m.',
  },
  CABLING_WAY_BROKEN: {
    title: 'Cheminements sans jonction',
    text: '{cable} passe de {from} à {to}, qui n’ont pas d’extrémité commune.',
    hint: 'Ajoutez le cheminement intermédiaire ou corrigez l’ordre.',
  },
  CABLING_WIRING_MIXED: {
    title: 'Paires inversées',
    text: '{cable} est raccordé en {a} à une extrémité et en {b} à l’autre.',
    hint: 'Raccordez les deux extrémités de la même façon.',
  },
  CABLING_WIRING_OF_SITE: {
    title: 'Câblage différent de celui du site',
    text: '{cable} est raccordé en {wiring} ; le site utilise {wanted}.',
    hint: 'Raccordez-le en {wanted}.',
  },
  CABLING_FIRE_CLASS: {
    title: 'Réaction au feu insuffisante',
    text: '{cable} est de classe {fireClass} ; le bâtiment exige {wanted} (EN 50575).',
    hint: 'Posez un câble de classe {wanted} ou meilleure.',
  },
  CABLING_BEND_TIGHT: {
    title: 'Courbure trop serrée',
    text: '{pathway} courbe les câbles à {radiusMm} mm ; {cables} n’admettent pas moins de {neededMm} mm.',
    hint: 'Élargissez la courbe ou changez de parcours.',
  },
  CABLING_PATHWAY_FULL: {
    title: 'Cheminement sans réserve',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; {limit} % laissent une réserve.',
    hint: 'Prévoyez un autre cheminement ou changez de parcours.',
  },
  CABLING_PATHWAY_OVERFULL: {
    title: 'Cheminement saturé',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; au-delà de {limit} % plus rien ne passe.',
    hint: 'Changez de parcours ou prenez une section plus grande.',
  },
  CABLING_CONDUIT_OVERFULL: {
    title: 'Fourreau saturé',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; {limit} % sont admis pour ce nombre (NEC, chapitre 9).',
    hint: 'Prenez un fourreau plus grand ou un autre parcours.',
  },
  CABLING_POWER_TOO_NEAR: {
    title: 'Trop près du courant fort',
    text: 'Dans {pathway}, {copper} câbles cuivre sont à {isMm} mm des câbles d’énergie ({power}) ; il faut {neededMm} mm (EN 50174-2).',
    hint: 'Éloignez-les de {neededMm} mm, séparez-les par une cloison métallique ou passez en fibre.',
  },
  CABLING_POE_BUNDLE: {
    title: 'Toron trop gros pour la téléalimentation',
    text: 'Les torons de {pathway} comptent {size} câbles, dont {powered} téléalimentés ; {max} au plus sont conseillés (TIA TSB-184-A).',
    hint: 'N’en liez pas plus de {max}, ou laissez-les libres.',
  },
  CABLING_POE_CABLE: {
    title: 'Câble fin pour la téléalimentation',
    text: '{cable} ({media}) doit porter la classe {powerClass}, qui emploie les quatre paires.',
    hint: 'Prenez du Cat 6A pour les nouveaux liens à quatre paires alimentées.',
  },
  CABLING_FIRESTOP_MISSING: {
    title: 'Calfeutrement non renseigné',
    text: '{pathway} traverse une paroi coupe-feu et aucun calfeutrement n’est enregistré.',
    hint: 'Indiquez l’identifiant du calfeutrement.',
  },
  CABLING_FIBRE_ACCEPTANCE: {
    title: 'Limite de recette au-delà de l’application',
    text: '{cables} : un lien peut être reçu avec {limitDb} dB (ISO/IEC 14763-3), mais {speedMbps} Mbit/s supporte {budgetDb} dB.',
    hint: 'Convenez d’une limite plus sévère avant les mesures.',
  },
  CABLING_FIBRE_TOO_LONG: {
    title: 'Fibre trop longue',
    text: '{cables} ({media}) : {lengthM} m ; {speedMbps} Mbit/s porte à {maxM} m (IEEE 802.3).',
    hint: 'Prenez une meilleure fibre, de la monomode ou un débit plus faible.',
  },
  CABLING_POLARITY: {
    title: 'Polarité incorrecte',
    text: 'La lumière de {port} n’arrive pas aux récepteurs de {far} : fibres {fibres}.',
    hint: 'Retournez un cordon parmi {cables}, ou prenez un trunk d’un autre type.',
  },
  CABLING_UPLINKS_SHARE: {
    title: 'Liens montants au même risque',
    text: 'Tous les membres de {lag} passent par {shared}.',
    hint: 'Faites passer l’un d’eux ailleurs.',
  },
  CABLING_FEEDS_SHARE: {
    title: 'Alimentations sur un même distributeur',
    text: 'Les {count} alimentations de {device} dépendent de {distributor}.',
    hint: 'Branchez l’une d’elles sur un autre distributeur.',
  },
  CABLING_STRANDS_SCARCE: {
    title: 'Peu de brins libres',
    text: '{cable} a {free} brins libres sur {strands} ({percent} %) ; {wanted} % sont souhaités.',
    hint: 'Prévoyez la prochaine rocade.',
  },
  CABLING_PINS_MIXED: {
    title: 'Broches d’un seul côté',
    text: '{cable} relie {pinned} (avec broches) et {unpinned} (sans).',
    hint: 'Prenez un cordon à broches du côté de {unpinned}.',
  },
  CABLING_DEVICE_TOO_DEEP: {
    title: 'Plus profond que la baie',
    text: '{device} a {depthMm} mm de profondeur ; {rack} en offre {rackMm}.',
    hint: 'Choisissez une baie plus profonde ou un autre équipement.',
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
  CABLING_CATEGORY_MIXED: {
    title: 'Câble plus faible dans le canal',
    text: '{cable} est en {media} dans un canal {better} : tout le canal retombe en {media}.',
    hint: 'Prenez un cordon {better} ou mieux.',
  },
  CABLING_SCREEN_BROKEN: {
    title: 'Écran interrompu',
    text: '{link} est écranté ({screen}), mais {gap} sur son trajet ne l’est pas : l’écran s’arrête là.',
    hint: 'Prenez des cordons et connecteurs blindés de bout en bout, ou un lien sans écran.',
  },
  CABLING_SUPPLY_OVERLOAD: {
    title: 'Alimentation surchargée',
    text: '{port} porte {loadW} W ; sur ses {ratedW} W, {maxW} W ({percent} %) sont utilisables en continu.',
    hint: 'Déplacez des équipements vers une autre alimentation, ou renforcez-la.',
  },
  CABLING_SUPPLY_FAILOVER: {
    title: 'Alimentation trop faible en secours',
    text: 'Si {failed} tombe, {port} porte {loadW} W ; sur ses {ratedW} W, {maxW} W ({percent} %) sont utilisables en continu.',
    hint: 'Chacune des deux alimentations redondantes doit porter toute la charge : allégez-la, ou renforcez l’alimentation.',
  },
  CABLING_SUPPLY_LOST: {
    title: 'Une panne éteint des équipements',
    text: 'Si {supply} tombe, {devices} n’ont plus d’alimentation.',
    hint: 'Branchez l’un de leurs cordons sur un distributeur de l’autre alimentation.',
  },
  CABLING_POE_DEGRADED: {
    title: 'PoE non tenu par une seule alimentation',
    text: 'Avec une alimentation en panne, {device} dispose de {leftW} W pour {loads} appareils alimentés qui demandent {neededW} W.',
    hint: 'Répartissez les appareils sur plusieurs commutateurs ou renforcez les alimentations.',
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
  CABLING_TRANSCEIVER_CAGE: {
    title: 'Émetteur-récepteur inadapté à la cage',
    text: '{transceiver} est fait pour {formFactor} ; {port} est en {connector}.',
    hint: 'Prenez un émetteur-récepteur pour cette cage.',
  },
  CABLING_OPTICS_MEDIUM: {
    title: 'Émetteurs-récepteurs pour des supports différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : l’un est prévu pour un autre support.',
    hint: 'Prenez le même type aux deux extrémités.',
  },
  CABLING_OPTICS_WAVELENGTHS: {
    title: 'Longueurs d’onde différentes',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : ce que l’un émet, l’autre ne le reçoit pas.',
    hint: 'Prenez le même type aux deux extrémités ; d’une paire bidirectionnelle, une moitié à chaque bout.',
  },
  CABLING_OPTICS_FIBRES: {
    title: 'Nombres de fibres différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : ils n’utilisent pas le même nombre de fibres.',
    hint: 'Prenez le même type aux deux extrémités.',
  },
  CABLING_OPTICS_SPEED: {
    title: 'Débits différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication}.',
    hint: 'Prenez des émetteurs-récepteurs de même débit.',
  },
  CABLING_OPTICS_REACH: {
    title: 'Au-delà de la portée de l’émetteur-récepteur',
    text: '{cables} mesurent {lengthM} m ; {application} et {farApplication} portent à {maxM} m sur ce support.',
    hint: 'Prenez des émetteurs-récepteurs de plus grande portée, ou un trajet plus court.',
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
  CABLING_FIBRE_LOSS: {
    title: 'Affaiblissement optique trop élevé',
    text: '{cables} : {lossDb} dB sur {lengthM} m avec {connectors} paires de connecteurs et {splices} épissures ; {speedMbps} Mbit/s supporte {budgetDb} dB.',
    hint: 'Supprimez un panneau, épissez au lieu de connecter, ou choisissez une optique de budget supérieur.',
  },
  CABLING_UNIT_CLASH: {
    title: 'Deux équipements dans la même unité',
    text: '{device} et {other} occupent tous deux {rack} U{unit}, face {face}.',
    hint: 'Déplacez l’un d’eux vers une unité libre.',
  },
  CABLING_UNIT_OUTSIDE: {
    title: 'Équipement hors de la baie',
    text: '{device} ({heightU} U) en U{unit} ne tient pas dans {rack}, qui va de U{firstU} à U{lastU}.',
    hint: 'Choisissez une unité de la baie.',
  },
  CABLING_UNIT_RESERVED: {
    title: 'Unité réservée occupée',
    text: '{device} occupe des unités réservées de {rack} : {units}.',
    hint: 'Déplacez l’équipement ou levez la réservation.',
  },
  CABLING_UNIT_MISSING: {
    title: 'Unité non renseignée',
    text: '{device} ({heightU} U) est dans {rack}, mais son unité n’est pas renseignée.',
    hint: 'Indiquez son unité la plus basse.',
  },
  CABLING_RACK_TOO_HEAVY: {
    title: 'Baie surchargée',
    text: '{rack} porte {massKg} kg ; elle supporte {maxKg} kg.',
    hint: 'Déplacez des équipements vers une autre baie, ou vérifiez la charge admise.',
  },
  CABLING_RACK_POWER: {
    title: 'Puissance excessive dans la baie',
    text: 'Les équipements de {rack} consomment jusqu’à {powerW} W ; {maxW} W sont utilisables en continu ({percent} % du circuit).',
    hint: 'Déplacez des équipements ou renforcez le circuit.',
  },
  CABLING_CABLE_MANAGERS: {
    title: 'Trop peu de passe-câbles',
    text: '{rack} a {ports} ports cuivre et {haveU} U de passe-câbles ; l’usage en demande {needU}.',
    hint: 'Ajoutez un passe-câbles entre le panneau et le commutateur.',
  },
  CABLING_UNITS_SCARCE: {
    title: 'Baie presque pleine',
    text: '{rack} garde {freeU} U libres sur {heightU} ({percent} %) ; on en souhaite {wanted} %.',
    hint: 'Prévoyez la prochaine baie avant la prochaine extension.',
  },
  CABLING_RACK_NOT_BONDED: {
    title: 'Mise à la terre non renseignée',
    text: 'Aucun conducteur d’équipotentialité n’est renseigné pour {rack} (ISO/IEC 30129).',
    hint: 'Indiquez le repère de son conducteur.',
  },
  CABLING_POE_BUDGET: {
    title: 'Budget PoE dépassé',
    text: '{device} doit réserver {neededW} W pour {loads} appareils alimentés ; {usableW} W de ses {budgetW} W sont utilisables.',
    hint: 'Répartissez les appareils sur plusieurs commutateurs ou renforcez l’alimentation.',
  },
  CABLING_POE_CLASS: {
    title: 'Classe PoE insuffisante',
    text: '{load} demande la classe {takes} ; {port} fournit la classe {gives}.',
    hint: 'Utilisez un port de classe {takes} ou un injecteur.',
  },
  CABLING_POE_PRIORITY: {
    title: 'Priorité PoE non renseignée',
    text: 'Si une alimentation de {device} tombe en panne, une partie des appareils alimentés s’éteint ; rien ne dit lesquels : {count} de leurs ports n’ont pas de priorité ({ports}).',
    hint: 'Donnez à chacun de ces ports une priorité PoE : critique, haute ou basse.',
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
  CABLING_FIBRE_TYPES_MIXED: {
    title: 'Multimode relié à monomode',
    text: 'Un même canal comporte de la fibre multimode ({multimode}) et monomode ({singlemode}).',
    hint: 'Utilisez un seul type de fibre de bout en bout.',
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
  CABLING_FIX_LENGTH: {
    title: 'Prendre un câble plus long',
    text: 'Donner {lengthM} m à {cable}.',
    hint: 'Vérifiez que cette longueur existe.',
  },
  CABLING_FIX_WIRING: {
    title: 'Raccorder à l’identique',
    text: 'Raccorder {cable} en {wiring} aux deux extrémités.',
    hint: 'Prévenez ceux qui raccordent.',
  },
  CABLING_FIX_TURN: {
    title: 'Retourner un cordon',
    text: 'Donner à {cable} le profil {profile}.',
    hint: 'Prenez un cordon de cette polarité.',
  },
  CABLING_FIX_LABEL: {
    title: 'Suivre la nomenclature',
    text: 'Renommer {cable} en {label}.',
    hint: 'Réimprimez ses étiquettes.',
  },
  CABLING_FIX_LABELS: {
    title: 'Une étiquette par câble',
    text: 'Renommer tous les câbles {label} sauf un : {labels}.',
    hint: 'Réimprimez leurs étiquettes.',
  },
  CABLING_FIX_MEDIA: {
    title: 'Prendre un câble adapté',
    text: 'Passer {cable} en {media}.',
    hint: 'Vérifiez le stock de cordons.',
  },
  CABLING_FIX_NEXT_PORT: {
    title: 'Utiliser un port libre',
    text: 'Brancher {cable} sur {port}.',
    hint: 'Vérifiez sur place que le port est vraiment libre.',
  },
  CABLING_FIX_MOVE_UNIT: {
    title: 'Déplacer l’équipement',
    text: 'Déplacer {device} en U{unit}.',
    hint: 'Vérifiez que la profondeur et les montants le permettent.',
  },
  CABLING_FIX_UNPLUG: {
    title: 'Débrancher le câble',
    text: 'Retirer les deux extrémités de {cable} de leurs ports.',
    hint: 'À faire une fois le câble déposé.',
  },
  CABLING_TYPE_UNREADABLE: {
    title: 'Ce n’est pas un modèle d’équipement',
    text: '{reason}',
    hint: 'Comparez le fichier au schéma de la bibliothèque de modèles.',
  },
  CABLING_TYPE_FIELD_UNKNOWN: {
    title: 'Champ non compris',
    text: '{field} n’est pas un champ connu ; sa valeur {value} a été ignorée.',
    hint: 'Vérifiez l’orthographe.',
  },
  CABLING_TYPE_FIELD_MISSPELT: {
    title: 'Champ mal orthographié',
    text: '{field} a été lu comme {meant}.',
    hint: 'Corrigez le fichier.',
  },
  CABLING_TYPE_VALUE_UNKNOWN: {
    title: 'Valeur non comprise',
    text: '{field} : {value} n’est pas une valeur connue ; elle a été gardée comme texte.',
    hint: 'Choisissez une valeur connue.',
  },
  CABLING_TYPE_PORT_TWICE: {
    title: 'Nom de port répété',
    text: '{port} apparaît {count} fois ; les suivants ont été numérotés.',
    hint: 'Donnez à chaque port son propre nom.',
  },
  CABLING_TYPE_REAR_MISSING: {
    title: 'Port arrière inexistant',
    text: 'Le port avant {front} désigne le port arrière {rear}, qui n’existe pas.',
    hint: 'Corrigez le nom.',
  },
  CABLING_TYPE_POSITION_BEYOND: {
    title: 'Position arrière inexistante',
    text: '{front} utilise la position {position} de {rear}, qui en a {positions} ; le port arrière a été élargi.',
    hint: 'Corrigez la position ou le nombre de positions.',
  },
};
