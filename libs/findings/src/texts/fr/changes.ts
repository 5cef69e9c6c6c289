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
};
