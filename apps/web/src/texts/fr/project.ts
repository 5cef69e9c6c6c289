import type { project as en } from '../en/project.js';

/** Projects and their pages, in French. */
export const project: typeof en = {
  states: {
    draft: 'Brouillon',
    submitted: 'Soumis',
    approved: 'Approuvé',
    'in-progress': 'En cours',
    closed: 'Clos',
    rejected: 'Rejeté',
    cancelled: 'Abandonné',
  },
  severity: { error: 'Erreur', warning: 'Alerte', info: 'Note', none: 'Aucun constat' },
  projects: {
    title: 'Projets',
    what: 'les projets',
    one: 'le projet',
    intro:
      'Chaque projet est une différence posée sur le réseau présent, qu’il ne modifie jamais de lui-même.',
    code: 'Code',
    name: 'Nom',
    client: 'Client',
    state: 'État',
    changes: 'Changements',
    findings: 'Constats',
    updated: 'Dernier changement',
    create: 'Nouveau projet…',
    createTitle: 'Nouveau projet',
    codeHint: 'Le numéro par lequel on l’appellera, par exemple EXT-2026-015.',
    createSubmit: 'Créer',
    import: 'Importer un plan…',
    emptyTitle: 'Par où commencer ?',
    emptyText:
      'Une extension se dessine sur ce qui existe aujourd’hui. Apportez-le par un fichier de plan (YAML ou XLSX), depuis NetBox, phpIPAM ou des tableaux ; ou créez un projet et relevez-le à la main.',
    notChecked: 'pas encore contrôlé',
    added: '+{n}',
    removed: '−{n}',
    changed: '{n} modifiés',
  },
};
