import type { Texts } from '../en.js';

/** Le chemin d’un envoi, de l’écart au résultat, en français. */
export const pushWizard: Pick<Texts, 'push'> = {
  push: {
    title: 'Envoi {code}',
    devices: { one: '{n} équipement', other: '{n} équipements' },
    none: 'Aucun équipement choisi. Cochez des équipements dans la page des configurations, puis envoyez.',
    back: 'Retour aux configurations',
    track: 'Étapes de l’envoi',
    next: 'Suite : {step}',
    previous: 'Précédent',
    steps: {
      difference: 'Écart',
      prediction: 'Prédiction',
      guard: 'Garde',
      waves: 'Vagues',
      result: 'Résultat',
    },
    what: 'la prédiction',
    read: 'Lu le {at}',
    readAll: 'Tout relire',
    readThese: { one: 'Lire {n} équipement', other: 'Lire {n} équipements' },
    readings: 'Lecture des configurations en service',
    readiness: {
      ready: 'Prêt',
      same: 'Conforme au plan',
      unread: 'Jamais lu',
      faulty: 'Rendu impossible',
      unspoken: 'Non pris en charge',
    },
    readinessMeans: {
      same: 'L’équipement a déjà ce qui est voulu. Un envoi vérifierait, et n’enverrait rien.',
      unread: 'Sa configuration en service n’a jamais été lue : rien ne peut être prédit. Lisez-la d’abord.',
      faulty: 'Ce que veut le plan ne peut pas être rendu. Les raisons :',
      unspoken:
        'Le plan ne lui donne pas d’adresse d’administration, ou sa plateforme n’est pas prise en charge.',
    },
    toSend: { one: '{n} ligne à envoyer', other: '{n} lignes à envoyer' },
    view: 'Ce qui est montré',
    views: { tree: 'Arbre', side: 'Côte à côte', commands: 'Commandes', back: 'Retour arrière' },
    running: 'En service',
    intended: 'Voulu',
    future: 'En service → prédit',
    futureMeans:
      'L’équipement entier après l’envoi, calculé à partir de ce qui tourne et des lignes envoyées.',
    commandsMeans: 'Les lignes envoyées, dans leur ordre.',
    backMeans:
      'Les lignes qui ramènent à ce qui tourne aujourd’hui. Le minuteur de l’équipement, ou notre propre session, les applique.',
    rulesClear: 'L’envoi n’apporte rien que les règles contestent.',
    rulesFind: {
      one: 'L’envoi apporte {n} défaut que les règles contestent.',
      other: 'L’envoi apporte {n} défauts que les règles contestent.',
    },
    remaining: {
      one: '{n} autre existe déjà aujourd’hui : il disparaîtra quand les autres équipements seront configurés.',
      other:
        '{n} autres existent déjà aujourd’hui : ils disparaîtront quand les autres équipements seront configurés.',
    },
    found: { one: '{n} constat', other: '{n} constats' },
    assumed: 'Personne n’a lu {devices} : on les suppose conformes au plan.',
    missing: 'La configuration nomme des secrets qui ne sont pas enregistrés : {names}.',
    storeThem: 'Les enregistrer',
    wayIn: 'Accès conservé',
    wayInMeans:
      'Adresse d’administration, son VLAN et ses liens montants, route par défaut, listes d’accès, SSH et connexion : rien n’est touché.',
    cut: { one: 'Coupé à {n} endroit', other: 'Coupé à {n} endroits' },
    safety: {
      'native-timer': 'Son propre minuteur rétablit l’ancienne configuration.',
      'commit-confirmed':
        'La validation porte un minuteur : sans confirmation, l’équipement revient en arrière.',
      'scheduled-restore':
        'Une tâche sur l’équipement rétablit l’ancienne configuration ; la confirmation la supprime.',
      none: 'Il n’a pas de minuteur : une session à nous le ramène, tant que l’accès tient.',
    },
    safetyTitle: 'Si personne ne confirme',
    accept: 'J’ai lu ce que dit la garde : envoyer quand même',
    acceptMeans: 'Sans cela, un équipement dont l’accès serait coupé est laissé en l’état.',
    mode: 'Genre d’envoi',
    start: 'Envoyer',
    startDry: 'Lancer l’essai à blanc',
    again: 'Préparer un autre envoi',
    wave: 'Vague {n}',
    canary: 'un équipement d’abord',
    stages: {
      read: 'lecture de l’existant',
      plan: 'calcul du changement',
      pending: 'recherche d’autres minuteurs',
      arm: 'armement du minuteur',
      send: 'envoi',
      verify: 'contrôle par une nouvelle session',
      confirm: 'confirmation',
      save: 'enregistrement',
      'read back': 'relecture et sauvegarde',
      'roll back': 'retour arrière',
    },
    transcript: 'Transcription',
    transcriptMeans: 'Étape par étape, secrets masqués.',
    noRun: 'Rien n’a encore été envoyé.',
    waiting: 'Il n’a pas commencé.',
    sent: 'Ce qui a été envoyé',
    goesOn: 'L’envoi se poursuit seul, même si cette page est fermée.',
    summary:
      'confirmés : {confirmed} · revenus en arrière : {back} · à reprendre par une personne : {person} · inchangés ou non commencés : {rest}',
  },
};
