import { readFileSync } from 'node:fs';
import { checkPlan } from '#plan';
import { readPlan } from './index.js';

const files = Object.fromEntries(
  ['campus', 'fabric'].map((name) => [name, readFileSync(`test/fixtures/planfile/${name}.yaml`, 'utf8')]),
);

/** What the addressing rules say of a plan file, without what follows from something else: `CODE first place`. */
function told(text: string): string[] {
  let next = 0;
  const { plan, findings } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
  expect(findings).toEqual([]);
  const [layer] = checkPlan(plan!, { today: '2026-11-22' });
  return layer!.findings
    .filter(({ code, follows }) => /^(IPPLAN|PLAN)_/.test(code) && follows === null)
    .map(
      ({ code, where: [place] }) =>
        `${code.replace('IPPLAN_', '')} ${place && 'path' in place ? place.path : ''}`,
    )
    .toSorted();
}

describe('sound plans of real sites', () => {
  it.each(['campus', 'fabric'])('%s: nothing is told of the addressing', (name) => {
    expect(told(files[name]!)).toEqual([]);
  });
});

/** One thing is changed in the campus, and this is told. */
type Broken = readonly [title: string, from: string, to: string, told: readonly string[]];

// prettier-ignore
const broken: readonly Broken[] = [
  ['a redundant gateway has one router', "    - { group: 'VRRP3 30', port: 'dist-2:Vlan30', priority: 100 }\n", '', ['FHRP_ALONE VLAN 30 VOICE/VRRP3 30']],
  ['both of its routers have the same priority', "'dist-1:Vlan30', priority: 120", "'dist-1:Vlan30', priority: 100", ['FHRP_PRIORITY VLAN 30 VOICE/VRRP3 30']],
  ['the ends of a /31 are in two networks', '10.1.254.3/31', '10.1.254.5/31', ['ADDRESS_WITHOUT_PREFIX 10.1.254.5/31', 'NEXT_HOP_UNREACHABLE R1/br-1 10.1.0.0/16', 'P2P_ENDS_DIFFER R1/dist-2:Te1/0/9']],
  ['the cord to the gateway of the DMZ is missing', "    { label: C8, a: 'acc-s:Gi1/0/22', b: 'fw-1:p2', media: cat6a, status: installed, lengthM: 2 },\n", '', ['VLAN_NO_PATH VLAN 60 DMZ']],
  ['the gateway of the DMZ is shut down', 'p2: { addresses: [10.1.60.1/24] }', 'p2: { enabled: false, addresses: [10.1.60.1/24] }', ['GATEWAY_DOWN 10.1.60.0/24', 'VLAN_NO_PATH VLAN 60 DMZ']],
  ['the management gateway is in the wrong table', '{ address: 10.255.0.1/24, vrf: MGMT }', '10.255.0.1/24', ['ADDRESS_WITHOUT_PREFIX 10.255.0.1/24', 'GATEWAY_UNASSIGNED 10.255.0.0/24']],
  ['a static address stands in a pool', '10.1.60.10/24, dnsName: web-1.campus.example }', '10.1.60.10/24, dnsName: web-1.campus.example }, 10.1.20.60/24', ['ADDRESS_OTHER_VLAN 10.1.20.60/24', 'STATIC_IN_DHCP 10.1.20.60/24']],
  ['the opening leads to nobody', 'destination: 10.1.60.10', 'destination: 10.1.60.77', ['OPENING_TARGET_UNKNOWN WEB']],
  ['a network of a partner', '{ prefix: 10.1.90.0/29, vlan: TRANSIT }', '{ prefix: 10.1.90.0/29, vlan: TRANSIT }\n    - { prefix: 10.99.5.0/24 }', ['OUTSIDE_CONTAINERS 10.99.5.0/24', 'PARTNER_OVERLAP 10.99.5.0/24']],
  ['another switch would become the root', '{ device: acc-2, mode: rapid-pvst }', '{ device: acc-2, mode: rapid-pvst, priority: 0 }', ['STP_ROOT STP R1/acc-2']],
  ['a host has the address of another', "'fd12:3456:789a:40::11/64'", "'fd12:3456:789a:40::2/64'", ['ADDRESS_DUPLICATE fd12:3456:789a:40::2/64']],
];

describe('the campus with one thing wrong', () => {
  it.each(broken)('%s', (_title, from, to, expected) => {
    expect(files['campus']).toContain(from);
    expect(told(files['campus']!.replace(from, to))).toEqual(expected);
  });
});
