import type { Texts } from '../en.js';

/** Vagues d’un envoi, sauvegardes et leurs versions, en français. */
export const pushing: Pick<Texts, 'waves' | 'backups'> = {
  waves: {
    title: 'Vagues',
    intro:
      'Un équipement d’abord, puis 5 %, puis 25 %, puis le reste. Les deux équipements d’une paire ne sont jamais dans la même vague.',
    wave: 'Vague {n}',
    soak: 'Secondes d’observation entre deux vagues',
    maxFailures: 'Échecs tolérés',
    cancel: 'Annuler l’envoi',
    cancelMeans: 'Les équipements qui n’ont pas commencé restent en l’état ; les autres vont jusqu’au bout.',
    lockouts: 'Ce changement couperait notre propre accès',
    acceptLockout: 'J’ai lu ceci : envoyer quand même',
    kinds: {
      'management-address': 'adresse d’administration',
      'management-interface': 'interface d’administration',
      'management-vlan': 'VLAN d’administration',
      uplink: 'lien montant',
      'default-route': 'route par défaut',
      'access-list': 'liste d’accès',
      'ssh-service': 'service SSH',
      login: 'connexion',
    },
  },
  backups: {
    title: 'Sauvegardes',
    what: 'les sauvegardes',
    plan: 'Plan',
    backUp: 'Tout sauvegarder maintenant',
    backUpThese: { one: 'Sauvegarder {n} équipement', other: 'Sauvegarder {n} équipements' },
    backingUp: 'Sauvegarde',
    last: 'Dernière sauvegarde réussie',
    states: { good: 'Sauvegardé', failed: 'Échec', never: 'Jamais', unknown: 'Non pris en charge' },
    choose: 'Choisissez un équipement pour voir les versions de sa configuration.',
    versions: 'Versions',
    noVersions: 'Aucune version n’a encore été gardée.',
    compare: 'Comparer avec',
    previous: 'la version précédente',
    layout: 'Disposition',
    layouts: { unified: 'Unifiée', side: 'Côte à côte' },
    same: 'Les deux versions sont identiques.',
    first: 'C’est la version la plus ancienne.',
    masked: 'Seul le texte masqué a été gardé.',
    restore: 'Que renverrait la restauration ?',
    restoring: 'Essai à blanc de la restauration',
  },
};
