import type { CablingKinds } from '../model/kinds.js';
import { row, type Plant } from '../plant.fixture.js';
import type { SoundPlant } from './sound-plant.fixture.js';

/** The plant with other values in an object that it has. */
export const set = (at: Plant, kind: keyof CablingKinds, id: string, fields: object): Plant =>
  at.put(kind, { ...at.objects[kind].get(id)!, ...fields });

/** A circuit between the two sockets of the provider's box. */
export const line = (at: Plant, more: object): Plant =>
  at
    .type(
      'nte',
      'other',
      row(2, { kind: 'circuit' }, (n) => (n === 1 ? 'a' : 'z')),
      { heightU: 0 },
    )
    .device('Main/nte', 'nte')
    .put('circuit', {
      id: 'c',
      name: 'FO-1',
      provider: 'P',
      aPortId: 'Main/nte:a',
      zPortId: 'Main/nte:z',
      ...more,
    });

/** [f1] -- [UPS] -- [strip a] -- [PS1 server PS2] -- [strip b] -- [UPS]: two strips, and yet one supply. */
export function twoStripsOneUps(at: Plant): Plant {
  const inlet = { name: 'in', kind: 'power-port' };
  const sockets = row(4, { kind: 'power-outlet' }, (n) => `o${n}`);
  return at
    .type(
      'board',
      'pdu',
      row(2, { kind: 'power-feed' }, (n) => `f${n}`),
      { heightU: 0 },
    )
    .type('ups', 'ups', [inlet, ...sockets], { heightU: 0 })
    .type(
      'server',
      'server',
      row(2, { kind: 'power-port' }, (n) => `PS${n}`),
      { heightU: 0, powerW: 200 },
    )
    .device('Main/board', 'board')
    .device('Main/ups', 'ups')
    .device('Main/strip-a', 'ups')
    .device('Main/strip-b', 'ups')
    .device('Main/server', 'server')
    .cable('U1 Main/board:f1 Main/ups:in', { role: 'power', media: 'power' })
    .cable('U2 Main/ups:o1 Main/strip-a:in', { role: 'power', media: 'power' })
    .cable('U3 Main/ups:o2 Main/strip-b:in', { role: 'power', media: 'power' })
    .cable('U4 Main/strip-a:o1 Main/server:PS1', { role: 'power', media: 'power' })
    .cable('U5 Main/strip-b:o1 Main/server:PS2', { role: 'power', media: 'power' });
}

/** A transceiver in the cage at each end of the uplink, of the plant's fibre where it is not told otherwise. */
export function optics(at: Plant, { fibre }: SoundPlant, near: object, far: object | null): Plant {
  const one = {
    manufacturer: 'Generic',
    formFactor: 'sfp+',
    medium: fibre === 'om4' ? 'multimode' : 'singlemode',
    connector: 'lc',
    fibres: 2,
    speedMbps: 10_000,
  };
  at.put('transceiverType', { id: 'near', model: 'near', application: 'near', ...one, ...near });
  set(at, 'port', 'SR/SW:x1', { transceiverId: 'near' });
  if (!far) return at;
  at.put('transceiverType', { id: 'far', model: 'far', application: 'far', ...one, ...far });
  return set(at, 'port', 'RG/core:x1', { transceiverId: 'far' });
}

/** Two interfaces of a speed, joined by one cable of a medium and a length. */
export function fast(at: Plant, speedMbps: number, media: string, lengthM: number): Plant {
  return at
    .type(
      'fast',
      'server',
      row(1, { kind: 'interface', connector: 'rj45', speedMbps }, () => 'e0'),
      { heightU: 0 },
    )
    .device('Main/s1', 'fast')
    .device('Main/s2', 'fast')
    .cable('Z Main/s1:e0 Main/s2:e0', { media, lengthM });
}

/** Class 5 over a new link of Cat 6. */
export function poeOverCat6(at: Plant): Plant {
  for (const id of ['J1', 'L1', 'D1']) set(at, 'cable', id, { media: 'cat6', status: 'planned' });
  return set(at, 'port', 'Hall/tel1:eth0', { poe: { role: 'pd', powerClass: 5 } });
}

/** A second uplink of the LAG over another fibre of the same trunk's tray. */
export function sharedTrunk(at: Plant, { fibre, fibreM }: SoundPlant): Plant {
  const lc = { media: fibre, lengthM: 2, status: 'planned' };
  at.cable('F3 SR/SW:x2 SR/FA:02', lc).cable('F4 RG/FB:02 RG/core:x2', lc);
  at.cable('X2 SR/FA:R02 RG/FB:R02', { role: 'trunk', media: fibre, lengthM: fibreM, pathwayIds: ['B'] });
  for (const id of ['SR/SW:x1', 'SR/SW:x2']) set(at, 'port', id, { lagId: 'SR/SW:lag' });
  return set(at, 'pathway', 'B', { innerDiameterMm: 80 });
}

/** Two arrays of fibres joined by one cable, of which only the first has pins. */
export function pinnedAndNot(at: Plant): Plant {
  const array = (pinned: boolean) =>
    row(1, { kind: 'interface', connector: 'mpo-12', media: 'om4', pinned }, () => 'q1');
  return at
    .type('male', 'server', array(true), { heightU: 0 })
    .type('female', 'server', array(false), { heightU: 0 })
    .device('Main/m', 'male')
    .device('Main/f', 'female')
    .cable('Z Main/m:q1 Main/f:q1', { media: 'om4', lengthM: 2 });
}
