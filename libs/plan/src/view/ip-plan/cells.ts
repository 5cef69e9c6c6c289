import { IpRange, type Address, type Range } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import type { IpAddressRow, IpRangeRow } from './rows.js';

/** A range as a row. */
export function rangeRow({ id, start, end, role, description }: Range): IpRangeRow {
  const size = IpRange.tryParse(start, end)?.size ?? 0n;
  return { id, start, end, role, size: size.toString(), description };
}

/** An address as a row. */
export function addressRow(objects: PlanObjects, it: Address): IpAddressRow {
  const { id, address, status, role, portId, dnsName, description } = it;
  const port = portId === null ? null : pathOf(objects, 'port', portId);
  return { id, address, status, role, port, dnsName, description };
}
