import type { Id } from '#changes';
import type { Finding, Param, Place, Severity } from '#findings';
import { noObjects, schemas, type Kind, type PlanObjects } from '#plan';
import { reportIssue } from '../read/issues.js';
import { Report } from '../read/report.js';
import { netBoxId } from './ids.js';
import { isRecord, type NetBoxLists, type NetBoxObject } from './lists.js';

/** What is left out of every object without a word: where it is found, and what NetBox computes. */
// prettier-ignore
const COMPUTED: ReadonlySet<string> = new Set([
  'id', 'url', 'display', 'display_url', 'slug', 'created', 'last_updated', 'family', 'link_peers', 'link_peers_type', 'cable', 'cable_end',
  'connected_endpoints', 'connected_endpoints_type', 'connected_endpoints_reachable', '_occupied', '_depth', 'depth', 'children', 'utilization',
  'site', 'device', 'module', 'installed_module', 'installed_device', 'wireless_link', 'mac_addresses', 'object', 'primary_ip', 'size',
  'front_ports', 'rear_ports', 'comments', 'is_utilized', 'mark_populated', 'mark_utilized', 'l2vpn_termination', 'virtual_chassis', 'console_port_template_count',
]);

/** Collects what becomes of an export: objects by kind, and everything that could not be understood. */
export class NetBoxReader {
  readonly objects: PlanObjects = noObjects();
  readonly findings: Finding[] = [];
  private primary: ReadonlySet<number> | null = null;
  private readonly dropped = new Map<string, number>();

  constructor(
    readonly lists: NetBoxLists,
    private readonly source: string,
  ) {}

  /** The numbers of the addresses by which devices are managed. */
  get primaryAddresses(): ReadonlySet<number> {
    this.primary ??= new Set(
      this.list('devices').flatMap((device) =>
        ['primary_ip', 'primary_ip4', 'primary_ip6', 'oob_ip'].flatMap(
          (field) => numberOf(device[field]) ?? [],
        ),
      ),
    );
    return this.primary;
  }

  list(name: string): readonly NetBoxObject[] {
    return this.lists.get(name) ?? [];
  }

  /** The id that an object of a list has in the plan. */
  id(list: string, number: number): Id {
    return netBoxId(this.source, list, number);
  }

  /** An object of the plan that another refers to, if it was taken over; null otherwise, with a finding. */
  ref(kind: Kind, list: string, value: unknown, from: Named): Id | null {
    const number = numberOf(value);
    if (number === null) return null;
    const id = this.id(list, number);
    if (this.objects[kind].has(id)) return id;
    this.tell('NETBOX_REFERENCE_MISSING', 'warning', from, {
      field: list,
      target: `${list} ${textOf((value as { display?: unknown } | null)?.display) || number}`,
    });
    return null;
  }

  /** Adds an object of the plan, if its schema takes it; else says why not. */
  add(
    kind: Kind,
    from: Named,
    fields: Readonly<Record<string, unknown>>,
    id = this.id(from.list, from.object.id),
  ): Id | null {
    const result = schemas[kind].safeParse({ ...fields, id }, { reportInput: true });
    if (result.success) {
      (this.objects[kind] as unknown as Map<Id, unknown>).set(id, result.data);
      return id;
    }
    const report = new Report();
    for (const issue of result.error.issues) reportIssue(issue, issue.path.join('.'), placeOf(from), report);
    this.findings.push(...report.findings.map((found): Finding => ({ ...found, severity: 'warning' })));
    this.skip(from, 'NETBOX_OBJECT_SKIPPED');
    return null;
  }

  /** An object of which nothing is made, and why. */
  skip(from: Named, why: SkippedCode, params: Readonly<Record<string, Param>> = {}): void {
    this.tell(why, 'warning', from, params);
  }

  /** A value for which the plan has no word. */
  became(from: Named, field: string, value: string, became: string): void {
    this.tell('NETBOX_VALUE_UNKNOWN', 'info', from, { field, value, became });
  }

  /** Fields with content that nothing is made of, told once for each list. */
  unused({ list, object }: Named, used: ReadonlySet<string>): void {
    for (const [field, value] of Object.entries(object)) {
      if (
        used.has(field) ||
        COMPUTED.has(field) ||
        field.startsWith('count_') ||
        field.endsWith('_count') ||
        isEmpty(value)
      )
        continue;
      const key = `${list}\n${field}`;
      this.dropped.set(key, (this.dropped.get(key) ?? 0) + 1);
    }
  }

  /** What was dropped, and lists that have no place here. */
  finish(known: ReadonlySet<string>): void {
    for (const [key, count] of this.dropped) {
      const [list = '', field = ''] = key.split('\n');
      this.findings.push({
        code: 'NETBOX_FIELD_DROPPED',
        severity: 'info',
        where: [{ file: list, path: field }],
        params: { list, field, count },
      });
    }
    for (const [list, objects] of this.lists) {
      if (known.has(list) || objects.length === 0) continue;
      this.findings.push({
        code: 'NETBOX_LIST_UNKNOWN',
        severity: 'warning',
        where: [{ file: list }],
        params: { list, count: objects.length },
      });
    }
  }

  private tell(code: string, severity: Severity, from: Named, params: Readonly<Record<string, Param>>): void {
    this.findings.push({
      code,
      severity,
      where: [placeOf(from)],
      params: { list: from.list, object: shownName(from), ...params },
    });
  }
}

/** Why nothing is made of an object. */
type SkippedCode =
  | 'NETBOX_OBJECT_SKIPPED'
  | 'NETBOX_TYPE_MISSING'
  | 'NETBOX_MODULE_INCOMPLETE'
  | 'NETBOX_PLACE_MISSING'
  | 'NETBOX_DEVICE_MISSING'
  | 'NETBOX_PANEL_MISSING'
  | 'NETBOX_VLAN_UNCERTAIN';

const shownName = ({ object }: Named): string =>
  textOf(object['display']) || textOf(object['name']) || String(object.id);

const placeOf = (from: Named): Place => ({ file: from.list, path: `${from.object.id} ${shownName(from)}` });

/** An object and the list that it is of. */
export interface Named {
  readonly list: string;
  readonly object: NetBoxObject;
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** The number of a reference: nested (`{id: 3}`), or bare. */
export function numberOf(value: unknown): number | null {
  const number = isRecord(value) ? value['id'] : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

/** A text without what labels must not have; empty when there is none. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}

/** A text of one line, cut to what a description holds. */
export const lineOf = (value: unknown): string => textOf(value).slice(0, 500);

/** A name, or null. */
export const nameOf = (value: unknown): string | null => textOf(value).slice(0, 200).trim() || null;

/** The value of a choice: `{value, label}`, or bare. */
export function choiceOf(value: unknown): string {
  return textOf(isRecord(value) ? (value['value'] ?? value['slug'] ?? value['name']) : value).toLowerCase();
}

/** A number, also written as a text (decimals are); null when there is none. */
export function amountOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
