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
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: {
    title: 'Numéro de VLAN hors de son groupe',
    text: 'Le VLAN {vid} ({name}) n’est pas dans {minVid}–{maxVid}, les numéros du groupe {group}.',
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
};
