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
      'Brassage a besoin de l’état présent avant de dessiner l’extension. Importez un fichier de plan (YAML ou XLSX), ou créez un projet vide.',
    notChecked: 'pas encore contrôlé',
    added: '+{n}',
    removed: '−{n}',
    changed: '{n} modifiés',
  },
};
