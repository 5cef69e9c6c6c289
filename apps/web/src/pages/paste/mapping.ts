/** What can be pasted. */
export type PasteKind = 'cable' | 'device';

/** A column that a paste of a kind may have. */
export interface PasteField {
  readonly name: string;
  readonly required: boolean;
  /** Head lines that mean it, in either language, as one reads them without accents and signs. */
  readonly heads: readonly string[];
}

// prettier-ignore
export const pasteFields: Readonly<Record<PasteKind, readonly PasteField[]>> = {
  cable: [
    { name: 'a', required: true, heads: ['a', 'enda', 'from', 'de', 'extremitea', 'panelport', 'portbandeau', 'source'] },
    { name: 'b', required: true, heads: ['b', 'endb', 'to', 'vers', 'a2', 'extremiteb', 'switchport', 'portcommutateur', 'destination'] },
    { name: 'label', required: false, heads: ['label', 'cord', 'cable', 'cordon', 'repere', 'etiquette', 'id', 'cableid'] },
    { name: 'role', required: false, heads: ['role', 'usage', 'type'] },
    { name: 'media', required: false, heads: ['media', 'medium', 'category', 'categorie', 'support'] },
    { name: 'colour', required: false, heads: ['colour', 'color', 'couleur'] },
    { name: 'lengthM', required: false, heads: ['length', 'lengthm', 'longueur', 'longueurm'] },
    { name: 'description', required: false, heads: ['description', 'note', 'remark', 'remarque', 'comment', 'commentaire'] },
  ],
  device: [
    { name: 'name', required: true, heads: ['name', 'nom', 'device', 'equipement', 'hostname'] },
    { name: 'typeId', required: true, heads: ['type', 'model', 'modele', 'devicetype', 'modeledequipement'] },
    { name: 'rackId', required: false, heads: ['rack', 'baie'] },
    { name: 'positionU', required: false, heads: ['unit', 'u', 'position', 'positionu', 'unite'] },
    { name: 'face', required: false, heads: ['face', 'side', 'cote'] },
    { name: 'locationId', required: false, heads: ['place', 'location', 'lieu', 'room', 'local', 'salle'] },
    { name: 'serial', required: false, heads: ['serial', 'serialnumber', 'numerodeserie', 'serie'] },
    { name: 'assetTag', required: false, heads: ['asset', 'assettag', 'inventaire', 'immobilisation'] },
    { name: 'description', required: false, heads: ['description', 'note', 'remark', 'remarque', 'comment', 'commentaire'] },
  ],
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Which field each column holds; null: it is left out. */
export type Mapping = readonly (string | null)[];

/** The mapping that a head line tells; null when the first line is none (no required field is named in it). */
export function mappingOf(kind: PasteKind, first: readonly string[]): Mapping | null {
  const fields = pasteFields[kind];
  const used = new Set<string>();
  const mapping = first.map((head) => {
    const text = plain(head);
    const found = fields.find(
      ({ name, heads }) => !used.has(name) && (plain(name) === text || heads.includes(text)),
    );
    if (found) used.add(found.name);
    return found?.name ?? null;
  });
  return fields.some(({ name, required }) => required && used.has(name)) ? mapping : null;
}

/** Without a head line, the columns are taken in the order of the fields. */
export function defaultMapping(kind: PasteKind, columns: number): Mapping {
  return Array.from({ length: columns }, (_, index) => pasteFields[kind][index]?.name ?? null);
}
