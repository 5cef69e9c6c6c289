import type { Texts } from '../en.js';

/** Un VLAN sur le câblage, ce qui casse sans un lien, et les réseaux qui déménagent, en français. */
export const ipWays: Pick<Texts, 'vlanMap' | 'renumber' | 'ranges'> = {
  vlanMap: {
    view: 'Partie du plan',
    views: { plan: 'Plan', vlan: 'VLAN sur le câblage', renumber: 'Renuméroter' },
    what: 'le parcours du VLAN',
    none: 'Le plan n’a aucun VLAN.',
    nowhere: 'Aucun port ne porte ce VLAN, et personne ne l’utilise.',
    hint: 'Choisissez un lien pour voir ce qui casserait sans lui.',
    drawing: 'VLAN {vid} {name} sur le câblage',
    states: {
      carries: 'le porte',
      host: 'hôte',
      'one-sided': 'absent d’un côté, ne manque à personne',
      broken: 'ne le porte pas',
    },
    gateway: 'passerelle',
    cutOff: 'isolé',
    users: { one: '{n} port l’utilise', other: '{n} ports l’utilisent' },
    whole: 'Tout port qui l’utilise atteint la passerelle.',
    cut: 'Isolés : {users} ports de {from} n’atteignent pas {to}.',
    lacking: 'Ne le porte pas',
    allow: 'Autoriser {vid} sur {ports}',
    without: 'Sans {a} – {b}',
    whatIf: 'ce qui casserait',
    nothingBreaks: 'Personne n’est isolé.',
    breaks: { one: '{n} VLAN est coupé', other: '{n} VLAN sont coupés' },
    detours: { one: '{n} VLAN trouve un autre chemin', other: '{n} VLAN trouvent un autre chemin' },
    was: 'Chemin actuel',
    now: 'Chemin alors',
    otherWay: 'Un autre chemin conviendrait, s’il portait le VLAN',
  },
  renumber: {
    intro:
      'Mène un réseau vers un autre préfixe sans un jour où personne n’est joignable. Rien n’est enregistré avant que vous l’ayez lu.',
    from: 'Réseau',
    to: 'Nouveau préfixe',
    toHint: 'Par exemple 10.50.20.0/24',
    preview: 'Montrer les étapes',
    stages: { shorten: 'Raccourcir les baux', prepare: 'Préparer', move: 'Déplacer', clean: 'Nettoyer' },
    stageMeans: {
      shorten:
        'Les baux qui nomment les anciennes adresses deviennent courts ; l’étape suivante attend la fin du plus long.',
      prepare:
        'Le nouveau réseau à côté de l’ancien : les passerelles répondent dans les deux, et le nouveau est autorisé à passer.',
      move: 'Chaque hôte, et ce qui le désigne : prochains sauts, serveurs DHCP, DNS et NTP.',
      clean: 'L’ancien réseau disparaît, et les baux retrouvent leur durée.',
    },
    changes: { one: '{n} changement', other: '{n} changements' },
    hosts: 'Hôtes qui changent d’adresse',
    byHand: 'Ce qu’aucun changement ne mène, et qu’une personne doit regarder',
    remarks: { range: 'Plage', opening: 'Ouverture', policy: 'Règle du site', text: 'Texte' },
    reasons: {
      full: 'Le nouveau réseau n’a plus d’adresse pour ces hôtes. Choisissez-en un plus grand.',
      overlap: 'Le nouveau réseau touche des réseaux enregistrés. Choisissez-en un libre.',
      nested: 'Il y a des réseaux dans l’ancien : menez-les d’abord.',
      version: 'IPv4 ne devient pas IPv6.',
    },
    record: 'Enregistrer toutes les étapes dans le plan',
    recordMeans: 'Un lot de changements par étape ; chacun peut être annulé seul.',
    says: 'Renuméroter {from} en {to} : {stage}',
  },
  ranges: {
    add: 'Ajouter une plage…',
    strip: 'L’espace de {prefix} à l’échelle',
    free: '{start} – {end} : libre, {n} adresses',
    taken: '{start} – {end} : {role}, {n} adresses',
  },
};
