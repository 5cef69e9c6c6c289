import { deviceTypeSchema, portSchema } from '#cabling';
import { completed } from './completed.js';

describe('an object that was recorded before its kind learnt a field', () => {
  it('has the field as it is by default, and is whole', () => {
    const {
      moduleId: _moduleId,
      polish: _polish,
      ...old
    } = portSchema.parse({ id: 'p', deviceId: 'd', name: '1', kind: 'front' });
    expect(portSchema.parse(completed('port', old as never))).toEqual(completed('port', old as never));
    expect(completed('port', old as never)).toMatchObject({ moduleId: null, polish: null, name: '1' });
  });

  it('knows the templates inside a type', () => {
    const type = deviceTypeSchema.parse({
      id: 't',
      manufacturer: 'M',
      model: 'X',
      ports: [{ name: '1', kind: 'front' }],
    });
    const { pinned: _pinned, ...template } = type.ports[0]!;
    const { moduleBays: _bays, ...old } = { ...type, ports: [template] };
    expect(completed('deviceType', old as never)).toEqual(type);
  });

  it('stays the same object when nothing is missing', () => {
    const port = portSchema.parse({ id: 'p', deviceId: 'd', name: '1', kind: 'front', description: 'x' });
    expect(completed('port', port)).toBe(port);
    expect(completed('port', null)).toBeNull();
  });
});
