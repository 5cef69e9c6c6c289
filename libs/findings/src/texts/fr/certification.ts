import type { Texts } from '../../text.js';
import type { certification as english } from '../en/certification.js';

export const certification: Texts<keyof typeof english> = {
  CERT_FILE_NOT_TEXT: {
    title: 'Pas un fichier texte',
    text: 'Le fichier contient des octets qu’aucun texte ne contient.',
    hint: 'Exportez-le en CSV ou en texte ; les courbes OTDR finissent par .sor, les résultats canoniques par .json.',
  },
  CERT_FILE_EMPTY: {
    title: 'Aucun test dans le fichier',
    text: 'Le fichier ne contient aucun résultat de test.',
    hint: 'Vérifiez l’export du testeur : des tests étaient-ils sélectionnés ?',
  },
  CERT_FILE_KNOWN: {
    title: 'Fichier déjà importé',
    text: '{file} a déjà été importé le {at} par {by}.',
    hint: 'Rien à faire ; ne l’importez de nouveau que dans un autre projet.',
  },
  CERT_FILE_REFUSED: {
    title: 'Résultats de test illisibles',
    text: '{file} n’a pas été importé : {count} défauts.',
    hint: 'Corrigez les endroits indiqués ou choisissez un autre profil de colonnes. Rien n’a été enregistré.',
  },
  CERT_PROFILE_UNKNOWN: {
    title: 'Profil de colonnes inconnu',
    text: 'Il n’existe pas de profil de colonnes {profile}.',
    hint: 'Choisissez parmi : {known}.',
  },
  CERT_CSV_QUOTE: {
    title: 'Guillemet jamais fermé',
    text: 'Un guillemet s’ouvre ici et ne se ferme jamais.',
    hint: 'Fermez-le ou exportez de nouveau le tableau.',
  },
  CERT_COLUMN_MISSING: {
    title: 'Colonne introuvable',
    text: 'Aucune colonne ne contient « {column} ». En-têtes trouvés : {headers}.',
    hint: 'Nommez la colonne dans la première ligne, ou utilisez un profil qui la désigne.',
  },
  CERT_CELL_VALUE: {
    title: 'Valeur incompréhensible',
    text: '« {value} » dans la colonne {column} n’est pas ce que cette colonne contient.',
    hint: 'Corrigez la cellule, ou choisissez un profil avec le bon signe décimal, les bonnes unités ou le bon ordre des dates.',
  },
  CERT_CELL_EMPTY: {
    title: 'Identifiant absent',
    text: 'La ligne n’a pas de valeur dans la colonne {column}.',
    hint: 'Saisissez l’identifiant du lien, ou supprimez la ligne.',
  },
  CERT_FIGURES_TOO_MANY: {
    title: 'Plus de valeurs qu’un test n’en a',
    text: 'Les lignes de {identifier} au même instant portent plus de {most} valeurs.',
    hint: 'Vérifiez les colonnes d’identifiant, de date et d’heure : toutes les lignes semblent être un seul test.',
  },
  CERT_DATE_ORDER: {
    title: 'Ordre du jour et du mois supposé',
    text: 'Toutes les dates se lisent des deux façons : {example} a été lu {read}.',
    hint: 'Si c’est faux, importez avec un profil qui indique l’ordre.',
  },
  CERT_CSV_CELLS: {
    title: 'Plus de cellules que d’en-têtes',
    text: 'La ligne a {cells} cellules, l’en-tête {headers}.',
    hint: 'Une cellule contient le séparateur, par exemple une virgule décimale dans un tableau à virgules. Exportez-le avec des points-virgules, ou des guillemets autour de ces cellules ; une colonne sans en-tête en a besoin d’un.',
  },
  CERT_COLUMN_RIVAL: {
    title: 'Deux colonnes pour une même chose',
    text: '« {used} » a été lue ; « {passedOver} » dit la même chose et a été ignorée.',
    hint: 'Si c’est l’autre qui compte, choisissez-la dans la correspondance des colonnes et laissez la première de côté.',
  },
  CERT_LINES_PASSED_OVER: {
    title: 'Lignes sans test',
    text: '{count} lignes sont des totaux ou répètent l’en-tête et ont été ignorées : {lines}.',
    hint: 'Rien à faire, sauf si l’une d’elles est un test.',
  },
  CERT_ARCHIVE_INSIDE: {
    title: 'Archive dans l’archive',
    text: '{file} contient d’autres archives, ou des fichiers que seul le logiciel du testeur ouvre ; leurs tests n’ont pas été lus : {names}.',
    hint: 'Décompressez-les ou exportez-les, et importez chaque fichier à part.',
  },
  CERT_XML_DATE: {
    title: 'Date d’un test incompréhensible',
    text: '« {value} » n’est pas une date.',
    hint: 'Exportez de nouveau les tests avec des dates en chiffres.',
  },
  CERT_CALIBRATION_AFTER_TEST: {
    title: 'Étalonné après le test',
    text: '{identifier} a été testé le {day} par un testeur dont le dernier étalonnage serait du {calibratedOn}.',
    hint: 'Vérifiez l’horloge du testeur, l’ordre du jour et du mois, et le certificat valable ce jour-là.',
  },
  CERT_JSON_SYNTAX: {
    title: 'JSON non valide',
    text: 'Le fichier n’est pas du JSON : {reason}.',
    hint: 'Corrigez-le à cet endroit, ou exportez-le de nouveau.',
  },
  CERT_JSON_VALUE: {
    title: 'Résultat non conforme au format',
    text: '{path} : {reason}.',
    hint: 'Le format canonique des résultats est dans docs/certification.md.',
  },
  CERT_XML_NO_INDEX: {
    title: 'Pas d’index.xml',
    text: 'Le dossier XML n’a pas d’index.xml : impossible de savoir quel test appartient à quel câble.',
    hint: 'Importez le dossier complet tel que le logiciel l’a écrit.',
  },
  CERT_XML_SYNTAX: {
    title: 'XML non valide',
    text: 'Le fichier n’est pas du XML bien formé.',
    hint: 'Exportez de nouveau le dossier.',
  },
  CERT_XML_MISSING: {
    title: 'Fichier de test absent',
    text: 'L’index cite {name} pour {identifier}, mais ce fichier n’existe pas.',
    hint: 'Importez le dossier complet tel que le logiciel l’a écrit.',
  },
  CERT_SOR_UNKNOWN: {
    title: 'Pas une courbe OTDR',
    text: 'Le bloc {block} n’est pas là où un fichier OTDR le place.',
    hint: 'Exportez la courbe au format SOR (Bellcore/Telcordia).',
  },
  CERT_SOR_CUT: {
    title: 'Fichier OTDR tronqué',
    text: 'Le bloc {block} finit trop tôt, à l’octet {offset}.',
    hint: 'Copiez de nouveau le fichier depuis le testeur.',
  },
  CERT_SOR_CHECKSUM: {
    title: 'Somme de contrôle non vérifiable',
    text: 'La somme de contrôle de {file} n’est pas celle que nous calculons ; beaucoup de testeurs la calculent autrement.',
    hint: 'Conservez comme preuve le fichier original du testeur.',
  },
  CERT_LINK_UNTESTED: {
    title: 'Lien non testé',
    text: '{link} doit être certifié et n’a aucun test.',
    hint: 'Testez-le, ou cherchez un identifiant mal saisi parmi les résultats sans lien.',
  },
  CERT_LINK_FAILED: {
    title: 'Lien en échec',
    text: 'Le dernier test de {link} est en échec (marge {margin} dB, {at}).',
    hint: 'Réparez-le et testez-le de nouveau ; les deux tests sont conservés.',
  },
  CERT_LINK_NO_VERDICT: {
    title: 'Test sans verdict',
    text: 'Le dernier test de {link} ne dit ni succès ni échec.',
    hint: 'Jugez-le par rapport à une limite, ou testez-le avec une limite choisie.',
  },
  CERT_LINK_MARGINAL: {
    title: 'Succès dans l’incertitude du testeur',
    text: '{link} passe de justesse (PASS*, marge {margin} dB) ; le contrat l’accepte.',
    hint: 'Mentionnez-le dans le dossier de recette ; testez-le de nouveau pour être sûr.',
  },
  CERT_LINK_MARGINAL_REFUSED: {
    title: 'Succès dans l’incertitude du testeur',
    text: '{link} ne passe que de justesse (PASS*, marge {margin} dB), ce que le contrat refuse.',
    hint: 'Améliorez le lien et testez-le de nouveau.',
  },
  CERT_RECORDS_DISAGREE: {
    title: 'Deux tests du même instant se contredisent',
    text: '{link} a un succès et un échec du {at} : impossible de savoir lequel compte.',
    hint: 'Testez-le une fois de plus.',
  },
  CERT_TEST_STALE: {
    title: 'Testé avant la dernière intervention',
    text: '{link} a été testé le {at} ; une intervention est consignée au {recorded}.',
    hint: 'Refaites le test.',
  },
  CERT_STALE_REPLACED: {
    title: 'Câble remplacé après le test',
    text: 'Le test du {at} est celui d’un câble disparu ({recorded}) ; un autre porte désormais le nom {link}.',
    hint: 'Refaites le test.',
  },
  CERT_STALE_CABLE: {
    title: 'Autre câble que celui testé',
    text: '{link} a été testé le {at} comme {was} ; c’est désormais {is} (consigné {recorded}).',
    hint: 'Refaites le test. Si seule la saisie était fausse, signez une réserve qui le dit.',
  },
  CERT_STALE_ENDS: {
    title: 'Lien déplacé après le test',
    text: '{link} a été testé le {at} entre {was} ; il relie désormais {is} (consigné {recorded}).',
    hint: 'Refaites le test. Si seule la saisie était fausse, signez une réserve qui le dit.',
  },
  CERT_STALE_TERMINATION: {
    title: 'Raccordement refait après le test',
    text: '{link} a été raccordé de nouveau après son test du {at} : {was} est devenu {is} (consigné {recorded}).',
    hint: 'Refaites le test. Si seule la saisie était fausse, signez une réserve qui le dit.',
  },
  CERT_STALE_PANEL: {
    title: 'Panneau ou prise remplacé après le test',
    text: 'Ce qui termine {link} a été remplacé après son test du {at} : {was} est devenu {is} (consigné {recorded}).',
    hint: 'Refaites le test. Si seule la saisie était fausse, signez une réserve qui le dit.',
  },
  CERT_STALE_LENGTH: {
    title: 'Longueur changée après le test',
    text: '{link} était prévu à {was} m lors de son test ({at}) ; il est désormais à {is} m (consigné {recorded}), ce qui n’est pas la longueur mesurée.',
    hint: 'Refaites le test si le câble est un autre ; sinon corrigez la longueur d’après la mesure.',
  },
  CERT_STALE_CORD: {
    title: 'Jarretières du canal changées après le test',
    text: 'Le canal de {link} a été testé le {at} avec {was} ; on y trouve désormais {is} (consigné {recorded}).',
    hint: 'Refaites le test du canal, ou testez le lien permanent, que les jarretières ne changent pas.',
  },
  CERT_CALIBRATION_EXPIRED: {
    title: 'Testeur hors étalonnage',
    text: 'Le {at}, quand {link} a été testé, le dernier étalonnage du testeur datait de plus de {months} mois.',
    hint: 'Testez de nouveau avec un testeur étalonné, ou fournissez le certificat manquant.',
  },
  CERT_LIMIT_WRONG: {
    title: 'Testé avec une autre limite',
    text: '{link} a été testé avec « {tested} » ; la limite convenue est « {required} ».',
    hint: 'Testez-le de nouveau avec la limite convenue, ou rejugez les valeurs enregistrées.',
  },
  CERT_LENGTH_DIFFERS: {
    title: 'Longueur différente du plan',
    text: '{link} mesure {measured} m ; le plan prévoit {planned} m.',
    hint: 'Vérifiez que l’étiquette est sur le bon câble ; si oui, corrigez la longueur prévue.',
  },
  CERT_LENGTHS_SWAPPED: {
    title: 'Deux liens peut-être intervertis',
    text: '{link} mesure {measured} m (prévu {planned} m) et {other} mesure {otherMeasured} m (prévu {otherPlanned} m) : chacun convient à l’autre.',
    hint: 'Repérez les deux câbles à la sonde ; s’ils sont intervertis, corrigez les étiquettes ou le plan.',
  },
  CERT_RECORD_ORPHAN: {
    title: 'Résultat sans lien',
    text: 'Aucun lien ne s’appelle {identifier}.',
    hint: 'Corrigez l’identifiant par un alias, ou associez le résultat à la main.',
  },
  CERT_RECORD_AMBIGUOUS: {
    title: 'Résultat qui convient à plusieurs liens',
    text: '{identifier} peut désigner {links}.',
    hint: 'Associez-le à la main : rien d’ambigu ne s’associe seul.',
  },
  CERT_MARGIN_INCONSISTENT: {
    title: 'La marge ne découle pas de la valeur et de la limite',
    text: '{identifier}, {parameter} {subject} : le fichier indique {stated} dB, la valeur et la limite donnent {computed} dB.',
    hint: 'Demandez le fichier original du testeur : l’export a été modifié ou mélangé.',
  },
  CERT_LIMIT_DIFFERS: {
    title: 'Ligne de limite différente',
    text: '{identifier}, {parameter} {subject} à {frequencyMhz} MHz : le testeur a utilisé {used} dB, « {limitName} » donne {expected} dB (confiance {confidence}).',
    hint: 'Vérifiez la limite choisie : limite personnalisée, ancienne révision ou autre classe.',
  },
  CERT_VERDICT_DIFFERS: {
    title: 'Notre verdict diffère',
    text: '{identifier} : le verdict du testeur ne découle pas de ses valeurs ; la plus petite marge est {margin} dB ({parameter} {subject}).',
    hint: 'Vérifiez la limite choisie et le fichier original.',
  },
  CERT_VERDICT_UNVERIFIED: {
    title: 'Une limite non vérifiée dit autre chose',
    text: '{identifier} : par rapport à une limite que personne n’a vérifiée, la plus petite marge est {margin} dB ({parameter} {subject}). Le verdict du testeur demeure.',
    hint: 'Vérifiez cette limite dans votre norme avant de conclure.',
  },
  CERT_RECORD_RETIRED: {
    title: 'Test d’un lien retiré',
    text: '{identifier} a été testé, mais {link} est hors service.',
    hint: 'Vérifiez l’identifiant ; s’il est juste, écartez le test avec ce motif.',
  },
  CERT_RESULTS_COPIED: {
    title: 'Résultats recopiés',
    text: '{count} tests montrent les mêmes valeurs pour tous les paramètres : {identifiers}. Deux mesures ne concordent jamais à ce point.',
    hint: 'Testez de nouveau ces liens et demandez le fichier original : des résultats ont été copiés, ou un lien a été testé sous plusieurs noms.',
  },
  CERT_SWEEPS_IDENTICAL: {
    title: 'Courbes identiques',
    text: '{count} tests ont les mêmes courbes, point par point : {identifiers}.',
    hint: 'Testez de nouveau ces liens : des résultats ont été copiés, ou un lien a été testé sous plusieurs noms.',
  },
  CERT_TESTS_TOO_QUICK: {
    title: 'Tests trop rapprochés',
    text: 'Testeur {tester} : {count} liens en {seconds} s chacun ({identifiers}). Un test et le passage au port suivant prennent plus de temps.',
    hint: 'Demandez comment ils ont été faits et refaites-en quelques-uns.',
  },
  CERT_TESTER_TWO_PLACES: {
    title: 'Un testeur à deux endroits',
    text: 'Le testeur {tester} était à {from} ({first}) et {seconds} s plus tard à {to} ({second}).',
    hint: 'Vérifiez l’horloge du testeur et les identifiants ; refaites l’un des deux tests.',
  },
  CERT_LENGTH_NOT_DELAY: {
    title: 'La longueur ne découle pas du retard',
    text: '{identifier} : {delay} ns à {nvp} % de la lumière font {expected} m ; le fichier indique {length} m.',
    hint: 'Vérifiez la NVP réglée sur le testeur ; la longueur mesurée est fausse d’autant.',
  },
  CERT_NVP_IMPOSSIBLE: {
    title: 'Vitesse qu’aucun câble n’a',
    text: '{identifier} : {length} m en {delay} ns feraient {nvp} % de la lumière.',
    hint: 'Vérifiez la NVP réglée sur le testeur et les unités de l’export.',
  },
  CERT_SKEW_NOT_DELAYS: {
    title: 'L’écart ne découle pas des retards',
    text: '{identifier} : les retards des paires diffèrent de {expected} ns ; le fichier indique {skew} ns.',
    hint: 'Demandez le fichier original du testeur : l’export a été modifié ou mélangé.',
  },
  CERT_POWER_SUM_WRONG: {
    title: 'Somme de puissance fausse',
    text: '{identifier} : {parameter} de la paire {subject} diffère de {difference} dB de la somme de ses parties à {frequencyMhz} MHz.',
    hint: 'Demandez le fichier original du testeur : l’export a été modifié ou mélangé.',
  },
  CERT_DATE_OUTSIDE_WORKS: {
    title: 'Testé en dehors des travaux',
    text: '{identifier} a été testé le {day} ; les travaux durent du {from} au {until}.',
    hint: 'Vérifiez l’horloge du testeur et que le test est bien de ce projet ; sinon corrigez les dates des travaux.',
  },
  CERT_TESTER_UNKNOWN: {
    title: 'Testeur absent du registre',
    text: '{count} tests ont été faits avec le testeur {tester}, absent du registre.',
    hint: 'Saisissez son certificat d’étalonnage sous Testeurs.',
  },
  CERT_REFERENCE_MISSING: {
    title: 'Méthode de référence inconnue',
    text: '{identifier} : rien ne dit comment le zéro du photomètre a été fait ; son affaiblissement ne peut être comparé au budget.',
    hint: 'Indiquez la méthode de référence du projet, ou exportez-la avec les résultats.',
  },
  CERT_LOSS_IMPOSSIBLE: {
    title: 'Affaiblissement négatif',
    text: '{identifier} montre {loss} dB à {wavelengthNm} nm : un lien n’amplifie pas.',
    hint: 'Le zéro a été fait avec de moins bonnes jarretières ou selon une autre méthode. Refaites la référence et le test.',
  },
  CERT_LOSS_OVER_BUDGET: {
    title: 'Affaiblissement au-delà du budget',
    text: '{identifier} perd {loss} dB à {wavelengthNm} nm ; sa longueur et ses connexions permettent {budget} dB (confiance {confidence}).',
    hint: 'Nettoyez et inspectez les connecteurs, puis cherchez l’endroit au réflectomètre.',
  },
  CERT_IDENTIFIER_COLLISION: {
    title: 'Deux liens n’en font qu’un dans le testeur',
    text: 'Sous {identifier}, le profil de testeur {tester} ne distingue pas : {identifiers}.',
    hint: 'Choisissez un autre schéma d’identifiants avant de commencer : les résultats s’écraseraient.',
  },
  CERT_IDENTIFIER_LONG: {
    title: 'Identifiant trop long pour le testeur',
    text: '{identifier} a {length} caractères ; {tester} en garde {most}.',
    hint: 'Choisissez un schéma d’identifiants plus court.',
  },
  CERT_IDENTIFIER_CHARACTERS: {
    title: 'Caractères que le testeur n’accepte pas',
    text: '{identifier} contient {characters}, que {tester} n’accepte pas.',
    hint: 'Choisissez un schéma d’identifiants sans ces caractères.',
  },
  CERT_NOT_ACCEPTED: {
    title: 'Tout n’est pas prouvé',
    text: '{missing} liens sur {required} ne sont ni prouvés ni réservés : {links}.',
    hint: 'Testez-les, ou signez une réserve pour chacun sur la page de certification.',
  },
  CERT_TEMPLATE_UNKNOWN: {
    title: 'Schéma incompris',
    text: 'Le schéma {template} cite {words}, qu’aucun lien n’a.',
    hint: 'Utilisez {known}.',
  },
  CERT_ARCHIVE_REFUSED: {
    title: 'Archive refusée',
    text: '{file} n’a pas été importé : {reason}.',
    hint: 'N’archivez que les fichiers du testeur, ou importez-les en plusieurs fois.',
  },
  CERT_ARCHIVE_EMPTY: {
    title: 'Aucun fichier de test dans l’archive',
    text: '{file} ne contient aucun fichier de testeur.',
    hint: 'Archivez des tableaux (.csv), des courbes (.sor), des résultats (.json) ou un dossier avec son index.xml.',
  },
  CERT_REPORT_TOO_LARGE: {
    title: 'Dossier de recette trop grand',
    text: 'Le document et les originaux dépassent ensemble 4 Gio, ce qu’un ZIP ne contient pas.',
    hint: 'Prenez les originaux un par un dans la liste des imports ; la ligne de commande les écrit dans un dossier.',
  },
  CERT_FILE_TOO_LARGE: {
    title: 'Fichier trop volumineux',
    text: 'Le fichier dépasse {most} Mo.',
    hint: 'Exportez les résultats en plusieurs parties : chacune est un import.',
  },
  CERT_PACK_REFUSED: {
    title: 'Jeu de limites incompris',
    text: '{path} : {reason}.',
    hint: 'Le format d’un jeu de limites est dans docs/certification.md.',
  },
  CERT_PACK_KNOWN: {
    title: 'Cette version existe déjà',
    text: 'Le jeu de limites {name} {version} existe déjà.',
    hint: 'Augmentez sa version : les verdicts disent avec quelle version ils ont été rendus.',
  },
  CERT_PACK_UNKNOWN: {
    title: 'Jeu de limites inconnu',
    text: 'Il n’existe pas de jeu de limites {pack}.',
    hint: 'Choisissez parmi : {known}.',
  },
  CERT_PROFILE_KNOWN: {
    title: 'Nom déjà pris',
    text: 'Un profil de colonnes {profile} est fourni avec le produit.',
    hint: 'Choisissez un autre nom.',
  },
  CERT_RECORD_UNKNOWN: {
    title: 'Test inconnu',
    text: 'Certains de ces tests ne sont pas des tests de ce projet : {records}.',
    hint: 'Rechargez la page.',
  },
  CERT_LINK_UNKNOWN: {
    title: 'Lien inconnu',
    text: 'Le projet n’a pas de lien {link}.',
    hint: 'Rechargez la page : le plan a pu changer.',
  },
  CERT_LINK_PROVEN: {
    title: 'Rien à réserver',
    text: '{link} est prouvé ou n’a pas à l’être.',
    hint: 'Une réserve concerne un lien dont la preuve manque.',
  },
};
