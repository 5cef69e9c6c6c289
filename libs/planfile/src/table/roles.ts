import { fieldsOf } from '../fields.js';
import { addressingWords } from './addressing-words.js';
import { cablingWords } from './cabling-words.js';

/** Kinds that people keep in tables of their own. */
export const tableKinds = ['cable', 'port', 'device', 'vlan', 'prefix', 'range', 'address'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What a column may give beside the fields of the kind: parts of a path, joined to one. */
const PARTS: Readonly<Record<TableKind, readonly string[]>> = {
  cable: ['aRack', 'aDevice', 'aPort', 'bRack', 'bDevice', 'bPort'],
  port: ['deviceRack'],
  device: [],
  vlan: [],
  prefix: ['mask', 'vlanGroup'],
  range: ['span'],
  address: ['mask', 'portRack', 'portDevice', 'portName'],
};

/** Everything that a column of a table of this kind may give. */
export function tableRoles(kind: TableKind): readonly string[] {
  return [...fieldsOf[kind].map(({ name }) => name), ...PARTS[kind]];
}

/** A heading as it is compared: `N° Câble (m)` → `n cable m`. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const WORDS: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  ...cablingWords,
  ...addressingWords,
};

/**
 * What each column gives, as far as its heading tells; null where it does not, or where another column gives it already.
 * A proposal: people have the last word.
 */
export function proposeRoles(kind: TableKind, headings: readonly string[]): (string | null)[] {
  const byWord = new Map<string, string>();
  for (const [role, words] of Object.entries(WORDS[kind]))
    for (const word of words) if (!byWord.has(word)) byWord.set(word, role);
  const byName = new Map(tableRoles(kind).map((role) => [role.toLowerCase(), role]));
  // A heading that is the name of a field means that field, whatever another heading may be taken for.
  const exact = headings.map((heading) => byName.get(heading.trim().toLowerCase()) ?? null);
  const taken = new Set<string>();
  const take = (role: string | null | undefined): string | null => {
    if (role === null || role === undefined || taken.has(role)) return null;
    taken.add(role);
    return role;
  };
  const named = exact.map(take);
  const proposed = headings.map((heading, column) => {
    if (exact[column] !== null) return named[column]!;
    const plain = plainHeading(heading);
    return take(
      byWord.get(plain) ?? byWord.get(plain.replaceAll(' ', '')) ?? byName.get(plain.replaceAll(' ', '')),
    );
  });
  // Beside a column that names the device, a column of interfaces names the port alone.
  const alone = taken.has('portDevice') && !taken.has('portName');
  return alone ? proposed.map((role) => (role === 'port' ? 'portName' : role)) : proposed;
}

/** Fields that every row of a kind must give, in one of these ways. */
export const neededRoles: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  cable: [['label']],
  port: [['device'], ['name']],
  device: [['name'], ['type']],
  vlan: [['vid'], ['name']],
  prefix: [['prefix']],
  range: [
    ['start', 'span'],
    ['end', 'span'],
  ],
  address: [['address']],
};
