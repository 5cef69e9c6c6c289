import { buildGraph, cablingFactsOf, cablesOf, tracePaths } from '#cabling';
import { renderFinding } from '#findings';
import { pathOf, type Kind } from '#plan';
import { readFileSync } from 'node:fs';
import { expectGolden } from '../../../../test/support/golden.js';
import { readNetBox, readPlan, writePlan } from '../index.js';

const text = readFileSync('test/fixtures/netbox-services/services.json', 'utf8');
const read = readNetBox([{ file: 'services.json', text }], 'netbox.example');
const { objects } = read;
const named = (kind: Kind, name: string): Record<string, unknown> & { readonly id: string } => {
  const found = [...objects[kind].values()].find(({ id }) => pathOf(objects, kind, id) === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return { ...found };
};
const idOf = (kind: Kind, name: string): string => named(kind, name).id;

describe('circuits, power, stacked VLANs and AS numbers of an export', () => {
  // prettier-ignore
  it.each<[Kind, string, object]>([
    ['circuit', 'FO-0012', { provider: 'Acme Telecom', service: 'Dark fibre', rateMbps: 1000, lengthM: 4200, aNetwork: '', zNetwork: '', description: 'ring' }],
    ['circuit', '1E05', { status: 'offline', rateMbps: 100, zPortId: null, zNetwork: 'Acme MPLS' }],
    ['circuit', 'OLD', { status: 'retired', aPortId: null, zPortId: null }],
    ['port', 'Nord/FO-0012 A:A', { kind: 'circuit', label: 'MMR 12', description: 'XC-7' }],
    ['port', 'Sud/FO-0012 Z:Z', { kind: 'circuit' }],
    ['deviceType', 'Acme Telecom Circuit hand-over', { role: 'other', heightU: 0 }],
    ['device', 'Nord/TGBT', { description: 'main board' }],
    ['port', 'Nord/TGBT:A1', { kind: 'power-feed', enabled: true, description: '→ SR1', rating: { voltageV: 230, currentA: 16, phases: 1, side: 'a' } }],
    ['port', 'Nord/TGBT:B1', { enabled: false, rating: { voltageV: 48, currentA: 63, phases: 3, side: 'b' } }],
    ['cable', 'E-1', { role: 'power', media: 'power' }],
    ['deviceType', 'Maker SW-1', { powerW: 300 }],
    ['vlan', 'VLAN 1000 S1000', { stacking: 'service', serviceVlanId: null }],
    ['vlan', 'VLAN 100 C100', { stacking: 'customer' }],
    ['circuit', 'VC-1', { provider: 'Acme Telecom', service: 'E-Line', aNetwork: '', zNetwork: '', description: 'over the ring' }],
    ['circuit', 'VC-2 Nord/SW1:vc2', { service: 'E-LAN', status: 'planned', zPortId: null, zNetwork: 'Acme MPLS', description: 'hub' }],
    ['circuit', 'VC-2 Sud/SW2:vc2b', { zNetwork: 'Acme MPLS', description: 'spoke' }],
    ['circuit', 'VC-3', { aPortId: null, zPortId: null, zNetwork: 'Acme MPLS' }],
    ['asn', 'AS65001', { registry: 'private', description: 'core' }],
    ['asn', 'AS3215', { registry: 'ripe', locationId: null }],
  ])('%s %s', (kind, name, facts) => expect(named(kind, name)).toMatchObject(facts));

  it('what belongs together is joined', () => {
    expect(named('vlan', 'VLAN 100 C100')['serviceVlanId']).toBe(idOf('vlan', 'VLAN 1000 S1000'));
    expect(named('interfaceVlan', 'Nord/SW1:2')).toMatchObject({
      mode: 'access',
      untaggedVlanId: idOf('vlan', 'VLAN 1000 S1000'),
    });
    expect(named('asn', 'AS65001')['locationId']).toBe(idOf('location', 'Nord'));
  });

  it('[SW1:1] --W-1-- [FO-0012 A] ~4,200 m~ [FO-0012 Z] --W-2-- [SW2:1]', () => {
    const graph = buildGraph(cablingFactsOf(objects));
    const [path] = tracePaths(graph, { portId: idOf('port', 'Nord/SW1:1') });
    expect(path).toMatchObject({ complete: true, lengthM: 4205, lengthDefinitive: true });
    expect(cablesOf(path!).map((id) => pathOf(objects, 'cable', id))).toEqual(['W-1', 'W-2']);
    expect(path!.hops.at(-1)!.ids).toEqual([idOf('port', 'Sud/SW2:1')]);
  });

  it('[SW1:vc1] ~VC-1~ [SW2:vc1]: a virtual circuit of two ends is one, from interface to interface', () => {
    const [a, z] = ['Nord/SW1:vc1', 'Sud/SW2:vc1'].map((name) => idOf('port', name));
    expect(named('circuit', 'VC-1')).toMatchObject({ aPortId: a, zPortId: z });
  });

  it('an interface that follows a policy has a translation for each of its rules, with the VLAN that is meant', () => {
    const vlanId = idOf('vlan', 'VLAN 100 C100');
    const rows = [...objects.vlanTranslation.values()].map((row) => [
      pathOf(objects, 'port', row.portId),
      row.wireVid,
      row.vlanId,
    ]);
    expect(rows).toEqual([
      ['Nord/SW1:1', 2100, vlanId],
      ['Sud/SW2:1', 2100, vlanId],
    ]);
  });

  it('tells everything that it does not take over', () => {
    const told = read.findings.map((finding) => {
      const { code, place, text: said } = renderFinding(finding, 'en');
      return `${code} ${place}\n  ${said}`;
    });
    expectGolden('planfile/netbox-services.en.txt', `${told.join('\n')}\n`);
  });

  it('is a plan file like any other', () => {
    const plan = { name: 'Nord', present: objects, project: null, waivers: [], policy: {} };
    const back = readPlan(writePlan(plan, { ids: true }), { file: 'p', newId: () => 'unwanted' });
    expect(back.findings).toEqual([]);
    expect(back.plan).toEqual(plan);
  });
});
