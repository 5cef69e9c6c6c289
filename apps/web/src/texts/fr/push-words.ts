import type { Texts } from '../en.js';

/** Ce que dit un envoi et ce qu’une personne lui répond, en français. */
export const pushWords: Pick<Texts, 'pushWords'> = {
  pushWords: {
    accept: 'J’ai lu ce que trouvent les règles : envoyer quand même',
    acceptMeans: 'Sans cela, rien n’est envoyé tant que l’envoi apporte une erreur.',
    changedSince:
      'L’équipement a changé depuis l’approbation du projet : l’envoi le refusera. Regardez l’écart, puis faites approuver à nouveau le projet.',
    checks: 'Contrôlé après le changement',
    checkNames: {
      configuration: 'configuration ailleurs',
      secrets: 'secrets',
      state: 'état',
      neighbours: 'voisins',
      ports: 'ports',
      VLANs: 'VLAN',
      counters: 'compteurs d’erreurs',
    },
    said: 'Ce qui a été dit',
    goOn: 'Vague suivante',
    goOnMeans: 'Met fin à l’observation de cette vague.',
    watched: 'Cette vague est observée ; la suivante commencera seule à la fin de l’observation.',
    rollBack: 'Revenir en arrière…',
    rollBackSure: 'Oui : ramener tous les équipements',
    rollBackMeans: 'Arrête l’envoi et ramène chaque équipement à ce qu’il avait.',
    secrets: 'Secrets',
    secretsMean:
      'Chaque secret que veut le plan et qu’a l’équipement. Prouvé : l’algorithme même de l’équipement dit que c’est le même. Non comparable : seul l’équipement peut le dire ; il n’est réécrit que sur demande.',
    secretsOnly: 'seuls des secrets ont changé',
    sources: {
      backup: 'sauvegarde par {who}',
      read: 'lu par {who}',
      push: 'envoi',
      schedule: 'le calendrier',
    },
    secretStates: { equal: 'prouvé', differs: 'un autre', 'not comparable': 'non comparable' },
  },
};
