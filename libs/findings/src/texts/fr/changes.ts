import type { Texts } from '../../text.js';
import type { changes as english } from '../en/changes.js';

export const changes: Texts<keyof typeof english> = {
  CHANGE_EXISTS: {
    title: 'Objet déjà présent',
    text: 'Impossible d’ajouter {kind} {path} : il existe déjà.',
    hint: 'Modifiez l’existant, ou donnez un autre nom au nouveau.',
  },
  CHANGE_MISSING: {
    title: 'Objet disparu',
    text: 'Impossible de modifier {kind} {path} : il a été retiré.',
    hint: 'Rechargez ; s’il doit encore exister, ajoutez-le de nouveau.',
  },
  CHANGE_DIFFERS: {
    title: 'Modifié par quelqu’un d’autre',
    text: '{kind} {path} a été modifié entre-temps : {fields}.',
    hint: 'Rechargez, comparez les deux versions, puis refaites votre modification sur la nouvelle.',
  },
  STRUCTURE_REFERENCE: {
    title: 'Référence vers rien',
    text: '{table} : {detail}',
    hint: 'Envoyez l’objet référencé dans le même lot, ou retirez d’abord ce qui s’y réfère.',
  },
  STRUCTURE_PORT_TAKEN: {
    title: 'Le port a déjà un câble',
    text: 'Deux fiches occuperaient la même position de {path}.',
    hint: 'Débranchez l’autre câble dans le même lot, ou choisissez un port libre.',
  },
  STRUCTURE_UNITS_TAKEN: {
    title: 'Unités de baie déjà occupées',
    text: 'Deux équipements occuperaient les mêmes unités d’une baie : {detail}',
    hint: 'Déplacez l’un d’eux dans le même lot, ou choisissez des unités libres.',
  },
  STRUCTURE_BAY_TAKEN: {
    title: 'Emplacement déjà occupé',
    text: 'Deux modules ou équipements seraient dans le même emplacement : {detail}',
    hint: 'Retirez l’autre dans le même lot, ou choisissez un emplacement libre.',
  },
  STRUCTURE_DUPLICATE: {
    title: 'Déjà présent',
    text: '{table} : {detail}',
    hint: 'Modifiez l’objet existant, ou choisissez une autre valeur.',
  },
  STRUCTURE_VALUE: {
    title: 'Valeur impossible à enregistrer',
    text: '{table} : {detail}',
    hint: 'Corrigez la valeur : un identifiant est un UUID, une plage va en croissant, une adresse est IPv4 ou IPv6.',
  },
};
