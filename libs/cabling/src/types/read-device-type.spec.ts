import { knownCodes } from '#findings';
import { instantiateDevice } from '../instantiate.js';
import { readDeviceType } from './read-device-type.js';

const read = (value: unknown) => readDeviceType(value, 'M/x.yaml', 'T');
const base = { manufacturer: 'Maker', model: 'X-1', slug: 'maker-x-1', u_height: 1, is_full_depth: false };
const codes = (value: unknown): string[] => read(value).findings.map(({ code }) => code);

describe('readDeviceType', () => {
  it('reads a switch: units, ports, speed, PoE, power, mass', () => {
    const { deviceType, findings } = read({
      ...base,
      part_number: 'X1-24P',
      weight: 10,
      weight_unit: 'lb',
      interfaces: [
        { name: '01', type: '2.5gbase-t', poe_mode: 'pse', poe_type: 'type3-ieee802.3bt' },
        { name: 'uplink', type: '10gbase-x-sfpp' },
        { name: 'radio', type: 'ieee802.11ax' },
      ],
      'power-ports': [
        { name: 'PSU1', type: 'iec-60320-c14', maximum_draw: 350 },
        { name: 'PSU2', type: 'iec-60320-c14', maximum_draw: 350 },
      ],
    });
    expect(findings).toEqual([]);
    expect(deviceType).toMatchObject({
      heightU: 1,
      fullDepth: false,
      massKg: 4.536,
      powerW: 700,
      partNumber: 'X1-24P',
      description: '',
    });
    expect(deviceType?.ports).toMatchObject([
      { name: '01', connector: 'rj45', speedMbps: 2500, poe: { role: 'pse', powerClass: 6 } },
      { name: 'uplink', connector: 'sfp+', speedMbps: 10_000, poe: null },
      { name: 'radio', type: 'wireless', connector: null },
      { name: 'PSU1', kind: 'power-port', connector: 'c14' },
      { name: 'PSU2', kind: 'power-port', connector: 'c14' },
    ]);
  });

  it('reads a cassette: 2 × LC → MPO, whose front and rear ports may share a name', () => {
    const { deviceType } = read({
      ...base,
      'front-ports': [
        { name: '1', type: 'lc-upc', rear_port: '1', rear_port_position: 1 },
        { name: '2', type: 'lc-upc', rear_port: '1', rear_port_position: 12 },
      ],
      'rear-ports': [{ name: '1', type: 'mpo', positions: 12 }],
    });
    expect(deviceType).toMatchObject({
      role: 'fibre-panel',
      maps: [
        { front: '1', frontPosition: 1, rear: '1', rearPosition: 1 },
        { front: '2', frontPosition: 1, rear: '1', rearPosition: 12 },
      ],
    });
    if (!deviceType) return;
    let next = 0;
    const { ports, maps } = instantiateDevice({ id: 'D' }, deviceType, () => `id${(next += 1)}`);
    const front = ports.find(({ kind, name }) => kind === 'front' && name === '1');
    const rear = ports.find(({ kind }) => kind === 'rear');
    expect(maps[0]).toMatchObject({ frontPortId: front?.id, rearPortId: rear?.id });
  });

  it('reads the bays of a chassis, and how fibres are ground', () => {
    const { deviceType, findings } = read({
      ...base,
      'module-bays': [{ name: 'Slot 1', position: '1' }, { name: 'Slot 1' }, 'Slot 3'],
      'device-bays': [{ name: 'Blade 1', label: 'B1' }],
      'front-ports': [{ name: '1', type: 'lc-apc', rear_port: 'R' }],
      'rear-ports': [{ name: 'R', type: 'lc-upc' }],
    });
    expect(deviceType).toMatchObject({
      moduleBays: [
        { name: 'Slot 1', position: '1' },
        { name: 'Slot 1 (2)', position: '' },
      ],
      deviceBays: [{ name: 'Blade 1', label: 'B1' }],
      ports: [{ polish: 'apc' }, { polish: 'upc' }],
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'CABLING_TYPE_PORT_TWICE',
      'CABLING_TYPE_VALUE_UNKNOWN',
    ]);
  });

  it('takes a file without height and slug as a module type', () => {
    expect(
      read({ manufacturer: 'Maker', model: 'SFP card', interfaces: [{ name: '{module}', type: 'other' }] }),
    ).toMatchObject({
      moduleType: { model: 'SFP card', ports: [{ name: '{module}', connector: 'other' }] },
    });
  });

  // prettier-ignore
  it.each([
    ['maxium_draw', { 'power-ports': [{ name: 'P', type: 'iec-60320-c14', maxium_draw: 90 }] }, 'CABLING_TYPE_FIELD_MISSPELT'],
    ['maxiumum draw as text', { 'power-ports': [{ name: 'P', type: 'iec-60320-c14', 'maxiumum draw': '90' }] }, 'CABLING_TYPE_FIELD_MISSPELT'],
    ['poe-mode', { interfaces: [{ name: '1', type: '1000base-t', 'poe-mode': 'pd' }] }, 'CABLING_TYPE_FIELD_MISSPELT'],
    ['a field nobody knows', { colour: 'red' }, 'CABLING_TYPE_FIELD_UNKNOWN'],
    ['a type nobody knows', { interfaces: [{ name: '1', type: 'gpon' }] }, 'CABLING_TYPE_VALUE_UNKNOWN'],
    ['a name twice', { interfaces: [{ name: '1', type: 'other' }, { name: '1', type: 'other' }] }, 'CABLING_TYPE_PORT_TWICE'],
    ['a rear port that is not there', { 'front-ports': [{ name: '1', type: 'lc', rear_port: 'R' }] }, 'CABLING_TYPE_REAR_MISSING'],
    ['a position too many', { 'front-ports': [{ name: '1', type: 'lc', rear_port: 'R', rear_port_position: 2 }], 'rear-ports': [{ name: 'R', type: 'lc' }] }, 'CABLING_TYPE_POSITION_BEYOND'],
    ['a height of thirds', { u_height: 1.33 }, 'CABLING_TYPE_VALUE_UNKNOWN'],
    ['ports that are no list', { interfaces: 'many' }, 'CABLING_TYPE_VALUE_UNKNOWN'],
  ])('survives and tells: %s', (_, dirt, code) => {
    expect(codes({ ...base, ...dirt })).toEqual([code]);
    expect(read({ ...base, ...dirt }).deviceType).toBeDefined();
    expect(knownCodes).toContain(code);
  });

  it.each([[null], ['text'], [[]], [{ model: 'X' }], [{ manufacturer: 'M' }]])('refuses %j', (value) => {
    expect(codes(value)).toEqual(['CABLING_TYPE_UNREADABLE']);
  });
});
