import { Draft, panelPorts, planBetween } from '../draft.fixture.js';
import { plant } from '../plant.fixture.js';
import { patchColumnKeys, patchTable } from './patch-table.js';

const table = patchTable(plant(), { lang: 'en' });
const row = (cord: string) => table.rows.find((it) => it.cord === cord);

describe('Patch table', () => {
  it('has a header in each language for every column, and every column is a field of the rows', () => {
    for (const lang of ['en', 'fr'] as const) {
      const { columns, rows } = patchTable(plant(), { lang });
      expect(columns.map(({ key }) => key)).toEqual(patchColumnKeys);
      for (const { key, header } of columns) {
        expect(header).not.toBe('');
        expect(rows[0]).toHaveProperty(key);
      }
    }
  });

  it('[pc-101] --D-1001-- [T1-01] --L-1001-- [SR2.P1:01] --J-1001-- [acc-n1:01]: reads through the panel', () => {
    expect(row('J-1001')).toMatchObject({
      action: 'add',
      rack: 'SR2',
      unit: 'U22',
      panelPort: 'SR2.P1:01',
      outlet: 'T1-01',
      room: 'Atelier Nord/Halle Nord/T1',
      device: 'pc-101',
      switchPort: 'acc-n1:01',
      colour: 'BE',
      lengthM: 0.5,
      vlan: '120+130',
      profile: 'access',
      poe: '',
      was: '',
      status: 'planned',
    });
  });

  it('gives the PoE class of the powered device at the end, and the VLANs of a trunk', () => {
    expect(row('J-1007')).toMatchObject({
      device: 'ap-n1',
      poe: 'cl. 4 · 30 W',
      vlan: '140 T 180',
      profile: 'trunk',
    });
  });

  it('[SR2.P0:01] ==TR-02== [RG-A.P1:13] --F-0201-- [core-1]: names the panel at the other end of a trunk', () => {
    expect(row('F-0101')).toMatchObject({
      outlet: 'RG-A/RG-A.P1:13',
      device: 'core-1',
      switchPort: 'acc-n1:49',
      colour: 'JF',
    });
  });

  it('keeps, adds and removes; cords at the outlets are not in it', () => {
    expect([row('J-0001')?.action, row('J-1001')?.action, row('J-0087')?.action]).toEqual([
      'keep',
      'add',
      'remove',
    ]);
    expect(row('D-1001')).toBeUndefined();
  });

  it.each([
    // The cord J-0087 goes and J-1001 comes: before the project neither has happened.
    ['before', 'keep', undefined],
    ['after', 'remove', 'add'],
  ] as const)('%s the project', (layer, old, fresh) => {
    const { rows } = patchTable(plant(), { lang: 'en', layer });
    const actionOf = (cord: string): string | undefined => rows.find((it) => it.cord === cord)?.action;
    expect([actionOf('J-0087'), actionOf('J-1001')]).toEqual([old, fresh]);
  });

  it('after each step has what its steps have done, and never more than the whole project', () => {
    const whole = new Map(table.rows.map(({ cord, action }) => [cord, action]));
    const steps = [1, 2, 3, 4, 5, 6].map((layer) => patchTable(plant(), { lang: 'en', layer }).rows);
    const done = steps.map((rows) => rows.filter(({ action }) => action !== 'keep').length);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    for (const { cord, action } of steps.flat()) if (action !== 'keep') expect(whole.get(cord)).toBe(action);
  });

  it('names the ports that a cord is plugged into, for pictures', () => {
    const { ends } = row('J-1001')!;
    expect(ends.other?.deviceId).not.toBe(ends.panel.deviceId);
    expect(table.rows.filter((it) => it.ends.panel.deviceId === ends.panel.deviceId).length).toBeGreaterThan(
      12,
    );
  });

  it('goes rack by rack from the top down, port by port', () => {
    const order = table.rows.map(({ rack, panelPort }) => `${rack} ${panelPort}`);
    const at = (text: string): number => order.indexOf(text);
    expect(at('RG-A RG-A.P1:13')).toBeLessThan(at('RG-A RG-A.P2:01'));
    expect(at('RG-A RG-A.P2:02')).toBeLessThan(at('RG-A RG-A.P2:10'));
    expect(at('RG-A RG-A.P3:20')).toBeLessThan(at('SR2 SR2.P0:01'));
    expect(at('SR2 SR2.P1:23')).toBeLessThan(at('SR2 SR2.P2:01'));
  });

  it('[P:1] --J-1-- [P:3], then [P:2] --J-1-- [P:3]: a moved cord says where it was', () => {
    const d = new Draft();
    d.place('S', 'site');
    d.rack('R', 'S', 10);
    const ports = panelPorts(4, 'rj45', 'cat6');
    d.device('P', d.type('PP', 'patch-panel', 1, ports.ports, { maps: ports.maps }), {
      rackId: 'R',
      positionU: 1,
    });
    d.cable('J-1', 'P:01', 'P:03');
    const e = new Draft(d.objects);
    e.cable('J-1', 'P:02', 'P:03');
    const { rows } = patchTable(planBetween(d.objects, e.objects), { lang: 'fr' });
    expect(rows).toEqual([
      expect.objectContaining({
        action: 'move',
        actionName: 'déplacer',
        panelPort: 'P:02',
        switchPort: 'P:03',
        was: 'P:01 – P:03',
      }),
    ]);
  });

  it('[A:03] ==4 strands== [B:03]: one rear port of four positions leads each strand to its own socket', () => {
    const d = new Draft();
    d.place('S', 'site');
    d.rack('RA', 'S', 10);
    d.rack('RB', 'S', 10);
    const fronts = ['01', '02', '03', '04'];
    const type = d.type(
      'ODF',
      'fibre-panel',
      1,
      [
        ...fronts.map((name) => ({ name, kind: 'front', connector: 'lc' })),
        { name: 'R', kind: 'rear', positions: 4 },
      ],
      { maps: fronts.map((front, index) => ({ front, rear: 'R', rearPosition: index + 1 })) },
    );
    const port = [{ name: 'Te1', kind: 'interface', connector: 'sfp+' }];
    const sw = d.type('SW', 'switch', 1, port);
    d.device('A', type, { rackId: 'RA', positionU: 1 });
    d.device('B', type, { rackId: 'RB', positionU: 1 });
    d.device('near', sw, { rackId: 'RA', positionU: 2 });
    d.device('far', sw, { rackId: 'RB', positionU: 2 });
    d.cable('TR', 'A:R', 'B:R', { role: 'trunk', media: 'os2', strands: 4 });
    d.cable('F-1', 'A:03', 'near:Te1');
    d.cable('F-2', 'B:03', 'far:Te1');
    const { rows } = patchTable(planBetween(d.objects, d.objects), { lang: 'en' });
    expect(rows.map(({ cord, outlet, device }) => [cord, outlet, device])).toEqual([
      ['F-1', 'RB/B:03', 'far'],
      ['F-2', 'RA/A:03', 'near'],
    ]);
  });
});
