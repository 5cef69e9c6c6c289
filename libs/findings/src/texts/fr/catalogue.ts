/** Matériel, catalogue des modèles, et faits venus d’ailleurs : NetBox, tableaux. */
export const catalogue = {
  EQUIPMENT_STRANDED: {
    title: 'Perd son port',
    text: '{path} se trouve sur un port qui disparaîtrait.',
    hint: 'Déplacez-le d’abord vers un autre port, ou acceptez qu’il soit libéré.',
  },
  EQUIPMENT_IN_USE: {
    title: 'Encore utilisé',
    text: '{count} objets perdraient leur port ; rien n’a été modifié.',
    hint: 'Donnez leurs nouveaux noms aux ports, déplacez ce qui s’y trouve, ou recommencez avec « release ».',
  },
  CATALOGUE_YAML: {
    title: 'Illisible comme YAML',
    text: '{problem}',
    hint: 'Corrigez le fichier ou écartez-le : les autres modèles ne sont pas touchés.',
  },
  CATALOGUE_TYPE_TWICE: {
    title: 'Modèle dans deux fichiers',
    text: '{path} figure aussi dans {other} ; celui-ci s’appelle « {called} ».',
    hint: 'Distinguez les modèles par leur nom, ou écartez l’un des fichiers.',
  },
  CATALOGUE_EMPTY: {
    title: 'Aucun modèle trouvé',
    text: 'Il n’y a ni modèle d’équipement ni modèle de module dans {file}.',
    hint: 'Donnez le dossier ou le fichier ZIP qui contient « device-types » et « module-types », ou des fichiers YAML.',
  },
  CATALOGUE_TYPE_IN_USE: {
    title: 'Modèle utilisé',
    text: '{path} est utilisé par {count} objets : {users}.',
    hint: 'Remplacez-les d’abord par un autre modèle, ou retirez-les.',
  },
  CATALOGUE_USED_BY: {
    title: 'Utilise le modèle',
    text: '{path} est de ce modèle.',
    hint: 'Remplacez-le par un autre modèle, ou retirez-le.',
  },
  NETBOX_UNREADABLE: {
    title: 'Pas un export de NetBox',
    text: '{problem}',
    hint: 'Donnez les réponses JSON de l’API REST : un fichier par liste (devices.json, cables.json…), ou un seul fichier avec toutes les listes par leur nom.',
  },
  NETBOX_LIST_UNKNOWN: {
    title: 'Liste non reprise',
    text: 'Les {count} objets de « {list} » n’ont pas de place dans le plan.',
    hint: 'Rien à faire, sauf s’ils sont nécessaires : saisissez-les alors à la main.',
  },
  NETBOX_OBJECT_SKIPPED: {
    title: 'Objet non repris',
    text: '{object} de « {list} » n’est pas repris : le plan n’accepte pas l’une de ses valeurs. Laquelle est dit à côté.',
    hint: 'Corrigez-le dans NetBox et exportez de nouveau, ou saisissez-le à la main.',
  },
  NETBOX_TYPE_MISSING: {
    title: 'Modèle absent',
    text: '{object} de « {list} » n’est pas repris : son modèle est absent.',
    hint: 'Exportez aussi les modèles d’équipement, ou corrigez le modèle dans NetBox.',
  },
  NETBOX_MODULE_INCOMPLETE: {
    title: 'Module incomplet',
    text: '{object} de « {list} » n’est pas repris : son modèle, son équipement ou son emplacement est absent.',
    hint: 'Exportez aussi ces listes.',
  },
  NETBOX_PLACE_MISSING: {
    title: 'Lieu absent',
    text: '{object} de « {list} » n’est pas repris : le lieu qui le contient est absent.',
    hint: 'Exportez aussi les sites et les emplacements.',
  },
  NETBOX_DEVICE_MISSING: {
    title: 'Équipement absent',
    text: '{object} de « {list} » n’est pas repris : son équipement est absent.',
    hint: 'Exportez aussi les équipements, ou voyez pourquoi l’équipement n’est pas repris.',
  },
  NETBOX_PANEL_MISSING: {
    title: 'Tableau électrique absent',
    text: '{object} de « {list} » n’est pas repris : son tableau électrique est absent.',
    hint: 'Exportez aussi les tableaux électriques.',
  },
  NETBOX_VLAN_UNCERTAIN: {
    title: 'VLAN incertain',
    text: '{object} de « {list} » n’est pas repris sur {port} : on ne sait pas quel VLAN {vid} est visé.',
    hint: 'Autorisez le VLAN visé sur l’interface dans NetBox, ou saisissez la translation à la main.',
  },
  NETBOX_REFERENCE_MISSING: {
    title: 'Référence sans objet',
    text: '{object} de « {list} » se réfère dans {field} à {target}, absent de l’export.',
    hint: 'Exportez aussi cette liste.',
  },
  NETBOX_VALUE_UNKNOWN: {
    title: 'Valeur sans équivalent',
    text: '{object} de « {list} » a pour {field} « {value} », devenu « {became} ».',
    hint: 'Vérifiez que c’est bien ce qui était voulu.',
  },
  NETBOX_FIELD_DROPPED: {
    title: 'Champ non repris',
    text: '{count} objets de « {list} » ont un champ {field}, qui n’a pas de place dans le plan.',
    hint: 'Rien à faire, sauf s’il est nécessaire : reportez-le alors dans la description.',
  },
  NETBOX_ANSWER: {
    title: 'NetBox n’a pas répondu comme prévu',
    text: '{url} : {problem}',
    hint: 'Vérifiez l’adresse, le jeton et ses droits, et que le serveur fait partie des réseaux d’administration.',
  },
  TABLE_EMPTY: {
    title: 'Tableau vide',
    text: '{file} n’a aucune ligne sous ses en-têtes.',
    hint: 'Donnez un tableau dont la première ligne nomme les colonnes.',
  },
  TABLE_COLUMN_NEEDED: {
    title: 'Colonne manquante',
    text: 'Aucune colonne ne donne « {field} », nécessaire à chaque ligne.',
    hint: 'Indiquez de quelle colonne il s’agit, ou ajoutez-la.',
  },
  TABLE_COLUMN_TWICE: {
    title: 'Deux colonnes pour un champ',
    text: '« {column} » et « {other} » donnent toutes deux « {field} ».',
    hint: 'Choisissez l’une d’elles et écartez l’autre.',
  },
  TABLE_CELL: {
    title: 'Cellule inutilisable',
    text: '« {value} » dans la colonne « {column} » : {reason}',
    hint: 'Corrigez la cellule.',
  },
  TABLE_REFERENCE: {
    title: 'Introuvable',
    text: '« {value} » dans la colonne « {column} » ne désigne rien d’existant.',
    hint: 'Corrigez le nom, ou enregistrez d’abord l’objet.',
  },
  TABLE_REFERENCE_UNCLEAR: {
    title: 'Nom ambigu',
    text: '« {value} » dans la colonne « {column} » peut désigner {candidates}.',
    hint: 'Écrivez une plus grande partie du chemin devant le nom.',
  },
  TABLE_ROW_TWICE: {
    title: 'Ligne en double',
    text: '« {name} » figure aussi à la ligne {other}.',
    hint: 'Retirez l’une des lignes.',
  },
  TABLE_REFUSED: {
    title: 'Tableau non importé',
    text: '{count} fautes dans {rows} lignes de {file} ; rien n’a été modifié.',
    hint: 'Corrigez les lignes indiquées et donnez de nouveau le tableau.',
  },
};
