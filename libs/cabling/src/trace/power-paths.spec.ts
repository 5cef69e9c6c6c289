import { graph, shown } from './trace.fixture.js';
import { tracePaths } from './trace-paths.js';

/**
 *     board TGBT [PF1] --K1-- [PP0] PDU-A [PO1] --W1-- [PP1] server
 *                [PF2] --K2-- [PP9] PDU-B [PO9] --W2-- [PP2] server
 *                                   PDU-A [PO2] --W3-- [PP3] switch
 */
const plant = graph({
  ports: 'PF1@TGBT PF2@TGBT PP0@A PO1@A PO2@A PO3@A PP9@B PO9@B PP1@SRV PP2@SRV PP3@SW',
  cables: ['K1 PF1 PP0', 'K2 PF2 PP9', 'W1 PO1 PP1', 'W2 PP2 PO9', 'W3 PO2 PP3'],
});
const traced = (...[at]: [Parameters<typeof tracePaths>[1]]): string[] => tracePaths(plant, at).map(shown);

describe('power is followed from the load to the source', () => {
  it.each([
    ['an inlet', { portId: 'PP1' }, ['PP1 - W1 - PO1 - PP0 - K1 - PF1  complete active']],
    [
      'its other inlet, over the other distributor',
      { portId: 'PP2' },
      ['PP2 - W2 - PO9 - PP9 - K2 - PF2  complete active'],
    ],
    ['an outlet: from the source', { portId: 'PO1' }, ['PF1 - K1 - PP0 - PO1 - W1 - PP1  complete active']],
    [
      'a feed: all that hangs on it',
      { portId: 'PF1' },
      [
        'PF1 - K1 - PP0 - PO1 - W1 - PP1  complete active',
        'PF1 - K1 - PP0 - PO2 - W3 - PP3  complete active',
      ],
    ],
    [
      'the inlet of a distributor: both directions',
      { portId: 'PP0' },
      [
        'PP1 - W1 - PO1 - PP0 - K1 - PF1  complete active',
        'PP3 - W3 - PO2 - PP0 - K1 - PF1  complete active',
      ],
    ],
    ['a cord', { cableId: 'W2' }, ['PP2 - W2 - PO9 - PP9 - K2 - PF2  complete active']],
    [
      'a free outlet of a distributor: what it would give',
      { portId: 'PO3' },
      ['PF1 - K1 - PP0 - PO3  active'],
    ],
  ])('%s', (_, at, paths) => expect(traced(at)).toEqual(paths));

  it('a switch between two distributors gets from both: [PP1] --W-- [PO1] STS [PP2] and [PP3], two ways', () => {
    const sts = graph({
      ports: 'PP1@SRV PO1@STS PP2@STS PP3@STS PF1@A PF2@B',
      cables: ['W PP1 PO1', 'X PP2 PF1', 'Y PP3 PF2'],
    });
    expect(tracePaths(sts, { portId: 'PP1' }).map(shown)).toEqual([
      'PP1 - W - PO1 - PP2 - X - PF1  complete active',
      'PP1 - W - PO1 - PP3 - Y - PF2  complete active',
    ]);
  });

  it('through a board that is fed in turn: [PP1] -- [PF1] board [PP2] -- [PF2] transformer', () => {
    const nested = graph({ ports: 'PP1@S PF1@B PP2@B PF2@T', cables: ['W PP1 PF1', 'X PP2 PF2'] });
    expect(tracePaths(nested, { portId: 'PF2' }).map(shown)).toEqual([
      'PF2 - X - PP2 - PF1 - W - PP1  complete active',
    ]);
  });

  it('a ring ends where it came back, and says so: [PO1] A [PP1] --W-- [PO2] B [PP2] --X-- [PO1]', () => {
    const ring = graph({
      ports: 'PO1@A PP1@A PO2@B PP2@B PP3@S PO3@A',
      cables: ['W PP1 PO2', 'X PP2 PO1', 'Y PO3 PP3'],
    });
    const paths = tracePaths(ring, { portId: 'PP3' });
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every(({ loop }) => loop)).toBe(true);
  });

  it('a distributor whose own supply is not recorded is the source', () => {
    const bare = graph({ ports: 'PP1@S PO1@A', cables: ['W PO1 PP1'] });
    expect(tracePaths(bare, { cableId: 'W' }).map(shown)).toEqual(['PO1 - W - PP1  complete active']);
  });
});
