import { isRecord } from './lists.js';
import { amountOf, lineOf, numberOf, textOf, type Named, type NetBoxReader } from './reader.js';

const REGISTRIES = ['ripe', 'arin', 'apnic', 'lacnic', 'afrinic'];

/** Autonomous systems with who gave them out, and the site that uses each where it is one. */
export function readAsns(reader: NetBoxReader): void {
  const sites = new Map<number, number[]>();
  for (const { id, asns } of reader.list('sites'))
    for (const asn of Array.isArray(asns) ? (asns as unknown[]) : []) {
      const number = numberOf(asn);
      if (number !== null) sites.set(number, [...(sites.get(number) ?? []), id]);
    }
  for (const object of reader.list('asns')) {
    const from = { list: 'asns', object };
    const used = sites.get(object.id) ?? [];
    if (used.length > 1) reader.became(from, 'sites', String(used.length), 'none');
    const [site] = used;
    reader.add('asn', from, {
      number: amountOf(object['asn']),
      registry: registryOf(from),
      locationId:
        used.length === 1 && site !== undefined ? reader.ref('location', 'sites', site, from) : null,
      description: lineOf(object['description']),
    });
    reader.unused(from, new Set(['asn', 'rir', 'description', 'sites', 'providers']));
  }
}

/** RFC 6996: private numbers are nobody's, whatever registry NetBox has them under. */
function registryOf({ object }: Named): string {
  const number = amountOf(object['asn']) ?? 0;
  if ((number >= 64_512 && number <= 65_534) || number >= 4_200_000_000) return 'private';
  const { rir } = object;
  const name = textOf(isRecord(rir) ? (rir['slug'] ?? rir['name']) : rir).toLowerCase();
  return REGISTRIES.find((known) => name.startsWith(known)) ?? 'private';
}
