import type { SheetWords } from './words.js';

export const fr = {
  client: 'Maître d’ouvrage',
  site: 'Site',
  project: 'Projet',
  sheetTitle: 'Titre de la feuille',
  document: 'Document',
  drawn: 'Dessiné',
  checked: 'Vérifié',
  approved: 'Approuvé',
  date: 'Date',
  phase: 'État',
  scale: 'Échelle',
  format: 'Format',
  unit: 'Unité de dessin',
  index: 'Indice',
  sheet: 'Feuille',
  a3: 'A3 paysage',
  noScale: 'sans échelle',
  legend: 'Légende',
  model: 'modèle',
} as const satisfies SheetWords;
