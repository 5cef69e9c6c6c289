import type { Texts } from '../../text.js';
import type { ipplanFixes as english } from '../en/ipplan-fixes.js';

export const ipplanFixes: Texts<keyof typeof english> = {
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
