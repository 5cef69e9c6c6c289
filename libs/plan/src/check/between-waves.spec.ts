import { configView, rulesOf } from '#netconfig';
import { findingsBetweenWaves } from './between-waves.js';
import type { ConfigViews } from './predicted-findings.js';
import { cables, mode, twoSwitches } from './two-switches.fixture.js';

/** `[acc 4 trunk 20] --C1-- [core 4 trunk 20]`: one of both is pushed to first, the other in the next wave. */
const d = twoSwitches();
cables(d, 'acc:4 -- core:4');
for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, ['v20']);

const trunk = (allowed: string): string =>
  `interface 4\n switchport trunk allowed vlan ${allowed}\n switchport mode trunk\n`;
const vlan = (vid: number): string => `vlan ${vid}\n name X\n`;
const views = (texts: Record<string, string>): ConfigViews =>
  new Map(Object.entries(texts).map(([id, text]) => [id, configView(text, rulesOf('ios-xe'))!]));
const found = (now: Record<string, string>, after: Record<string, string>): string[] =>
  findingsBetweenWaves(
    { name: 'Test', policy: { sparePortsPercent: 0 } },
    d.objects,
    { now: views(now), after: views(after) },
    '2026-11-22',
  ).map(({ finding, harms }) => `${finding.code}${harms ? ' harms' : ''}`);

const carrying = { acc: vlan(20) + trunk('20'), core: vlan(20) + trunk('20') };
const without = { acc: vlan(10) + trunk('10'), core: vlan(10) + trunk('10') };

it('a wave that takes a VLAN in service from one end of a trunk harms', () => {
  expect(found(carrying, { ...carrying, core: vlan(10) + trunk('10') })).toContain(
    'IPPLAN_VLAN_INTERRUPTED harms',
  );
});

it('a new VLAN that one end has and the other gets in the next wave is told, and stops nothing', () => {
  const after = { ...without, acc: vlan(20) + trunk('10,20') };
  expect(found(without, after).filter((text) => text.endsWith(' harms'))).toEqual([]);
});

it('what is so today already is no news', () => {
  expect(found(without, without)).toEqual([]);
  expect(found(carrying, carrying)).toEqual([]);
});
