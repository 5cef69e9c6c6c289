import type { Texts } from '../../text.js';
import type { ipplan as english } from '../en/ipplan.js';

export const ipplan: Texts<keyof typeof english> = {
  IPPLAN_OVERLAP: {
    title: 'Réseaux qui se recouvrent',
    text: 'Le préfixe {prefix} recouvre {other} ({otherVlan}) : les deux sont utilisés et partagent des adresses.',
    hint: 'Déplacez l’un des deux, ou réduisez {prefix} ; libre à l’intérieur : {free}.',
  },
  IPPLAN_PARENT_NOT_CONTAINER: {
    title: 'Préfixe parent non déclaré conteneur',
    text: 'Le préfixe {prefix} en contient {count} autre(s), sans VLAN ni passerelle, et n’est pas déclaré conteneur.',
    hint: 'Donnez-lui le statut conteneur, ou le VLAN qu’il dessert.',
  },
  IPPLAN_HOST_BITS: {
    title: 'Bits d’hôte non nuls',
    text: '{prefix} n’est pas un préfixe : des bits au-delà de sa longueur sont à 1.',
    hint: 'Écrivez {network}.',
  },
  IPPLAN_PREFIX_DUPLICATE: {
    title: 'Préfixe en double',
    text: 'Le préfixe {prefix} figure {count} fois dans la table {vrf}, qui n’admet pas de doublon.',
    hint: 'N’en gardez qu’un.',
  },
  IPPLAN_OUTSIDE_CONTAINERS: {
    title: 'Hors des conteneurs',
    text: 'Le préfixe {prefix} n’est dans aucun conteneur de sa table.',
    hint: 'Choisissez un préfixe dans un conteneur, ou enregistrez le conteneur auquel il appartient.',
  },
  IPPLAN_PUBLIC_NOT_OWNED: {
    title: 'Adresses publiques qui ne vous appartiennent pas',
    text: 'Le préfixe {prefix} est public et absent de la liste des préfixes détenus.',
    hint: 'Utilisez un espace privé (RFC 1918, RFC 4193), ou ajoutez-le aux préfixes détenus de la politique.',
  },
  IPPLAN_DEFAULT_AS_PREFIX: {
    title: 'Tout l’espace comme préfixe',
    text: 'Le préfixe {prefix} est l’ensemble des adresses : une route par défaut, pas un réseau.',
    hint: 'Enregistrez les réseaux, et la route par défaut comme route statique.',
  },
  IPPLAN_RESERVED_SPACE: {
    title: 'Espace d’adresses réservé',
    text: 'Le préfixe {prefix} est dans {space}, qu’aucun réseau ne doit utiliser (RFC 6890).',
    hint: 'Choisissez un préfixe privé ou détenu.',
  },
  IPPLAN_SHARED_SPACE: {
    title: 'Espace d’opérateur',
    text: 'Le préfixe {prefix} est dans {space}, prévu entre un opérateur et ses clients (RFC 6598).',
    hint: 'Préférez un espace privé à l’intérieur d’un site.',
  },
  IPPLAN_BENCHMARK_SPACE: {
    title: 'Espace de laboratoire',
    text: 'Le préfixe {prefix} est dans {space}, prévu pour les mesures en laboratoire (RFC 2544).',
    hint: 'Convient à un laboratoire ; ailleurs, utilisez un espace privé.',
  },
  IPPLAN_PREFIX_TOO_SMALL: {
    title: 'Préfixe trop petit',
    text: '{planned} hôtes sont prévus dans {prefix}, soit {needed} avec la croissance ; il offre {usable} adresses utilisables.',
    hint: 'Choisissez un préfixe plus large, ou répartissez les hôtes sur deux VLAN.',
  },
  IPPLAN_PARTNER_OVERLAP: {
    title: 'Espace d’un partenaire',
    text: 'Le préfixe {prefix} recouvre {space}, déjà utilisé par un partenaire.',
    hint: 'Choisissez un autre préfixe : sans traduction, les deux ne pourraient jamais communiquer.',
  },
  IPPLAN_ADDRESS_DUPLICATE: {
    title: 'Adresse en double',
    text: 'L’adresse {address} figure plusieurs fois dans la table {vrf} : {users}.',
    hint: 'Changez l’une des deux ; si elle est partagée à dessein, donnez-lui le rôle VRRP, HSRP ou anycast.',
  },
  IPPLAN_NETWORK_ADDRESS: {
    title: 'Adresse de réseau attribuée à un hôte',
    text: '{address} est l’adresse de réseau de {prefix} ; aucun hôte ne peut l’avoir.',
    hint: 'Choisissez une adresse à l’intérieur du préfixe.',
  },
  IPPLAN_BROADCAST_ADDRESS: {
    title: 'Adresse de diffusion attribuée à un hôte',
    text: '{address} est l’adresse de diffusion de {prefix} ; aucun hôte ne peut l’avoir.',
    hint: 'Choisissez une adresse à l’intérieur du préfixe.',
  },
  IPPLAN_MASK_MISMATCH: {
    title: 'Masque différent du préfixe',
    text: 'L’adresse {address} est dans {prefix}, mais sa longueur est autre.',
    hint: 'Écrivez {right}.',
  },
  IPPLAN_ADDRESS_WITHOUT_PREFIX: {
    title: 'Adresse sans préfixe',
    text: 'L’adresse {address} n’est dans aucun réseau enregistré.',
    hint: 'Enregistrez son préfixe, ou corrigez l’adresse.',
  },
  IPPLAN_GATEWAY_MISSING: {
    title: 'Passerelle absente',
    text: 'Le préfixe {prefix} dessert un VLAN routé, mais n’a pas de passerelle.',
    hint: 'Définissez-en une, par exemple {gateway}, ou déclarez le VLAN de niveau 2 uniquement.',
  },
  IPPLAN_GATEWAY_OUTSIDE: {
    title: 'Passerelle hors du préfixe',
    text: 'La passerelle {gateway} n’est pas dans {prefix} : ses hôtes ne pourraient pas l’atteindre.',
    hint: 'Choisissez une adresse du préfixe.',
  },
  IPPLAN_GATEWAY_UNASSIGNED: {
    title: 'Adresse de passerelle sans propriétaire',
    text: 'La passerelle {gateway} de {prefix} n’est sur aucune interface enregistrée.',
    hint: 'Affectez l’adresse à la SVI ou à l’interface de routeur de ce réseau.',
  },
  IPPLAN_GATEWAY_DOWN: {
    title: 'Passerelle sur une interface désactivée',
    text: 'La passerelle {gateway} de {prefix} est sur {port}, qui est désactivée.',
    hint: 'Activez l’interface, ou placez la passerelle sur une interface active.',
  },
  IPPLAN_GATEWAY_NOT_L3: {
    title: 'Passerelle sur une interface qui ne route pas',
    text: 'La passerelle {gateway} de {prefix} est sur {port}, qui ne route pas ce VLAN.',
    hint: 'Placez l’adresse sur la SVI du VLAN, ou passez l’interface en niveau 3.',
  },
  IPPLAN_GATEWAY_POSITION: {
    title: 'Passerelle à une position inhabituelle',
    text: 'La passerelle {gateway} de {prefix} n’est pas à la position voulue par la politique du site ({wanted}).',
    hint: 'Utilisez {wanted}, ou acceptez ce constat en le motivant.',
  },
  IPPLAN_STATIC_IN_DHCP: {
    title: 'Adresse statique dans une plage DHCP',
    text: 'L’adresse statique {address} est dans la plage DHCP {range} : le serveur peut la donner à un autre.',
    hint: 'Sortez l’adresse de la plage, réduisez la plage, ou faites-en une réservation.',
  },
  IPPLAN_GATEWAY_IN_DHCP: {
    title: 'Passerelle dans une plage DHCP',
    text: 'La passerelle {gateway} de {prefix} est dans la plage DHCP {range} : un client pourrait la recevoir.',
    hint: 'Réduisez la plage.',
  },
  IPPLAN_RANGE_INVALID: {
    title: 'Plage invalide',
    text: '{start} à {end} n’est pas une plage : elle est inversée, ou mélange IPv4 et IPv6.',
    hint: 'Écrivez la plus petite adresse en premier.',
  },
  IPPLAN_DHCP_RANGE_OUTSIDE: {
    title: 'Plage DHCP hors de tout réseau',
    text: 'La plage DHCP {range} n’est contenue dans aucun réseau enregistré de sa table.',
    hint: 'Ajustez la plage à un préfixe, ou enregistrez le préfixe.',
  },
  IPPLAN_RANGE_OVERLAP: {
    title: 'Plages qui se recouvrent',
    text: 'Les plages {range} et {other} partagent des adresses.',
    hint: 'Réduisez l’une des deux.',
  },
  IPPLAN_DHCP_SCOPE_EMPTY: {
    title: 'Étendue DHCP sans plage',
    text: 'L’étendue DHCP de {prefix} n’a aucune plage où prendre des adresses.',
    hint: 'Ajoutez une plage DHCP dans {prefix}, ou supprimez l’étendue.',
  },
  IPPLAN_RESERVATION_DUPLICATE: {
    title: 'Client réservé deux fois',
    text: 'L’adresse MAC {mac} a plusieurs réservations dans le même réseau : {addresses}.',
    hint: 'N’en gardez qu’une.',
  },
  IPPLAN_VLAN_ID_INVALID: {
    title: 'Numéro de VLAN inutilisable',
    text: 'VLAN {vid} ({name}) : les numéros utilisables vont de 1 à 4094, sauf 1002 à 1005.',
    hint: 'Choisissez un autre numéro.',
  },
  IPPLAN_VLAN_GROUP_EMPTY: {
    title: 'Groupe de VLAN sans numéro',
    text: 'Le groupe {group} ne donne aucun numéro de VLAN : {vids}.',
    hint: 'Corrigez son numéro le plus bas et le plus haut, ou ses plages.',
  },
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: {
    title: 'Numéro de VLAN hors de son groupe',
    text: 'Le VLAN {vid} ({name}) n’est pas dans {vids}, les numéros du groupe {group}.',
    hint: 'Choisissez un numéro du groupe, ou élargissez le groupe.',
  },
  IPPLAN_VLAN_ID_CLASH: {
    title: 'Numéro de VLAN en double',
    text: 'Le numéro de VLAN {vid} figure plusieurs fois dans le domaine {domain} : {vlans}.',
    hint: 'Donnez un numéro libre à l’un d’eux.',
  },
  IPPLAN_VLAN_NAME_CLASH: {
    title: 'Nom de VLAN en double',
    text: 'Le nom de VLAN {name} figure plusieurs fois dans le domaine {domain} : {vlans}.',
    hint: 'Renommez l’un d’eux.',
  },
  IPPLAN_VLAN_MEANING_DIFFERS: {
    title: 'Deux VLAN n’en font qu’un',
    text: 'Le trunk {port} – {other} relie {vlanA} à {vlanB} d’un autre domaine : même numéro, sens différent.',
    hint: 'Renumérotez l’un des deux, ou ne l’autorisez pas sur ce trunk.',
  },
  IPPLAN_VLAN_WITHOUT_PREFIX: {
    title: 'VLAN sans réseau',
    text: 'Le VLAN {vid} ({name}) n’a pas de préfixe alors qu’il est routé.',
    hint: 'Enregistrez son préfixe, ou déclarez le VLAN de niveau 2 uniquement.',
  },
  IPPLAN_VLAN_SEVERAL_PREFIXES: {
    title: 'VLAN avec plusieurs réseaux',
    text: 'Le VLAN {vid} ({name}) porte plusieurs réseaux : {prefixes}.',
    hint: 'Gardez un réseau par VLAN, sauf réseau secondaire voulu.',
  },
  IPPLAN_ACCESS_WITHOUT_VLAN: {
    title: 'Port d’accès sans VLAN',
    text: 'Le port d’accès {port} n’a pas de VLAN.',
    hint: 'Choisissez son VLAN ; un port inutilisé va dans le VLAN de quarantaine, désactivé.',
  },
  IPPLAN_VLAN_RETIRED: {
    title: 'VLAN retiré encore utilisé',
    text: 'Le VLAN {vid} ({name}) est déclaré retiré, mais {ports} ports d’accès y sont encore.',
    hint: 'Déplacez les ports, ou réactivez le VLAN.',
  },
  IPPLAN_VLAN_INTERRUPTED: {
    title: 'VLAN interrompu',
    text: 'Le VLAN {vid} ({name}) ne va pas de {from} à {to} : il n’est pas autorisé sur {ports}. {users} ports sont isolés.',
    hint: 'Autorisez le VLAN {vid} sur {ports}.',
  },
  IPPLAN_VLAN_RENUMBERED: {
    title: 'VLAN traduit d’un seul côté',
    text: 'Le VLAN {vid} ({name}) ne va pas de {from} à {to} : les deux extrémités d’une liaison du trajet, parmi {ports}, ne lui donnent pas le même numéro. {users} ports sont isolés.',
    hint: 'Traduisez le VLAN {vid} vers le même numéro aux deux extrémités, ou à aucune.',
  },
  IPPLAN_VLAN_NO_PATH: {
    title: 'Aucune liaison pour le VLAN',
    text: 'VLAN {vid} ({name}) : aucune liaison ne mène de {from} à {to}. {users} ports sont isolés.',
    hint: 'Raccordez {from} au réseau, ou corrigez le câblage enregistré.',
  },
  IPPLAN_NATIVE_DIFFERS: {
    title: 'VLAN natif différent',
    text: 'Le VLAN natif est {vlanA} sur {port} et {vlanB} sur {other} : les trames non étiquetées changent de VLAN.',
    hint: 'Mettez le même VLAN natif aux deux extrémités.',
  },
  IPPLAN_ACCESS_DIFFERS: {
    title: 'Deux VLAN d’accès reliés',
    text: '{port} est dans {vlanA}, {other} dans {vlanB} : la liaison fait de deux réseaux un seul.',
    hint: 'Mettez les deux extrémités dans le même VLAN, ou faites de la liaison un trunk.',
  },
  IPPLAN_MODE_MISMATCH: {
    title: 'Trunk face à un accès',
    text: '{port} est en mode {modeA}, {other} en mode {modeB}.',
    hint: 'Mettez le même mode aux deux extrémités.',
  },
  IPPLAN_TRUNK_NEGOTIATED: {
    title: 'Trunk laissé à la négociation',
    text: '{count} ports de {device} négocient leur mode avec ce qui s’y branche (DTP) : {ports}.',
    hint: 'Fixez le mode et coupez la négociation (switchport nonegotiate).',
  },
  IPPLAN_TRUNK_NOT_FORMED: {
    title: 'Trunk qui ne s’établit pas',
    text: '{port} ({modeA}) et {other} ({modeB}) ne s’accordent pas sur un trunk : la liaison reste en accès.',
    hint: 'Fixez le mode des deux côtés, sans négociation.',
  },
  IPPLAN_VLAN_PRUNE: {
    title: 'VLAN inutiles sur un trunk',
    text: 'Le trunk {port} – {other} autorise des VLAN que personne n’utilise au-delà : {vids}.',
    hint: 'Retirez-les des deux extrémités pour y confiner diffusions et défauts.',
  },
  IPPLAN_TRUNK_ASYMMETRIC: {
    title: 'Listes de VLAN différentes',
    text: 'Les extrémités n’autorisent pas les mêmes VLAN. Sur {port} seulement : {onlyA}. Sur {other} seulement : {onlyB}.',
    hint: 'Autorisez les mêmes VLAN aux deux extrémités.',
  },
  IPPLAN_VLAN_1_USED: {
    title: 'VLAN 1 utilisé',
    text: 'Le VLAN 1 a {ports} ports et {networks} réseaux ; tout port de commutateur y est tant que rien d’autre n’est dit.',
    hint: 'Utilisez un autre VLAN pour les hôtes et l’administration.',
  },
  IPPLAN_VOICE_IS_DATA: {
    title: 'VLAN voix identique au VLAN données',
    text: '{port} a {vlan} à la fois pour les données et la voix.',
    hint: 'Donnez aux téléphones leur propre VLAN.',
  },
  IPPLAN_LAG_MEMBER_VLANS: {
    title: 'VLAN sur un membre d’agrégat',
    text: '{port} est membre de {lag}, mais a ses propres réglages de VLAN.',
    hint: 'Réglez les VLAN sur {lag} uniquement.',
  },
  IPPLAN_ADDRESS_OTHER_VLAN: {
    title: 'Adresse dans le réseau d’un autre VLAN',
    text: '{address} est dans {prefix}, le réseau de {vlan}, mais {port} est dans {own}.',
    hint: 'Donnez-lui une adresse de {own}, ou mettez l’interface dans {vlan}.',
  },
  IPPLAN_P2P_LENGTH: {
    title: 'Liaison point à point trop large',
    text: 'La liaison {port} – {other} occupe {prefix} pour deux adresses.',
    hint: 'Utilisez un /31 (RFC 3021) ou un /30.',
  },
  IPPLAN_P2P_ENDS_DIFFER: {
    title: 'Extrémités dans des réseaux différents',
    text: '{port} et {other} se font face sans réseau commun : {addresses}.',
    hint: 'Mettez les deux adresses dans le même préfixe.',
  },
  IPPLAN_NEXT_HOP_UNREACHABLE: {
    title: 'Prochain saut hors d’atteinte',
    text: '{device} : route {prefix} via {nextHop}, mais l’équipement n’est dans aucun réseau avec {nextHop}.',
    hint: 'Corrigez le prochain saut, ou donnez à l’équipement une adresse dans son réseau.',
  },
  IPPLAN_NEXT_HOP_SELF: {
    title: 'Route vers soi-même',
    text: '{device} : route {prefix} via {nextHop}, qui est sa propre adresse.',
    hint: 'Indiquez l’adresse du voisin.',
  },
  IPPLAN_ROUTE_DUPLICATE: {
    title: 'Route en double',
    text: '{device} : la route {prefix} via {nextHop} figure plusieurs fois.',
    hint: 'N’en gardez qu’une.',
  },
  IPPLAN_MANAGEMENT_TWICE: {
    title: 'Deux adresses d’administration',
    text: '{device} est déclaré administré par plusieurs adresses : {addresses}.',
    hint: 'N’en désignez qu’une.',
  },
  IPPLAN_IPV6_MISSING: {
    title: 'IPv6 absent',
    text: 'Le VLAN {vid} ({name}) n’a que de l’IPv4 ; la politique du site demande les deux.',
    hint: 'Ajoutez un /64 IPv6.',
  },
  IPPLAN_LAN_NOT_64: {
    title: 'LAN qui n’est pas un /64',
    text: '{prefix} est sur un VLAN sans être un /64 : les hôtes ne peuvent pas s’autoconfigurer (RFC 4291).',
    hint: 'Utilisez un /64.',
  },
  IPPLAN_DNS_NAME_TWICE: {
    title: 'Un nom pour deux hôtes',
    text: '{name} est le nom DNS de {addresses}.',
    hint: 'Nommez chaque hôte une seule fois.',
  },
  IPPLAN_OPENING_INCOMPLETE: {
    title: 'Ouverture sans justificatif',
    text: 'Il manque à l’ouverture {name} : {missing}.',
    hint: 'Indiquez qui l’a demandée, qui l’a autorisée, pourquoi et jusqu’à quand.',
  },
  IPPLAN_OPENING_TARGET_UNKNOWN: {
    title: 'Ouverture vers personne',
    text: 'L’ouverture {name} mène à {address}, qui n’est attribuée à rien.',
    hint: 'Fermez l’ouverture, ou enregistrez l’hôte.',
  },
  IPPLAN_OPENING_EXPIRED: {
    title: 'Ouverture expirée',
    text: 'L’ouverture {name} était autorisée jusqu’au {day}.',
    hint: 'Fermez-la, ou faites-la approuver de nouveau.',
  },
  IPPLAN_OPENING_ANY_ANY: {
    title: 'Ouverture totale',
    text: 'L’ouverture {name} laisse n’importe qui atteindre n’importe quoi.',
    hint: 'Précisez la source, la destination et les ports.',
  },
  IPPLAN_OPENING_ADMIN_PORT: {
    title: 'Administration ouverte à tous',
    text: 'L’ouverture {name} laisse n’importe qui atteindre des ports d’administration : {ports}.',
    hint: 'Limitez la source, ou passez par un VPN.',
  },
  IPPLAN_OPENING_DUPLICATE: {
    title: 'Ouvertures identiques',
    text: 'Ces ouvertures autorisent la même chose : {names}.',
    hint: 'N’en gardez qu’une.',
  },
  IPPLAN_PREFIX_NEARLY_FULL: {
    title: 'Réseau presque plein',
    text: '{prefix} : {used} adresses sur {size} sont utilisées ({percent} %).',
    hint: 'Prévoyez un préfixe plus large avant la prochaine extension.',
  },
  IPPLAN_PREFIX_FULL: {
    title: 'Réseau plein',
    text: '{prefix} : {used} adresses sur {size} sont utilisées ({percent} %).',
    hint: 'Choisissez un préfixe plus large, ou libérez des adresses.',
  },
  IPPLAN_FIX_SHRINK_PREFIX: {
    title: 'Réduire le préfixe',
    text: 'Réduire {prefix} à {to}.',
    hint: 'Sa passerelle et ses adresses restent à l’intérieur.',
  },
  IPPLAN_FIX_MAKE_CONTAINER: {
    title: 'En faire un conteneur',
    text: 'Donner à {prefix} le statut conteneur.',
    hint: 'Il représente alors un espace d’adresses, et non un réseau.',
  },
  IPPLAN_FIX_CLEAR_HOST_BITS: {
    title: 'Mettre à zéro les bits d’hôte',
    text: 'Remplacer {prefix} par {network}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_SET_GATEWAY: {
    title: 'Définir la passerelle',
    text: 'Définir {gateway} comme passerelle de {prefix}.',
    hint: 'Affectez ensuite l’adresse à l’interface qui route.',
  },
  IPPLAN_FIX_SET_MASK: {
    title: 'Corriger la longueur',
    text: 'Remplacer {address} par {right}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_MOVE_ADDRESS: {
    title: 'Déplacer l’adresse',
    text: 'Changer {address} en {to}, prochaine adresse libre hors de toute plage.',
    hint: 'Changez-la aussi sur l’hôte.',
  },
  IPPLAN_FIX_ALLOW_VLAN: {
    title: 'Autoriser le VLAN',
    text: 'Autoriser le VLAN {vid} sur {ports}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_SET_NATIVE: {
    title: 'Définir le VLAN natif',
    text: 'Définir {vlan} comme VLAN natif de {port}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_ALLOW_VLANS: {
    title: 'Autoriser les VLAN',
    text: 'Autoriser aussi les VLAN {vids} sur {port}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_AGGREGATE_OVERLAP: {
    title: 'Agrégats qui se recouvrent',
    text: 'Les agrégats {aggregate} et {other} partagent des adresses.',
    hint: 'Gardez celui qui a été attribué ; ce qu’il contient est un préfixe.',
  },
  IPPLAN_OUTSIDE_AGGREGATES: {
    title: 'Hors des agrégats',
    text: 'Le préfixe {prefix} n’est dans aucun agrégat enregistré.',
    hint: 'Prenez-le dans un agrégat, ou enregistrez celui auquel il appartient.',
  },
  IPPLAN_SITE_NOT_SUMMARISABLE: {
    title: 'Site non agrégeable',
    text: 'Les réseaux de {site} demandent {routes} routes : {strays} sont hors de {block}, parmi les réseaux d’autres sites.',
    hint: 'Renumérotez-les dans {block}, ou autorisez plus de routes par site dans la politique.',
  },
  IPPLAN_FHRP_ALONE: {
    title: 'Passerelle redondante sans partenaire',
    text: '{group} compte {members} interface(s) membre(s), sur {devices} équipement(s) ; la redondance en demande deux.',
    hint: 'Ajoutez l’interface du second routeur, ou supprimez le groupe.',
  },
  IPPLAN_FHRP_PRIORITY: {
    title: 'Deux maîtres de même priorité',
    text: 'Dans {group}, {ports} ont la même priorité maximale {priority} : le hasard décide lequel répond.',
    hint: 'Donnez une priorité plus haute au routeur qui doit répondre.',
  },
  IPPLAN_FHRP_ADDRESS: {
    title: 'Adresse virtuelle hors du VLAN',
    text: '{group} répond à {addresses}, qu’aucun réseau de {vlan} ne contient.',
    hint: 'Choisissez une adresse virtuelle du réseau de ce VLAN.',
  },
  IPPLAN_FHRP_CLASH: {
    title: 'Numéro de groupe en double',
    text: '{count} passerelles redondantes sur {vlan} s’appellent {group} : elles partageraient une adresse MAC virtuelle.',
    hint: 'Donnez à chaque groupe d’un VLAN son propre numéro.',
  },
  IPPLAN_RELAY_MISSING: {
    title: 'DHCP non relayé',
    text: 'Le serveur DHCP de {prefix} ({server}) est dans un autre réseau, et {ports} ne lui relaient pas les demandes.',
    hint: 'Configurez le relais (ip helper-address) sur la passerelle.',
  },
  IPPLAN_LEASE_TOO_LONG: {
    title: 'Bail trop long pour la plage',
    text: 'Dans {prefix}, un bail de {days} jours retient les adresses de {needed} visiteurs ({hosts} par jour), mais la plage en compte {pool}.',
    hint: 'Raccourcissez le bail, ou élargissez la plage.',
  },
  IPPLAN_ADDRESS_WRONG_BLOCK: {
    title: 'Adresse dans le mauvais bloc',
    text: '{address} de {port} n’est pas dans un bloc réservé à son usage ({purpose}) : {blocks}.',
    hint: 'Déplacez-la dans son bloc, pour que personne ne la croie libre.',
  },
  IPPLAN_ADDRESS_ANSWERS: {
    title: 'Adresse prévue déjà utilisée',
    text: 'Une machine répond aujourd’hui à {address} (MAC {mac}), alors que le plan s’apprête à l’attribuer.',
    hint: 'Cherchez la machine par son adresse MAC, ou choisissez une autre adresse.',
  },
  IPPLAN_STACKING: {
    title: 'Empilement de VLAN incohérent',
    text: 'VLAN {vid} ({name}) : un VLAN client nomme le VLAN de service qui le porte, et lui seul.',
    hint: 'Indiquez son empilement, ou le VLAN de service qui le porte.',
  },
  IPPLAN_TRANSLATION_CLASH: {
    title: 'VLAN traduit deux fois',
    text: '{port} traduit {vids} et {vlans} plus d’une fois : les trames auraient deux sens.',
    hint: 'Gardez une seule traduction par numéro et par VLAN.',
  },
  IPPLAN_VLAN_OUT_OF_REACH: {
    title: 'VLAN hors de son domaine',
    text: 'Le VLAN {vid} ({name}) appartient au domaine {group}, qui ne s’étend pas à {ports}.',
    hint: 'Utilisez un VLAN du domaine de ce lieu, ou élargissez le domaine.',
  },
  IPPLAN_FLOW_TO_MANAGEMENT: {
    title: 'Invités vers l’administration',
    text: 'Le flux {flow} ouvre {to}, d’où l’on administre les équipements, à {from}.',
    hint: 'Supprimez le flux ; administrez les équipements depuis la zone d’administration.',
  },
  IPPLAN_ZONE_MIXED: {
    title: 'Invités et administration dans une zone',
    text: 'La zone {zone} contient un VLAN d’administration à côté d’invités ou de machines : rien ne filtre entre eux.',
    hint: 'Donnez au VLAN d’administration sa propre zone.',
  },
  IPPLAN_FLOW_CONTRADICTS: {
    title: 'Flux contradictoires',
    text: '{flows} autorisent et refusent le même trafic : l’ordre déciderait.',
    hint: 'N’en gardez qu’un.',
  },
  IPPLAN_FLOW_DUPLICATE: {
    title: 'Flux en double',
    text: '{flows} disent la même chose.',
    hint: 'N’en gardez qu’un.',
  },
  IPPLAN_LOOP_UNJUDGED: {
    title: 'Boucle sans spanning tree enregistré',
    text: '{count} équipements forment une boucle, et le plan ne dit rien de leur spanning tree : {loop}.',
    hint: 'Enregistrez le spanning tree de chacun : mode, priorité, et le pont qui doit être racine.',
  },
  IPPLAN_LOOP_WITHOUT_STP: {
    title: 'Boucle sans arbre recouvrant',
    text: '{device} ne participe pas à l’arbre recouvrant, mais se trouve dans une boucle : {loop}. Une seule diffusion la saturerait.',
    hint: 'Activez l’arbre recouvrant sur cet équipement, ou ouvrez la boucle.',
  },
  IPPLAN_BPDU_GUARD_MISSING: {
    title: 'Ports d’accès sans garde BPDU',
    text: '{count} ports d’accès de {device} laissent entrer un commutateur étranger : {ports}.',
    hint: 'Déclarez-les ports d’extrémité avec garde BPDU.',
  },
  IPPLAN_STP_ROOT: {
    title: 'Autre racine que prévu',
    text: '{device} a la priorité d’arbre recouvrant {priority} ; la racine voulue {root} a {rootPriority} et ne l’emporterait pas.',
    hint: 'Donnez à la racine voulue la priorité la plus basse.',
  },
  IPPLAN_LAG_SPLIT: {
    title: 'Agrégat vers plusieurs équipements',
    text: 'Les membres de {lag} mènent à {devices}.',
    hint: 'Raccordez tous les membres à un seul agrégat d’un seul équipement. Une paire qui n’en fait qu’un a des agrégats aux mêmes VLAN, et entre les deux un lien qui les porte.',
  },
  IPPLAN_LAG_ONE_SIDED: {
    title: 'Agrégat d’un seul côté',
    text: '{lag} est un agrégat, mais {other} à l’autre bout n’est membre d’aucun.',
    hint: 'Faites un agrégat des deux côtés, ou d’aucun.',
  },
  IPPLAN_LAG_MEMBER_SPEED: {
    title: 'Membres d’agrégat de débits différents',
    text: 'Les membres de {lag} n’ont pas le même débit : {members}. Seuls des égaux se partagent la charge.',
    hint: 'Utilisez des ports de même débit.',
  },
  IPPLAN_MTU_DIFFERS: {
    title: 'MTU différente aux deux bouts',
    text: '{port} a une MTU de {mtu}, {other} de {otherMtu} : les grands paquets sont perdus sans un mot.',
    hint: 'Réglez la même MTU aux deux bouts.',
  },
  IPPLAN_VLAN_MTU: {
    title: 'MTU trop petite pour le VLAN',
    text: '{port} accepte {mtu} octets, mais les hôtes de {vlans} en envoient jusqu’à {needed}.',
    hint: 'Augmentez la MTU de l’interface.',
  },
  IPPLAN_SPEED_FIXED: {
    title: 'Débit ou duplex fixé d’un côté',
    text: '{port} est réglé sur {setting}, {other} sur {otherSetting} : le côté qui négocie retombe en semi-duplex.',
    hint: 'Laissez négocier les deux côtés.',
  },
  IPPLAN_ROUTE_LOOP: {
    title: 'Boucle de routage',
    text: 'Les paquets vers {prefix} tournent en rond : {devices}.',
    hint: 'Corrigez le prochain saut de l’un d’eux.',
  },
  IPPLAN_ROUTE_BLACK_HOLE: {
    title: 'Route vers un trou noir',
    text: '{device} achemine les paquets vers {prefix}, mais {last} n’en connaît pas le chemin.',
    hint: 'Ajoutez la route sur {last}, ou corrigez le prochain saut.',
  },
  IPPLAN_ROUTE_MISSING: {
    title: 'Route manquante',
    text: '{device} ne connaît pas le chemin vers {count} réseaux que d’autres routeurs desservent : {prefixes}.',
    hint: 'Ajoutez une route, ou une route par défaut.',
  },
  IPPLAN_SINGLE_UPLINK: {
    title: 'Un seul lien pour des usages critiques',
    text: '{users} utilisateurs de {vlans} n’atteignent leur passerelle que par {port} – {other}.',
    hint: 'Ajoutez un second chemin, ou baissez la criticité du VLAN.',
  },
  IPPLAN_IPV6_NO_HOST_SETUP: {
    title: 'Hôtes IPv6 sans adresse',
    text: '{prefix} n’est ni annoncé ni servi par DHCPv6 : les hôtes restent sans adresse.',
    hint: 'Annoncez le préfixe, ou créez une étendue DHCPv6.',
  },
  IPPLAN_DNS_NAME_INVALID: {
    title: 'Nom d’hôte incorrect',
    text: '« {name} » de {address} n’est pas un nom d’hôte : lettres, chiffres et traits d’union, 63 au plus entre les points (RFC 1123).',
    hint: 'Corrigez le nom.',
  },
  IPPLAN_DNS_NAME_MISSING: {
    title: 'Pas de nom DNS',
    text: '{address} n’a pas de nom DNS, alors que la politique du site en veut un.',
    hint: 'Donnez-lui un nom, {name} par exemple.',
  },
  IPPLAN_DNS_NAME_DIFFERS: {
    title: 'Nom DNS autre que celui de l’équipement',
    text: '{address} s’appelle {told} dans le DNS, mais administre {device}.',
    hint: 'Appelez-la {name}.',
  },
  IPPLAN_HOSTNAME_SCHEME: {
    title: 'Nom hors schéma',
    text: '{name} ne suit pas le schéma de nommage du site, {pattern}.',
    hint: 'Renommez l’équipement, ou élargissez le schéma.',
  },
  IPPLAN_SERVICE_DIFFERS: {
    title: 'Autres serveurs que ceux du site',
    text: 'Les serveurs {service} de {prefix} sont {told} ; ceux du site sont {wanted}.',
    hint: 'Utilisez les serveurs du site.',
  },
  IPPLAN_OPENING_SELF_APPROVED: {
    title: 'Approuvée par le demandeur',
    text: '{person} a demandé {name} et l’a aussi approuvée.',
    hint: 'Faites-la approuver par quelqu’un d’autre.',
  },
  IPPLAN_OPENING_NAT_INCOMPLETE: {
    title: 'Traduction sans adresse publique',
    text: '{name} traduit une adresse, mais ne nomme pas le côté public.',
    hint: 'Enregistrez l’adresse publique, ou indiquez qu’elle est dynamique.',
  },
  IPPLAN_OPENING_NOT_IMPLEMENTED: {
    title: 'Ouverture sans règle',
    text: '{name} est en vigueur, mais aucune règle d’un équipement n’est enregistrée pour elle ({missing}).',
    hint: 'Enregistrez l’équipement et sa règle, ou fermez l’ouverture.',
  },
  IPPLAN_OPENING_HOST_RETIRED: {
    title: 'Ouverture vers un hôte retiré',
    text: '{name} mène à {address} de {device}, qui n’est plus en service.',
    hint: 'Fermez l’ouverture avant qu’un autre ne reçoive l’adresse.',
  },
  IPPLAN_ADDRESS_ON_RETIRED: {
    title: 'Adresse d’un équipement retiré',
    text: '{address} est encore détenue par {device}, qui n’est plus en service.',
    hint: 'Libérez l’adresse.',
  },
  IPPLAN_OPENING_REVIEW_DUE: {
    title: 'Revue à faire',
    text: 'Personne n’a confirmé {name} depuis {days} jours (dernière fois : {day}).',
    hint: 'Demandez au demandeur si elle est encore utile.',
  },
  IPPLAN_OPENING_EXPIRING: {
    title: 'Ouverture bientôt échue',
    text: '{name} prend fin le {day}, dans {days} jours.',
    hint: 'Prolongez-la avec son approbateur, ou préparez sa fermeture.',
  },
  IPPLAN_OPENING_SHADOWED: {
    title: 'Ouverture sans effet',
    text: '{other} laisse déjà passer tout ce que permet {name}.',
    hint: 'Fermez {name}, ou resserrez {other}.',
  },
  IPPLAN_PREFIX_FULL_SOON: {
    title: 'Bientôt plein',
    text: 'À {perDay} adresses par jour, {prefix} sera plein dans {days} jours ({points} mesures, droite ajustée à {fitPercent} %).',
    hint: 'Prévoyez un préfixe plus large, ou libérez des adresses inutilisées.',
  },
  IPPLAN_POOL_TOO_SMALL: {
    title: 'Plage DHCP trop petite',
    text: 'Les plages de {prefix} comptent {pool} adresses ; avec {peak} baux au plus fort, il en faut {needed}.',
    hint: 'Élargissez la plage.',
  },
  IPPLAN_AGGREGATE_FRAGMENTED: {
    title: 'Plus de grand bloc libre',
    text: 'Le plus grand bloc libre de {aggregate} est {largest} ; le site veut pouvoir attribuer {wanted}.',
    hint: 'Regroupez les petits réseaux, ou obtenez plus d’espace.',
  },
  IPPLAN_SEEN_OTHER_MAC: {
    title: 'Une autre machine répond',
    text: '{mac} répond à {address} ; le plan connaît {known}.',
    hint: 'Cherchez laquelle est légitime : équipement échangé, ou adresse usurpée.',
  },
  IPPLAN_SEEN_STRANGER: {
    title: 'Hôtes non enregistrés',
    text: '{count} hôtes de {prefix} répondent à des adresses que personne n’a enregistrées : {addresses}.',
    hint: 'Enregistrez-les, ou débranchez-les.',
  },
  IPPLAN_SEEN_OTHER_MODE: {
    title: 'Autre mode que prévu',
    text: '{port} est en mode {seen} ; le plan dit {planned}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
  IPPLAN_SEEN_OTHER_VLAN: {
    title: 'Autre VLAN que prévu',
    text: '{port} a le VLAN {seen} non étiqueté ; le plan dit {planned}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
  IPPLAN_SEEN_OTHER_TRUNK: {
    title: 'Liste de trunk autre que prévu',
    text: 'Il manque à {port} les VLAN {missing} du plan ; il autorise en plus {extra}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
  IPPLAN_FIX_ADVERTISE: {
    title: 'Annoncer le préfixe',
    text: 'Faire annoncer {prefix} par les routeurs (SLAAC).',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_RELAY: {
    title: 'Relayer le DHCP',
    text: 'Relayer les demandes DHCP vers {server} sur {ports}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_SHORTER_LEASE: {
    title: 'Raccourcir le bail',
    text: 'Ramener le bail de {prefix} à {hours} heures.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_SITE_SERVERS: {
    title: 'Serveurs du site',
    text: 'Remplacer les serveurs {service} de {prefix} par {wanted}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_RETIRE_ADDRESS: {
    title: 'Libérer l’adresse',
    text: 'Marquer {address} comme dépréciée.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_DNS_NAME: {
    title: 'Définir le nom DNS',
    text: 'Nommer {address} {name}.',
    hint: 'Mettez aussi la zone DNS à jour.',
  },
  IPPLAN_FIX_SET_MTU: {
    title: 'Augmenter la MTU',
    text: 'Porter la MTU de {port} à {mtu}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_NEGOTIATE: {
    title: 'Négocier',
    text: 'Laisser {ports} négocier débit et duplex.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_START_STP: {
    title: 'Activer l’arbre recouvrant',
    text: 'Activer RSTP sur {device}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_BPDU_GUARD: {
    title: 'Protéger les ports',
    text: 'Déclarer {count} ports de {device} ports d’extrémité avec garde BPDU.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_TRUNK_FIXED: {
    title: 'Couper la négociation',
    text: 'Couper la négociation de trunk de {count} ports de {device}.',
    hint: 'L’annulation rétablit les anciennes valeurs.',
  },
  IPPLAN_FIX_STP_PRIORITY: {
    title: 'Relever la priorité',
    text: 'Porter la priorité d’arbre recouvrant de {device} à {to}.',
    hint: 'L’annulation rétablit l’ancienne valeur.',
  },
  IPPLAN_FIX_REMOVE_FLOW: {
    title: 'Supprimer le flux',
    text: 'Supprimer le flux {flow}.',
    hint: 'L’annulation le rétablit.',
  },
  IPPLAN_FIX_REVIEWED: {
    title: 'Confirmer l’ouverture',
    text: 'Noter que {name} a été revue le {day}.',
    hint: 'Demandez d’abord au demandeur.',
  },
  IPPLAN_FIX_CLOSE_OPENING: {
    title: 'Fermer l’ouverture',
    text: 'Marquer {name} comme fermée.',
    hint: 'Retirez aussi la règle de l’équipement.',
  },
  IPPLAN_FIX_CLOSE_OPENINGS: {
    title: 'Fermer les autres',
    text: 'Marquer {names} comme fermées.',
    hint: 'Retirez aussi les règles de l’équipement.',
  },
  IPPLAN_FIX_REMOVE_PREFIX: {
    title: 'N’en garder qu’un',
    text: 'Supprimer le second enregistrement de {prefix}.',
    hint: 'L’annulation le rétablit.',
  },
};
