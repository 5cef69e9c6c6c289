/** What the help of `brassage cert` says, in French. */
// prettier-ignore
export const certHelp: Readonly<Record<string, string>> = {
  'read and judge the results of cable testers': 'lire et juger les résultats de testeurs de câblage',
  'Read the results of cable testers, judge them, and say which links of a plan are proven.':
    'Lire les résultats de testeurs de câblage, les juger, et dire quels liens d’un plan sont prouvés.',
  'write the identifiers to load into testers, in panel order': 'écrire les identifiants à charger dans les testeurs, dans l’ordre des panneaux',
  'Writes the links that a plan must prove, in the order in which people go along the panels: identifiers one a line, or a table. Collisions in the tester are found before work starts. With --out labels with QR codes are written too.':
    'Écrit les liens qu’un plan doit prouver, dans l’ordre où l’on suit les panneaux : un identifiant par ligne, ou une table. Les collisions dans le testeur sont trouvées avant le travail. Avec --out, des étiquettes à code QR sont écrites aussi.',
  'how identifiers are made: label, or {panel}.{port} and the like': 'comment se font les identifiants : label, ou {panel}.{port} et semblables',
  'what the tester takes: any, short-16, fibre': 'ce que prend le testeur : any, short-16, fibre',
  'teams that share the work, separated by commas': 'équipes qui se partagent le travail, séparées par des virgules',
  'one identifier a line, or a table': 'un identifiant par ligne, ou une table',
  'write a list per team, and labels, into this folder': 'écrire une liste par équipe, et des étiquettes, dans ce dossier',
  'read a tester file, and bind its tests to the links of a plan': 'lire un fichier de testeur, et rattacher ses mesures aux liens d’un plan',
  'Reads a tester file. With --plan it says which link each test belongs to; without, --json writes the canonical form of the results; nothing is stored. With --project a server takes the file in: all of its tests, or every fault and none.':
    'Lit un fichier de testeur. Avec --plan, dit à quel lien appartient chaque mesure ; sans, --json écrit la forme canonique des résultats ; rien n’est enregistré. Avec --project, un serveur prend le fichier : toutes ses mesures, ou toutes les fautes et aucune mesure.',
  'plan file, .yaml or .xlsx: says which link each test belongs to': 'fichier de plan, .yaml ou .xlsx : dit à quel lien appartient chaque mesure',
  'column profile: generic, generic-fr, generic-us, or a file of one (.json)': 'profil de colonnes : generic, generic-fr, generic-us, ou un fichier qui en contient un (.json)',
  'project of a server that takes the tests in': 'projet d’un serveur qui prend les mesures',
  'column profile by its name on the server; with --project': 'profil de colonnes par son nom sur le serveur ; avec --project',
  'table (.csv), OTDR trace (.sor), canonical results (.json), or a LinkWare-like XML folder': 'table (.csv), courbe OTDR (.sor), résultats canoniques (.json), ou dossier XML à la manière de LinkWare',
  'recompute margins: the tester’s verdict beside the one that its figures give': 'recalculer les marges : le verdict du testeur à côté de celui que donnent ses chiffres',
  'Recomputes every margin, on the limits that the tester exported and on the limit pack brassage-public 2026.11.':
    'Recalcule chaque marge, sur les limites exportées par le testeur et sur le jeu de limites brassage-public 2026.11.',
  'judge against this limit in place of the one that the file names: “Cat6A permanent link”': 'juger selon cette limite à la place de celle que nomme le fichier : « Cat6A permanent link »',
  'tester file: .csv, .sor, .json, or a LinkWare-like XML folder': 'fichier de testeur : .csv, .sor, .json, ou dossier XML à la manière de LinkWare',
  'say which links are proven: pass, fail, missing, retested, stale': 'dire quels liens sont prouvés : conforme, non conforme, manquant, remesuré, périmé',
  'Binds tester files to the links of a plan and says what is proven of each.': 'Rattache des fichiers de testeur aux liens d’un plan et dit ce qui est prouvé de chacun.',
  'the plan as it stood when the tests were made: a link that is another since then is stale': 'le plan tel qu’il était lors des mesures : un lien qui a changé depuis est périmé',
  'a PASS* does not count as proven': 'un PASS* ne compte pas comme prouvé',
  'tester files: .csv, .sor, .json, or LinkWare-like XML folders': 'fichiers de testeur : .csv, .sor, .json, ou dossiers XML à la manière de LinkWare',
  'write the acceptance file: PDF, originals and their hashes': 'écrire le dossier de recette : PDF, originaux et leurs sommes',
  'Writes the acceptance file of a plan: scope, limits and their confidence, testers, summary, coverage, a page per link with plots, fibres, concordance; with the originals and a manifest of SHA-256. Equal files give equal bytes.':
    'Écrit le dossier de recette d’un plan : périmètre, limites et leur confiance, testeurs, résumé, couverture, une page par lien avec courbes, fibres, concordance ; avec les originaux et un manifeste SHA-256. Des fichiers égaux donnent des octets égaux.',
  'folder to write to': 'dossier où écrire',
  'one archive in place of files in a folder': 'une seule archive à la place de fichiers dans un dossier',
  'tester files: .csv, .sor, .json, .zip, or folders of them': 'fichiers de testeur : .csv, .sor, .json, .zip, ou dossiers qui en contiennent',
  'show the events of an OTDR trace, and draw it': 'montrer les événements d’une courbe OTDR, et la dessiner',
  'Decodes an OTDR file (Bellcore/Telcordia SOR, version 1 or 2): who measured what, and the events of the link, the cords left out. With --out the trace is drawn as SVG.':
    'Décode un fichier OTDR (SOR Bellcore/Telcordia, version 1 ou 2) : qui a mesuré quoi, et les événements du lien, sans les cordons. Avec --out, la courbe est dessinée en SVG.',
  'length of the launch cord': 'longueur de la bobine amorce',
  'length of the tail cord': 'longueur de la bobine de fin',
  'draw the trace into this folder': 'dessiner la courbe dans ce dossier',
  'OTDR trace, .sor': 'courbe OTDR, .sor',
};
