import { apply, type ChangeSet } from '#changes';
import type { IpPlanKinds } from '../model/kinds.js';
import { checkIpPlan } from './check.js';
import { ipObjects, links, told, world } from './ipplan.fixture.js';

const V26 = ['IPPLAN_VLAN_INTERRUPTED', 'IPPLAN_VLAN_NO_PATH'] as const;

const vlan20 = { id: 'v20', vid: 20, name: 'Users' };
const network = { prefix: '10.0.20.0/24', vlanId: 'v20', gateway: '10.0.20.1' };
const gateway = { address: '10.0.20.1/24', portId: 'CORE:Vlan20' };
const access = (portId: string, vlanId = 'v20') => ({ portId, mode: 'access', untaggedVlanId: vlanId });
const trunk = (portId: string, ...taggedVlanIds: string[]) => ({ portId, mode: 'trunk', taggedVlanIds });
const svi = (portId: string, vlanId = 'v20') => ({ portId, mode: 'l3', untaggedVlanId: vlanId });

const plan = (...modes: readonly Record<string, unknown>[]) =>
  ipObjects({
    vlan: [vlan20, { id: 'v10', vid: 10, name: 'Management', l2Only: true }],
    prefix: [network],
    address: [gateway],
    interfaceVlan: [svi('CORE:Vlan20'), ...modes],
  });

describe('VLAN continuity', () => {
  const chain = world({ l2Links: links('ACC:48 DIST:1', 'DIST:2 CORE:1') });
  const rows: [string, Record<string, unknown>[], string[]][] = [
    [
      '[PC]-20-[ACC]==20==[DIST]==20==[CORE svi] holds',
      [
        access('ACC:1'),
        trunk('ACC:48', 'v20'),
        trunk('DIST:1', 'v20'),
        trunk('DIST:2', 'v20'),
        trunk('CORE:1', 'v20'),
      ],
      [],
    ],
    [
      '[PC]-20-[ACC]==20==[DIST]==10==[CORE svi]: both ends of the second trunk lack it',
      [
        access('ACC:1'),
        trunk('ACC:48', 'v20'),
        trunk('DIST:1', 'v20'),
        trunk('DIST:2', 'v10'),
        trunk('CORE:1', 'v10'),
      ],
      ['IPPLAN_VLAN_INTERRUPTED v20 DIST:2 CORE:1 ACC:1'],
    ],
    [
      '[PC]-20-[ACC]=10|20=[DIST]==20==[CORE svi]: made on the access switch, forgotten on its uplink',
      [
        access('ACC:1'),
        trunk('ACC:48', 'v10'),
        trunk('DIST:1', 'v20'),
        trunk('DIST:2', 'v20'),
        trunk('CORE:1', 'v20'),
      ],
      ['IPPLAN_VLAN_INTERRUPTED v20 ACC:48 ACC:1'],
    ],
    [
      '[PC]-20-[ACC]==all==[DIST]==all==[CORE svi] holds',
      [
        access('ACC:1'),
        ...['ACC:48', 'DIST:1', 'DIST:2', 'CORE:1'].map((portId) => ({ ...trunk(portId), allTagged: true })),
      ],
      [],
    ],
    [
      '[PC]-20-[ACC]-access 20-[DIST]==20==[CORE svi] holds: an access link carries its VLAN',
      [access('ACC:1'), access('ACC:48'), access('DIST:1'), trunk('DIST:2', 'v20'), trunk('CORE:1', 'v20')],
      [],
    ],
    [
      '[PC]-20-[ACC]--?--[DIST]==20==[CORE svi]: an end without a recorded mode is named, and no fix is offered',
      [access('ACC:1'), trunk('DIST:1', 'v20'), trunk('DIST:2', 'v20'), trunk('CORE:1', 'v20')],
      ['IPPLAN_VLAN_INTERRUPTED v20 ACC:48 ACC:1'],
    ],
    [
      '[phone voice 20]-[ACC]==10==[DIST]==20==[CORE svi]: a voice VLAN needs its gateway too',
      [
        { portId: 'ACC:1', mode: 'access', untaggedVlanId: 'v10', voiceVlanId: 'v20' },
        trunk('ACC:48', 'v10'),
        trunk('DIST:1', 'v10', 'v20'),
        trunk('DIST:2', 'v20'),
        trunk('CORE:1', 'v20'),
      ],
      ['IPPLAN_VLAN_INTERRUPTED v20 ACC:48 ACC:1'],
    ],
    [
      '[ACC svi 20 for its management]==10==[DIST]==20==[CORE svi, gateway]: the switch itself is cut off',
      [
        svi('ACC:Vlan20'),
        trunk('ACC:48', 'v10'),
        trunk('DIST:1', 'v10'),
        trunk('DIST:2', 'v20'),
        trunk('CORE:1', 'v20'),
      ],
      ['IPPLAN_VLAN_INTERRUPTED v20 ACC:48 DIST:1 ACC:Vlan20'],
    ],
  ];
  it.each(rows)('%s', (_title, modes, expected) =>
    expect(told(plan(...modes), chain, ...V26)).toEqual(expected),
  );

  it('[PC]-[ACC]   [CORE svi]: no link at all', () => {
    expect(told(plan(access('ACC:1')), world(), ...V26)).toEqual(['IPPLAN_VLAN_NO_PATH v20 ACC:1']);
  });

  it('a ring holds while one way is open: [ACC]==20==[CORE], [ACC]==10==[DIST]==20==[CORE]', () => {
    const ring = world({ l2Links: links('ACC:47 CORE:2', 'ACC:48 DIST:1', 'DIST:2 CORE:1') });
    const modes = [
      access('ACC:1'),
      trunk('ACC:47', 'v20'),
      trunk('CORE:2', 'v20'),
      trunk('ACC:48', 'v10'),
      trunk('DIST:1', 'v10'),
      trunk('DIST:2', 'v20'),
      trunk('CORE:1', 'v20'),
    ];
    expect(told(plan(...modes), ring, ...V26)).toEqual([]);
  });

  it('names the way with the fewest ends to mend: one on the left, two on the right', () => {
    const ring = world({ l2Links: links('ACC:48 DIST:1', 'DIST:2 CORE:1', 'ACC:47 CORE:2') });
    const modes = [
      access('ACC:1'),
      trunk('ACC:47', 'v20'),
      trunk('CORE:2', 'v10'),
      trunk('ACC:48', 'v10'),
      trunk('DIST:1', 'v10'),
      trunk('DIST:2', 'v20'),
      trunk('CORE:1', 'v20'),
    ];
    expect(told(plan(...modes), ring, ...V26)).toEqual(['IPPLAN_VLAN_INTERRUPTED v20 CORE:2 ACC:1']);
  });

  it('[PC]-[ACC]-access 20-[FW, routed port owns the gateway] holds without a recorded mode', () => {
    const objects = ipObjects({
      vlan: [vlan20],
      prefix: [network],
      address: [{ ...gateway, portId: 'FW:1' }],
      interfaceVlan: [access('ACC:1'), access('ACC:48')],
    });
    expect(told(objects, world({ l2Links: links('ACC:48 FW:1') }), ...V26)).toEqual([]);
  });

  it('[LEAF1 svi anycast]   [LEAF2 svi anycast]: each leaf is its own gateway', () => {
    const objects = ipObjects({
      vlan: [vlan20],
      prefix: [network],
      address: ['LEAF1', 'LEAF2'].map((leaf) => ({ ...gateway, portId: `${leaf}:Vlan20`, role: 'anycast' })),
      interfaceVlan: [svi('LEAF1:Vlan20'), svi('LEAF2:Vlan20'), access('LEAF1:1'), access('LEAF2:1')],
    });
    expect(told(objects, world(), ...V26)).toEqual([]);
  });

  it('without any gateway, the access ports must still reach each other', () => {
    const objects = ipObjects({
      vlan: [{ ...vlan20, l2Only: true }],
      interfaceVlan: [access('ACC:1'), access('ACC:2'), access('DIST:9'), trunk('ACC:48'), trunk('DIST:1')],
    });
    const context = world({ l2Links: links('ACC:48 DIST:1') });
    expect(told(objects, context, ...V26)).toEqual(['IPPLAN_VLAN_INTERRUPTED v20 DIST:1 ACC:48 DIST:9']);
  });

  describe('where a port translates, the number on the wire counts', () => {
    const V120 = ['IPPLAN_VLAN_RENUMBERED', ...V26];
    const wire = world({ l2Links: links('ACC:48 CORE:1') });
    const through = world({ l2Links: links('ACC:48 DIST:1', 'DIST:2 CORE:1') });
    const translate = (portId: string, vlanId: string, wireVid: number) => ({ portId, vlanId, wireVid });
    const all = (portId: string) => ({ ...trunk(portId), allTagged: true });
    const meets = (
      gatewayVlan: string,
      vlanTranslation: Record<string, unknown>[],
      modes: Record<string, unknown>[],
    ) =>
      ipObjects({
        vlan: [
          vlan20,
          { id: 'v120', vid: 120, name: 'Core users' },
          { id: 'v30', vid: 30, name: 'Voice', l2Only: true },
        ],
        prefix: [{ ...network, vlanId: gatewayVlan }],
        address: [gateway],
        vlanTranslation,
        interfaceVlan: [svi('CORE:Vlan20', gatewayVlan), access('ACC:1'), ...modes],
      });
    // prettier-ignore
    const cases: [string, string, Record<string, unknown>[], Record<string, unknown>[], string[]][] = [
      ['[acc access 20]══trunk, 20↔120══[core svi 120] holds', 'v120',
        [translate('ACC:48', 'v20', 120)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v120')], []],
      ['[acc access 20]══120↔20, trunk══[core svi 120], translated at the core, holds', 'v120',
        [translate('CORE:1', 'v120', 20)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v120')], []],
      ['[acc access 20]══all, 20↔120══all══[core svi 120] holds', 'v120',
        [translate('ACC:48', 'v20', 120)], [all('ACC:48'), all('CORE:1')], []],
      ['[acc access 20]══20↔500, 500↔120══[core svi 120]: both ends translate to one number, holds', 'v120',
        [translate('ACC:48', 'v20', 500), translate('CORE:1', 'v120', 500)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v120')], []],
      ['[acc access 20]══20↔500, 500↔20══[core svi 20] holds', 'v20',
        [translate('ACC:48', 'v20', 500), translate('CORE:1', 'v20', 500)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v20')], []],
      ['[acc access 20]══20↔120══[core svi 20]: translated at one end only', 'v20',
        [translate('ACC:48', 'v20', 120)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v20')],
        ['IPPLAN_VLAN_RENUMBERED v20 ACC:48 CORE:1 ACC:1']],
      ['[acc access 20]══all, 20↔120══all══[core svi 20]: a trunk that carries everything does not carry it either', 'v20',
        [translate('ACC:48', 'v20', 999)], [all('ACC:48'), all('CORE:1')],
        ['IPPLAN_VLAN_RENUMBERED v20 ACC:48 CORE:1 ACC:1']],
      ['[acc access 20]══20↔500, 501↔20══[core svi 20]: two numbers', 'v20',
        [translate('ACC:48', 'v20', 500), translate('CORE:1', 'v20', 501)], [trunk('ACC:48', 'v20'), trunk('CORE:1', 'v20')],
        ['IPPLAN_VLAN_RENUMBERED v20 ACC:48 CORE:1 ACC:1']],
      ['[acc access 20]══30 as 20══[core svi 20]: its number means another VLAN there', 'v20',
        [translate('ACC:48', 'v30', 20)], [trunk('ACC:48', 'v20', 'v30'), trunk('CORE:1', 'v20')],
        ['IPPLAN_VLAN_RENUMBERED v20 ACC:48 CORE:1 ACC:1']],
      ['[acc access 20]══30 as 130══[core svi 20]: the translation of another VLAN is nothing to it', 'v20',
        [translate('ACC:48', 'v30', 130)], [trunk('ACC:48', 'v20', 'v30'), trunk('CORE:1', 'v20')], []],
    ];
    it.each(cases)('%s', (_title, gatewayVlan, translations, modes, expected) =>
      expect(told(meets(gatewayVlan, translations, modes), wire, ...V120)).toEqual(expected),
    );

    // prettier-ignore
    const beyond: typeof cases = [
      ['[acc 20]══20══[dist]══20↔120══[core svi 120] holds, and no trunk is idle', 'v120',
        [translate('DIST:2', 'v20', 120)],
        [trunk('ACC:48', 'v20'), trunk('DIST:1', 'v20'), trunk('DIST:2', 'v20'), trunk('CORE:1', 'v120')], []],
      ['[acc 20]══20↔120══[dist 120]══120↔20══[core svi 20]: through another VLAN and back, holds', 'v20',
        [translate('ACC:48', 'v20', 120), translate('CORE:1', 'v20', 120)],
        [trunk('ACC:48', 'v20'), trunk('DIST:1', 'v120'), trunk('DIST:2', 'v120'), trunk('CORE:1', 'v20')], []],
      ['[acc 20]══20↔120══[dist 120, user]══120 forgotten══[core svi 120]: the VLAN and the hop that lack it', 'v120',
        [translate('ACC:48', 'v20', 120)],
        [trunk('ACC:48', 'v20'), trunk('DIST:1', 'v120'), access('DIST:9', 'v120'), trunk('DIST:2'), trunk('CORE:1', 'v120')],
        ['IPPLAN_VLAN_INTERRUPTED v120 DIST:2 DIST:9 ACC:1']],
    ];
    it.each(beyond)('%s', (_title, gatewayVlan, translations, modes, expected) => {
      const objects = meets(gatewayVlan, translations, modes);
      expect(told(objects, through, ...V120, 'IPPLAN_VLAN_PRUNE')).toEqual(expected);
    });
  });

  it('the fix heals it', () => {
    const objects = plan(
      access('ACC:1'),
      trunk('ACC:48', 'v10'),
      trunk('DIST:1', 'v10'),
      trunk('DIST:2', 'v20'),
      trunk('CORE:1', 'v20'),
    );
    const [found] = checkIpPlan(objects, chain).filter(({ code }) => code === 'IPPLAN_VLAN_INTERRUPTED');
    expect(found?.params).toMatchObject({ vid: '20', from: 'ACC', to: 'CORE', ports: ['ACC:48', 'DIST:1'] });
    const healed = apply(objects, found!.fixes![0]!.changes as ChangeSet<IpPlanKinds>);
    if (!healed.ok) throw new Error('the fix does not apply');
    expect(told(healed.objects, chain, ...V26)).toEqual([]);
  });

  it('[PC]-20-[ACC lag1]═[CORE lag1]+[CORE2 lag1], [CORE]==all==[CORE2]: the fix allows it on both of the pair', () => {
    const pair = world({ l2Links: links('ACC:lag1 CORE:lag1', 'ACC:lag1 CORE2:lag1', 'CORE:9 CORE2:9') });
    const between = ['CORE:9', 'CORE2:9'].map((portId) => ({ ...trunk(portId), allTagged: true }));
    const far = [trunk('CORE:lag1', 'v10'), trunk('CORE2:lag1', 'v10')];
    const objects = plan(access('ACC:1'), trunk('ACC:lag1', 'v10', 'v20'), ...far, ...between);
    const [found] = checkIpPlan(objects, pair).filter(({ code }) => code === 'IPPLAN_VLAN_INTERRUPTED');
    const healed = apply(objects, found!.fixes![0]!.changes as ChangeSet<IpPlanKinds>);
    if (!healed.ok) throw new Error('the fix does not apply');
    expect(told(healed.objects, pair, ...V26, 'IPPLAN_LAG_SPLIT')).toEqual([]);
  });
});
