import type { Texts } from '../../text.js';
import type { operation as english } from '../en/operation.js';

export const operation: Texts<keyof typeof english> = {
  REQUEST_MALFORMED: {
    title: 'Requête illisible',
    text: 'La requête ne peut pas être lue : {reason}.',
    hint: 'Envoyez du JSON valide en UTF-8, avec le type de contenu application/json.',
  },
  REQUEST_INVALID: {
    title: 'Requête non conforme',
    text: '{count} valeurs ne sont pas celles attendues. La première : {path} : {reason}.',
    hint: 'Corrigez les valeurs signalées ; la forme attendue est dans /api/v1/openapi.json.',
  },
  REQUEST_FIELD: {
    title: 'Valeur inattendue',
    text: '{path} : {reason}.',
    hint: 'Corrigez la valeur ; la forme attendue est dans /api/v1/openapi.json.',
  },
  BODY_TOO_LARGE: {
    title: 'Trop volumineux',
    text: 'La requête dépasse la limite de {limit}.',
    hint: 'Répartissez-la en plusieurs requêtes.',
  },
  MEDIA_UNSUPPORTED: {
    title: 'Type de contenu refusé',
    text: 'Le type de contenu {type} n’est pas accepté ici.',
    hint: 'Envoyez application/json, ou multipart/form-data là où un fichier est attendu.',
  },
  SIGN_IN_NEEDED: {
    title: 'Connexion nécessaire',
    text: 'Personne n’est connecté, ou la session est terminée.',
    hint: 'Connectez-vous, ou envoyez un jeton d’API : Authorization: Bearer …',
  },
  SIGN_IN_WRONG: {
    title: 'Connexion refusée',
    text: 'Le nom et le mot de passe ne correspondent à aucun compte autorisé.',
    hint: 'Vérifiez les deux. Un administrateur peut définir un nouveau mot de passe.',
  },
  SIGN_IN_TOO_OFTEN: {
    title: 'Trop de tentatives',
    text: 'La connexion a échoué trop souvent pour ce compte ou depuis cette adresse.',
    hint: 'Réessayez dans {seconds} secondes.',
  },
  PASSWORD_CHANGE_NEEDED: {
    title: 'Choisissez d’abord un mot de passe',
    text: 'Ce compte a encore le mot de passe qui lui a été remis.',
    hint: 'Choisissez votre propre mot de passe ; tout s’ouvrira ensuite.',
  },
  PASSWORD_WRONG: {
    title: 'Mot de passe erroné',
    text: 'Le mot de passe actuel n’est pas le bon.',
    hint: 'Saisissez le mot de passe avec lequel vous vous êtes connecté.',
  },
  PASSWORD_WEAK: {
    title: 'Mot de passe trop faible',
    text: 'Le nouveau mot de passe est refusé : {reason}.',
    hint: 'Choisissez au moins {minimum} caractères, différents du nom d’utilisateur et de l’ancien mot de passe.',
  },
  CREDENTIAL_NAME_TAKEN: {
    title: 'Nom déjà pris',
    text: 'Il existe déjà un identifiant d’accès {name}.',
    hint: 'Choisissez un autre nom, ou supprimez d’abord l’ancien.',
  },
  CONFIG_NOT_WHOLE: {
    title: 'Version incomplète',
    text: 'De cette version, seul le texte masqué a été gardé : il ne contient pas les secrets à restaurer.',
    hint: 'Choisissez une version issue d’une sauvegarde.',
  },
  JUMP_HOST_CIRCLE: {
    title: 'Rebond en boucle',
    text: '{name} serait atteint à travers lui-même.',
    hint: 'Choisissez un autre hôte de rebond, ou aucun.',
  },
  PUSH_RUN_OVER: {
    title: 'L’envoi est terminé',
    text: 'Cet envoi est terminé, ou n’envoie rien : il n’y a plus rien à décider.',
    hint: 'Pour ramener un seul équipement, restaurez une version antérieure.',
  },
  PUSH_NOT_APPROVED: {
    title: 'Non approuvé',
    text: '{code} est à l’état {state} : ses configurations ne sont poussées qu’une fois le projet approuvé ou en cours.',
    hint: 'Faites approuver le projet, ou lancez un essai à blanc.',
  },
  USERNAME_TAKEN: {
    title: 'Nom d’utilisateur déjà pris',
    text: 'Il existe déjà un compte {username}.',
    hint: 'Choisissez un autre nom, ou rouvrez ce compte.',
  },
  LAST_ADMINISTRATOR: {
    title: 'Dernier administrateur',
    text: 'Plus personne ne pourrait administrer le serveur.',
    hint: 'Donnez d’abord ce rôle à un autre compte.',
  },
  RIGHT_MISSING: {
    title: 'Non autorisé',
    text: 'Le rôle {role} ne donne pas le droit {right}.',
    hint: 'Adressez-vous à quelqu’un qui a ce droit, ou demandez un autre rôle à un administrateur.',
  },
  TOKEN_READS_ONLY: {
    title: 'Jeton en lecture seule',
    text: 'Ce jeton d’API a été créé pour la lecture seulement.',
    hint: 'Créez un jeton avec la portée write.',
  },
  STREAMS_TOO_MANY: {
    title: 'Trop de flux d’événements ouverts',
    text: 'Ce compte suit déjà {count} tâches à la fois.',
    hint: 'Fermez les pages ou les scripts qui n’ont plus à suivre la leur ; GET /jobs/ID dit la même chose sans flux.',
  },
  TOKEN_MAKES_NONE: {
    title: 'Un jeton n’en crée pas d’autre',
    text: 'Les jetons d’API sont créés par la personne connectée, et non par un autre jeton.',
    hint: 'Connectez-vous avec votre mot de passe et créez le jeton ensuite.',
  },
  TOKEN_EXPIRED: {
    title: 'Jeton déjà expiré',
    text: 'Un jeton qui expire le {expiresOn} ne pourrait pas servir.',
    hint: 'Indiquez la date du jour ou une date ultérieure.',
  },
  ORIGIN_FOREIGN: {
    title: 'Requête d’un autre site',
    text: 'La requête ne vient pas d’une page de ce serveur.',
    hint: 'Utilisez l’interface web de ce serveur, ou un jeton d’API au lieu du cookie.',
  },
  NOT_FOUND: {
    title: 'Introuvable',
    text: 'L’objet {what} {id} n’existe pas, ou il ne vous est pas visible.',
    hint: 'Vérifiez l’identifiant ; l’objet a peut-être été retiré.',
  },
  ROUTE_UNKNOWN: {
    title: 'Adresse inconnue',
    text: '{method} {url} n’existe pas.',
    hint: 'La liste des adresses est dans /api/v1/openapi.json.',
  },
  FIX_CHANGED: {
    title: 'Correction devenue autre',
    text: '« {shown} » était affichée, mais le plan a changé : ce serait maintenant « {now} ».',
    hint: 'Relisez les constats et décidez de nouveau. Rien n’a été modifié.',
  },
  PRECONDITION_NEEDED: {
    title: 'Version nécessaire',
    text: 'Une modification doit nommer la version qu’elle modifie.',
    hint: 'Envoyez l’ETag de la dernière réponse dans l’en-tête If-Match.',
  },
  VERSION_STALE: {
    title: 'Modifié par quelqu’un d’autre',
    text: '{kind} {path} a été modifié depuis votre lecture.',
    hint: 'Comparez les deux versions de cette réponse, puis refaites votre modification sur la nouvelle.',
  },
  CHANGES_CONFLICT: {
    title: 'Modifications incompatibles',
    text: '{count} modifications ne correspondent plus à l’existant ; rien n’a été modifié.',
    hint: 'Rechargez, examinez les objets signalés, puis refaites les modifications.',
  },
  CHANGES_TOO_MANY: {
    title: 'Trop de modifications à la fois',
    text: '{count} modifications dans une requête ; la limite est de {limit}.',
    hint: 'Répartissez-les en plusieurs requêtes.',
  },
  CHANGES_EMPTY: {
    title: 'Rien à modifier',
    text: 'La requête ne contient aucune modification.',
    hint: 'Envoyez au moins un objet ou une modification.',
  },
  DATABASE_REFUSED: {
    title: 'Refusé par la base de données',
    text: 'Les faits se contredisent : {detail}.',
    hint: 'Corrigez l’objet nommé ; rien n’a été modifié.',
  },
  DATABASE_NO_BINARIES: {
    title: 'Pas de programme de base de données',
    text: 'Le paquet {package}, qui fournit PostgreSQL, n’est pas installé.',
    hint: 'Lancez npm ci, ou indiquez un serveur PostgreSQL dans DATABASE_URL.',
  },
  DATABASE_FOLDER_IN_USE: {
    title: 'Dossier de données occupé',
    text: 'Le processus {pid} travaille déjà avec le dossier de données {folder}.',
    hint: 'Arrêtez-le, ou choisissez un autre dossier : BRASSAGE_HOME=./autre npm start.',
  },
  DATABASE_FOLDER_UNREADABLE: {
    title: 'Dossier de données fermé',
    text: 'La base de données ne peut pas lire ses fichiers sous {folder} : un dossier parent est fermé à son compte.',
    hint: 'Choisissez un dossier que tout compte peut traverser : BRASSAGE_HOME=/var/lib/brassage npm start.',
  },
  DATABASE_DISK_FULL: {
    title: 'Disque plein',
    text: 'Il n’y a plus de place pour la base de données dans {folder}.',
    hint: 'Libérez de la place (200 Mo pour démarrer), puis réessayez. Rien de ce qui a été confirmé n’est perdu.',
  },
  DATABASE_NOT_STARTED: {
    title: 'La base de données n’a pas démarré',
    text: 'PostgreSQL s’est arrêté pendant son démarrage : {reason}',
    hint: 'Lisez ses derniers mots ci-dessus. Le dossier de données n’a pas été modifié.',
  },
  DATABASE_UNREACHABLE: {
    title: 'Base de données injoignable',
    text: 'Le serveur de base de données {server} est injoignable : {reason}.',
    hint: 'Vérifiez DATABASE_URL (adresse, nom, mot de passe, sslmode) et que le serveur fonctionne.',
  },
  DATABASE_TOO_OLD: {
    title: 'Serveur de base de données trop ancien',
    text: 'Le serveur est PostgreSQL {version} ; il faut la version {oldest} ou plus récente.',
    hint: 'Mettez le serveur à jour, ou laissez DATABASE_URL vide pour utiliser la base intégrée.',
  },
  DATABASE_AWAY: {
    title: 'Base de données injoignable',
    text: 'La base de données ne répond pas.',
    hint: 'Réessayez dans un instant. Si cela dure, consultez le journal du serveur et la base de données.',
  },
  DISK_FULL: {
    title: 'Disque plein',
    text: 'Le disque de la base de données est plein ; rien n’a été modifié.',
    hint: 'Libérez de la place sur le disque du dossier de données, puis réessayez.',
  },
  UNDO_REFUSED: {
    title: 'Annulation impossible',
    text: 'L’événement {event} ne peut pas être annulé : {reason}.',
    hint: 'Annulez d’abord la modification suivante, ou corrigez à la main.',
  },
  PROJECT_CODE_TAKEN: {
    title: 'Code de projet déjà pris',
    text: 'Il existe déjà un projet {code}.',
    hint: 'Choisissez un autre code.',
  },
  PROJECT_STATE_WRONG: {
    title: 'Impossible dans cet état',
    text: 'Un projet dans l’état {from} ne peut pas passer à {to}.',
    hint: 'Possible maintenant : {allowed}.',
  },
  PROJECT_OWN_WORK: {
    title: 'Votre propre travail',
    text: 'L’auteur d’une modification d’un projet ne l’approuve pas.',
    hint: 'Demandez à un autre approbateur.',
  },
  PROJECT_HAS_ERRORS: {
    title: 'Des erreurs restent ouvertes',
    text: 'L’état cible a {count} erreurs sans dérogation.',
    hint: 'Corrigez-les ou accordez une dérogation sur la page des constats, puis réessayez.',
  },
  PROJECT_NOT_EDITABLE: {
    title: 'Projet fermé aux modifications',
    text: 'Le projet {code} est dans l’état {state} ; ses modifications sont figées.',
    hint: 'Ramenez-le d’abord à l’état de brouillon, ou créez un nouveau projet.',
  },
  PROJECT_NOT_DELETABLE: {
    title: 'Seul un brouillon peut être supprimé',
    text: 'Le projet {code} est dans l’état {state}.',
    hint: 'Abandonnez-le plutôt : sa trace demeure.',
  },
  PROJECT_MISFIT: {
    title: 'L’existant a évolué',
    text: 'Le projet ne correspond plus à l’existant : {count} de ses modifications se heurtent à de plus récentes.',
    hint: 'Ouvrez les conflits du projet et réglez-les.',
  },
  IMPORT_REFUSED: {
    title: 'Fichier non importé',
    text: '{count} erreurs dans {file} ; rien n’a été importé.',
    hint: 'Corrigez les endroits signalés, puis renvoyez le fichier.',
  },
  UPLOAD_TOO_LARGE: {
    title: 'Fichier trop volumineux',
    text: 'Un fichier peut avoir {limit} ; celui-ci en a davantage. Rien n’en a été gardé.',
    hint: 'Exportez-le en plusieurs parties : chacune s’importe à part. Un ZIP est plus petit.',
  },
  UPLOADS_TOO_MANY: {
    title: 'Trop de fichiers en attente',
    text: '{count} de vos fichiers attendent leur import, et peuvent avoir ensemble {limit}.',
    hint: 'Importez-en ou abandonnez-en ; ce qui attend plus d’un jour est supprimé tout seul.',
  },
  UPLOAD_GONE: {
    title: 'Le fichier n’est plus là',
    text: 'Le fichier que l’import désigne n’est plus là : il a été importé, abandonné, ou a attendu plus d’un jour.',
    hint: 'Envoyez à nouveau le fichier.',
  },
  IMPORT_TOO_COSTLY: {
    title: 'Fichier trop lourd à lire',
    text: 'Le fichier n’a pas été importé : {reason}.',
    hint: 'Divisez-le, ou retirez ce qui n’est pas utile, et importez les parties.',
  },
  FILE_MISSING: {
    title: 'Pas de fichier',
    text: 'La requête ne contient pas de fichier.',
    hint: 'Envoyez multipart/form-data avec un champ nommé file.',
  },
  FORM_UNREADABLE: {
    title: 'Formulaire illisible',
    text: 'Le formulaire s’arrête trop tôt, ne nomme pas de séparateur ou contient plus d’un fichier.',
    hint: 'Envoyez multipart/form-data avec un seul fichier, dans un champ nommé file.',
  },
  FILE_KIND_UNKNOWN: {
    title: 'Type de fichier inconnu',
    text: '{file} n’est d’aucun type que cet import sait lire.',
    hint: 'Envoyez un fichier dont le nom finit par {known}.',
  },
  OUTBOUND_NOT_ALLOWED: {
    title: 'Adresse non autorisée',
    text: '{host} ({address}) n’est pas dans un réseau que ce serveur peut joindre : {reason}.',
    hint: 'Donnez à son préfixe le rôle management dans le plan, ou ajoutez-le à BRASSAGE_MANAGEMENT_NETWORKS.',
  },
  OUTBOUND_NAME_UNKNOWN: {
    title: 'Nom inconnu',
    text: 'Le nom {host} n’a pas d’adresse.',
    hint: 'Vérifiez le nom, ou utilisez l’adresse.',
  },
  OUTBOUND_ADDRESS_ODD: {
    title: 'Adresse ambiguë',
    text: '{host} n’est pas une adresse sous sa forme usuelle.',
    hint: 'Écrivez l’IPv4 en quatre nombres décimaux sans zéro initial, ou l’IPv6 selon la RFC 5952.',
  },
  INTERNAL: {
    title: 'Défaut du serveur',
    text: 'Le serveur a rencontré un défaut inconnu. Il est dans le journal sous la référence {reference}.',
    hint: 'Réessayez ; si le défaut revient, signalez-le avec cette référence.',
  },
};
