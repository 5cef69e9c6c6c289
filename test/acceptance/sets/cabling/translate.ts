import { portSchema, type Cable, type CableProfile, type Port } from '#cabling';
import type { Profiles, ScenarioObject } from './scenario.js';

/** The scenario's port kinds in our words. */
const PORT_KINDS: Readonly<Record<string, Port['kind']>> = {
  interface: 'interface',
  console_port: 'console',
  console_server_port: 'console-server',
  power_port: 'power-port',
  power_outlet: 'power-outlet',
  power_feed: 'power-feed',
  front_port: 'front',
  rear_port: 'rear',
  circuit_termination: 'circuit',
};

const INTERFACE_TYPES: Readonly<Record<string, Port['type']>> = {
  wireless: 'wireless',
  cellular: 'wireless',
  virtual: 'virtual',
  bridge: 'virtual',
  lag: 'lag',
};

const STATUSES: Readonly<Record<string, Cable['status']>> = {
  connected: 'installed',
  planned: 'planned',
  decommissioning: 'retired',
};

const METRES: Readonly<Record<string, number>> = {
  km: 1000,
  m: 1,
  cm: 0.01,
  mi: 1609.344,
  ft: 0.3048,
  in: 0.0254,
};

export function statusOf(status: string): Cable['status'] {
  const ours = STATUSES[status];
  if (!ours) throw new Error(`unknown cable status ${status}`);
  return ours;
}

/** A length in metres; null stays null. */
export function metres(length: number | null | undefined, unit: string | null | undefined): number | null {
  if (length == null) return null;
  const factor = METRES[unit ?? 'm'];
  if (factor === undefined) throw new Error(`unknown unit of length ${unit}`);
  return length * factor;
}

/** The port that a scenario's object is, or null when it is no port. */
export function portOf(id: string, object: ScenarioObject): Port | null {
  const kind = PORT_KINDS[object.kind];
  if (!kind) return null;
  return portSchema.parse({
    id,
    name: id,
    kind,
    // A circuit's ends hang on no device of ours, and a power feed on its panel: each stands for itself.
    deviceId: object.device ?? object.circuit ?? id,
    positions: object.positions ?? 1,
    type: (object.type !== undefined && INTERFACE_TYPES[object.type]) || 'physical',
    markedConnected: object.mark_connected ?? false,
  });
}

export function profilesOf(profiles: Profiles): CableProfile[] {
  return Object.entries(profiles).map(([name, { a, b, map }]) => ({ name, a, b, map: map ?? null }));
}
