import { readPlan, writePlan } from './index.js';

const TEXT = `brassage: 1
name: Groups
present:
  vlans: [{ vid: 20, name: USERS }, { vid: 30, name: VOICE }]
  deviceTypes: [{ manufacturer: X, model: SW, role: switch }]
  devices:
    - name: core
      type: SW
      ports: { Vlan20: { type: svi }, Vlan30: { type: svi } }
  fhrpGroups:
    - { protocol: hsrp, number: 1, vlan: USERS, virtualAddresses: [10.0.20.1] }
    - { protocol: hsrp, number: 1, vlan: VOICE, virtualAddresses: [10.0.30.1] }
    - { protocol: hsrp, number: 2, vlan: VOICE, virtualAddresses: [10.0.30.2] }
  fhrpMembers:
    - { group: VLAN 20 USERS/HSRP 1, port: 'core:Vlan20' }
    - { group: VLAN 30 VOICE/HSRP 1, port: 'core:Vlan30' }
    - { group: HSRP 2, port: 'core:Vlan30' }
`;

const read = (text: string) => {
  let next = 0;
  return readPlan(text, { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
};

/** `10.0.20.1 core:Vlan20`: who answers where. */
function members(text: string): string[] {
  const { plan, findings } = read(text);
  expect(findings).toEqual([]);
  const { fhrpMember, fhrpGroup, port } = plan!.present;
  return [...fhrpMember.values()].map(
    ({ groupId, portId }) => `${fhrpGroup.get(groupId)?.virtualAddresses[0]} ${port.get(portId)?.name}`,
  );
}

describe('groups of redundant gateways', () => {
  it('of one number in several VLANs are told apart by the VLAN; a clear one needs none', () => {
    const said = ['10.0.20.1 Vlan20', '10.0.30.1 Vlan30', '10.0.30.2 Vlan30'];
    expect(members(TEXT)).toEqual(said);
    expect(members(writePlan(read(TEXT).plan!)).toSorted()).toEqual(said);
  });

  it('without the VLAN in front, a number that two have is told with both', () => {
    const { findings } = read(TEXT.replace('VLAN 20 USERS/HSRP 1', 'HSRP 1'));
    expect(findings).toMatchObject([
      {
        code: 'PLANFILE_AMBIGUOUS',
        params: { candidates: ['VLAN 20 USERS/HSRP 1', 'VLAN 30 VOICE/HSRP 1'] },
      },
    ]);
  });
});
