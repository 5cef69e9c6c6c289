import { noObjects, schemas, type Kind } from '../../value/kinds.js';
import { addressingTables } from './tables.js';

function objectsOf(draft: Partial<Record<Kind, readonly Record<string, unknown>[]>>) {
  const objects = noObjects();
  for (const [kind, list] of Object.entries(draft) as [Kind, Record<string, unknown>[]][])
    for (const fields of list) {
      const object = schemas[kind].parse(fields);
      (objects[kind] as Map<string, unknown>).set(object.id, object);
    }
  return objects;
}

const objects = objectsOf({
  vlan: [{ id: 'v', vid: 110, name: 'ADM', role: 'native-unused' }],
  prefix: [
    { id: 'all', prefix: '10.0.0.0/16', status: 'container' },
    { id: 'net', prefix: '10.0.20.0/23', vlanId: 'v', status: 'deprecated' },
  ],
  range: [{ id: 'r', start: '10.0.20.100', end: '10.0.20.199', role: 'populated' }],
  address: [{ id: 'a', address: '10.0.20.9/23', status: 'reserved', role: 'secondary' }],
});

it('the addressing plan speaks the reader’s language, and shares are said to a tenth', () => {
  expect(addressingTables(objects, 'fr').map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
    [[110, 'ADM', 'natif inutilisé', '10.0.20.0/23', '', '', 0, 0, 0, '']],
    [
      ['10.0.0.0/16', 'conteneur', null, null, null, 0.8, '65534', '', ''],
      [
        '\u00a0\u00a010.0.20.0/23',
        'à abandonner',
        'VLAN 110 ADM',
        null,
        null,
        19.8,
        '510',
        '10.0.20.100-10.0.20.199 (occupée en entier)',
        '',
      ],
    ],
    [['10.0.20.0/23', '10.0.20.9/23', 'réservé', 'secondaire', null, '', '']],
  ]);
});
