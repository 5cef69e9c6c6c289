import { lazily } from '#changes';
import type { Switching } from '../switching.js';
import type { ModePorts, SwitchPorts } from './switch-ports.js';

/** What the lookups are made of. A part that a rule does not look at is not asked for. */
interface Parts {
  readonly switchPorts: SwitchPorts;
  readonly switchLinks: Switching['links'];
  readonly users: ModePorts;
  readonly l3: ModePorts;
}

/** The lookups of the switching rules over their parts. */
export function switchingOf(parts: Parts): Switching {
  const switching = {} as Switching;
  lazily(switching, 'ports', () => parts.switchPorts.byPort);
  lazily(switching, 'links', () => parts.switchLinks);
  lazily(switching, 'usersOf', () => parts.users.byVlan);
  lazily(switching, 'l3Of', () => parts.l3.byVlan);
  return switching;
}
