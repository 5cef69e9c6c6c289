import {
  IpPrefix,
  IpRange,
  parseInterface,
  refuseAddress,
  refuseAggregate,
  refusePrefix,
  refuseRange,
  refuseStacking,
  refuseVidRanges,
  refuseVlan,
  sees,
  type IpInterface,
  type Occupied,
  type Refusal,
} from '#ipplan';

export interface PrefixRow {
  readonly prefix: IpPrefix;
  readonly vrfId: string | null;
  readonly status: string | undefined;
  readonly pool: boolean;
}
interface AddressRow extends IpInterface {
  readonly vrfId: string | null;
  readonly role: string | null;
}
export interface RangeRow {
  readonly range: IpRange;
  readonly vrfId: string | null;
  readonly populated: boolean;
}
interface VlanRow {
  readonly vid: number;
  readonly name: string | null;
  readonly group: string | null;
  readonly qinq: 'service' | 'customer' | null;
}

/** The state of a scenario: rows as kernel values, and the kernel's answer to each new one. */
export class Book {
  prefixes: PrefixRow[] = [];
  addresses: AddressRow[] = [];
  ranges: RangeRow[] = [];
  aggregates: IpPrefix[] = [];
  vlans: VlanRow[] = [];
  readonly groups = new Map<string, string>();
  readonly uniqueVrfs = new Map<string, boolean>();
  globalUnique = true;

  addPrefix(row: PrefixRow, allowDuplicate = false): Refusal {
    const others = this.prefixes.filter(({ vrfId }) => vrfId === row.vrfId).map(({ prefix }) => prefix);
    const refusal = refusePrefix(row.prefix, others, !allowDuplicate && this.isUnique(row.vrfId));
    if (!refusal) this.prefixes.push(row);
    return refusal;
  }

  addAddress(text: string, vrfId: string | null, role: string | null, force: boolean): Refusal {
    const read = parseInterface(text);
    if (!read || read.prefix.length === 0) return 'no-length';
    const row = { ...read, vrfId, role };
    const populated = this.ranges
      .filter((it) => it.vrfId === vrfId && it.populated)
      .map(({ range }) => range);
    const others = this.addresses.filter((it) => it.vrfId === vrfId);
    const refusal = force ? null : refuseAddress(row, others, populated, this.isUnique(vrfId));
    if (!refusal) this.addresses.push(row);
    return refusal;
  }

  addRange([start, end]: readonly [string, string], vrfId: string | null, populated: boolean): Refusal {
    const [from, to] = [parseInterface(start), parseInterface(end)];
    if (from && to && from.prefix.length !== to.prefix.length) return 'reversed';
    const range = IpRange.tryParse(start.split('/')[0]!, end.split('/')[0]!);
    const others = this.ranges.filter((it) => it.vrfId === vrfId).map((it) => it.range);
    const refusal = refuseRange(range, others);
    if (range && !refusal) this.ranges.push({ range, vrfId, populated });
    return refusal;
  }

  addAggregate(aggregate: IpPrefix): Refusal {
    const refusal = refuseAggregate(aggregate, this.aggregates);
    if (!refusal) this.aggregates.push(aggregate);
    return refusal;
  }

  addGroup(name: string, vids: string): Refusal {
    const refusal = refuseVidRanges(vids);
    if (!refusal) this.groups.set(name, vids);
    return refusal;
  }

  addVlan(row: VlanRow, svlan: number | null): Refusal {
    const carrier = svlan === null ? null : (this.vlans.find(({ vid }) => vid === svlan)?.qinq ?? 'none');
    const others = this.vlans.filter(({ group }) => group === row.group && group !== null);
    const vids = row.group === null ? '1-4094' : (this.groups.get(row.group) ?? '1-4094');
    const refusal = refuseStacking(row.qinq, carrier) ?? refuseVlan(row, others, vids);
    if (!refusal) this.vlans.push(row);
    return refusal;
  }

  /** The row of a prefix; that of the global table when several VRFs have it. */
  find(text: string, vrfId?: string | null): PrefixRow {
    const prefix = IpPrefix.parse(text);
    const rows = this.prefixes.filter((row) => row.prefix.equals(prefix));
    const row = rows.find((it) => it.vrfId === (vrfId ?? null)) ?? rows[0];
    if (!row) throw new Error(`the scenario has no prefix ${text}`);
    return row;
  }

  childPrefixes(of: PrefixRow): PrefixRow[] {
    return this.prefixes.filter(
      (it) =>
        it !== of && sees(of, it.vrfId) && of.prefix.contains(it.prefix) && !of.prefix.equals(it.prefix),
    );
  }

  childAddresses(of: PrefixRow): AddressRow[] {
    return this.addresses.filter((it) => sees(of, it.vrfId) && of.prefix.has(it.address));
  }

  childRanges(of: PrefixRow): RangeRow[] {
    return this.ranges.filter((it) => sees(of, it.vrfId) && of.prefix.contains(it.range));
  }

  occupied(of: PrefixRow): Occupied {
    return {
      addresses: this.childAddresses(of).map(({ address }) => address.value),
      ranges: this.childRanges(of)
        .filter(({ populated }) => populated)
        .map(({ range }) => range),
    };
  }

  private isUnique(vrfId: string | null): boolean {
    return vrfId === null ? this.globalUnique : (this.uniqueVrfs.get(vrfId) ?? true);
  }
}
