import type { RenderedFinding } from '#findings';
import { remarksCsv } from './remarks-csv.js';

const heads = { severity: 'Severity', place: 'Place', whatAndWhy: 'What', toDo: 'To do', rule: 'Rule' };
const severities = { error: 'Error', warning: 'Warning', info: 'Note' };
const remark = (more: Partial<RenderedFinding>): RenderedFinding => ({
  code: 'X',
  severity: 'warning',
  place: 'a.csv:4',
  title: 'T',
  text: 'said',
  hint: 'do',
  ...more,
});
const lines = (findings: readonly RenderedFinding[]): string[] =>
  remarksCsv(findings, heads, severities).split('\r\n').slice(0, -1);

describe('remarks of an import as a table', () => {
  it('has a head in the reader’s language, and a line each', () => {
    expect(lines([remark({})])).toEqual([
      '\uFEFFSeverity,Place,What,To do,Rule',
      'Warning,a.csv:4,T: said,do,X',
    ]);
  });

  it.each([
    [{ place: 'a, "b"' }, 'Warning,"a, ""b""",T: said,do,X'],
    [{ place: '=HYPERLINK("x")' }, 'Warning,"\'=HYPERLINK(""x"")",T: said,do,X'],
    [{ place: '@SUM(A1)' }, "Warning,'@SUM(A1),T: said,do,X"],
    [{ text: 'two\nlines' }, 'Warning,a.csv:4,"T: two\nlines",do,X'],
    [{ text: '' }, 'Warning,a.csv:4,T,do,X'],
  ])('%j', (more, line) => {
    expect(lines([remark(more)])[1]).toBe(line);
  });
});
