import { connectorNames, mediaNames, portKinds, type PortTemplate } from '#cabling';

/** Ports of a type as one writes them: a range of names, then what they are. */
export interface PortRange {
  /** `Gi1/0/[1-48]`, or one name. */
  readonly names: string;
  readonly kind: PortTemplate['kind'];
  readonly connector: PortTemplate['connector'];
  readonly media: PortTemplate['media'];
  readonly speedMbps: number | null;
  readonly poeClass: number | null;
  readonly positions: number;
}

export const kindChoices = portKinds;
export const connectorChoices = connectorNames;
export const mediaChoices = mediaNames;

const RANGE = /^(.*)\[(\d+)-(\d+)\](.*)$/;
const MOST = 4096;

/** The names of a range: `P[01-03]` → P01, P02, P03; null when it counts backwards or too far. */
export function namesIn(text: string): string[] | null {
  const found = RANGE.exec(text.trim());
  if (!found) return text.trim() === '' ? null : [text.trim()];
  const [, before = '', first = '', last = '', after = ''] = found;
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from >= MOST) return null;
  const digits = first.startsWith('0') ? first.length : 1;
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${before}${String(from + index).padStart(digits, '0')}${after}`,
  );
}

const sameKind = (a: PortTemplate, b: PortTemplate): boolean =>
  JSON.stringify({ ...a, name: '', label: '' }) === JSON.stringify({ ...b, name: '', label: '' });

/** `Gi1/0/9` and `Gi1/0/10` follow each other. */
function follows(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => /^(.*?)(\d+)$/.exec(name));
  return !!x && !!y && x[1] === y[1] && Number(y[2]) === Number(x[2]) + 1;
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
    const [first] = group as [PortTemplate];
    const { kind, connector, media, speedMbps, poe, positions } = first;
    return {
      names: rangeText(group),
      kind,
      connector,
      media,
      speedMbps,
      poeClass: poe?.powerClass ?? null,
      positions,
      count: group.length,
    };
  });
}

function rangeText(group: readonly PortTemplate[]): string {
  const [first, last] = [group[0]?.name ?? '', group.at(-1)?.name ?? ''];
  if (group.length === 1) return first;
  const [, start = '', from = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
  return `${start}[${from}-${last.slice(start.length)}]`;
}
