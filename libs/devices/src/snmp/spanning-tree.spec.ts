import { spanningTree } from './spanning-tree.js';
import { bytes, table, text } from './table.fixture.js';

const STP = '1.3.6.1.2.1.17.2';
const ROOT = { priority: 32_768, mac: '00:1b:21:aa:00:01' };

it('reads the tree and its ports', () => {
  const id = bytes(0x80, 0, 0, 0x1b, 0x21, 0xaa, 0, 1);
  const tree = spanningTree([
    { oid: '1.3.6.1.2.1.17.1.1.0', value: bytes(0, 0x1b, 0x21, 0xaa, 0, 2) },
    { oid: `${STP}.2.0`, value: 61_440 },
    { oid: `${STP}.4.0`, value: 12 },
    { oid: `${STP}.5.0`, value: id },
    { oid: `${STP}.6.0`, value: 2000 },
    { oid: `${STP}.7.0`, value: 1 },
    ...table('1.3.6.1.2.1.17.1.4.1', { 1: { 2: 101 } }),
    ...table(`${STP}.15.1`, { 1: { 2: 128, 3: 5, 4: 1, 5: 65_535, 6: id, 8: id, 10: 3, 11: 200_000 } }),
  ]);
  expect(tree).toEqual({
    bridgeMac: '00:1b:21:aa:00:02',
    priority: 61_440,
    root: ROOT,
    rootCost: 2000,
    rootPort: 1,
    topologyChanges: 12,
    ports: [
      {
        port: 1,
        ifIndex: 101,
        priority: 128,
        state: 'forwarding',
        enabled: true,
        pathCost: 200_000,
        designatedRoot: ROOT,
        designatedBridge: ROOT,
        forwardTransitions: 3,
      },
    ],
  });
});

it.each([
  ['sixteen digits', '8000001B21AA0001', ROOT],
  ['priority and address, dashed', '32768-00.1B.21.AA.00.01', ROOT],
  ['priority and address, with a slash', '32768/00:1B:21:AA:00:01', ROOT],
  ['words', 'no root', null],
])('a bridge id in text: %s', (_, value, root) => {
  expect(spanningTree([{ oid: `${STP}.5.0`, value: text(value) }]).root).toEqual(root);
});

it('an agent that says nothing has an empty tree', () => {
  expect(spanningTree([])).toEqual({
    bridgeMac: null,
    priority: null,
    root: null,
    rootCost: null,
    rootPort: null,
    topologyChanges: null,
    ports: [],
  });
});
