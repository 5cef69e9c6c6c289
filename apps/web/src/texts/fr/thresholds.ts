import type { thresholds as english } from '../en/thresholds.js';

/** The thresholds of the site, in French. */
export const thresholds: typeof english = {
  thresholds: {
    title: 'Seuils',
    intro:
      'Ce sur quoi les règles jugent, avec la valeur par défaut de la norme ou du métier. Un changement est inscrit au registre, et les projets ouverts sont revérifiés.',
    what: 'les seuils',
    parts: { ipplan: 'Plan d’adressage', cabling: 'Câblage' },
    own: 'Fixés par le site : {count}',
    find: 'Nom ou règle',
    onlySet: 'seulement ce que le site a fixé',
    none: 'Aucun seuil ne correspond.',
    help: 'Sert à l’aide à la conception.',
    readOnly: 'Qui approuve peut les fixer.',
    isDefault: 'par défaut',
    back: 'Revenir à {value}',
    refused: '{label} : valeur impossible',
    yes: 'oui',
    no: 'non',
    empty: 'vide',
    units: { d: 'jours', '/': 'longueur de préfixe' },
    choices: {
      first: 'première adresse',
      last: 'dernière adresse',
      'first-or-last': 'première ou dernière adresse',
      any: 'indifférent',
      none: 'aucune',
      management: 'adresses d’administration',
      all: 'toutes',
    },
  },
};
