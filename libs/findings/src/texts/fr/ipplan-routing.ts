import type { Texts } from '../../text.js';
import type { ipplanRouting as english } from '../en/ipplan-routing.js';

export const ipplanRouting: Texts<keyof typeof english> = {
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
  IPPLAN_GATEWAY_IN_DHCP: {
    title: 'Passerelle dans une plage DHCP',
    text: 'La passerelle {gateway} de {prefix} est dans la plage DHCP {range} : un client pourrait la recevoir.',
    hint: 'Réduisez la plage.',
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
};
