import type { Port, PortMap, RecordedCircuit, TransceiverType } from '#cabling';
import type { Id } from '#changes';
import { pathOf } from '#plan';
import type { LayerIndex } from './layer-index.js';

/** The pluggable module in a cage. */
export interface PluggedModule extends Pick<
  TransceiverType,
  'id' | 'model' | 'application' | 'formFactor' | 'connector' | 'reachM' | 'speedMbps'
> {
  readonly manufacturer: string;
}

/** A provider's service that is handed over at a port. */
export interface HandedOver extends Pick<
  RecordedCircuit,
  'id' | 'name' | 'provider' | 'service' | 'status' | 'rateMbps' | 'lengthM'
> {
  /** Which of its ends this port is. */
  readonly end: 'a' | 'z';
  /** Where the other end is: a port, a place or the provider's network; null: not recorded. */
  readonly far: {
    readonly kind: 'port' | 'location' | 'network';
    readonly id: string;
    readonly path: string;
  } | null;
}

/** The module in a port's cage; null for an empty cage, and where there is none. */
export function moduleIn({ objects }: LayerIndex, { transceiverId }: Port): PluggedModule | null {
  const type = transceiverId === null ? undefined : objects.transceiverType.get(transceiverId);
  if (!type) return null;
  const { id, manufacturer, model, application, formFactor, connector, reachM, speedMbps } = type;
  return { id, manufacturer, model, application, formFactor, connector, reachM, speedMbps };
}

/** The circuits that are handed over at a port, those that are given up included. */
export function circuitsAt(index: LayerIndex, port: Port): HandedOver[] {
  return (index.circuitsAt.get(port.id) ?? []).map((circuit) => {
    const { id, name, provider, service, status, rateMbps, lengthM } = circuit;
    const end = circuit.aPortId === port.id ? 'a' : 'z';
    return { id, name, provider, service, status, rateMbps, lengthM, end, far: farOf(index, circuit, end) };
  });
}

function farOf(
  { objects }: LayerIndex,
  { aPortId, aLocationId, aNetwork, zPortId, zLocationId, zNetwork }: RecordedCircuit,
  end: 'a' | 'z',
): HandedOver['far'] {
  const [portId, locationId, network] =
    end === 'a' ? [zPortId, zLocationId, zNetwork] : [aPortId, aLocationId, aNetwork];
  if (portId !== null) return { kind: 'port', id: portId, path: pathOf(objects, 'port', portId) };
  if (locationId !== null)
    return { kind: 'location', id: locationId, path: pathOf(objects, 'location', locationId) };
  return network === '' ? null : { kind: 'network', id: '', path: network };
}

/** The inside of a device: which position of which front port meets which of which rear port, once each. */
export function mapsWithin({ mapsAt }: LayerIndex, ports: readonly Port[]): PortMap[] {
  const maps = new Map<Id, PortMap>();
  for (const { id } of ports) for (const map of mapsAt.get(id) ?? []) maps.set(map.id, map);
  return [...maps.values()];
}
