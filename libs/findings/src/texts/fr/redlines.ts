import type { Texts } from '../../text.js';
import type { redlines as en } from '../en/redlines.js';

/** Ce qu’on dit d’un classeur revenu du site. */
export const redlines = {
  REDLINE_SHEET: {
    title: 'Aucun tableau à relire',
    text: '{file} n’a pas de feuille avec les colonnes masquées que Brassage écrit dans le tableau de brassage et le carnet de câbles.',
    hint: 'Remplissez un classeur écrit par Brassage et gardez ses colonnes masquées ; des cellules copiées seules ne se reconnaissent pas.',
  },
  REDLINE_UNKNOWN: {
    title: 'Câble absent du plan',
    text: 'Feuille {sheet}, ligne {row} : le plan n’a pas de câble {label}.',
    hint: 'Il a été retiré ou renommé depuis l’émission du classeur. Saisissez à la main ce qui a été constaté.',
  },
  REDLINE_VALUE: {
    title: 'Saisie illisible',
    text: 'Feuille {sheet}, ligne {row}, câble {label} : « {value} » n’est pas une valeur possible de {field}.',
    hint: 'Un état est un des mots proposés, une longueur un nombre de mètres, une remarque a 500 caractères au plus.',
  },
  REDLINE_CONFLICT: {
    title: 'Modifié sur site et dans le plan',
    text: 'Câble {label}, {field} : émis « {issued} », sur site « {filled} », mais le plan dit maintenant « {now} ».',
    hint: 'Décidez ce qui est juste et saisissez-le à la main. Cette saisie a été laissée de côté.',
  },
} as const satisfies Texts<keyof typeof en>;
