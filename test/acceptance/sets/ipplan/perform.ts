import { IpPrefix, type Refusal } from '#ipplan';
import type { Book } from './book.js';
import { rowSchema } from './schema.js';

type Fields = Readonly<Record<string, unknown>>;

/** Enters one row. `force`: a row of the setup, which is there whether or not the kernel would admit it. */
export function create(book: Book, fields: Fields, force: boolean): Refusal {
  const row = rowSchema.parse(fields);
  if ('settings' in row) {
    book.globalUnique = row.settings.global_unique;
    return null;
  }
  if ('prefix' in row) {
    const { vrf: vrfId, status, pool } = row;
    const allowed = force || fields['allow_duplicate'] === true;
    return book.addPrefix({ prefix: IpPrefix.parse(row.prefix), vrfId, status, pool }, allowed);
  }
  if ('address' in row) return book.addAddress(row.address, row.vrf, row.role, force);
  if ('range' in row) return book.addRange(row.range, row.vrf, row.populated);
  if ('aggregate' in row) return book.addAggregate(IpPrefix.parse(row.aggregate));
  if ('vlan_group' in row) return book.addGroup(row.vlan_group, row.vids);
  if ('vlan' in row) {
    return book.addVlan({ vid: row.vlan, name: row.name, group: row.group, qinq: row.qinq }, row.svlan);
  }
  book.uniqueVrfs.set(row.vrf, row.unique);
  return null;
}

/** Changes a prefix: its network (`to`), its VRF, its status, or whether it is a pool. */
export function change(book: Book, fields: Fields): Refusal {
  const before = book.find(String(fields['prefix']));
  const after = {
    prefix: typeof fields['to'] === 'string' ? IpPrefix.parse(fields['to']) : before.prefix,
    vrfId: 'vrf' in fields ? (fields['vrf'] as string | null) : before.vrfId,
    status: typeof fields['status'] === 'string' ? fields['status'] : before.status,
    pool: typeof fields['pool'] === 'boolean' ? fields['pool'] : before.pool,
  };
  book.prefixes = book.prefixes.filter((row) => row !== before);
  const refusal = book.addPrefix(after);
  if (refusal) book.prefixes.push(before);
  return refusal;
}

/** Deletes what the fields name: a prefix, an address, a range by its start, a VLAN. */
export function remove(book: Book, fields: Fields): void {
  const { prefix, address, range, vlan } = fields;
  if (typeof prefix === 'string') {
    const gone = book.find(prefix, fields['vrf'] as string | null | undefined);
    book.prefixes = book.prefixes.filter((row) => row !== gone);
  }
  if (typeof address === 'string') {
    const text = address.split('/')[0];
    book.addresses = book.addresses.filter((row) => String(row.address) !== text);
  }
  if (Array.isArray(range)) {
    const text = range.map((end) => String(end).split('/')[0]).join('-');
    book.ranges = book.ranges.filter((row) => String(row.range) !== text);
  }
  if (typeof vlan === 'number') book.vlans = book.vlans.filter(({ vid }) => vid !== vlan);
}
