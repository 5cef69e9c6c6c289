import type { PatchRow } from '#plan';
import type { PortLine } from '../../api/design-types.js';
import { facing } from './facing.js';

const port = (id: string, kind: string, name: string): PortLine =>
  ({
    id,
    kind,
    name,
    type: 'physical',
    cables: [],
    was: [],
    ends: [],
    behind: [],
    vlan: null,
  }) as unknown as PortLine;
const numbered = (device: string, kind: string, many: number): PortLine[] =>
  Array.from({ length: many }, (_, index) => port(`${device}:${index + 1}`, kind, String(index + 1)));
const panel = { deviceId: 'P1', ports: numbered('P1', 'front', 24), passive: true };
const wide = { deviceId: 'P2', ports: numbered('P2', 'front', 48), passive: true };
const sw = { deviceId: 'SW', ports: numbered('SW', 'interface', 48), passive: false };

const cord = (label: string, a: string, b: string | null, action: PatchRow['action'] = 'add'): PatchRow =>
  ({
    cableId: label,
    cord: label,
    action,
    outlet: '',
    ends: { panel: end(a), other: b && end(b) },
  }) as unknown as PatchRow;
const end = (portId: string) => ({ portId, deviceId: portId.split(':')[0]! });

describe('a panel facing a switch', () => {
  it('[P1:1] --J-1-- [SW:1]: a line from the lower edge of one into the hole of the other', () => {
    const { cords, stubs, panel: above, other: below } = facing(panel, sw, [cord('J-1', 'P1:1', 'SW:1')]);
    expect(stubs).toEqual([]);
    const [first] = cords;
    const [hole] = below.ports;
    expect(first!.path.startsWith(`M${above.ports[0]!.x + 17} `)).toBe(true);
    expect(first!.path.endsWith(`V${hole!.y}`)).toBe(true);
  });

  it('[P1:2] --J-2-- [SW:2] under [SW:1]: passes beside the upper hole, never over it', () => {
    const { cords, other } = facing(panel, sw, [cord('J-2', 'P1:2', 'SW:2')]);
    const upper = other.ports.find(({ port: one }) => one.id === 'SW:1')!;
    const lane = Number(/ (\d+) \d+V[\d.]+H/.exec(cords[0]!.path)?.[1]);
    expect(lane).toBeGreaterThanOrEqual(upper.x + 34);
  });

  it('a cord from either end is the same cord; one that leads elsewhere is a stub; one end alone too', () => {
    const rows = [cord('J-1', 'SW:5', 'P1:5'), cord('J-2', 'P1:6', 'XX:1'), cord('J-3', 'SW:7', null)];
    const { cords, stubs } = facing(panel, sw, rows);
    expect(cords.map(({ row }) => row.cableId)).toEqual(['J-1']);
    expect(stubs.map(({ row }) => row.cableId)).toEqual(['J-2', 'J-3']);
  });

  it('a port that one cord leaves and another takes shows the one that comes', () => {
    const rows = [cord('NEW', 'P1:3', 'SW:3'), cord('OLD', 'P1:3', 'SW:9', 'remove')];
    const { panel: above, cords } = facing(panel, sw, rows);
    expect(above.ports[2]?.cord?.cableId).toBe('NEW');
    expect(cords).toHaveLength(2);
  });

  it('48 ports of a panel stand in two rows; nothing leaves the picture', () => {
    const { panel: above, width, height, portWidth } = facing(wide, sw, []);
    expect(new Set(above.ports.map(({ row }) => row))).toEqual(new Set([0, 1]));
    for (const { x, y } of above.ports) {
      expect(x + portWidth).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(height);
    }
  });
});
