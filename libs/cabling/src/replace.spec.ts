import { deviceTypeSchema, type DeviceType } from './model/device.js';
import { instantiateDevice } from './instantiate.js';
import { replaceParts } from './replace.js';

let count = 0;
const newId = (): string => `n${(count += 1)}`;
const typeOf = (ports: readonly object[], maps: readonly object[] = []): DeviceType =>
  deviceTypeSchema.parse({ id: 't', manufacturer: 'Maker', model: 'X', ports, maps });
const of = (type: DeviceType) => instantiateDevice({ id: 'D' }, type, newId);

describe('[SW 24 × 1G] → [SW 48 × 2.5G]', () => {
  const old = of(
    typeOf([
      { name: '1', kind: 'interface', speedMbps: 1000 },
      { name: 'console', kind: 'console' },
    ]),
  );
  const used = old.ports.map((port) => ({
    ...port,
    mac: '00:00:00:00:00:01',
    description: 'Hall B',
    enabled: false,
  }));
  const fresh = of(
    typeOf([
      { name: '1', kind: 'interface', speedMbps: 2500 },
      { name: '2', kind: 'interface' },
    ]),
  );
  const { kept, added, gone } = replaceParts({ old: { ports: used, maps: [] }, fresh });

  it('the port of the same name is the same port, made anew', () => {
    expect(kept.map(({ after }) => after)).toEqual([
      { ...fresh.ports[0], id: used[0]!.id, description: 'Hall B', enabled: false },
    ]);
    expect(kept[0]!.after).toMatchObject({ speedMbps: 2500, mac: null });
  });

  it('says what comes and what has no place any more', () => {
    expect(added.ports.map(({ name }) => name)).toEqual(['2']);
    expect(gone.ports.map(({ name }) => name)).toEqual(['console']);
  });

  it('finds a port by its new name', () => {
    const renamed = of(typeOf([{ name: 'Gi1', kind: 'interface' }]));
    const parts = replaceParts({ old: { ports: used, maps: [] }, fresh: renamed, names: { '1': 'Gi1' } });
    expect(parts.kept).toMatchObject([
      { before: { id: used[0]!.id }, after: { id: used[0]!.id, name: 'Gi1' } },
    ]);
  });
});

it('a cassette keeps the maps that stay, and a front and a rear port of one name are two', () => {
  const ports = [
    { name: '1', kind: 'front' },
    { name: '1', kind: 'rear', positions: 2 },
  ];
  const old = of(typeOf(ports, [{ front: '1', rear: '1' }]));
  const fresh = of(
    typeOf(
      [...ports, { name: '2', kind: 'front' }],
      [
        { front: '1', rear: '1' },
        { front: '2', rear: '1', rearPosition: 2 },
      ],
    ),
  );
  const { kept, added, gone } = replaceParts({ old, fresh });
  expect(kept).toHaveLength(2);
  expect(gone).toEqual({ ports: [], maps: [] });
  expect(added.maps).toMatchObject([
    { frontPortId: added.ports[0]!.id, rearPortId: old.ports[1]!.id, rearPosition: 2 },
  ]);
});
