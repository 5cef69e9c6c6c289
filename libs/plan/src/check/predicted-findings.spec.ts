import { configView, rulesOf, type ConfigView } from '#netconfig';
import { placeText } from '#findings';
import { asConfigured } from './as-configured.js';
import { predictedFindings, type ConfigViews } from './predicted-findings.js';
import { cables, mode, twoSwitches } from './two-switches.fixture.js';
import type { PlanObjects } from '../value/kinds.js';

const frame = { name: 'Test', policy: { sparePortsPercent: 0 } };
const TODAY = '2026-11-22';

/** `[acc 4 trunk 20] --C1-- [core 4 trunk 20]`, users on `[acc 1 access 20]`, gateway `[core Vlan20]`. */
function plan(): PlanObjects {
  const d = twoSwitches();
  cables(d, 'acc:4 -- core:4');
  for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, ['v20']);
  return d.objects;
}

const view = (text: string): ConfigView => configView(text, rulesOf('ios-xe'))!;
const trunk = (allowed: string, more = ''): string =>
  `interface 4\n switchport trunk allowed vlan ${allowed}\n switchport mode trunk\n${more}`;

const views = (texts: Record<string, string>): ConfigViews =>
  new Map(Object.entries(texts).map(([id, text]) => [id, view(text)]));
const told = (after: Record<string, string>, now: Record<string, string> = {}): string[] =>
  predictedFindings(frame, plan(), { now: views(now), after: views(after) }, TODAY).map(
    ({ finding: { code, where }, remains }) =>
      `${code} ${where[0] ? placeText(where[0]) : ''}${remains ? ', already' : ''}`,
  );

// prettier-ignore
it.each<[string, Record<string, string>, string[]]>([
  ['nothing is known: as planned', {}, []],
  ['both as planned', { acc: trunk('20'), core: trunk('20') }, []],
  ['a port that is named otherwise is left as planned', { core: 'interface Te1/0/9\n switchport mode access\n' }, []],
  ['the neighbour does not let the VLAN through yet', { acc: trunk('20'), core: trunk('10') }, ['IPPLAN_VLAN_INTERRUPTED VLAN 20 USERS']],
  ['the neighbour’s port is shut down', { core: trunk('20', ' shutdown\n') }, ['IPPLAN_VLAN_NO_PATH VLAN 20 USERS']],
  ['a trunk meets an access port', { acc: trunk('20'), core: 'interface 4\n switchport mode access\n switchport access vlan 20\n' }, ['IPPLAN_MODE_MISMATCH']],
])('[acc 4] -- [core 4] %s', (_, after, expected) => {
  const found = told(after);
  for (const one of expected) expect(found.filter((text) => text.startsWith(one))).toHaveLength(1);
  expect(found.length > 0).toBe(expected.length > 0);
});

it('tells what is so already from what the push brings', () => {
  const [bad, good] = [{ core: trunk('10') }, { core: trunk('20') }];
  const interrupted = 'IPPLAN_VLAN_INTERRUPTED VLAN 20 USERS';
  expect(told(bad, bad)).toEqual([`${interrupted}, already`]);
  expect(told(bad, good)).toEqual([interrupted]);
  expect(told(good, bad)).toEqual([]);
});

it('leaves what a configuration does not tell, and takes a port without a VLAN to be in VLAN 1', () => {
  const objects = plan();
  const configured = asConfigured(
    objects,
    new Map([['acc', view('interface 1\n switchport mode access\ninterface 2\n description spare\n')]]),
  );
  const of = (portId: string) => [...configured.interfaceVlan.values()].filter((it) => it.portId === portId);
  expect(of('acc:1')).toMatchObject([{ id: 'm_acc:1', mode: 'access', untaggedVlanId: null }]);
  expect(of('acc:2')).toEqual([]);
  expect(of('acc:4')).toMatchObject([{ mode: 'trunk', taggedVlanIds: ['v20'] }]);
  expect(objects.interfaceVlan.get('m_acc:1')?.untaggedVlanId).toBe('v20');
});
