import type { Place } from '#findings';
import { ipIssue } from '#ipplan';
import type { z } from 'zod';
import type { Report } from './report.js';

/** How a value of each format looks, language apart. */
const examples: Readonly<Record<string, string>> = {
  cidrv4: '10.40.10.0/24',
  cidrv6: '2001:db8::/64',
  ipv4: '10.40.10.1',
  ipv6: '2001:db8::1',
  date: '2026-03-16',
};

/** The same by pattern, where a schema gives no words. */
const byPattern: readonly (readonly [pattern: RegExp, example: string])[] = [
  [/\{2\}:/, '00:1b:21:aa:00:01'],
  [/dxf/, 'hall.png'],
  [/=\[/, '66=10.0.0.5'],
  [/\(-\\d/, '22-25'],
  [/\[, \]/, '22, 80, 443'],
  [/\[A-Z\]/, 'A'],
];

/** What a schema's own words end with: `runs of VLAN ids like 10-199,400`. */
const LIKE = /(?:like|such as) (.+?)(?:, separated by .*)?$/;

/** How what a rule of our own wants looks. */
const byRule: Readonly<Record<string, string>> = {
  'an unknown token, an open brace, or {seq} twice': 'SR2-{seq:4}',
  'an id has no spaces or control characters': 'sw-1',
};

/** Faults that the schemas name (`nameField`). */
const faultCodes: Readonly<Record<string, string>> = {
  spaces: 'PLANFILE_SPACES',
  unprintable: 'PLANFILE_UNPRINTABLE',
};

/** Turns what a schema says against a field into a finding. The schema was asked with `reportInput`. */
export function reportIssue(issue: z.core.$ZodIssue, field: string, place: Place, report: Report): void {
  const ip = ipIssue(issue, issue.input);
  if (ip) {
    report.error(ip.code, place, ip.params);
    return;
  }
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') report.error('PLANFILE_TEXT_EMPTY', place, { field });
      else report.error('PLANFILE_TOO_SMALL', place, { field, limit: Number(issue.minimum) });
      return;
    case 'too_big':
      report.error(
        issue.origin === 'string' || issue.origin === 'array' ? 'PLANFILE_TOO_LONG' : 'PLANFILE_TOO_BIG',
        place,
        { field, limit: Number(issue.maximum) },
      );
      return;
    case 'not_multiple_of':
      report.error('PLANFILE_MULTIPLE', place, { field, of: issue.divisor });
      return;
    case 'invalid_union': {
      const formats = issue.errors
        .flat()
        .flatMap((inner) => ('format' in inner ? [String(inner.format)] : []));
      report.error('PLANFILE_FORMAT', place, { field, example: exampleOf(formats) });
      return;
    }
    case 'invalid_format': {
      const example = exampleFor(issue);
      if (example === undefined) report.error('PLANFILE_VALUE', place, { field, problem: problemOf(issue) });
      else report.error('PLANFILE_FORMAT', place, { field, example });
      return;
    }
    case 'invalid_type':
      report.error(issue.expected === 'int' ? 'PLANFILE_WHOLE' : 'PLANFILE_MISSING', place, { field });
      return;
    case 'custom': {
      const example = LIKE.exec(issue.message)?.[1] ?? byRule[issue.message];
      const code = faultCodes[String(issue.params?.['fault'])];
      if (code !== undefined) report.error(code, place, { field });
      else if (example !== undefined) report.error('PLANFILE_FORMAT', place, { field, example });
      else report.error('PLANFILE_VALUE', place, { field, problem: problemOf(issue) });
      return;
    }
    default:
      report.error('PLANFILE_VALUE', place, { field, problem: problemOf(issue) });
  }
}

/** How a value of the wanted form looks; undefined: nobody said. */
function exampleFor({ format, message, pattern }: z.core.$ZodIssueInvalidStringFormat): string | undefined {
  return (
    examples[format] ??
    LIKE.exec(message)?.[1] ??
    byRule[message] ??
    (pattern === undefined ? undefined : byPattern.find(([part]) => part.test(pattern))?.[1])
  );
}

/** What a schema has against a value, language apart: the values that may be, the fields that may not, a limit. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' / ');
  if (issue.code === 'unrecognized_keys') return issue.keys.join(', ');
  return issue.code === 'invalid_format' ? issue.format : '?';
}

function exampleOf(formats: readonly string[]): string {
  return formats.map((format) => examples[format]).find((example) => example !== undefined) ?? '';
}
