import { disputed, editedFields } from './merge.js';

const base = { id: '1', version: '1.1', path: 'x', name: 'acc', positionU: 20, tags: ['a'] };

describe('two edits of one object', () => {
  // prettier-ignore
  it.each([
    ['theirs alone', { name: 'core' }, {}, [['name', false]]],
    ['mine alone', {}, { positionU: 21 }, [['positionU', false]]],
    ['different fields', { name: 'core' }, { positionU: 21 }, [['name', false], ['positionU', false]]],
    ['the same field, not to the same', { name: 'core' }, { name: 'edge' }, [['name', true]]],
    ['the same field to the same', { name: 'core' }, { name: 'core' }, [['name', false]]],
    ['a list', { tags: ['b'] }, { tags: ['c'] }, [['tags', true]]],
    ['only the version', { version: '2.2' }, {}, []],
  ] as const)('%s', (_, theirs, mine, expected) => {
    expect(disputed(base, { ...base, ...theirs }, { ...base, ...mine }).map(({ field, conflict }) => [field, conflict])).toEqual(expected);
  });

  it('sends only what was edited', () => {
    expect(editedFields(base, { ...base, name: 'core', version: 'x' })).toEqual({ name: 'core' });
  });
});
