import { baysOf, positionsOf } from './bays.js';
import { deviceTypeSchema } from './model/device.js';
import { moduleSchema, moduleTypeSchema } from './model/module.js';
import { instantiateModule } from './instantiate.js';
import { moduleName } from './naming.js';

describe('a name in a module type', () => {
  it.each([
    ['Gi{module}/0/1', ['3'], 'Gi3/0/1'],
    ['SFP {module}', ['1', '2'], 'SFP 2'],
    ['SFP {module}', ['1', '1/2'], 'SFP 1/2'],
    ['xe-{module}/{module}/0', ['1', '2'], 'xe-1/2/0'],
    ['et-{module}/{module}', ['0', '1', '2'], 'et-1/2'],
    ['eth{module_path}', ['1', '2', '3'], 'eth1/2/3'],
    ['{module}', [''], ''],
    ['{module}/{module}', ['7'], '7/{module}'],
    ['$&{module}$1', ['$2'], '$&$2$1'],
    ['plain', ['1'], 'plain'],
    ['{module}', [], '{module}'],
  ])('%s in bays %j is %s', (template, positions, name) => {
    expect(moduleName(template, positions)).toBe(name);
  });
});

describe('[chassis: slot 1] ← [line card: cage {module}/1] ← [SFP]', () => {
  const chassis = deviceTypeSchema.parse({
    id: 'c',
    manufacturer: 'M',
    model: 'C',
    moduleBays: [
      { name: 'Slot 1', position: '1' },
      { name: 'Slot 2', position: '2' },
    ],
  });
  const types = new Map(
    [
      { id: 'card', moduleBays: [{ name: 'Cage {module}/1', position: '{module}/1', label: 'C{module}' }] },
      { id: 'sfp', ports: [{ name: 'Te{module}', kind: 'interface', label: 'T{module}' }] },
    ].map((type) => [type.id, moduleTypeSchema.parse({ manufacturer: 'M', model: type.id, ...type })]),
  );
  const card = moduleSchema.parse({ id: 'm1', deviceId: 'D', bay: 'Slot 1', typeId: 'card' });
  const sfp = moduleSchema.parse({ id: 'm2', deviceId: 'D', parentId: 'm1', bay: 'Cage 1/1', typeId: 'sfp' });
  const bays = baysOf(chassis, [sfp, card], (id) => types.get(id));

  it('shows every bay with what is in it', () => {
    expect(bays.map(({ name, label, module }) => [name, label, module?.id ?? null])).toEqual([
      ['Slot 1', '', 'm1'],
      ['Cage 1/1', 'C1', 'm2'],
      ['Slot 2', '', null],
    ]);
  });

  it('names ports by the position that the bays hand inwards', () => {
    const { ports } = instantiateModule(sfp, types.get('sfp')!, positionsOf(bays, sfp), () => 'p');
    expect(ports).toMatchObject([{ name: 'Te1/1', label: 'T1/1', moduleId: 'm2', deviceId: 'D' }]);
  });

  it('a module in a bay that nobody knows is named by the bay', () => {
    expect(positionsOf(bays, { parentId: null, bay: 'Slot 9' })).toEqual(['Slot 9']);
  });

  it('modules in a circle do not turn for ever', () => {
    const round = [{ ...card, parentId: 'm2' }, sfp];
    expect(baysOf(chassis, round, (id) => types.get(id)).map(({ module }) => module)).toEqual([null, null]);
  });
});
