import type { Texts } from '../en.js';

/** L’éditeur de modèles, en français. */
export const templates: Pick<Texts, 'templates'> = {
  templates: {
    title: 'Modèles',
    intro:
      'Ce dont les configurations sont rendues. Un fichier enregistré prend la place de celui du produit, pour ce site.',
    what: 'les modèles',
    file: 'le fichier',
    files: 'Fichiers',
    own: 'du site',
    choose: 'Choisissez un fichier.',
    editor: 'Texte de {path}',
    save: 'Enregistrer pour ce site',
    reset: 'Revenir à celui du produit',
    versions: 'Versions',
    version: '{at}, {author}',
    productAgain: 'de nouveau celui du produit',
    take: 'Reprendre ce texte',
    undoSave: 'Annuler le dernier enregistrement',
    preview: 'Aperçu',
    project: 'Projet',
    device: 'Équipement',
    noDevice: 'Aucun équipement de ce projet n’a cette plateforme.',
    previewWhat: 'l’aperçu',
    clean: 'Rendu sans défaut.',
    faults: { one: '{n} défaut', other: '{n} défauts' },
    at: 'ligne {line}',
    unowned:
      'Ces lignes sont rendues, mais owned.json ne les nomme pas : elles ne sont ni comparées ni envoyées.',
    changed: 'Pas encore enregistré',
    leave: 'Échap, puis Tab, quitte l’éditeur.',
  },
};
