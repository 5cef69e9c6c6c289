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
  IPPLAN_STATIC_IN_DHCP: {
    title: 'Adresse statique dans une plage DHCP',
    text: 'L’adresse statique {address} est dans la plage DHCP {range} : le serveur peut la donner à un autre.',
    hint: 'Sortez l’adresse de la plage, réduisez la plage, ou faites-en une réservation.',
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
  IPPLAN_ADDRESS_ON_RETIRED: {
    title: 'Adresse d’un équipement retiré',
    text: '{address} est encore détenue par {device}, qui n’est plus en service.',
    hint: 'Libérez l’adresse.',
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
};
