/**
 * The ports of a list as ProCurve writes it (`1-4,A1-A2,Trk1`), each by its name; null for what is none. Both ends of a
 * run are written in full there.
 */
export function portsIn(list: string): readonly string[] | null {
  const ports: string[] = [];
  for (const part of list.split(',')) {
    const [, stem, from, stemTo = stem, to = from] =
      /^((?:\d+\/)?[A-Za-z]*)(\d+)(?:-((?:\d+\/)?[A-Za-z]*)(\d+))?$/.exec(part.trim()) ?? [];
    if (stem === undefined || stem.toLowerCase() !== stemTo?.toLowerCase()) return null;
    const [first, last] = [Number(from), Number(to)];
    if (last < first || last - first > MOST_PORTS) return null;
    for (let number = first; number <= last; number += 1) ports.push(`${stem}${number}`);
  }
  return ports;
}

/** The longest run that can be meant; a device has fewer ports. */
const MOST_PORTS = 1000;

/** The same ports in runs, in order: letters first by their letter, numbers by number. */
export function portRanges(ports: Iterable<string>): string {
  const runs: { readonly stem: string; readonly first: number; last: number }[] = [];
  const parts = [...new Set(ports)].map((port) => {
    const [, stem = port, digits = '0'] = /^(.*?)(\d+)$/.exec(port) ?? [];
    return { stem, number: Number(digits) };
  });
  for (const { stem, number } of parts.toSorted((a, b) =>
    a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : a.number - b.number,
  )) {
    const run = runs.at(-1);
    if (run?.stem === stem && run.last === number - 1) run.last = number;
    else runs.push({ stem, first: number, last: number });
  }
  return runs
    .map(({ stem, first, last }) => (first === last ? `${stem}${first}` : `${stem}${first}-${stem}${last}`))
    .join(',');
}
