import { fieldsOf } from '../fields.js';

/** Kinds that people keep in tables of their own. */
export const tableKinds = ['cable', 'port', 'device'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What a column may give beside the fields of the kind: parts of a path, joined to one. */
const PARTS: Readonly<Record<TableKind, readonly string[]>> = {
  cable: ['aRack', 'aDevice', 'aPort', 'bRack', 'bDevice', 'bPort'],
  port: ['deviceRack'],
  device: [],
};

/** Everything that a column of a table of this kind may give. */
export function tableRoles(kind: TableKind): readonly string[] {
  return [...fieldsOf[kind].map(({ name }) => name), ...PARTS[kind]];
}

/** Headings as people write them, in French and English, by what they give. Compared without case, accents and signs. */
const WORDS: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  cable: {
    label: ['label', 'cable', 'cable id', 'id', 'cable label', 'cable number', 'no', 'repere', 'etiquette', 'numero', 'n cable', 'nom', 'name', 'lien', 'link', 'jarretiere', 'cordon'],
    a: ['a', 'end a', 'from', 'source', 'side a', 'extremite a', 'de', 'origine', 'depart', 'tenant'],
    b: ['b', 'end b', 'to', 'destination', 'side b', 'extremite b', 'vers', 'arrivee', 'aboutissant'],
    aRack: ['rack a', 'cabinet a', 'baie a', 'baie origine', 'baie depart', 'from rack', 'source rack'],
    aDevice: ['device a', 'panel a', 'equipement a', 'panneau a', 'bandeau a', 'from device', 'source device', 'equipement origine', 'switch'],
    aPort: ['port a', 'from port', 'source port', 'port origine', 'port depart', 'interface a', 'switch port'],
    bRack: ['rack b', 'cabinet b', 'baie b', 'baie destination', 'baie arrivee', 'to rack', 'destination rack'],
    bDevice: ['device b', 'panel b', 'equipement b', 'panneau b', 'bandeau b', 'to device', 'destination device', 'equipement destination', 'prise', 'outlet'],
    bPort: ['port b', 'to port', 'destination port', 'port destination', 'port arrivee', 'interface b'],
    media: ['media', 'medium', 'type', 'cable type', 'category', 'categorie', 'type de cable', 'nature', 'support'],
    colour: ['colour', 'color', 'couleur'],
    lengthM: ['length', 'length m', 'longueur', 'longueur m', 'long', 'metrage'],
    measuredLengthM: ['measured length', 'longueur mesuree'],
    status: ['status', 'state', 'statut', 'etat'],
    strands: ['strands', 'fibres', 'fibers', 'brins', 'nombre de brins', 'paires', 'pairs'],
    fireClass: ['cpr', 'euroclass', 'fire class', 'euroclasse', 'classe au feu', 'classe rpc'],
    description: ['description', 'comment', 'comments', 'remarks', 'remarque', 'commentaire', 'observations', 'notes'],
  },
  port: {
    device: ['device', 'equipment', 'equipement', 'panel', 'panneau', 'bandeau', 'switch'],
    deviceRack: ['rack', 'cabinet', 'baie'],
    name: ['name', 'port', 'interface', 'nom', 'port name', 'nom du port', 'numero'],
    kind: ['kind', 'port kind', 'genre', 'sorte'],
    type: ['type', 'interface type'],
    connector: ['connector', 'connecteur', 'prise'],
    speedMbps: ['speed', 'speed mbit s', 'debit', 'vitesse', 'mbit s'],
    label: ['label', 'etiquette', 'repere'],
    mac: ['mac', 'mac address', 'adresse mac'],
    description: ['description', 'comment', 'remarque', 'commentaire', 'notes'],
  },
  device: {
    name: ['name', 'device', 'hostname', 'nom', 'equipement', 'repere', 'host'],
    type: ['type', 'model', 'device type', 'modele', 'reference'],
    rack: ['rack', 'cabinet', 'baie', 'armoire'],
    location: ['location', 'room', 'place', 'site', 'lieu', 'local', 'salle', 'batiment', 'emplacement'],
    positionU: ['u', 'position', 'unit', 'rack unit', 'unite', 'position u', 'hauteur u'],
    face: ['face', 'side', 'cote'],
    status: ['status', 'state', 'statut', 'etat'],
    serial: ['serial', 'serial number', 'sn', 'numero de serie', 'n serie', 'n de serie', 'no serie'],
    assetTag: ['asset', 'asset tag', 'inventory', 'inventaire', 'numero d inventaire', 'immobilisation'],
    platform: ['platform', 'os', 'plateforme', 'systeme'],
    description: ['description', 'comment', 'remarque', 'commentaire', 'notes'],
  },
}; // prettier-ignore

/** A heading as it is compared: `N° Câble (m)` → `n cable m`. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * What each column gives, as far as its heading tells; null where it does not, or where another column gives it already.
 * A proposal: people have the last word.
 */
export function proposeRoles(kind: TableKind, headings: readonly string[]): (string | null)[] {
  const byWord = new Map<string, string>();
  for (const [role, words] of Object.entries(WORDS[kind])) for (const word of words) if (!byWord.has(word)) byWord.set(word, role); // prettier-ignore
  for (const role of tableRoles(kind)) byWord.set(role.toLowerCase(), role);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const plain = plainHeading(heading);
    const role =
      byWord.get(heading.trim().toLowerCase()) ?? byWord.get(plain) ?? byWord.get(plain.replaceAll(' ', ''));
    if (role === undefined || taken.has(role)) return null;
    taken.add(role);
    return role;
  });
}

/** Fields that every row of a kind must give, in one of these ways. */
export const neededRoles: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  cable: [['label']],
  port: [['device'], ['name']],
  device: [['name'], ['type']],
};
