import { buildGraph, farEnds } from '#cabling';
import { renderFinding } from '#findings';
import { pathOf, type Kind } from '#plan';
import { readFileSync } from 'node:fs';
import { expectGolden } from '../../../../test/support/golden.js';
import { readNetBox, readPlan, writePlan, type NetBoxFile } from '../index.js';
import { listName } from './lists.js';

const text = readFileSync('test/fixtures/netbox/plant.json', 'utf8');
const lists = JSON.parse(text) as Record<string, unknown>;
const read = readNetBox([{ file: 'plant.json', text }], 'netbox.example');
const { objects } = read;
const named = (kind: Kind, name: string): Record<string, unknown> => {
  const found = [...objects[kind].values()].find(({ id }) => pathOf(objects, kind, id) === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
};

describe('an export of NetBox', () => {
  // prettier-ignore
  it.each<[Kind, string, object]>([
    ['location', 'Nord/Local 104/Cage', { kind: 'zone' }],
    ['rack', 'SR1', { heightU: 42, depthMm: 740, maxMassKg: 500 }],
    ['deviceType', 'Maker SW-2', { role: 'switch', massKg: 2.495, partNumber: 'SW2-PN', moduleBays: [{ name: 'Uplink', position: '1' }], deviceBays: [{ name: 'Blade 1' }] }],
    ['deviceType', 'Maker P-2', { role: 'patch-panel', heightU: 0.5, fullDepth: false }],
    ['device', 'SR1/SW1', { serial: '0012', platform: 'ios-xe', positionU: 40 }],
    ['device', 'Nord/device 4', { status: 'planned', bay: 'Blade 1' }],
    ['module', 'SR1/SW1/Uplink', { serial: 'UP-1' }],
    ['port', 'SR1/SW1:1', { connector: 'rj45', speedMbps: 1000, poe: { role: 'pse', powerClass: 4 }, mac: 'aa:bb:cc:00:00:01' }],
    ['port', 'SR1/SW1:2', { fixedSpeedMbps: 100, duplex: 'full' }],
    ['port', 'SR1/SW1:Vlan120', { type: 'svi' }],
    ['port', 'Local 104/TO-101:A', { connector: 'lc-apc', polish: 'apc' }],
    ['cable', '0012', { lengthM: 2, colour: '#2196f3', role: 'cord', status: 'installed' }],
    ['cable', '#2', { lengthM: 30.48, role: 'horizontal', profile: 'trunk-2c1p' }],
    ['cable', '#3', { media: 'om4', status: 'planned', b: [] }],
    ['vlanGroup', 'L2 Nord', { minVid: 10, maxVid: 400, vidRanges: '10-199,400' }],
    ['range', '10.0.20.100-10.0.20.150', { role: 'dhcp' }],
    ['address', '10.0.20.11/24', { management: true, dnsName: 'sw1.nord.example' }],
    ['aggregate', '10.0.0.0/8', { registry: 'rfc1918' }],
    ['interfaceVlan', 'SR1/SW1:2', { mode: 'trunk', untaggedVlanId: null }],
  ])('%s %s', (kind, name, facts) => expect(named(kind, name)).toMatchObject(facts));

  it('[SW1:1] --0012-- [P1:1][1] --#2 (two ends)-- [R][TO-101:A] is one path', () => {
    const graph = buildGraph({
      ports: objects.port.values(),
      portMaps: objects.portMap.values(),
      cables: objects.cable.values(),
    });
    expect(named('cable', '#2')['a']).toMatchObject([{ connector: 1 }, { connector: 2 }]);
    expect(farEnds(graph, String(named('port', 'SR1/SW1:1')['id']))).toEqual([]);
    expect(named('port', 'SR1/SW1:2')['lagId']).toBe(named('port', 'SR1/SW1:Po1')['id']);
  });

  it('tells everything that it does not take over', () => {
    const told = read.findings.map((finding) => {
      const { code, place, text: said } = renderFinding(finding, 'en');
      return `${code} ${place}\n  ${said}`;
    });
    expectGolden('planfile/netbox.en.txt', `${told.join('\n')}\n`);
  });

  it('has the same ids whenever it is read, and others for another server', () => {
    const ids = (source: string): string[] => [
      ...readNetBox([{ file: 'x', text }], source).objects.port.keys(),
    ];
    expect(ids('netbox.example')).toEqual([...objects.port.keys()]);
    expect(ids('other.example').some((id) => objects.port.has(id))).toBe(false);
    expect(new Set([...objects.port.keys(), ...objects.cable.keys(), ...objects.device.keys()]).size).toBe(
      objects.port.size + objects.cable.size + objects.device.size,
    );
  });

  it('is a plan file like any other', () => {
    const plan = { name: 'Nord', present: objects, project: null, waivers: [], policy: {} };
    const back = readPlan(writePlan(plan, { ids: true }), { file: 'p', newId: () => 'unwanted' });
    expect(back.findings).toEqual([]);
    expect(back.plan).toEqual(plan);
  });
});

describe('the files of an export', () => {
  const one = (file: string, value: unknown): NetBoxFile => ({ file, text: JSON.stringify(value) });

  it('a file for each list, in pages, says the same as one for all', () => {
    const files = Object.entries(lists).map(([name, list]) =>
      one(`export/${name.replace('/', '_').replaceAll('-', '_')}.json`, list),
    );
    const devices = lists['dcim/devices'] as unknown[];
    const pages = [
      one('devices-1.json', { count: 5, results: devices.slice(0, 3) }),
      one('devices-2.json', { count: 5, results: devices.slice(2) }),
    ];
    const split = readNetBox(
      [...files.filter(({ file }) => !file.includes('dcim_devices')), ...pages],
      'netbox.example',
    );
    expect(split.objects).toEqual(objects);
  });

  it.each([
    ['export/dcim_front_ports-2.json', 'front-ports'],
    ['dcim/front-ports/', 'front-ports'],
    ['ipam.ip_addresses', 'ip-addresses'],
    ['devices.json', 'devices'],
  ])('%s is the list %s', (name, list) => expect(listName(name)).toBe(list));

  it.each([
    ['{"a": '],
    ['"text"'],
    ['{}'],
    ['{"devices": [{"name": "no id"}]}'],
    ['{"devices": {"detail": "Invalid token"}}'],
  ])('%s is told and nothing is made of it', (broken) => {
    const { findings, objects: made } = readNetBox([{ file: 'x.json', text: broken }], 's');
    expect(findings.map(({ code }) => code)).toEqual(['NETBOX_UNREADABLE']);
    expect(made.device.size).toBe(0);
  });
});
