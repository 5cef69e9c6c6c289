import type { Texts } from '../../text.js';
import type { cablingTypes as english } from '../en/cabling-types.js';

export const cablingTypes: Texts<keyof typeof english> = {
  CABLING_TYPE_UNREADABLE: {
    title: 'Ce n’est pas un modèle d’équipement',
    text: '{reason}',
    hint: 'Comparez le fichier au schéma de la bibliothèque de modèles.',
  },
  CABLING_TYPE_FIELD_UNKNOWN: {
    title: 'Champ non compris',
    text: '{field} n’est pas un champ connu ; sa valeur {value} a été ignorée.',
    hint: 'Vérifiez l’orthographe.',
  },
  CABLING_TYPE_FIELD_MISSPELT: {
    title: 'Champ mal orthographié',
    text: '{field} a été lu comme {meant}.',
    hint: 'Corrigez le fichier.',
  },
  CABLING_TYPE_VALUE_UNKNOWN: {
    title: 'Valeur non comprise',
    text: '{field} : {value} n’est pas une valeur connue ; elle a été gardée comme texte.',
    hint: 'Choisissez une valeur connue.',
  },
  CABLING_TYPE_PORT_TWICE: {
    title: 'Nom de port répété',
    text: '{port} apparaît {count} fois ; les suivants ont été numérotés.',
    hint: 'Donnez à chaque port son propre nom.',
  },
  CABLING_TYPE_REAR_MISSING: {
    title: 'Port arrière inexistant',
    text: 'Le port avant {front} désigne le port arrière {rear}, qui n’existe pas.',
    hint: 'Corrigez le nom.',
  },
  CABLING_TYPE_POSITION_BEYOND: {
    title: 'Position arrière inexistante',
    text: '{front} utilise la position {position} de {rear}, qui en a {positions} ; le port arrière a été élargi.',
    hint: 'Corrigez la position ou le nombre de positions.',
  },
};
