import type { Texts } from '../en.js';

/** Listes d’équipements et leurs sauvegardes, textes à emporter, et ce qu’une personne fait sur place, en français. */
export const configurationDesk: Pick<Texts, 'desk' | 'backupDesk' | 'byHand'> = {
  desk: {
    search: 'Équipement, plateforme ou lieu',
    shown: '{n} équipements sur {total}',
    nothing: 'Aucun équipement ne correspond. Retirez le filtre pour les voir tous.',
    which: 'Quels équipements',
    copy: 'Copier',
    copied: 'Copié',
    download: 'Télécharger',
    text: 'Le texte entier',
    device: 'Ports et baie',
    backups: 'Versions',
    plan: 'À côté du plan',
    differs: 'Diffère',
    unread: 'Non lu',
    faulty: 'Ne peut être rendu',
    running: 'Envoi en cours',
    person: 'Demande une personne',
    side: 'Côte à côte',
    most: 'Un envoi porte sur {n} équipements au plus.',
    toLookAt: { one: '{n} à regarder', other: '{n} à regarder' },
    openRun: 'L’envoi entier',
    underWay: '{who} a commencé un envoi à cet équipement le {at}, et il continue : un autre serait refusé.',
    started: 'Dernier envoi par {who}, {at}',
  },
  backupDesk: {
    stale: 'Ancienne',
    staleMeans: 'La dernière sauvegarde réussie est plus ancienne que deux des intervalles fixés.',
    every: {
      one: 'Chaque équipement est sauvegardé de lui-même toutes les heures, et autour de chaque envoi.',
      other: 'Chaque équipement est sauvegardé de lui-même toutes les {n} heures, et autour de chaque envoi.',
    },
    onRequest: 'Les sauvegardes se font sur demande et autour de chaque envoi ; aucun intervalle n’est fixé.',
    exported: 'Les textes masqués sont déposés dans {folder}.',
    neverMeans: 'Il n’a jamais été sauvegardé. Sauvegardez-le maintenant : il est lu en un instant.',
    unknownMeans:
      'Brassage ne lui parle pas : ni son modèle ni le plan ne donnent une plateforme connue. Indiquez la plateforme de son modèle.',
    one: 'Sauvegarder {device} maintenant',
    empty:
      'Aucun équipement du présent n’a d’adresse d’administration. Donnez-en une aux équipements dans le plan, et leur accès dans l’administration.',
    toAccess: 'Accès des équipements',
    by: 'envoi par {who}',
    restore: 'Restaurer cette version…',
    restoreTitle: 'Restaurer {device} au {at}',
    restoreMeans:
      'L’équipement retrouve ce qu’il avait alors, par la même cérémonie que tout envoi : son propre minuteur, un contrôle par une nouvelle session, et le retour.',
  },
  byHand: {
    title: 'Que faire sur l’équipement',
    intro:
      'Rien ne prouve ce qu’il a maintenant. Brassage ne lui envoie plus rien de lui-même ; suivez ces étapes dans l’ordre.',
    logIn: 'Connectez-vous à {device} à l’adresse {address}. S’il ne répond pas, allez à sa console.',
    logInNowhere: 'Connectez-vous à {device}, au besoin par sa console.',
    look: 'Regardez ce qu’il a, et si son minuteur court encore :',
    choose: 'Décidez. Puis tapez l’un de ces blocs :',
    back: 'Retour à ce qu’il avait, tant que son minuteur court :',
    lines: 'Retour à ce qu’il avait, quand aucun minuteur ne court :',
    keep: 'Le changement reste, si l’équipement a ce qui était voulu :',
    masked: 'Là où figure {mask}, tapez le secret qui convient.',
    unspoken:
      'Sur cette plateforme, rien de nous ne se tape : regardez et ramenez-le avec ses propres outils.',
    again: 'Faites-le relire, pour que chacun voie ce qu’il a :',
    read: 'Lire {device} maintenant',
    done: 'Il a été lu. Ce qu’il a, à côté de ce qui est voulu :',
  },
};
