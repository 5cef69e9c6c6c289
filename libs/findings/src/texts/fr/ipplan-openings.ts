import type { Texts } from '../../text.js';
import type { ipplanOpenings as english } from '../en/ipplan-openings.js';

export const ipplanOpenings: Texts<keyof typeof english> = {
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
  IPPLAN_OPENING_PUBLIC_NOT_OWNED: {
    title: 'Adresse publique d’un autre',
    text: '{name} est joint à l’adresse {address}, qui n’est dans aucun de vos préfixes ({owned}).',
    hint: 'Corrigez l’adresse, ou ajoutez son préfixe aux préfixes détenus de la politique.',
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
};
