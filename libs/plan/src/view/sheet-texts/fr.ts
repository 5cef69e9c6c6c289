import type { SheetTexts } from './en.js';

/** Words of the sheets in French. */
// prettier-ignore
export const fr: SheetTexts = {
  title: {
    heading: 'Dossier de câblage · page de garde', title: 'Page de garde et suivi des indices', question: 'De quoi ce dossier parle-t-il et quelle version ai-je en main ?',
    line: 'Projet {code} · {client} · indice {index} · {state}', noProject: 'Existant, sans projet',
    revisions: 'Suivi des indices', revisionColumns: ['Ind.', 'Date', 'État', 'Objet de la modification', 'Établi', 'Approuvé'], revisionNote: 'Indice en vigueur en gras. Un indice émis n’est jamais modifié ; B+ : en préparation après l’indice B.',
    firstIssue: 'première émission', nextIssue: 'pas encore émis', counts: 'Ce que le projet ajoute, déplace et retire', countColumns: ['Objet', 'Avant', 'Ajouté', 'Déplacé', 'Retiré', 'Après'], countsPresent: 'Ce que contient le site', countPresent: 'Nombre',
    rows: { racks: 'Baies', switches: 'Switchs et routeurs', panels: 'Bandeaux et tiroirs', outlets: 'Prises', accessPoints: 'Bornes Wi-Fi / caméras', devices: 'Autres équipements', horizontal: 'Câbles capillaires', metres: 'Câble capillaire (m, plan)', trunks: 'Rocades', cords: 'Cordons', vlans: 'VLAN', prefixes: 'Préfixes' },
    sheets: 'Feuilles du dossier', sheetColumns: ['N°', 'Titre', 'Format'], visas: 'Visas', visaRoles: ['Établi', 'Vérifié', 'Approuvé'], visaNote: 'date et signature',
    read: 'Lire un identifiant', findings: 'Constats ouverts', noFindings: 'Aucun constat ouvert.', more: 'et {n} de plus, voir le contrôle', panelPort: 'bandeau {panel}, port {port}', switchPort: '{device}, port {port}', outlet: 'prise', lag: 'agrégat de liens',
    symbols: 'Pochoir commun à toutes les feuilles ; cotes en mm.',
  },
  links: { manyVlans: '{n} VLAN : niv. 2',
    heading: 'Liens de bout en bout · {n} chemins par {panel}', title: 'Liens de bout en bout', question: 'Par où passe chaque lien, du terminal au switch ?', number: 'n°', device: 'appareil', outlet: 'prise', panel: 'bandeau', farPanel: 'bandeau distant', switch: 'switch', horizontal: 'câble capillaire (lien permanent)', trunk: 'rocade', cord: 'cordon de brassage', farCord: 'cordon de poste',
    vlan: 'VLAN', profile: 'profil', poe: 'PoE', tested: 'testé', open: 'non brassé · réserve', legendHorizontal: 'câble posé : trait creux', legendCord: 'cordon : à sa couleur', legendTrunk: 'rocade : trait épais',
    note: 'Sur chaque trait : extrémité – identifiant – extrémité, comme sur les deux étiquettes. Une ligne = un chemin.', noteOpen: 'Amorce tiretée = rien de branché. Case « testé » : cochée à la certification du lien permanent.', noteTick: 'Case « testé » : cochée à la certification du lien permanent.',
  },
  layer2: {
    heading: 'Vue de niveau 2', title: 'Vue de niveau 2 : VLAN sur les liaisons', question: 'Chaque VLAN atteint-il sa passerelle ?', routes: 'route entre les VLAN : porte les passerelles', routesBriefly: 'porte les passerelles', cable: '{n} câble', cables: '{n} câbles', absent: 'absent', users: 'ports d’accès et bornes par VLAN', vlans: 'VLAN du site',
    states: { existing: 'existant', new: 'neuf', modified: 'modifié', moved: 'déplacé', removed: 'déposé' },
    columns: { vlan: 'VLAN', name: 'Nom', role: 'Rôle', prefix: 'Préfixe', gateway: 'Passerelle', users: 'Ports', reach: 'Continuité' },
    reached: 'continu jusqu’à la passerelle', cut: 'coupé : {n} ports sur {total} sans passerelle', noGateway: 'pas de passerelle connue', noUsers: 'aucun port ne l’utilise encore',
    legendCarried: 'VLAN autorisé aux deux bouts ; son numéro est écrit à chaque bout', legendCut: 'coupure : autorisé d’un côté seulement, des ports attendent', legendIdle: 'amorce : autorisé d’un côté, personne n’attend', legendRing: 'anneau : agrégat de liens ; trait fort = neuf', note: 'Un VLAN qui ne passe pas sur une liaison laisse sa place vide (–). La couleur répète le numéro.',
  },
  layer3: {
    heading: 'Vue de niveau 3 · réseaux et passerelles', title: 'Vue de niveau 3 : préfixes et passerelles', question: 'Où est chaque réseau, et qui le route ?', prefix: 'préfixe', vlan: 'VLAN', gateway: 'passerelle', dhcp: 'DHCP', hosts: 'adresses prises', others: '{n} hôtes', routes: 'Routes statiques', routeColumns: ['Équipement', 'Préfixe', 'Saut suivant', 'Remarque'], drop: 'abandonné',
    legendGateway: 'rond plein : passerelle du réseau', legendMember: 'anneau : adresse de l’équipement dans le réseau', legendNew: 'bleu : neuf dans ce projet', note: 'Une ligne = un réseau, une colonne = un équipement. Près du rond : l’adresse, les suivantes par leur fin.',
  },
  power: {
    heading: 'Alimentation', title: 'Énergie : qui alimente quoi', question: 'Quelle prise alimente chaque équipement, et depuis quelle source ?', number: 'n°', device: 'équipement', cord: 'cordon d’énergie', load: 'W au plus', feed: 'prise', rack: 'baie', none: 'pas d’alimentation connue', sums: 'Charge par source',
    sumColumns: ['Source', 'Lieu', 'Équipements', 'Charge (W)'], note: 'Une ligne = une entrée d’énergie, de la source à l’équipement. Charge : puissance maximale du modèle, sans PoE.', noteNone: 'Un équipement sans trait à sa gauche n’a pas d’alimentation dans le plan.', legendCord: 'cordon d’énergie',
  },
  fibre: {
    heading: 'Carnet de fibres · {cable} · {n} brins {media} · {length}', title: 'Carnet de fibres de la rocade', question: 'Quel brin relie quels ports, et à quelle perte ?', part: 'brins {from}–{to}', equipmentA: 'équipement A', equipmentB: 'équipement B', cord: 'cordon', panelA: 'tiroir A', panelB: 'tiroir B', strand: 'brin : numéro, couleur (TIA-598), code', tube: 'tube {n} · {colour}', splice: 'épissure', loss: 'perte (dB)', lossBelow: 'prévue / limite', spare: 'réserve, bouchons', unknownLength: 'longueur ?', noSocket: 'non raccordé',
    lossTitle: 'Perte du lien permanent à {nm} nm', lossColumns: ['', 'nombre', 'limite unitaire', 'limite', 'prévu unitaire', 'prévu'], fibre: 'fibre', connections: 'connexions', splices: 'épissures', total: 'total',
    legendStrand: 'brin à sa couleur, bordé de noir', legendSplice: 'épissure soudée', legendHalf: 'A, B : position dans l’adaptateur duplex', note: 'Ordre TIA-598 : {order}', noteTubes: '{n} brins par tube ; la barre est à la couleur du tube. Sur une épissure : sa cassette et son numéro.',
  },
  outlets: {
    heading: 'Prises et cheminements · {place}', title: 'Implantation des prises et cheminements', question: 'Où est chaque prise, et par où passent ses câbles ?', outlets: '{n} prises', outlet: '{n} prise', free: 'libre', rack: 'baie', pathways: 'Cheminements', columns: ['Cheminement', 'Genre', 'Câbles', 'Taux', 'Verdict'], from: 'vers {panel}', noOutlets: 'pas de prise dans ce lieu', underlayMissing: 'Pas de fond de plan : les lieux sont des cadres, sans échelle.', underlay: 'fond de plan',
    fine: 'remplissage sous {n} %', high: 'réserve entamée', full: 'trop plein', unknown: 'section inconnue', note: 'Sous chaque prise : le port de bandeau à l’autre bout. Cadre bleu : neuve.', unnamed: 'sans lieu', more: '{n} de plus à la feuille suivante',
  },
  floor: {
    heading: 'Plan d’étage · {place}', title: 'Implantation des prises et cheminements', question: 'Où est chaque prise, et par où passent ses câbles ?', columns: ['Cheminement', 'Câbles', 'Taux', 'Verdict'], cable: '{n} câble', cables: '{n} câbles', outletStates: { existing: 'existantes', new: 'neuves', modified: 'modifiées', moved: 'déplacées', removed: 'déposées' },
    noteRack: 'P1:07 = {rack}/P1:07 : tous les bandeaux de cet étage sont dans {rack}.', noteLabel: 'Sous chaque repère : le port de bandeau à l’autre bout. Mètres le long du cadre.', missing: 'Fond de plan {file} introuvable : dessin à l’échelle sans lui.', none: 'Pas de fond de plan : dessin à l’échelle d’après les relevés.', noScale: 'Échelle de {file} inconnue : il n’est pas dessiné.', unnamed: 'Sans place pour les noms de {names} : voir la liste.',
    legendRack: 'baie, vue de dessus', legendDevice: 'autre appareil', legendDrop: 'de la prise à son cheminement',
  },
  proof: {
    suffix: 'certification', rest: 'Reste à prouver, dans l’ordre des baies et des U', question: 'Qu’est-ce qui est prouvé, que reste-t-il à tester ?',
    groups: { proven: 'prouvé', remark: 'prouvé avec remarque (succès*, reprise)', failed: 'échec ou tests contradictoires', missing: 'pas encore testé', void: 'test sans valeur (périmé, limite)', none: 'rien à prouver' },
    short: { proven: 'prouvés', remark: 'avec remarque', failed: 'en échec', missing: 'à tester', void: 'sans valeur', none: '' },
    states: { pass: 'SUCCÈS', 'pass-marginal': 'SUCCÈS*', 'passed-after-retest': 'repris', fail: 'ÉCHEC', duplicate: 'contraires', missing: 'à tester', stale: 'périmé', uncalibrated: 'étalonnage', 'wrong-limit': 'limite', 'not-required': '–' },
    note: 'Montré : le lien permanent derrière chaque port. La forme du signe dit ce que dit sa couleur.',
  },
  difference: { heading: 'Différence · indice {a} à indice {b}', title: 'Différence entre deux indices', question: 'Qu’est-ce qui a changé depuis le dernier indice ?', none: 'Rien n’a changé.', added: '+ ajouté', removed: '× retiré', changed: 'M modifié', legend: 'Bleu : ajouté · rouge avec × : retiré · noir avec M : modifié', old: 'ancien', now: 'nouveau' },
};
