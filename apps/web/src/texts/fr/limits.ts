import type { Texts } from '../en.js';

/** Les jeux de limites auxquels les résultats sont comparés, et leur éditeur. */
export const limits: Pick<Texts, 'limits'> = {
  limits: {
    calibrationEnds: 'L’étalonnage du testeur {tester} prend fin le {day}.',
    calibrationEnded:
      'L’étalonnage du testeur {tester} a pris fin le {day} : ce qu’il mesure depuis ne prouve rien.',
    calendar: 'Calendrier des certificats (.ics)',
    title: 'Limites',
    intro:
      'Les normes ne sont pas publiques : chaque limite dit d’où elle vient et jusqu’où s’y fier. Corrigez-la d’après votre exemplaire de la norme ; ce que vous enregistrez est une nouvelle version, et un verdict dit toujours avec laquelle il a été rendu.',
    pack: 'Jeu de limites',
    download: 'Télécharger (JSON)',
    version: 'Version de votre modification',
    save: 'Enregistrer {n} modifiées comme nouvelle version',
    saved: '{pack} est conservé. Choisissez-le sous Accord pour juger d’après lui.',
    drop: 'Abandonner les modifications',
    faulty: 'Un nombre manque, ou une plage finit avant de commencer.',
    compared: 'pointillé : avant ; plein : modifiée',
    from: 'De (MHz)',
    to: 'À (MHz)',
    confidence: 'Confiance',
    confidences: {
      A: 'l’équation, ou trois valeurs imprimées, ont été vues',
      B: 'une valeur, ou les composantes, ont été vues',
      C: 'de mémoire : vérifiée par personne, elle ne renverse jamais le testeur',
    },
    sources: 'Sources',
    sourcesHint: 'Séparées par des virgules : votre norme et son article.',
    note: 'Remarque',
    models: { 'permanent-link': 'Lien permanent', channel: 'Canal' },
    columns: {
      standard: 'Norme',
      category: 'Catégorie',
      model: 'Lien',
      parameter: 'Paramètre',
      form: 'Forme',
      range: 'Plage',
      confidence: 'Confiance',
      sources: 'Sources',
    },
    formNames: {
      'insertion-loss': 'Affaiblissement',
      'voltage-sum': 'Somme des tensions',
      piecewise: 'Segments',
      delay: 'Délai',
    },
    forms: {
      'insertion-loss':
        'scale · (a·√f + b·f + c/√f) + connectors · connectorDb · √f + deviationDb · f^1,5, jamais sous floorDb',
      'voltage-sum':
        '−20 log₁₀ Σ count · 10^(−(db − slopeDb · log₁₀ f)/20), remplacée par « above » dans ses plages, jamais au-dessus de capDb',
      piecewise: 'db − slopeDb · log₁₀(f / refMhz) dans chaque segment, jamais au-dessus de capDb',
      delay: 'scale · (534 + 36/√f) + 2,5 · connectors, en ns',
    },
  },
};
