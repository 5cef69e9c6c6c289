import type { Texts } from '../../text.js';
import type { plan as english } from '../en/plan.js';

export const plan: Texts<keyof typeof english> = {
  PLAN_REFERENCE_MISSING: {
    title: 'Référence vers rien',
    text: '{path} renvoie dans {field} à {id}, qui n’existe pas.',
    hint: 'Supprimez la référence, ou ajoutez l’objet manquant.',
  },
  PLAN_POLICY_INVALID: {
    title: 'Valeur de politique inutilisable',
    text: 'La politique {key} vaut {value} : {message}.',
    hint: 'Corrigez-la ; d’ici là, la valeur par défaut s’applique.',
  },
  PLAN_POLICY_UNKNOWN: {
    title: 'Réglage inconnu',
    text: 'Aucune règle n’a de seuil nommé {key}.',
    hint: 'Corrigez le nom ; peut-être {near}.',
  },
  PLAN_WAIVER_EXPIRED: {
    title: 'Dérogation expirée',
    text: 'La dérogation à {code} sur {place}, par {author}, valait jusqu’au {day} ; ce qu’elle couvrait compte de nouveau.',
    hint: 'Corrigez le défaut, ou accordez une nouvelle dérogation motivée.',
  },
};
