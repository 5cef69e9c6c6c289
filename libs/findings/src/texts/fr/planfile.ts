import type { Texts } from '../../text.js';
import type { planfile as english } from '../en/planfile.js';

export const planfile: Texts<keyof typeof english> = {
  PLANFILE_YAML: {
    title: 'YAML illisible',
    text: 'Le YAML est rompu ici : {problem}',
    hint: 'Regardez cette ligne et la précédente : retrait, guillemet manquant, ou deux-points dans un texte sans guillemets.',
  },
  PLANFILE_EMPTY: {
    title: 'Fichier vide',
    text: 'Le fichier ne contient rien.',
    hint: 'Commencez par « brassage: 1 », un nom et « present: » ; examples/ contient des plans complets.',
  },
  PLANFILE_TOO_LARGE: {
    title: 'Fichier trop grand',
    text: 'Le fichier compte {size} caractères ; {limit} au plus sont lus.',
    hint: 'Décrivez un site par fichier, ou utilisez des plages comme [01-24].',
  },
  PLANFILE_TOO_DEEP: {
    title: 'Imbrication trop profonde',
    text: 'Plus de {limit} niveaux sont imbriqués ici.',
    hint: 'Placez l’objet dans sa propre liste et dites par un chemin à quoi il appartient.',
  },
  PLANFILE_ALIAS: {
    title: 'Ancre, alias ou étiquette',
    text: 'Les ancres (&), alias (*) et étiquettes (!) de YAML ne s’emploient pas dans un plan.',
    hint: 'Écrivez la valeur elle-même ; mettez entre guillemets un texte qui commence par un de ces signes.',
  },
  PLANFILE_KEY_TWICE: {
    title: 'Clé écrite deux fois',
    text: '« {key} » figure ici une seconde fois.',
    hint: 'Gardez l’une des deux, ou réunissez-les.',
  },
  PLANFILE_VERSION_MISSING: {
    title: 'Version du format absente',
    text: 'Le fichier ne dit pas quel est son format.',
    hint: 'Ajoutez « brassage: {version} » en première ligne.',
  },
  PLANFILE_VERSION: {
    title: 'Version du format inconnue',
    text: 'Le fichier est au format {found} ; ce programme lit le format {version}.',
    hint: 'Mettez le programme à jour, ou exportez de nouveau le plan au format {version}.',
  },
  PLANFILE_KEY: {
    title: 'Champ inconnu',
    text: '« {key} » n’a pas de sens ici.',
    hint: 'Champs possibles ici : {known}.',
  },
  PLANFILE_KEY_NEAR: {
    title: 'Champ inconnu',
    text: '« {key} » n’a pas de sens ici.',
    hint: 'Vouliez-vous dire « {near} » ? Champs possibles ici : {known}.',
  },
  PLANFILE_ENCODING: {
    title: 'Pas en UTF-8',
    text: '{file} n’est pas un texte en UTF-8.',
    hint: 'Enregistrez-le en UTF-8 et envoyez-le à nouveau.',
  },
  PLANFILE_PACKAGE: {
    title: 'Paquet de plan illisible',
    text: '{file} ne se lit pas comme un paquet de plan et de fonds de plan : {problem}.',
    hint: 'Mettez plan.yaml et les fichiers que nomment ses lieux dans un seul ZIP, sans dossier autour.',
  },
  PLANFILE_MISSING: {
    title: 'Champ absent',
    text: '« {field} » doit être donné ici.',
    hint: 'Ajoutez {field} ; docs/plan-file.md montre chaque objet avec ses champs.',
  },
  PLANFILE_TEXT: {
    title: 'Texte attendu',
    text: 'Une seule valeur est attendue ici, ni liste ni groupe de champs.',
    hint: 'Écrivez une valeur ; mettez-la entre guillemets si elle contient « : » ou commence par [ ou {.',
  },
  PLANFILE_MAP: {
    title: 'Champs attendus',
    text: 'Des champs comme « name: SR2 » sont attendus ici.',
    hint: 'Écrivez des lignes « champ: valeur », ou {champ: valeur} sur une ligne.',
  },
  PLANFILE_LIST: {
    title: 'Liste attendue',
    text: 'Une liste est attendue ici.',
    hint: 'Commencez chaque objet par « - ».',
  },
  PLANFILE_NUMBER: {
    title: 'Nombre attendu',
    text: '« {value} » n’est pas un nombre.',
    hint: 'Écrivez des chiffres, avec un point décimal (1.5) et sans unité : le nom du champ la porte.',
  },
  PLANFILE_WHOLE: {
    title: 'Nombre entier attendu',
    text: '{field} doit être un nombre entier.',
    hint: 'Écrivez-le sans décimales.',
  },
  PLANFILE_TRUTH: {
    title: 'true ou false attendu',
    text: '« {value} » n’est ni true ni false.',
    hint: 'Écrivez true (vrai) ou false (faux).',
  },
  PLANFILE_CHOICE: {
    title: 'Valeur impossible',
    text: '« {value} » n’est pas possible ici.',
    hint: 'Choisissez parmi : {choices}.',
  },
  PLANFILE_CHOICE_NEAR: {
    title: 'Valeur impossible',
    text: '« {value} » n’est pas possible ici.',
    hint: 'Vouliez-vous dire « {near} » ? Valeurs possibles : {choices}.',
  },
  PLANFILE_TOO_SMALL: {
    title: 'Valeur trop petite',
    text: '{field} doit valoir au moins {limit}.',
    hint: 'Corrigez la valeur.',
  },
  PLANFILE_TOO_BIG: {
    title: 'Valeur trop grande',
    text: '{field} peut valoir au plus {limit}.',
    hint: 'Corrigez la valeur ; vérifiez l’unité, qui termine le nom du champ.',
  },
  PLANFILE_TEXT_EMPTY: {
    title: 'Texte vide',
    text: '{field} est vide.',
    hint: 'Écrivez-le, ou omettez le champ s’il est facultatif.',
  },
  PLANFILE_TOO_LONG: {
    title: 'Trop long',
    text: '{field} dépasse {limit} (caractères, ou éléments d’une liste).',
    hint: 'Raccourcissez-le.',
  },
  PLANFILE_MULTIPLE: {
    title: 'Valeur entre deux pas',
    text: '{field} doit être un multiple de {of}.',
    hint: 'Arrondissez au pas le plus proche.',
  },
  PLANFILE_FORMAT: {
    title: 'Forme incorrecte',
    text: '{field} n’a pas la forme voulue.',
    hint: 'Écrivez-le comme {example}.',
  },
  PLANFILE_VALUE: {
    title: 'Valeur refusée',
    text: '{field} ne peut pas avoir cette valeur : {problem}.',
    hint: 'Corrigez la valeur.',
  },
  PLANFILE_SPACES: {
    title: 'Espaces autour d’un nom',
    text: '{field} commence ou finit par une espace.',
    hint: 'Enlevez l’espace : deux noms qui se ressemblent doivent être les mêmes.',
  },
  PLANFILE_UNPRINTABLE: {
    title: 'Caractères non imprimables',
    text: '{field} contient un saut de ligne, un caractère de contrôle ou une marque qui inverse le sens de lecture.',
    hint: 'Réécrivez-le sur une ligne.',
  },
  PLANFILE_UNKNOWN: {
    title: 'Rien ne porte ce nom',
    text: 'Rien ne s’appelle « {reference} » ici ({kind}).',
    hint: 'Vérifiez l’orthographe, ou ajoutez l’objet à l’existant ou à une étape antérieure ou à la même étape.',
  },
  PLANFILE_UNKNOWN_NEAR: {
    title: 'Rien ne porte ce nom',
    text: 'Rien ne s’appelle « {reference} » ici ({kind}).',
    hint: 'Noms les plus proches : {near}.',
  },
  PLANFILE_AMBIGUOUS: {
    title: 'Nom de plusieurs objets',
    text: 'Plusieurs objets s’appellent « {reference} » ({kind}).',
    hint: 'Écrivez un chemin plus long. Candidats : {candidates}.',
  },
  PLANFILE_RANGE_COUNT: {
    title: 'Plages de longueurs différentes',
    text: '{found} valeurs figurent ici pour {expected} objets.',
    hint: 'Donnez la même longueur à toutes les plages et listes de la ligne.',
  },
  PLANFILE_RANGE_TOO_LONG: {
    title: 'Plage trop longue',
    text: '« {range} » représente plus de {limit} noms.',
    hint: 'Vérifiez les nombres de la plage, ou divisez-la.',
  },
  PLANFILE_ID_TWICE: {
    title: 'Identité employée deux fois',
    text: 'L’identité {id} appartient déjà à un autre objet de ce fichier.',
    hint: 'Retirez l’identité de la copie : une nouvelle sera créée.',
  },
  PLANFILE_ABSENT: {
    title: 'Rien à omettre',
    text: 'Le modèle n’a pas de « {name} » dont l’équipement pourrait être dépourvu.',
    hint: 'Retirez cette ligne, ou vérifiez le nom dans le modèle.',
  },
  PLANFILE_EXISTS: {
    title: 'Objet déjà présent',
    text: 'L’équipement a déjà « {name} » ({kind}).',
    hint: 'Écrivez-le sous « change », ou donnez un autre nom au nouveau.',
  },
  PLANFILE_STILL_USED: {
    title: 'Retiré mais encore utilisé',
    text: '{path} est retiré, mais {user} ({section}) y fait encore référence.',
    hint: 'Retirez {user} à la même étape, ou modifiez-le d’abord pour qu’il se réfère à autre chose.',
  },
  PLANFILE_STEP_TWICE: {
    title: 'Numéro d’étape employé deux fois',
    text: 'Deux étapes ont le même numéro.',
    hint: 'Numérotez les étapes 1, 2, 3…, ou omettez les numéros : l’ordre compte.',
  },
  PLANFILE_SHEET_MISSING: {
    title: 'Feuille absente',
    text: 'Le classeur n’a pas de feuille « {sheet} ».',
    hint: 'Ajoutez-la avec sa ligne d’en-tête ; « brassage plan export » écrit un classeur avec toutes les feuilles.',
  },
  PLANFILE_SHEET_UNKNOWN: {
    title: 'Feuille inconnue',
    text: 'La feuille « {sheet} » n’a pas de sens dans un plan.',
    hint: 'Renommez-la ou supprimez-la. Feuilles connues : {known}.',
  },
  PLANFILE_ACTION: {
    title: 'Action inconnue',
    text: '« {value} » dans la colonne « action » n’a pas de sens ici.',
    hint: 'À l’étape 0 (l’existant) les objets sont seulement ajoutés ; dans une étape, choisissez add, change ou remove.',
  },
  PLANFILE_OBJECT_MISSING: {
    title: 'Objet non désigné',
    text: 'La ligne modifie ou retire quelque chose, mais la colonne « object » est vide.',
    hint: 'Écrivez le chemin de l’objet, par exemple SR2/P1:07.',
  },
  PLANFILE_CELL_NUMBER: {
    title: 'Nombre à la place d’un texte',
    text: 'La cellule contient le nombre {value} ; des zéros ou des chiffres d’un identifiant sont peut-être déjà perdus.',
    hint: 'Mettez la colonne au format texte et saisissez de nouveau l’identifiant.',
  },
  PLANFILE_CELL_FORMULA: {
    title: 'Formule dans une cellule',
    text: 'La cellule contient une formule ; un plan contient des faits.',
    hint: 'Collez la valeur à la place de la formule.',
  },
  PLANFILE_CELL_DATE: {
    title: 'Date à la place d’un texte',
    text: 'La cellule contient une date du tableur ; « {value} » n’est peut-être pas ce qui a été saisi.',
    hint: 'Mettez la colonne au format texte et écrivez le jour en AAAA-MM-JJ, ou de nouveau l’identifiant.',
  },
  PLANFILE_WORKBOOK: {
    title: 'Ce n’est pas un classeur',
    text: 'Le fichier n’est pas lisible comme classeur XLSX : {problem}',
    hint: 'Enregistrez-le en .xlsx (ni .xls, ni .ods, ni .csv), sans mot de passe, et recommencez.',
  },
  PLANFILE_WORKBOOK_LIMIT: {
    title: 'Classeur refusé',
    text: 'Le classeur dépasse une limite : {problem}',
    hint: 'Exportez-le de nouveau depuis le tableur, ou divisez le plan.',
  },
};
