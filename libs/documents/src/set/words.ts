import type { Language } from '#findings';

/** Words of the index page. */
// prettier-ignore
export const setWords = {
  en: {
    title: 'Document set', binder: 'All sheets, to print', tablesPdf: 'All tables, to print', drawings: 'Drawings', tables: 'Tables', labels: 'Labels', configurations: 'Configurations', plan: 'The plan itself', difference: 'Difference', sheet: 'Sheet', content: 'Content', files: 'Files', rows: 'rows', index: 'index', notes: 'Notes', hash: 'SHA-256 of every file: manifest.json', sums: 'Check with', formats: 'Also as', none: 'nothing',
  },
  fr: {
    title: 'Dossier', binder: 'Toutes les feuilles, à imprimer', tablesPdf: 'Tous les tableaux, à imprimer', drawings: 'Dessins', tables: 'Tableaux', labels: 'Étiquettes', configurations: 'Configurations', plan: 'Le plan lui-même', difference: 'Différence', sheet: 'Feuille', content: 'Contenu', files: 'Fichiers', rows: 'lignes', index: 'indice', notes: 'Notes', hash: 'SHA-256 de chaque fichier : manifest.json', sums: 'Contrôler avec', formats: 'Aussi en', none: 'rien',
  },
} as const satisfies Record<Language, Record<string, string>>;
