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
    case 'invalid_format':
      report.error('PLANFILE_FORMAT', place, { field, example: examples[issue.format] ?? issue.message });
      return;
    case 'invalid_type':
      report.error(issue.expected === 'int' ? 'PLANFILE_WHOLE' : 'PLANFILE_MISSING', place, { field });
      return;
    case 'custom':
      report.error(faultCodes[String(issue.params?.['fault'])] ?? 'PLANFILE_VALUE', place, {
        field,
        problem: issue.message,
      });
      return;
    default:
      report.error('PLANFILE_VALUE', place, { field, problem: issue.message });
  }
}

function exampleOf(formats: readonly string[]): string {
  return formats.map((format) => examples[format]).find((example) => example !== undefined) ?? '';
}
