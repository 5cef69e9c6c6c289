import type { Place } from '#findings';
import type { PlanObjects } from '#plan';
import { fieldsOf } from '../fields.js';
import type { Names } from '../names.js';
import type { Node } from '../node/node.js';
import { recordOf, type Fields } from '../read/record.js';
import { Report } from '../read/report.js';
import type { Row } from '../read/row.js';
import { identityOf, knownByIdentity } from './identity.js';
import { isVlanNumber, lengthFinder, readIpCells } from './ip-cells.js';
import type { TableKind } from './roles.js';

/** The cells of a row by field, and the mask that a column of masks gives. */
export interface ReadCells {
  readonly cells: Map<string, { node: Node; place: Place }>;
  readonly mask: string | null;
}

/** A record of a row; what was told of a cell already is not told again as the schema's fault. */
export function recordWithout(
  bad: readonly string[],
  row: Row,
  base: Readonly<Record<string, unknown>>,
  names: Names,
  report: Report,
): Fields {
  if (bad.length === 0) return recordOf(row, base, names, report);
  const places = bad.map((field) => JSON.stringify(row.cells.get(field)?.place));
  const own = new Report();
  const object = recordOf(row, base, names, own);
  for (const {
    code,
    where: [at],
    params,
  } of own.findings)
    if (at && !places.includes(JSON.stringify(at))) report.error(code, at, params);
  return object;
}

/** Rows of the addressing plan: addresses in their canonical text, objects known by what they say and not by a name. */
export class AddressingRows {
  private readonly present: PlanObjects;
  private readonly lengthOf: ReturnType<typeof lengthFinder>;
  private byIdentity: ReadonlyMap<string, Readonly<Record<string, unknown>>> | null = null;

  constructor(
    present: PlanObjects,
    private readonly names: Names,
  ) {
    this.present = present;
    this.lengthOf = lengthFinder(present);
  }

  covers(kind: TableKind): boolean {
    return kind === 'vlan' || kind === 'prefix' || kind === 'range' || kind === 'address';
  }

  /** The fields of a row that hold no address or no VLAN number; each is told. */
  faults(kind: TableKind, { cells, mask }: ReadCells, report: Report): string[] {
    const vrf = cells.get('vrf')?.node;
    const [vrfId = null] = vrf?.type === 'scalar' ? this.names.find('vrf', vrf.text) : [];
    const bad = readIpCells(kind, cells, mask, (address) => this.lengthOf(vrfId, address), report);
    const vid = kind === 'vlan' ? cells.get('vid') : undefined;
    if (vid?.node.type !== 'scalar' || isVlanNumber(vid.node.text)) return bad;
    report.error('TABLE_VLAN_ID', vid.place, { value: vid.node.text });
    return [...bad, 'vid'];
  }

  /** What a row gives, laid over the recorded object that it means, where there is one. */
  known(kind: TableKind, row: Row, object: Fields): Fields {
    if (!this.covers(kind)) return object;
    this.byIdentity ??= knownByIdentity(kind, this.present);
    const there = this.byIdentity.get(identityOf(kind, object));
    if (!there) return object;
    const given = fieldsOf[kind]
      .filter(({ name }) => row.cells.has(name))
      .map(({ key }) => [key, object[key]] as const);
    return { ...there, ...Object.fromEntries(given) } as Fields;
  }
}
