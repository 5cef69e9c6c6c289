import type { issues as en } from '../en/issues.js';

/** Les indices d’un projet, ce qui a changé de l’un à l’autre, et ce que les dessins peuvent montrer. */
export const issues: typeof en = {
  issues: {
    open: 'Indices',
    title: 'Ce qui a changé entre deux indices',
    what: 'les indices',
    whatDifference: 'la différence',
    from: 'De l’indice',
    to: 'à',
    now: 'l’état actuel',
    none: 'Aucun indice à comparer pour l’instant : le premier est gardé à l’approbation du projet.',
    same: 'Rien n’a changé.',
    sheets: 'Feuilles',
    list: 'Liste',
    download: 'Liste en classeur',
    binder: 'Feuilles en PDF',
    back: 'Retour aux feuilles',
    option: '{index} · {date} · {by}',
    proof: 'Certification',
    allLinks: 'Tous les liens',
    proofHint: 'Élévations, façades de ports et étages montrent ce qui est prouvé de chaque lien.',
  },
};
