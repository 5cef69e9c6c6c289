/** VLAN ids as a list of ids and ranges: `10,20-22`. */
export function vlanRange(vids: unknown): string {
  const ids = [...new Set((vids as readonly number[]).map(Number))].toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run?.[1] === id - 1) run[1] = id;
    else runs.push([id, id]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The same as VRP and Comware list them: `10 20 to 22`. */
export const vlanRangeTo = (vids: unknown): string =>
  vlanRange(vids).replaceAll(',', ' ').replaceAll('-', ' to ');

/**
 * Interface names as a switch's `interface range` takes them: `GigabitEthernet1/0/1-4,GigabitEthernet1/0/9`. Names that
 * differ only in their last number and follow each other become a range.
 */
export function interfaceRange(names: unknown): string {
  return runsOf(names)
    .map(({ stem, first, last }) => (first === last ? `${stem}${first}` : `${stem}${first}-${last}`))
    .join(',');
}

/** The same as ProCurve lists ports, with both ends of a run in full: `1-4,A1-A2,Trk1`. */
export function portRange(names: unknown): string {
  return runsOf(names)
    .map(({ stem, first, last }) => (first === last ? `${stem}${first}` : `${stem}${first}-${stem}${last}`))
    .join(',');
}

interface Run {
  readonly stem: string;
  /** '' for a name without a number. */
  readonly first: number | '';
  last: number | '';
}

function runsOf(names: unknown): readonly Run[] {
  const runs: Run[] = [];
  for (const name of names as readonly string[]) {
    const [, stem = name, digits = ''] = /^(.*?)(\d+)$/.exec(name) ?? [];
    const number = digits === '' ? '' : Number(digits);
    const run = runs.at(-1);
    if (run && number !== '' && run.stem === stem && run.last === number - 1) run.last = number;
    else runs.push({ stem, first: number, last: number });
  }
  return runs;
}

/** The number at the end of a name: `Port-channel1` → `1`, `lag 256` → `256`. */
export function numberOf(name: unknown): string {
  const digits = /(\d+)$/.exec(String(name))?.[1];
  if (digits === undefined) throw new RangeError(`no number at the end of the name: ${String(name)}`);
  return digits;
}
