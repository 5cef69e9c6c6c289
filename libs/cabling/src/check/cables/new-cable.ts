import type { Id } from '#changes';
import { inOrder, type Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFindings } from '../links/media.js';
import type { CablingView } from '../view.js';
import { plugFindings } from './plugs.js';

/** What is wrong with a cable that is about to be added: how it is plugged, whether it fits, and who else wants its ports. */
export function findingsOfNewCable(
  view: CablingView,
  cable: Cable,
  reserved: ReadonlyMap<Id, string>,
): Finding[] {
  const claimed = [...cable.a, ...cable.b].flatMap(({ portId }): Finding[] => {
    const [project, port] = [reserved.get(portId), view.objects.port.get(portId)];
    if (project === undefined || !port) return [];
    const params = { cable: cable.label, port: view.pathOf('port', portId), project };
    return [
      view.find(
        'CABLING_PORT_RESERVED',
        [
          ['port', port],
          ['cable', cable],
        ],
        params,
      ),
    ];
  });
  return inOrder([...plugFindings(view, cable), ...mediaFindings(view, cable), ...claimed]);
}
