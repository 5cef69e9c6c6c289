import type { Texts } from '../../text.js';
import type { ipplanFacts as english } from '../en/ipplan-facts.js';

/** Noms, racines, serveurs et voisins : le plan face à lui-même et face à ce que dit le réseau. */
export const ipplanFacts: Texts<keyof typeof english> = {
  IPPLAN_STP_ROOT_BY_CHANCE: {
    title: 'Racine laissée au hasard',
    text: '{count} ponts sur {bridges} ont la même priorité la plus basse, {priority} : {devices}. Leurs adresses MAC décident de la racine (d’après celles du plan : {root}).',
    hint: 'Donnez une priorité plus basse au pont qui doit être racine, et marquez-le comme racine.',
  },
  IPPLAN_STP_ROOTS_DIFFER: {
    title: 'Racines différentes selon le VLAN',
    text: '{device} devient racine pour {vlans}, {root} pour tous les autres, et le plan ne dit pas que c’est voulu.',
    hint: 'Marquez les deux comme racine si le trafic doit se partager ; sinon donnez-leur une seule priorité.',
  },
  IPPLAN_HOSTNAME_TWICE: {
    title: 'Nom de deux équipements',
    text: '{devices} sont tous administrés sous le nom {name}.',
    hint: 'Renommez l’un d’eux.',
  },
  IPPLAN_ROUTER_ID_TWICE: {
    title: 'Identifiant de deux routeurs',
    text: '{devices} parleraient tous OSPF sous {id} : leurs états de liens s’écraseraient.',
    hint: 'Donnez à chacun sa propre adresse de bouclage.',
  },
  IPPLAN_MANAGEMENT_SHARED: {
    title: 'Une adresse pour administrer deux équipements',
    text: '{devices} sont administrés par la même adresse {address}, dans des tables différentes.',
    hint: 'Personne ne peut dire lequel répond : donnez à chacun la sienne.',
  },
  IPPLAN_DNS_RECORD_MISSING: {
    title: 'Nom absent du DNS',
    text: '{name} n’a aucun enregistrement pour {address} dans la zone qui en répond.',
    hint: 'Écrivez la zone depuis le plan (brassage ip export bind), ou corrigez le nom.',
  },
  IPPLAN_DNS_RECORD_DIFFERS: {
    title: 'Le DNS dit une autre adresse',
    text: 'Le plan donne à {name} l’adresse {address} ; la zone dit {told}.',
    hint: 'Corrigez celui des deux qui a tort.',
  },
  IPPLAN_PTR_DIFFERS: {
    title: 'Enregistrement inverse absent ou différent',
    text: '{address} est {name} dans le plan ; sa zone inverse dit {told}.',
    hint: 'Écrivez la zone inverse depuis le plan (brassage ip export bind).',
  },
  IPPLAN_DNS_RECORD_STALE: {
    title: 'Noms d’hôtes non enregistrés',
    text: '{count} noms mènent à des adresses de {prefix} que personne n’a enregistrées : {names}.',
    hint: 'Enregistrez les hôtes, ou retirez les noms.',
  },
  IPPLAN_SITE_SERVER_UNKNOWN: {
    title: 'Serveur du site non enregistré',
    text: 'Le serveur {service} du site, {server}, est dans {prefix}, où personne ne l’a enregistré.',
    hint: 'Enregistrez son adresse, pour que personne d’autre ne la reçoive ; ou corrigez le seuil.',
  },
  IPPLAN_DEVICE_SERVICE_DIFFERS: {
    title: 'Autres serveurs que ceux du site',
    text: '{device} utilise {told} pour {service} ; le site veut {wanted}.',
    hint: 'Poussez la configuration que le plan produit.',
  },
  IPPLAN_SEEN_OTHER_NEIGHBOUR: {
    title: 'Autre voisin que prévu',
    text: 'Sur {port} le plan prévoit {planned} ; l’équipement voit {seen}.',
    hint: 'Regardez les cordons : deux d’entre eux sont peut-être intervertis. Si le réseau a raison, corrigez le plan.',
  },
  IPPLAN_SEEN_OTHER_PLACE: {
    title: 'Raccordé ailleurs',
    text: '{machine} ({mac}) est appris sur {seen} ; le plan le raccorde à {planned}.',
    hint: 'Déplacez le cordon, ou corrigez le plan.',
  },
};
