import type { ipDesign as english } from '../en/ip-design.js';

/** What follows from the addressing plan, and help with designing it, in French. */
export const ipDesign: typeof english = {
  ipDesign: {
    exports: 'Pour d’autres programmes',
    formats: {
      kea: 'DHCP Kea',
      'isc-dhcp': 'DHCP ISC',
      bind: 'Zones DNS (BIND)',
      hosts: 'Fichier hosts',
      ansible: 'Inventaire Ansible',
      acl: 'Listes d’accès',
    },
    matrix: 'VLAN par équipement',
    matrixWhat: 'quel équipement porte quel VLAN',
    matrixEmpty: 'Aucun port ne dit quels VLAN il porte.',
    find: 'Chercher un VLAN',
    uses: '{vlan} sur {device} : {access} accès, {trunk} trunk, {routed} routé',
    legend: { routed: 'routé ici', access: 'utilisé ici', trunk: 'de passage' },
    counted: { one: '{n} VLAN', other: '{n} VLAN' },
    allocate: 'Attribuer pour un besoin…',
    allocateTitle: 'Réseaux pour un besoin',
    allocateMeans:
      'Chaque lieu reçoit un bloc qu’une seule route annonce, et des numéros de VLAN qui se suivent.',
    container: 'Prendre dans',
    containerHint: 'Un conteneur où il reste de la place.',
    group: 'Groupe de VLAN',
    groupHint: 'Le domaine de niveau 2 dont les numéros sont tirés.',
    noGroup: 'aucun groupe : numéros de tout le plan',
    places: 'Lieux',
    placesHint: 'Un par ligne : Halle 1',
    networks: 'Réseaux de chaque lieu',
    networksHint: 'Un par ligne : nom, rôle, hôtes au premier jour',
    networksWrong: 'La ligne {line} n’est pas « nom, rôle, hôtes ». Rôles : {roles}.',
    growth: 'Croissance (%)',
    propose: 'Proposer',
    record: 'Inscrire au plan',
    recorded: 'Réseaux pour {places}',
    noSpace: 'Il n’y reste aucun bloc libre de {wanted}. Prenez dans un autre conteneur, ou demandez moins.',
    noVlans: 'Il faut {wanted} numéros de VLAN, mais trop peu sont libres.',
    hosts: '{n} hôtes',
  },
};
