import { connectorNames, mediaNames, portKinds, portTemplateSchema, type PortTemplate } from '#cabling';

/** Ports of a type as one writes them: a range of names, then what they are. */
export interface PortRange extends Omit<PortTemplate, 'name' | 'label'> {
  /** `Gi1/0/[1-48]`, or one name. */
  readonly names: string;
}

export const kindChoices = portKinds;
export const connectorChoices = connectorNames;
export const mediaChoices = mediaNames;

const RANGE = /^(.*?)\[(\d+)-(\d+)\](.*)$/;
const MOST = 4096;

/** The names of a range: `P[01-03]` → P01, P02, P03; of two ranges every pair; null when one counts backwards or too far. */
export function namesIn(text: string): string[] | null {
  return text.trim() === '' ? null : expanded(text.trim());
}

function expanded(text: string): string[] | null {
  const found = RANGE.exec(text);
  if (!found) return [text];
  const [, before = '', first = '', last = '', rest = ''] = found;
  const [from, to] = [Number(first), Number(last)];
  const after = to < from || to - from >= MOST ? null : expanded(rest);
  if (!after || after.length * (to - from + 1) > MOST) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => counted(first, from + index)).flatMap((number) =>
    after.map((tail) => `${before}${number}${tail}`),
  );
}

/** A number as wide as the first one where that begins with a zero. */
const counted = (first: string, number: number): string =>
  String(number).padStart(first.startsWith('0') ? first.length : 1, '0');

const sameKind = (a: PortTemplate, b: PortTemplate): boolean =>
  JSON.stringify({ ...a, name: '', label: '' }) === JSON.stringify({ ...b, name: '', label: '' });

const NUMBERED = /^(.*?)(\d+)$/;

/** `Gi1/0/9` and `Gi1/0/10` follow each other; `9` and `010` do not. */
export function follows(a: string, b: string): boolean {
  const [, start, number = ''] = NUMBERED.exec(a) ?? [];
  return start !== undefined && b === `${start}${counted(number, Number(number) + 1)}`;
}

/** The ports of a type gathered into ranges, in their order. */
export function rangesOf(ports: readonly PortTemplate[]): (PortRange & { readonly count: number })[] {
  const groups: PortTemplate[][] = [];
  for (const port of ports) {
    const last = groups.at(-1)?.at(-1);
    if (last && sameKind(last, port) && follows(last.name, port.name)) groups.at(-1)?.push(port);
    else groups.push([port]);
  }
  return groups.map((group) => {
    const [{ name: _name, label: _label, ...facts }] = group as [PortTemplate];
    return { ...facts, names: rangeText(group.map(({ name }) => name)), count: group.length };
  });
}

/**
 * The ports that ranges mean. What is printed beside a port stays with its name.
 * @returns null where a range has no names, counts backwards, or gives a port twice
 */
export function portsIn(
  ranges: readonly PortRange[],
  known: readonly PortTemplate[],
): readonly PortTemplate[] | null {
  const labels = new Map(known.map(({ kind, name, label }) => [`${kind} ${name}`, label]));
  const ports: PortTemplate[] = [];
  const keys = new Set<string>();
  for (const { names, ...facts } of ranges) {
    const read = namesIn(names);
    if (read === null) return null;
    for (const name of read) {
      const key = `${facts.kind} ${name}`;
      if (keys.has(key)) return null;
      keys.add(key);
      ports.push(portTemplateSchema.parse({ ...facts, name, label: labels.get(key) ?? '' }));
    }
  }
  return ports;
}

/** Names that follow each other as one writes them: `Gi1/0/[1-48]`. */
export function rangeText(names: readonly string[]): string {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length < 2) return first;
  const [, start = '', from = ''] = NUMBERED.exec(first) ?? [];
  return `${start}[${from}-${last.slice(start.length)}]`;
}
