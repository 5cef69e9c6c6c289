import type { Id } from '#changes';
import type { Finding, Param } from '#findings';
import { IpAddress, ipFaultCode, type IpText } from '#ipplan';
import { noObjects, schemas, type Kind, type PlanObjects } from '#plan';
import { reportIssue } from '../read/issues.js';
import { Report } from '../read/report.js';
import type { PhpIpamList, PhpIpamRow } from './lists.js';

/** Collects what becomes of an export: objects by kind, and everything that could not be understood. */
export class PhpIpamReader {
  readonly objects: PlanObjects = noObjects();
  private readonly dropped = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly lists: ReadonlyMap<PhpIpamList, readonly PhpIpamRow[]>,
    readonly findings: Finding[],
  ) {}

  rows(list: PhpIpamList): readonly PhpIpamRow[] {
    return this.lists.get(list) ?? [];
  }

  /** Adds an object, if its schema takes it; else says why not. */
  add(kind: Kind, list: PhpIpamList, row: PhpIpamRow, fields: Readonly<Record<string, unknown>>): Id | null {
    const id = `phpipam-${(this.count += 1)}`;
    const result = schemas[kind].safeParse({ ...fields, id }, { reportInput: true });
    if (!result.success) {
      const report = new Report();
      for (const issue of result.error.issues) reportIssue(issue, issue.path.join('.'), row.place, report);
      this.findings.push(...report.findings.map((found): Finding => ({ ...found, severity: 'warning' })));
      this.tell('PHPIPAM_ROW_SKIPPED', 'warning', list, row, {});
      return null;
    }
    (this.objects[kind] as unknown as Map<Id, unknown>).set(id, result.data);
    return id;
  }

  /** Canonical text of an address or prefix; null when it is none, with a finding that says why. */
  ip(text: IpText, written: string, list: PhpIpamList, row: PhpIpamRow): string | null {
    if (text.ok) return text.text;
    const code = ipFaultCode(text.fault);
    this.findings.push({
      code,
      severity: 'warning',
      where: [row.place],
      params: { value: written, right: text.right ?? '–', example: '10.40.10.0/24', list },
    });
    return null;
  }

  missing(list: PhpIpamList, row: PhpIpamRow, field: string, target: string): void {
    this.tell('PHPIPAM_REFERENCE_MISSING', 'warning', list, row, { field, target });
  }

  /** Fields with content that nothing is made of, told once for each list. */
  unused(list: PhpIpamList, { fields }: PhpIpamRow, used: ReadonlySet<string>): void {
    for (const [field, value] of fields) {
      if (used.has(field) || COMPUTED.has(field) || value === '0' || value === '/') continue;
      this.drop(list, field);
    }
  }

  drop(list: PhpIpamList, field: string): void {
    const key = `${list}\n${field}`;
    this.dropped.set(key, (this.dropped.get(key) ?? 0) + 1);
  }

  finish(): void {
    for (const [key, count] of this.dropped) {
      const [list = '', field = ''] = key.split('\n');
      this.findings.push({
        code: 'PHPIPAM_FIELD_DROPPED',
        severity: 'info',
        where: [{ file: list, path: field }],
        params: { list, field, count },
      });
    }
  }

  private tell(
    code: string,
    severity: Finding['severity'],
    list: PhpIpamList,
    row: PhpIpamRow,
    params: Readonly<Record<string, Param>>,
  ): void {
    this.findings.push({
      code,
      severity,
      where: [row.place],
      params: { list, object: nameOf(row), ...params },
    });
  }
}

/** What phpIPAM computes, or keeps for itself. */
// prettier-ignore
const COMPUTED: ReadonlySet<string> = new Set([
  'id', 'vlanid', 'vlanId', 'vrfId', 'domainId', 'sectionId', 'subnetId', 'masterSubnetId', 'permissions', 'editDate', 'lastSeen', 'lastScan', 'lastDiscovery', 'usage', 'links', 'isFull', 'isFolder',
  'showName', 'allowRequests', 'pingSubnet', 'discoverSubnet', 'resolveDNS', 'DNSrecursive', 'DNSrecords', 'scanAgent', 'nameserverId', 'threshold', 'state', 'firewallAddressObject', 'tag', 'strictMode',
  'subnetOrdering', 'order', 'showVLAN', 'showVRF', 'showSupernetOnly', 'sections', 'ip_addr', 'excludePing', 'PTRignore', 'PTR', 'switch', 'deviceId', 'customer_id', 'requests', 'host check', 'discover', 'master', 'linked_subnet',
]);

const nameOf = ({ fields }: PhpIpamRow): string =>
  ['ip', 'ip_addr', 'subnet', 'name', 'number']
    .map((field) => fields.get(field))
    .find((text) => text !== undefined) ?? '–';

/** A text of one line without what labels must not have, cut to what a description holds. */
export const lineOf = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 500);

/** A dump of the database holds addresses as decimal numbers; everything else reads them dotted. */
export function dotted(text: string): string {
  if (!/^\d{5,39}$/.test(text)) return text;
  const value = BigInt(text);
  if (value >> 32n === 0n) return new IpAddress(4, value).toString();
  return value >> 128n === 0n ? new IpAddress(6, value).toString() : text;
}
