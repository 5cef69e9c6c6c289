import type { Texts } from '../en.js';

/** Un import pendant qu’il avance. */
export const importJob: Pick<Texts, 'importJob'> = {
  importJob: {
    sending: 'Envoi du fichier : {percent} %',
    waiting: 'Le serveur a le fichier ; l’import commence.',
    stop: 'Arrêter l’import',
    steps: {
      reading: 'Lecture du fichier',
      comparing: 'Comparaison avec ce qui est consigné',
      writing: 'Écriture',
      storing: 'Lecture et enregistrement',
      recording: 'Inscription au registre',
    },
    counts: {
      rows: 'lignes',
      changes: 'changements',
      types: 'modèles',
      objects: 'objets',
      read: 'tests',
      bound: 'associés à leur lien',
      faults: 'erreurs',
    },
  },
};
