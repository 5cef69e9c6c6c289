import type { AcceptanceWords } from './words-keys.js';

// prettier-ignore
export const fr: AcceptanceWords = {
  title: 'Dossier de recette',
  subtitle: 'Certification du câblage : périmètre, preuves, réserves',
  phase: 'Recette',
  states: {
    missing: 'Non testé', fail: 'Échec', duplicate: 'Deux résultats', stale: 'Antérieur au lien', uncalibrated: 'Testeur hors étalonnage',
    'wrong-limit': 'Autre limite', 'pass-marginal': 'Succès*', 'passed-after-retest': 'Succès après reprise', pass: 'Succès',
    'not-required': 'Non demandé',
  },
  results: { pass: 'Succès', 'pass-marginal': 'Succès*', fail: 'Échec', 'fail-marginal': 'Échec*', unknown: 'Sans verdict' },
  text: {
    scope: 'Périmètre', scopeText: 'Ce dossier prouve les liens que le projet ajoute ou modifie. Chaque valeur a été calculée à partir des fichiers originaux des testeurs, joints avec leur SHA-256.',
    accepted: 'Les {required} liens sont tous prouvés.', acceptedReserves: '{proven} liens sur {required} sont prouvés ; {reserved} sont acceptés sous réserves signées.',
    notAccepted: 'Recette impossible en l’état : {lacking} liens sur {required} ne sont ni prouvés ni réservés.',
    links: 'Liens', required: 'Liens à prouver', proven: 'Prouvés', reserved: 'Réservés', lacking: 'Ouverts', works: 'Travaux',
    marginal: 'PASS*', marginalYes: 'accepté comme succès', marginalNo: 'refusé', lengthRule: 'Écart de longueur admis', calibrationRule: 'Étalonnage valable',
    reference: 'Méthode de référence', notSaid: 'non convenu', limits: 'Limites et confiance',
    packText: 'Les résultats ont été recalculés avec le jeu de limites {pack}. A : équation ou trois valeurs imprimées comparées · B : une valeur ou les composants comparés · C : de mémoire, vérifiée par personne.',
    packUnverified: 'Une limite de confiance C informe ; elle ne renverse jamais le verdict du testeur.',
    category: 'Catégorie', model: 'Lien', parameter: 'Paramètre', range: 'MHz', confidence: 'Confiance', source: 'Norme', channel: 'canal', permanentLink: 'lien permanent',
    noLimits: 'Aucune limite du jeu n’a servi : aucun lien cuivre du projet n’en a.',
    testers: 'Testeurs et certificats', tester: 'Testeur', serial: 'N° de série', software: 'Logiciel', calibratedOn: 'Étalonné le', certificate: 'Certificat', validUntil: 'Valable jusqu’au', tests: 'Tests', total: 'Ensemble', 'one-cord': 'une jarretière (les deux connexions d’extrémité comptent)', 'two-cord': 'deux jarretières (une connexion d’extrémité compte)', 'three-cord': 'trois jarretières (aucune connexion d’extrémité ne compte)',
    noTesters: 'Aucun test ne nomme son testeur.',
    summary: 'Synthèse', state: 'État', count: 'Liens', share: 'Part', headroom: 'Marges', headroomText: 'Plus petite marge du test qui compte, en dB : {count} liens, moyenne {mean} dB, écart type {sigma} dB.',
    headroomNone: 'Aucun test n’indique de marge.', group: 'Groupe', mean: 'Moyenne (dB)', sigma: 'Écart type (dB)', lowest: 'Minimum (dB)', outlier: 'moins bon que les autres',
    byPanel: 'Panneau', byOperator: 'Équipe', byTester: 'Testeur', byProduct: 'Câble', byReel: 'Touret', worst: 'Les vingt plus petites marges', link: 'Lien', ends: 'Extrémités', margin: 'Marge (dB)', at: 'Testé le', limit: 'Limite', length: 'Longueur (m)', planned: 'Prévue (m)',
    coverage: 'Couverture par panneau', panel: 'Panneau', faces: 'Faces des panneaux par état', reserves: 'Réserves', noReserves: 'Aucune réserve n’a été signée.', reason: 'Motif', dueOn: 'Échéance', signedBy: 'Signée par',
    findings: 'Constats', noFindings: 'Rien qui contredise les résultats n’a été trouvé.', code: 'Code', what: 'Constat', linkPages: 'Les liens, un par un', media: 'Câble', measured: 'Mesuré', operator: 'Équipe', date: 'Date',
    verdicts: 'Trois verdicts', byTesterVerdict: 'Testeur', byExported: 'Limites du testeur', byPack: 'Jeu {pack}', result: 'Verdict', unverified: 'limite non vérifiée', figures: 'Pires marges', subject: 'Paires', end: 'Côté', main: 'local', remote: 'distant', frequency: 'MHz', value: 'Valeur',
    history: 'Tests de ce lien', identifier: 'Identifiant saisi', file: 'Fichier', noTest: 'Aucun test n’est associé à ce lien.', fibre: 'Liens optiques', wavelength: 'nm', loss: 'Perte (dB)', budget: 'Budget (dB)', applications: 'Applications', events: 'Événements OTDR', trace: 'Courbe OTDR {way}', wayNotSaid: '(sens non indiqué)', wayAb: 'A vers B', wayBa: 'B vers A', position: 'À (m)', reflectance: 'Réflectance (dB)', average: 'Moyenne (dB)',
    concordance: 'Fiche de concordance', boundHow: 'Trouvé par', files: 'Fichiers originaux', sha: 'SHA-256', by: 'Importé par', signatures: 'Signatures', client: 'Pour le client', contractor: 'Pour l’entreprise', site: 'Site', otherFindings: 'autres constats : {n}', limitLine: 'limite du testeur', packLine: 'limite de notre jeu', reserveOf: 'Réserve', label: 'Étiquette',
    exact: 'même texte', normalised: 'casse, espaces, zéros', alias: 'alias', template: 'schéma', sequence: 'ordre des tests', manual: 'à la main', nvp: 'NVP', carries: 'Convient à', carriesNot: 'Ne convient pas à', months: '{n} mois', lengthMargin: 'Marge (m)',
  },
};
