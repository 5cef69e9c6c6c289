import type { z } from 'zod';
import { readIpText, type IpTextFault, type IpTextKind } from './read-ip-text.js';

/** Why a field holds no address, as a finding says it (`TABLE_IP_…`). */
export interface IpIssue {
  readonly code: `TABLE_IP_${string}`;
  readonly params: { readonly value: string; readonly right: string; readonly example: string };
}

const EXAMPLES: Readonly<Record<IpTextKind, string>> = {
  address: '10.40.10.1',
  interface: '10.40.10.5/24',
  prefix: '10.40.10.0/24',
};

/** What a fault of `readIpText` is told as. */
export const ipFaultCode = (fault: IpTextFault): IpIssue['code'] =>
  `TABLE_IP_${fault.replaceAll('-', '_').toUpperCase()}`;

/**
 * What a schema says of an address or a prefix, in terms that a person can act on: the octal zero, the zone, the length
 * that there is not. null for issues of other fields.
 *
 * @param input what was given
 */
export function ipIssue(issue: z.core.$ZodIssue, input: unknown): IpIssue | null {
  const kind = kindOf(issue);
  if (kind === null || typeof input !== 'string') return null;
  const read = readIpText(input, kind);
  // A mask for a length can be read, but is not how it is recorded.
  const [fault, right] = read.ok ? (['unreadable', null] as const) : [read.fault, read.right];
  return {
    code: ipFaultCode(fault),
    params: { value: input, right: right ?? '–', example: read.ok ? read.text : EXAMPLES[kind] },
  };
}

/** `prefixText` and `addressText` are unions of the two versions, with a rule of ours beside. */
function kindOf(issue: z.core.$ZodIssue): IpTextKind | null {
  if (issue.code === 'custom') return (issue.params?.['ip'] as IpTextKind | undefined) ?? null;
  const formats =
    issue.code === 'invalid_union'
      ? issue.errors.flat().map((inner) => ('format' in inner ? String(inner.format) : ''))
      : ['format' in issue ? String(issue.format) : ''];
  if (formats.some((format) => format.startsWith('cidrv'))) return 'interface';
  return formats.some((format) => /^ipv[46]$/.test(format)) ? 'address' : null;
}
