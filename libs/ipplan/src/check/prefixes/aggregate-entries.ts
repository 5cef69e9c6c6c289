import { parseInterface, type IpPrefix } from '../../algebra/ip-prefix.js';
import type { Aggregate } from '../../model/aggregate.js';
import type { IpPlanView } from '../view.js';

/** A recorded aggregate with its value. */
interface AggregateEntry {
  readonly record: Aggregate;
  readonly prefix: IpPrefix;
}

/** The aggregates that can be read. */
export function aggregatesOf(view: IpPlanView): AggregateEntry[] {
  return [...view.objects.aggregate.values()].flatMap((record) => {
    const read = parseInterface(record.prefix);
    return read ? [{ record, prefix: read.prefix }] : [];
  });
}
