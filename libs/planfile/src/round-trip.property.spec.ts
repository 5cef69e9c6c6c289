import fc from 'fast-check';
import { noObjects, schemas, type Kind, type Plan, type PlanChange } from '#plan';
import { added, changed, removed } from '#changes';
import { planToSheets, type PlanRead, readPlan, sheetsToPlan, writePlan } from './index.js';

/*
 * Any plan, however odd its names, comes back the same from YAML and from a workbook. The plants are small: a site with
 * racks, panels of one type, cables between their ports, VLANs on them; then a step that adds, changes and removes.
 */

const oddName = fc
  .oneof(
    fc.constantFrom(
      '0012',
      '1E05',
      'yes',
      'null',
      '~',
      '010',
      'a/b',
      'x:1',
      '[1-3]',
      '\\[1-2]',
      '#',
      '<id>',
      '- x',
      '=1+1',
      "it's",
      'é “q”',
      '{a: 1}',
      '120',
      'VLAN 120',
      '; x',
      '1; 2',
      'true',
      '__proto__',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .filter((text) => schemas.rack.shape.name.safeParse(text).success);
const line = fc.oneof(fc.constant(''), oddName);

const plans = fc
  .record({
    names: fc.uniqueArray(oddName, { minLength: 8, maxLength: 8 }),
    ports: fc.uniqueArray(oddName, { minLength: 3, maxLength: 3 }),
    twins: fc.boolean(),
    text: line,
    length: fc.option(
      fc.double({ min: 0, max: 500, noNaN: true }).map((value) => Math.round(value * 100) / 100),
    ),
    vid: fc.integer({ min: 1, max: 4094 }),
    renamed: oddName,
    policy: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.boolean(), oddName)),
  })
  .map(planOf);

interface Seed {
  readonly names: readonly string[];
  readonly ports: readonly string[];
  readonly twins: boolean;
  readonly text: string;
  readonly length: number | null;
  readonly vid: number;
  readonly renamed: string;
  readonly policy: Plan['policy'];
}

function planOf({ names, ports, twins, text, length, vid, renamed, policy }: Seed): Plan {
  const [site, r1, r2, p1, p2, label, vlan, code] = names as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const objects = noObjects();
  const put = (kind: Kind, fields: object): void => {
    const object = schemas[kind].parse(fields);
    (objects[kind] as Map<string, unknown>).set(object.id, object);
  };
  put('location', { id: 'l', name: site, kind: 'site', description: text });
  put('rack', { id: 'r1', name: r1, locationId: 'l', heightU: 42 });
  put('rack', { id: 'r2', name: twins ? r1 : r2, locationId: 'l', heightU: 24 });
  const templates = ports.map((name) => ({ name, kind: 'front' }));
  put('deviceType', {
    id: 't',
    manufacturer: 'M',
    model: code,
    ports: [...templates, { name: 'rear', kind: 'rear', positions: 3 }],
    maps: ports.map((front, index) => ({ front, rear: 'rear', rearPosition: index + 1 })),
  });
  for (const [device, rack, name] of [
    ['d1', 'r1', p1],
    ['d2', 'r2', twins ? p1 : p2],
  ] as const) {
    // prettier-ignore
    put('device', { id: device, name, typeId: 't', rackId: rack, positionU: 1 });
    // The second device lacks its first port, and what goes with it.
    const own = device === 'd2' ? ports.slice(1) : ports;
    own.forEach((port) =>
      put('port', {
        id: `${device}-${port.length}-${ports.indexOf(port)}`,
        deviceId: device,
        name: port,
        kind: 'front',
        description: text,
      }),
    );
    put('port', { id: `${device}-rear`, deviceId: device, name: 'rear', kind: 'rear', positions: 3 });
    own.forEach((port) =>
      put('portMap', {
        id: `${device}-m${ports.indexOf(port)}`,
        frontPortId: `${device}-${port.length}-${ports.indexOf(port)}`,
        rearPortId: `${device}-rear`,
        rearPosition: ports.indexOf(port) + 1,
      }),
    );
  }
  put('vlan', { id: 'v', vid, name: vlan });
  const portId = (device: string, index: number): string => `${device}-${ports[index]!.length}-${index}`;
  put('interfaceVlan', { id: 'iv', portId: portId('d1', 1), mode: 'access', untaggedVlanId: 'v' });
  put('cable', {
    id: 'c',
    label,
    lengthM: length,
    a: [{ portId: portId('d1', 1) }],
    b: [{ portId: portId('d2', 2), connector: 2, position: 1 }],
    description: text,
  });
  // Two connectors at one end, as of a breakout: the file writes a list of paths.
  put('cable', {
    id: 'k',
    label: `${label}k`.trim(),
    a: [{ portId: portId('d1', 0) }, { portId: 'd1-rear', connector: 2 }],
    b: [],
  });
  const device = objects.device.get('d1')!;
  const changes: PlanChange[] = [
    changed('device', device, { ...device, name: renamed, serial: code }),
    added(
      'cable',
      schemas.cable.parse({ id: 'c2', label: `${label}2`.trim(), a: [{ portId: portId('d1', 2) }] }),
    ),
    removed('cable', objects.cable.get('c')!),
  ];
  const head = {
    id: 'p',
    code,
    name: site,
    client: text,
    index: '',
    state: 'draft' as const,
    description: text,
    drawnBy: text,
    checkedBy: '',
    approvedBy: text,
  };
  return {
    name: site,
    present: objects,
    project: {
      ...head,
      steps: [{ number: 1, title: text }],
      changes: changes.map((change) => ({ step: 1, change })),
    },
    waivers: [{ id: 'w', code: 'A', place: text, reason: text, author: text, expiresOn: null }],
    policy,
  };
}

const newId = (): string => 'unwanted';

function same({ plan, findings }: PlanRead, expected: Plan): void {
  expect(findings).toEqual([]);
  expect(plan).toEqual(expected);
}

const runs = { numRuns: 60 };

describe('any plan comes back the same', () => {
  it('from YAML', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        same(readPlan(writePlan(plan, { ids: true }), { file: 'p', newId }), plan);
      }),
      runs,
    );
  });

  it('from sheets', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        same(sheetsToPlan(planToSheets(plan, { ids: true }), { file: 'p', newId }), plan);
      }),
      runs,
    );
  });

  it('from YAML without ids, but for the ids', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        let next = 0;
        const text = writePlan(plan);
        const back = readPlan(text, { file: 'p', newId: () => `n${(next += 1)}` });
        expect(back.findings).toEqual([]);
        expect(writePlan(back.plan!)).toBe(text);
      }),
      runs,
    );
  });
});
