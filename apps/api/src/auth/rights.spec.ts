import { projectStates } from '#plan';
import { readFileSync } from 'node:fs';
import { nextStates, transition } from '../projects/life-cycle.js';
import { rights, rightsOf, roles } from './rights.js';

const text = readFileSync('docs/security.md', 'utf8');

/** The rows of the table whose first heading is this one, as cells. */
function table(first: string): { head: string[]; rows: string[][] } {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  const cells = lines.slice(start, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return { head: cells[0]!, rows: cells.slice(2) };
}

describe('docs/security.md', () => {
  it('gives each role exactly its rights', () => {
    const { head, rows } = table('role');
    expect(head.slice(1)).toEqual([...rights]);
    expect(rows.map(([role]) => role)).toEqual([...roles]);
    for (const [role, ...cells] of rows) {
      const given = rights.filter((_, index) => cells[index] === 'yes');
      expect([role, given]).toEqual([role, rightsOf[role as (typeof roles)[number]]]);
    }
  });

  it('lists exactly the arrows of a project’s life', () => {
    const written = table('from').rows.map(([from, to, right]) => `${from} ${to} ${right}`);
    const known = projectStates.flatMap((from) =>
      nextStates(from).map((to) => `${from} ${to} ${transition(from, to)?.right}`),
    );
    expect(written.sort()).toEqual(known.sort());
  });
});
