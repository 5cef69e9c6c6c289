import fc from 'fast-check';
import { ipplanSchemas } from '../../model/kinds.js';
import type { Address, Prefix } from '../../model/prefix.js';
import { indexHosts, type Hosts } from './hosts.js';
import { indexNetworks } from './networks.js';

const VRFS = [null, 'corp', 'lab'] as const;

const addressOf = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    host: fc.constantFrom(
      '10.0.0.1/24',
      '10.0.0.2/24',
      '10.0.1.1/25',
      '10.0.1.200/24',
      '2001:db8::1/64',
      '10.9.9.9/32',
    ),
    vrfId: fc.constantFrom(...VRFS),
    portId: fc.constantFrom(null, 'p1', 'p2'),
    status: fc.constantFrom('active', 'deprecated'),
  })
  .map(({ host, ...rest }) => ipplanSchemas.address.parse({ address: host, ...rest }));

const prefixOf = fc
  .record({
    id: fc.constantFrom('n1', 'n2', 'n3'),
    prefix: fc.constantFrom('10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24', '10.0.1.0/25', '2001:db8::/32'),
    vrfId: fc.constantFrom(...VRFS),
  })
  .map((fields) => ipplanSchemas.prefix.parse(fields));

const edits = fc.array(
  fc.oneof(
    fc.record({ put: addressOf }),
    fc.record({ prefix: prefixOf }),
    fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }),
  ),
  { minLength: 1, maxLength: 12 },
);

/** All that rules look up, without what an index remembers for itself. */
const contentOf = ({ byVrf, counting, byPort, inNode, outside }: Hosts): unknown => ({
  byVrf: [...byVrf],
  counting,
  byPort: [...byPort],
  outside: [...outside],
  inNode: [...inNode].map(
    ([node, hosts]) => [`${node.prefix.toString()} ${hosts[0]?.record.vrfId}`, hosts] as const,
  ),
});

describe('the index of addresses, taken further change by change', () => {
  it('says what an index made anew says, prefixes changed or not', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let addresses: ReadonlyMap<string, Address> = new Map();
        let prefixes: ReadonlyMap<string, Prefix> = new Map();
        let networks = indexNetworks(prefixes);
        let hosts = indexHosts(addresses, networks);
        for (const edit of list) {
          const next = new Map(addresses);
          if ('put' in edit) next.set(edit.put.id, edit.put);
          if ('remove' in edit) next.delete(edit.remove);
          addresses = next;
          if ('prefix' in edit) {
            prefixes = new Map(prefixes).set(edit.prefix.id, edit.prefix);
            networks = indexNetworks(prefixes, networks);
          }
          hosts = indexHosts(addresses, networks, hosts);
          expect(contentOf(hosts)).toEqual(contentOf(indexHosts(addresses, networks)));
          // Made anew, also the networks: nothing that was kept is out of date.
          expect(contentOf(hosts)).toEqual(contentOf(indexHosts(addresses, indexNetworks(prefixes))));
        }
      }),
    );
  });

  it('keeps the entries that no change touches', () => {
    const networks = indexNetworks(new Map());
    const [one, two] = ['10.0.0.1/24', '10.0.0.2/24'].map((address, at) =>
      ipplanSchemas.address.parse({ id: `a${at}`, address }),
    );
    const before = indexHosts(new Map([['a0', one!]]), networks);
    const after = indexHosts(
      new Map([
        ['a0', one!],
        ['a1', two!],
      ]),
      networks,
      before,
    );
    expect(after.counting[0]).toBe(before.counting[0]);
    expect(after.counting).toHaveLength(2);
  });
});
