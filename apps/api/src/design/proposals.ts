import { proposalChanges, proposeFor, type NewDevice } from '#cabling';
import type { z } from 'zod';
import { named, type Frame } from './design-frame.js';
import type { needAnswer, needBody } from './schemas.js';

/** More racks than a person compares. */
const MOST = 5;

/** What the best racks would have to take for a need. */
export function proposals(frame: Frame, body: z.infer<typeof needBody>): z.infer<typeof needAnswer> {
  const { location, panelType, switchType, managerType, layer: _layer, ...need } = body;
  const wanted = {
    ...need,
    locationId: location,
    panelTypeId: panelType,
    switchTypeId: switchType,
    ...(managerType !== undefined && { managerTypeId: managerType }),
  };
  const context = { policy: frame.policy, reserved: new Set(frame.reserved.keys()) };
  const ports = (ids: readonly string[]) => ids.map((id) => named(frame, 'port', id));
  const device = ({ typeId, name, positionU }: NewDevice) => ({
    type: named(frame, 'deviceType', typeId),
    name,
    positionU,
  });
  const found = proposeFor(frame.objects, wanted, context).slice(0, MOST);
  return {
    proposals: found.map((proposal) => {
      const {
        rackId,
        panelPorts,
        existingSwitchPorts,
        strands,
        newPanels,
        newSwitches,
        newManagers,
        ...figures
      } = proposal;
      return {
        ...figures,
        obstacles: [...figures.obstacles],
        rack: named(frame, 'rack', rackId),
        panelPorts: ports(panelPorts),
        existingSwitchPorts: ports(existingSwitchPorts),
        strands: ports(strands),
        newPanels: newPanels.map(device),
        newSwitches: newSwitches.map(device),
        newManagers: newManagers.map(device),
        changes: proposalChanges(frame.objects, proposal, frame.newId),
      };
    }),
  };
}
