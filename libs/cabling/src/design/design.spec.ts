import { apply } from '#changes';
import { checkCabling } from '../check/check.js';
import { cablingPolicySchema } from '../check/policy.js';
import { counter, panelRow, Plant, row } from '../plant.fixture.js';
import { findFreePorts, type FreePortWish } from './find-ports.js';
import { proposalChanges, proposeFor, type Need } from './propose.js';

/** Hall B beside room B (rack SR2, 42 U) and room A (rack RG). */
function plant(): Plant {
  const poe = { role: 'pse', powerClass: 4 };
  return new Plant()
    .place('Site', 'site')
    .place('N', 'building', 'Site')
    .place('A', 'room', 'Site')
    .place('B', 'room', 'N')
    .place('HallB', 'zone', 'N')
    .rack('RG', 'A', { maxPowerW: 6000 })
    .rack('SR2', 'B', { maxPowerW: 3000 })
    .type('panel', 'patch-panel', panelRow(24))
    .type('fibre', 'fibre-panel', panelRow(12, 'lc', 'os2'))
    .type(
      'switch',
      'switch',
      row(48, { kind: 'interface', connector: 'rj45', speedMbps: 1000, poe }, (n) => `Gi${n}`),
      { powerW: 500, poeBudgetW: 740 },
    )
    .device('SR2/F1', 'fibre', 42);
}

const policy = cablingPolicySchema.parse({});
const need: Need = {
  outlets: 48,
  sparePercent: 10,
  locationId: 'HallB',
  poeClass: null,
  speedMbps: 1000,
  activePercent: 100,
  panelTypeId: 'panel',
  switchTypeId: 'switch',
  uplinks: 2,
};

describe('free ports', () => {
  const find = (at: Plant, wish: Partial<FreePortWish>, reserved: string[] = []) =>
    findFreePorts(at.objects, { count: 3, ...wish }, { policy, reserved: new Set(reserved) });

  it('in the order of names, without taken, reserved and marked ones', () => {
    const at = plant()
      .device('SR2/P1', 'panel', 10)
      .device('SR2/P2', 'panel', 9)
      .cable('J SR2/P1:01 SR2/P2:02');
    at.put('port', { ...at.objects.port.get('SR2/P1:03')!, markedConnected: true });
    const found = find(at, { kind: 'front', role: 'patch-panel' }, ['SR2/P1:02']);
    expect(found.ports.map(({ portId }) => portId)).toEqual(['SR2/P1:04', 'SR2/P1:05', 'SR2/P1:06']);
    expect(found).toMatchObject({
      missing: 0,
      devices: [{ deviceId: 'SR2/P1', ports: 24, free: 21, usable: 16 }, { deviceId: 'SR2/P2' }],
    });
  });

  it('keeps the reserve of each device, and says how many are missing', () => {
    const at = plant().device('SR2/P1', 'panel', 10);
    expect(find(at, { kind: 'front', deviceId: 'SR2/P1', count: 24 })).toMatchObject({ missing: 5 });
    expect(find(at, { kind: 'front', deviceId: 'SR2/P1', count: 24, keepSpare: false })).toMatchObject({
      missing: 0,
    });
  });

  it.each([
    ['a connector', { connector: 'lc', kind: 'front' }, 'SR2/F1'],
    ['a medium', { media: 'os2', kind: 'front' }, 'SR2/F1'],
    ['a speed', { speedMbps: 1000 }, 'SR2/SW'],
    ['PoE', { poeClass: 4 }, 'SR2/SW'],
    ['a place around', { locationId: 'N', role: 'switch' }, 'SR2/SW'],
    ['a rack', { rackId: 'SR2', kind: 'interface' }, 'SR2/SW'],
    ['too much power', { poeClass: 5 }, undefined],
    ['another place', { locationId: 'A' }, undefined],
  ] as const)('by %s', (_title, wish, deviceId) => {
    const at = plant().device('SR2/SW', 'switch', 20);
    expect(find(at, wish).ports[0]?.deviceId).toBe(deviceId);
  });
});

describe('48 outlets in hall B, 10 % spare', () => {
  it('53 links: three panels of 24 at the top of the nearest rack, two switches that keep their reserve', () => {
    const [best] = proposeFor(plant().objects, need, { policy });
    expect(best).toMatchObject({
      rackId: 'SR2',
      links: 53,
      switchPorts: 48,
      heightU: 5,
      powerW: 1000,
      distance: 2,
      obstacles: [],
      newPanels: [
        { name: 'P1', positionU: 41 },
        { name: 'P2', positionU: 40 },
        { name: 'P3', positionU: 39 },
      ],
      newSwitches: [
        { name: 'SW1', positionU: 38 },
        { name: 'SW2', positionU: 37 },
      ],
    });
    expect(best?.strands).toHaveLength(4);
  });

  it('puts cable managers between them, as many as the ports of the rack want, and rule K3 is content', () => {
    const at = plant().type('manager', 'cable-manager', []);
    const [best] = proposeFor(at.objects, need, { policy });
    // 3 panels of 24 and 2 switches of 48 ports: 168 ports want 3 units.
    expect(best).toMatchObject({ heightU: 8, newManagers: [{ name: 'M1' }, { name: 'M2' }, { name: 'M3' }] });
    const order = [...best!.newPanels, ...best!.newSwitches, ...best!.newManagers]
      .toSorted((a, b) => b.positionU - a.positionU)
      .map(({ name }) => name);
    expect(order).toEqual(['P1', 'M1', 'P2', 'P3', 'M2', 'SW1', 'SW2', 'M3']);
    const after = apply(at.objects, proposalChanges(at.objects, best!, counter()));
    if (!after.ok) throw new Error('the proposal does not fit');
    const found = checkCabling(after.objects, { pathOf: at.pathOf, policy });
    expect(found.map(({ code }) => code)).not.toContain('CABLING_CABLE_MANAGERS');
  });

  it('no managers where none are wanted', () => {
    const at = plant().type('manager', 'cable-manager', []);
    const [best] = proposeFor(at.objects, { ...need, managerTypeId: null }, { policy });
    expect(best).toMatchObject({ heightU: 5, newManagers: [] });
  });

  it('takes what is free first: a panel with nothing pulled behind it', () => {
    const at = plant().device('SR2/P1', 'panel', 10).device('SR2/P2', 'panel', 9).cable('L SR2/P1:R01');
    const [best] = proposeFor(at.objects, need, { policy });
    expect(best).toMatchObject({ rackId: 'SR2', newPanels: [{ name: 'P3' }] });
    expect(best?.panelPorts).toHaveLength(47);
  });

  it.each([
    ['PoE that two switches cannot give', { poeClass: 4 }, {}, 'poe'],
    ['a circuit that is too weak', {}, { maxPowerW: 1000 }, 'power'],
    ['a rack that is too low', {}, { heightU: 4 }, 'units'],
    ['no type of panel', { panelTypeId: null }, {}, 'panel-type'],
    ['a class that no switch gives', { poeClass: 8 }, {}, 'switch-type'],
    ['too few strands', { uplinks: 9 }, {}, 'strands'],
  ] as const)('%s is an obstacle', (_title, wish, rack, kind) => {
    const at = plant();
    at.put('rack', { ...at.objects.rack.get('SR2')!, ...rack });
    const proposal = proposeFor(at.objects, { ...need, ...wish }, { policy }).find(
      ({ rackId }) => rackId === 'SR2',
    );
    expect(proposal?.obstacles.map((it) => it.kind)).toContain(kind);
  });

  it('its changes fit, and then nothing more is missing', () => {
    const at = plant();
    const [best] = proposeFor(at.objects, need, { policy });
    const after = apply(at.objects, proposalChanges(at.objects, best!, counter()));
    if (!after.ok) throw new Error('refused');
    expect(after.objects.device.size).toBe(6);
    const [again] = proposeFor(after.objects, need, { policy });
    expect(again).toMatchObject({ rackId: 'SR2', newPanels: [], newSwitches: [], obstacles: [] });
  });
});
