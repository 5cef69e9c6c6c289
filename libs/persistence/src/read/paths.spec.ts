import { rackSchema, deviceSchema, portSchema, locationSchema } from '#cabling';
import type { Kind } from '#plan';
import { pathsOf, type AnyObject } from './paths.js';

const objects: Partial<Record<Kind, readonly AnyObject[]>> = {
  location: [
    locationSchema.parse({ id: 'site', name: 'AN', kind: 'site' }),
    locationSchema.parse({ id: 'hall', name: 'Hall 2', kind: 'zone', parentId: 'site' }),
    locationSchema.parse({ id: 'loop', name: 'Loop', kind: 'zone', parentId: 'loop' }),
  ],
  rack: [rackSchema.parse({ id: 'sr2', name: 'SR2', locationId: 'hall', heightU: 24 })],
  device: [
    deviceSchema.parse({ id: 'p1', name: 'P1', typeId: 't', rackId: 'sr2', locationId: 'hall' }),
    deviceSchema.parse({ id: 't105', name: 'T1-05', typeId: 't', locationId: 'hall' }),
  ],
  port: [
    portSchema.parse({ id: '07', name: '07', deviceId: 'p1', kind: 'front' }),
    portSchema.parse({ id: 'o', name: '1', deviceId: 't105', kind: 'front' }),
    portSchema.parse({ id: 'broken', name: '1', deviceId: 'gone', kind: 'front' }),
  ],
};

describe('paths of objects, read with what they name', () => {
  let reads: string[];
  const read = async (kind: Kind, ids: readonly string[]): Promise<readonly AnyObject[]> => {
    reads.push(`${kind} ${ids.join(' ')}`);
    return (objects[kind] ?? []).filter(({ id }) => ids.includes(id));
  };
  beforeEach(() => {
    reads = [];
  });
  const of = (kind: Kind, id: string): readonly [Kind, AnyObject] => [
    kind,
    (objects[kind] ?? []).find((object) => object.id === id)!,
  ];

  it.each([
    ['location', 'hall', 'AN/Hall 2'],
    ['location', 'loop', 'Loop'],
    ['rack', 'sr2', 'SR2'],
    ['device', 'p1', 'SR2/P1'],
    ['device', 't105', 'Hall 2/T1-05'],
    ['port', '07', 'SR2/P1:07'],
    ['port', 'o', 'Hall 2/T1-05:1'],
    ['port', 'broken', '<gone>:1'],
  ] as const)('%s %s is %s', async (kind, id, path) => {
    expect([...(await pathsOf([of(kind, id)], read)).values()]).toEqual([path]);
  });

  it('reads each kind and level once, however many objects there are', async () => {
    await pathsOf([of('port', '07'), of('port', 'o')], read);
    expect(reads).toEqual(['device p1 t105', 'rack sr2', 'location hall', 'location site']);
  });
});
