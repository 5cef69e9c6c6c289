import type { PatchRow } from '#plan';
import { deviceNames, pairsOf } from './pairs.js';

const row = (panel: string, other: string, action: string): PatchRow =>
  ({
    action,
    rack: 'SR2',
    panelPort: `${panel}:01`,
    switchPort: `${other}:Gi1/0/1`,
    ends: { panel: { deviceId: panel, portId: '' }, other: other ? { deviceId: other, portId: '' } : null },
  }) as unknown as PatchRow;

const rows = [
  row('P1', 'sw-1', 'keep'),
  row('P1', 'sw-1', 'keep'),
  row('P2', 'sw-1', 'add'),
  row('P2', '', 'add'),
];

describe('devices that face each other', () => {
  it('the pair with the most work comes first; a cord that is plugged at one end joins none', () => {
    expect(pairsOf(rows)).toEqual([
      { panel: 'P2', other: 'sw-1', cords: 1, touched: 1 },
      { panel: 'P1', other: 'sw-1', cords: 2, touched: 0 },
    ]);
  });

  it('are called by rack and name', () => {
    expect([...deviceNames(rows)]).toEqual([
      ['sw-1', 'sw-1'],
      ['P1', 'SR2 P1'],
      ['P2', 'SR2 P2'],
    ]);
  });
});
