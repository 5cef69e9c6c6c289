import { siteSettingsSchema } from '#templating';
import { plantOf } from '../check/planted/plant.fixture.js';
import { variablesFor } from './device-variables.js';

const { objects } = plantOf(3).d;
const of = (zoneAccessLists: boolean) =>
  variablesFor(objects, siteSettingsSchema.parse({ zoneAccessLists }))('core-0');

describe('access lists of zones as templates see them', () => {
  it('the device that routes a zone has its list, with masks, ports and reasons; the SVI names it', () => {
    const { accessLists, svis } = of(true);
    expect(svis.map(({ vlan, accessIn, accessIn6 }) => [vlan, accessIn, accessIn6])).toEqual([
      [10, 'ZONE-MGMT-IN', null],
      [20, 'ZONE-USERS-IN', 'ZONE-USERS-IN-V6'],
      [30, 'ZONE-USERS-IN', 'ZONE-USERS-IN-V6'],
      [40, 'ZONE-GUESTS-IN', null],
      [50, 'ZONE-SERVERS-IN', null],
    ]);
    expect(accessLists.map(({ name }) => name).toSorted()).toEqual([
      'ZONE-GUESTS-IN',
      'ZONE-MGMT-IN',
      'ZONE-SERVERS-IN',
      'ZONE-USERS-IN',
      'ZONE-USERS-IN-V6',
    ]);
    expect(accessLists.find(({ name }) => name === 'ZONE-USERS-IN')!.entries[0]).toEqual({
      action: 'permit',
      protocol: 'tcp',
      source: '10.10.20.0/24',
      sourceWildcard: '0.0.0.255',
      destination: '10.10.50.0/24',
      destinationWildcard: '0.0.0.255',
      firstPort: 443,
      lastPort: 443,
      remark: 'WEB',
    });
  });

  it('a site that does not ask for them has none', () => {
    const { accessLists, svis } = of(false);
    expect([accessLists, svis.every(({ accessIn }) => accessIn === null)]).toEqual([[], true]);
  });
});
