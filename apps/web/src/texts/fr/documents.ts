import type { documents as en } from '../en/documents.js';

/** Le dossier, et ce qui revient du site. */
export const documents: typeof en = {
  documents: {
    set: 'Dossier',
    setWhat: 'Dessins, tableaux, étiquettes, configurations, page d’accueil et sommes de contrôle en un ZIP.',
    make: 'Établir le dossier',
    fetch: 'Télécharger le dossier',
    schedule: 'Carnet de câbles',
    bill: 'Nomenclature',
    acceptance: 'Plan de recette',
    redlines: 'Retours du site',
    redlinesWhat:
      'Un tableau de brassage ou un carnet de câbles rempli sur site : état, longueur mesurée, remarque.',
    drop: 'le classeur rempli (.xlsx)',
    look: 'Lecture du classeur…',
    nothing: 'Le classeur ne dit rien que le plan ne dise déjà.',
    apply: 'Reporter dans le plan',
    applied: '{n} câbles modifiés.',
    columns: { label: 'Câble', field: 'Champ', now: 'Plan', filled: 'Site', verdict: 'Suite' },
    fields: { status: 'état', measuredLengthM: 'longueur mesurée (m)', description: 'remarque' },
    verdicts: { change: 'reporté', same: 'déjà ainsi', conflict: 'conflit : laissé de côté' },
  },
};
