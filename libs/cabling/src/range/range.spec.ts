import { apply, invert } from '#changes';
import fc from 'fast-check';
import { cablingPolicySchema } from '../check/policy.js';
import { counter, panelRow, Plant, row } from '../plant.fixture.js';
import { connectRange, type ConnectLook } from './connect.js';
import { readPortList, readSides } from './port-list.js';

describe('a list of ports', () => {
  it.each([
    ['P1:7', ['P1:7']],
    ['P1:1-3', ['P1:1', 'P1:2', 'P1:3']],
    ['P1:08-11', ['P1:08', 'P1:09', 'P1:10', 'P1:11']],
    ['P1:3-1', ['P1:3', 'P1:2', 'P1:1']],
    ['SR2/acc-1:Gi1/0/1-3', ['SR2/acc-1:Gi1/0/1', 'SR2/acc-1:Gi1/0/2', 'SR2/acc-1:Gi1/0/3']],
    ['acc-1:xe-0/0/1', ['acc-1:xe-0/0/1']],
    ['P1:1-7 step 3', ['P1:1', 'P1:4', 'P1:7']],
    ['P1:1, 4-5, 9', ['P1:1', 'P1:4', 'P1:5', 'P1:9']],
    ['P1:01,05-06', ['P1:01', 'P1:05', 'P1:06']],
    ['sw:Gi1/0/1,7', ['sw:Gi1/0/1', 'sw:Gi1/0/7']],
    ['P1:R1-2,R9', ['P1:R1', 'P1:R2', 'P1:R9']],
    ['P1:1,P2:1-2', ['P1:1', 'P2:1', 'P2:2']],
    ['T1-[01-03]:1', ['T1-01:1', 'T1-02:1', 'T1-03:1']],
    ['T[1-2]-[1-2]:R1', ['T1-1:R1', 'T1-2:R1', 'T2-1:R1', 'T2-2:R1']],
    ['T1-05', ['T1-05']],
  ])('%s', (text, names) => {
    expect(readPortList(text)).toEqual({ ok: true, names });
  });

  it('a name that is there is no range', () => {
    expect(readPortList('P1:A1-2', (name) => name === 'P1:A1-2')).toEqual({ ok: true, names: ['P1:A1-2'] });
  });

  it.each([
    ['', 'empty'],
    [' , ', 'empty'],
    ['P1:1-99999', 'too-many'],
    ['P1:[1-999][1-999]', 'too-many'],
    ['P1:1-4 step 0', 'step'],
  ])('refuses “%s”', (text, reason) => {
    expect(readPortList(text)).toMatchObject({ ok: false, reason });
  });

  it('reads whatever it wrote: any range of any names', () => {
    const name = fc.stringMatching(/^[A-Z]{1,3}$/);
    fc.assert(
      fc.property(
        name,
        name,
        fc.nat({ max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        (device, head, from, count) => {
          const read = readPortList(`${device}:${head}${from}-${from + count - 1}`);
          const names = Array.from({ length: count }, (_, at) => `${device}:${head}${from + at}`);
          expect(read).toEqual({ ok: true, names });
        },
      ),
    );
  });

  it.each(['A:1 → B:1', 'A:1->B:1', 'A:1 => B:1', 'A:1 -- B:1'])('%s has two sides', (text) => {
    expect(readSides(text)).toEqual({ from: 'A:1', to: 'B:1' });
  });

  it.each(['A:1', 'A:1 ->', '-> B:1', 'A -> B -> C'])('%s has not', (text) => {
    expect(readSides(text)).toBeNull();
  });
});

/** `[SW 1…24] … [P1 01…24]` in one rack, both free; SW:3 has a cord already. */
function plant(): Plant {
  return new Plant()
    .place('Room')
    .rack('SR1', 'Room')
    .type(
      'switch',
      'switch',
      row(24, { kind: 'interface', connector: 'rj45' }, (n) => `Gi1/0/${n}`),
    )
    .type('panel', 'patch-panel', panelRow(24))
    .device('SR1/SW', 'switch', 20)
    .device('SR1/P1', 'panel', 22)
    .device('SR1/P9', 'panel', 30);
}

const look: ConnectLook = {
  role: 'cord',
  media: null,
  colour: 'BE',
  profile: null,
  status: 'planned',
  label: null,
  lengthM: 'auto',
};

function connect(at: Plant, from: string, to: string, policy: Record<string, unknown> = {}, step?: number) {
  return connectRange(at.objects, { from, to, ...(step !== undefined && { step }) }, look, {
    find: at.find,
    pathOf: at.pathOf,
    policy: cablingPolicySchema.parse(policy),
    newId: counter(),
  });
}

describe('[SW 1-24] ==24 cords== [P1 01-24]', () => {
  it('makes 24 planned cords, port by port, with labels in series, colour, medium and length', () => {
    const { rows, findings, changes } = connect(plant(), 'SW:Gi1/0/1-24', 'P1:1-24');
    expect(findings).toEqual([]);
    expect(changes).toHaveLength(24);
    expect(rows.map(({ cable }) => cable.label).slice(0, 2)).toEqual(['J-0001', 'J-0002']);
    expect(rows[6]!.cable).toMatchObject({
      a: [{ portId: 'SR1/SW:Gi1/0/7' }],
      b: [{ portId: 'SR1/P1:07' }],
      role: 'cord',
      media: 'cat6a',
      colour: 'BE',
      status: 'planned',
    });
    expect(rows.every(({ cable }) => (cable.lengthM ?? 0) > 0)).toBe(true);
  });

  it('goes on after the highest label, whatever its width', () => {
    const at = plant().cable('J-1041 SR1/P9:01 SR1/P9:02');
    expect(connect(at, 'SW:Gi1/0/1', 'P1:1').rows[0]!.cable.label).toBe('J-1042');
  });

  it('labels by the scheme of the site', () => {
    const { rows } = connect(plant(), 'SW:Gi1/0/1-2', 'P1:1-2', {
      identifierCord: '{b}>{a}',
      identifierPort: '{rack}.{panel}.{port:2}',
    });
    expect(rows.map(({ cable }) => cable.label)).toEqual(['SR1.P1.01>SR1.SW.01', 'SR1.P1.02>SR1.SW.02']);
  });

  it('takes every second pair with a step', () => {
    const { rows } = connect(plant(), 'SW:Gi1/0/1-6', 'P1:1-6', {}, 2);
    expect(rows.map(({ b }) => b.path)).toEqual(['P1:1', 'P1:3', 'P1:5']);
  });

  it('undo is the inverse: the state before, to the letter', () => {
    const at = plant();
    const { changes } = connect(at, 'SW:Gi1/0/1-24', 'P1:1-24');
    const there = apply(at.objects, changes);
    if (!there.ok) throw new Error('refused');
    expect(there.objects.cable.size).toBe(24);
    const back = apply(there.objects, invert(changes));
    expect(back).toMatchObject({ ok: true, objects: at.objects });
  });
});

describe('what is wrong with a range is told, and where', () => {
  const codes = (preview: ReturnType<typeof connect>): string[] =>
    preview.findings.map(
      ({ code, where: [place] }) => `${code} ${place && 'path' in place ? place.path : ''}`,
    );

  // prettier-ignore
  it.each([
    ['sides of different length', 'SW:Gi1/0/1-3', 'P1:1-2', ['CABLING_CONNECT_COUNT SW:Gi1/0/1-3']],
    ['a port that is not there', 'SW:Gi1/0/24-25', 'P1:1-2', ['CABLING_CONNECT_PORT_UNKNOWN SW:Gi1/0/25']],
    ['a list of nothing', ',', 'P1:1', ['CABLING_CONNECT_UNREADABLE ,']],
    ['a port twice in one range', 'SW:Gi1/0/1,1', 'P1:1-2', ['CABLING_PORT_DOUBLE_BOOKED SR1/SW:Gi1/0/1', 'CABLING_PORT_DOUBLE_BOOKED SR1/SW:Gi1/0/1']],
  ])('%s', (_title, from, to, expected) => {
    expect(codes(connect(plant(), from, to))).toEqual(expected);
  });

  it('a port that is taken, however late in the alphabet its cable stands', () => {
    const at = plant().cable('Z9 SR1/SW:Gi1/0/3 SR1/P9:01');
    const preview = connect(at, 'SW:Gi1/0/2-4', 'P1:2-4');
    expect(codes(preview)).toEqual(['CABLING_PORT_DOUBLE_BOOKED SR1/SW:Gi1/0/3']);
    expect(preview.rows.map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });

  it('two ports of one name are named both', () => {
    const at = plant().rack('SR2', 'Room').device('SR2/P1', 'panel', 3);
    expect(connect(at, 'SW:Gi1/0/1', 'P1:1').findings[0]).toMatchObject({
      code: 'CABLING_CONNECT_PORT_UNCLEAR',
      params: { candidates: ['SR1/P1:01', 'SR2/P1:01'] },
    });
  });

  it('a port that another project has claimed is a warning with its name', () => {
    const at = plant();
    const { findings } = connectRange(at.objects, { from: 'SW:Gi1/0/1', to: 'P1:1' }, look, {
      find: at.find,
      pathOf: at.pathOf,
      policy: cablingPolicySchema.parse({}),
      newId: counter(),
      reserved: new Map([['SR1/P1:01', 'EXT-2026-009']]),
    });
    expect(findings).toMatchObject([
      { code: 'CABLING_PORT_RESERVED', severity: 'warning', params: { project: 'EXT-2026-009' } },
    ]);
  });
});
