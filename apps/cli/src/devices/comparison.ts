import type { Language } from '#findings';
import { words } from '../words.js';

/** The live comparison as the API gives it (docs/api.md). */
export interface Comparison {
  readonly at: string | null;
  readonly rows: readonly ComparedCable[];
  readonly unplanned: readonly { readonly device: string; readonly port: string; readonly seen: string }[];
  readonly devices: readonly AskedDevice[];
}

export interface ComparedCable {
  readonly cables: readonly { readonly id: string; readonly label: string }[];
  readonly a: ComparedEnd;
  readonly b: ComparedEnd;
  readonly verdict: 'as-planned' | 'different' | 'not-seen';
  readonly seen: readonly string[];
}

interface ComparedEnd {
  readonly device: string;
  readonly port: string;
  readonly status: string | null;
}

export interface AskedDevice {
  readonly name: string;
  readonly address: string;
  readonly error: string | null;
  readonly sysName: string | null;
  readonly interfaces: number;
}

const MARKS = { 'as-planned': '✔', different: '◆', 'not-seen': '?' } as const;

/** One line for each cable: the mark, its labels, both ends, and what contradicts the plan. */
export function comparisonLines({ rows, unplanned }: Comparison, language: Language): string[] {
  const say = words(language);
  const end = ({ device, port, status }: ComparedEnd): string =>
    `${device}:${port}${status === 'down' ? say.down : ''}`;
  const lines = rows.map(({ cables, a, b, verdict, seen }) => {
    const labels = cables.map(({ label }) => label).join(' + ');
    const other = verdict === 'different' ? say.seen(seen.join('; ')) : '';
    return `${MARKS[verdict]} ${say.verdicts[verdict]}  ${labels}  ${end(a)} – ${end(b)}${other}`;
  });
  return [...lines, ...unplanned.map(({ device, port, seen }) => say.unplanned(`${device}:${port}`, seen))];
}

/** One line for each device that was asked. */
export function deviceLines({ devices }: Comparison, language: Language): string[] {
  return devices.map(({ name, address, error, sysName, interfaces }) =>
    error === null
      ? `✔ ${name}  ${address}  ${sysName ?? ''}  ${words(language).interfaces(interfaces)}`
      : `✖ ${name}  ${address}  ${error}`,
  );
}
