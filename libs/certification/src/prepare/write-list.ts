import type { PlannedTest } from './test-plan.js';
import type { ListColumn, TesterListProfile } from './tester-profile.js';

/** Identifiers alone, one a line, in working order: what every tester can load. */
export function identifierText(tests: readonly PlannedTest[]): string {
  return tests.map(({ identifier }) => `${identifier.replaceAll(/[\r\n]+/g, ' ')}\r\n`).join('');
}

/** The cells of a list by the columns of a profile, its header first where it has one. */
export function listCells(tests: readonly PlannedTest[], { columns, header }: TesterListProfile): string[][] {
  const rows = tests.map((test) => columns.map((column) => cells[column](test)));
  return header ? [columns.map((column) => HEADERS[column]), ...rows] : rows;
}

/** A delimited list. Cells are quoted where they need it and guarded where a spreadsheet would compute them. */
export function listText(tests: readonly PlannedTest[], profile: TesterListProfile): string {
  const lines = listCells(tests, profile).map((row) =>
    row.map((cell) => quoted(cell, profile.delimiter)).join(profile.delimiter),
  );
  return `${profile.bom ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quoted(cell: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d/.test(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const cells: Readonly<Record<ListColumn, (test: PlannedTest) => string>> = {
  identifier: ({ identifier }) => identifier,
  label: ({ target }) => target.fields.label,
  panel: ({ target }) => target.panelPath,
  port: ({ target }) => target.fields.port,
  outlet: ({ target }) => target.fields.outlet,
  endA: ({ target }) => target.ends[0],
  endB: ({ target }) => target.ends[1],
  limit: ({ limit }) => limit,
  media: ({ target }) => target.media,
  product: ({ target }) => target.product,
  nvp: ({ nvpPercent }) => (nvpPercent === null ? '' : String(nvpPercent)),
  direction: ({ directions }) => directions.map((one) => (one === 'a-b' ? 'A>B' : 'B>A')).join(' '),
  wavelengths: ({ wavelengthsNm }) => wavelengthsNm.join(' '),
  plannedLength: ({ target }) => (target.plannedLengthM === null ? '' : String(target.plannedLengthM)),
  strand: ({ target }) => (target.strand === null ? '' : String(target.strand)),
  team: ({ team }) => team,
};

// prettier-ignore
const HEADERS: Readonly<Record<ListColumn, string>> = {
  identifier: 'Cable ID', label: 'Label', panel: 'Panel', port: 'Port', outlet: 'Outlet', endA: 'End A', endB: 'End B',
  limit: 'Test limit', media: 'Cable', product: 'Product', nvp: 'NVP (%)', direction: 'Direction',
  wavelengths: 'Wavelengths (nm)', plannedLength: 'Planned length (m)', strand: 'Fibre', team: 'Team',
};
