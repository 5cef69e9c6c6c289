/** What the help of several commands, of `brassage types` and of `brassage netbox` says, in French. */
// prettier-ignore
export const sharedHelp: Readonly<Record<string, string>> = {
  'Plan. Patch. Push. Prove.\nOne model from the first sketch of a network extension to the signed as-built file.':
    'Plan. Patch. Push. Prove.\nUn seul modèle, de la première esquisse d’une extension de réseau au dossier signé.',
  'print the version': 'afficher la version',
  'show help for a command': 'afficher l’aide d’une commande',
  'language of texts and drawings': 'langue des textes et des dessins',
  'exit 1 from this severity on': 'code 1 à partir de cette gravité',
  'machine-readable result on standard output': 'résultat pour une machine sur la sortie standard',
  'address of the server': 'adresse du serveur',
  'API token; better in the environment': 'jeton de l’API ; mieux vaut l’environnement',
  'device and module types': 'modèles d’équipements et de modules',
  'The catalogue of device and module types.': 'Le catalogue des modèles d’équipements et de modules.',
  'bring a device-type library in': 'importer une bibliothèque de modèles',
  'Brings device and module types of the community library in: a folder, a ZIP or one YAML file. What is there already is updated where it changed; everything left out is told by file and line.':
    'Importe des modèles d’équipements et de modules de la bibliothèque commune : un dossier, un ZIP ou un fichier YAML. Ce qui est déjà là est mis à jour où il a changé ; tout ce qui est laissé de côté est dit par fichier et ligne.',
  'add the types to this plan file instead of a server': 'ajouter les modèles à ce fichier de plan au lieu d’un serveur',
  'the plan file to write; with --plan': 'le fichier de plan à écrire ; avec --plan',
  'only types whose maker and model contain this text; with --plan': 'seulement les modèles dont la marque et le nom contiennent ce texte ; avec --plan',
  'say what would happen, change nothing': 'dire ce qui se passerait, ne rien changer',
  'folder, .zip or .yaml file': 'dossier, fichier .zip ou .yaml',
  'take the present over from NetBox': 'reprendre le présent de NetBox',
  'Takes the present over from NetBox.': 'Reprend le présent de NetBox.',
  'bring an export or a server of NetBox in': 'importer un export ou un serveur NetBox',
  'Brings sites, racks, types, devices, modules, ports, cables, VLANs and addresses of NetBox in: the JSON answers of its REST API (a folder, a ZIP or one file), or a running server. Everything that has no place in the plan is told.':
    'Importe sites, baies, modèles, équipements, modules, ports, câbles, VLAN et adresses de NetBox : les réponses JSON de son API REST (un dossier, un ZIP ou un fichier), ou un serveur en marche. Tout ce qui n’a pas de place dans le plan est dit.',
  'token of the NetBox server; better as NETBOX_TOKEN in the environment': 'jeton du serveur NetBox ; mieux vaut NETBOX_TOKEN dans l’environnement',
  'what tells this NetBox from another one': 'ce qui distingue ce NetBox d’un autre',
  'write a plan file instead of asking a server': 'écrire un fichier de plan au lieu de s’adresser à un serveur',
  'name of that plan': 'nom de ce plan',
  'folder, .zip or .json file, or the address of a NetBox server': 'dossier, fichier .zip ou .json, ou l’adresse d’un serveur NetBox',
};
