import fc from 'fast-check';
import { panelRow, Plant, row } from '../plant.fixture.js';

/** What sound plants differ in. */
export interface SoundPlant {
  readonly outlets: number;
  readonly horizontalM: number;
  readonly cordM: number;
  readonly fibreM: number;
  readonly fibre: 'om4' | 'os2';
}

export const soundPlants: fc.Arbitrary<SoundPlant> = fc.record({
  outlets: fc.integer({ min: 2, max: 16 }),
  horizontalM: fc.integer({ min: 20, max: 80 }),
  cordM: fc.constantFrom(2, 3, 5),
  fibreM: fc.integer({ min: 10, max: 200 }),
  fibre: fc.constantFrom('om4', 'os2'),
});

const number = (n: number): string => String(n).padStart(2, '0');

/**
 *     SR: [SW 01…] --J1…-- [P1 01…][R01…] --L1…, tray T-- [R01][T1:01] :Hall --D1…-- [phone]
 *     SR: [SW x1] --F1-- [FA 01][R01] --X1, tray B-- [R01][FB 01] --F2-- [core x1] :RG
 *     SR: [SW d1] --duplex-- [core d1] :RG
 */
export function soundPlant({ outlets, horizontalM, cordM, fibreM, fibre }: SoundPlant): Plant {
  const pse = { role: 'pse', powerClass: 6 };
  const copper = { kind: 'interface', connector: 'rj45', speedMbps: 1000 };
  const uplink = { kind: 'interface', connector: 'sfp+', media: fibre, speedMbps: 10_000 };
  const duplex = { kind: 'interface', connector: 'lc', media: fibre, positions: 2 };
  const fibrePanel = panelRow(12, 'lc', fibre);
  const at = new Plant()
    .place('Site', 'site')
    .place('Room', 'room', 'Site')
    .place('Main', 'room', 'Site')
    .place('Hall', 'zone', 'Site')
    .rack('SR', 'Room', { maxMassKg: 500, maxPowerW: 3000, depthMm: 800 })
    .rack('RG', 'Main', { maxPowerW: 3000 })
    .type(
      'switch',
      'switch',
      [
        ...row(24, { ...copper, poe: pse }),
        ...row(4, uplink, (n) => `x${n}`),
        ...row(1, duplex, () => 'd1'),
        { name: 'lag', kind: 'interface', type: 'lag' },
        ...row(2, { kind: 'power-port', connector: 'c14' }, (n) => `PS${n}`),
      ],
      { poeBudgetW: 2000, powerW: 300, massKg: 5, depthMm: 400 },
    )
    .type('panel', 'patch-panel', panelRow(24), { depthMm: 100 })
    .type('fibre', 'fibre-panel', fibrePanel)
    .type('manager', 'cable-manager', [])
    .type(
      'pdu',
      'pdu',
      row(8, { kind: 'power-outlet', connector: 'c13' }, (n) => `o${n}`),
      { heightU: 0 },
    )
    .type(
      'outlet',
      'outlet',
      [
        ...row(1, { kind: 'front', connector: 'rj45', media: 'cat6a' }),
        ...row(1, { kind: 'rear', media: 'cat6a' }, () => 'R01'),
      ],
      { heightU: 0 },
    )
    .type(
      'phone',
      'phone',
      row(1, { ...copper, poe: { role: 'pd', powerClass: 3 } }, () => 'eth0'),
      { heightU: 0 },
    )
    .device('SR/SW', 'switch', 20)
    .device('SR/M1', 'manager', 21)
    .device('SR/P1', 'panel', 22)
    .device('SR/FA', 'fibre', 40)
    .device('SR/pdu-a', 'pdu')
    .device('SR/pdu-b', 'pdu')
    .device('RG/core', 'switch', 20)
    .device('RG/FB', 'fibre', 40)
    .put('pathway', {
      id: 'T',
      name: 'T',
      locationId: 'Hall',
      widthMm: 300,
      heightMm: 60,
      fromRackId: 'SR',
      toLocationId: 'Hall',
      lengthM: 10,
    })
    .put('pathway', { id: 'B', name: 'B', locationId: 'Site', kind: 'conduit', innerDiameterMm: 50 })
    .put('cableProduct', {
      id: 'bulk',
      manufacturer: 'Generic',
      model: 'Cat 6A',
      media: 'cat6a',
      outsideDiameterMm: 7.2,
      fireClass: 'Cca-s1,d1,a1',
    });
  for (let n = 1; n <= outlets; n += 1) {
    at.device(`Hall/T${n}`, 'outlet')
      .device(`Hall/tel${n}`, 'phone')
      .cable(`J${n} SR/SW:${number(n)} SR/P1:${number(n)}`, { lengthM: cordM, status: 'planned' })
      .cable(`L${n} SR/P1:R${number(n)} Hall/T${n}:R01`, {
        role: 'horizontal',
        lengthM: horizontalM,
        pathwayIds: ['T'],
        productId: 'bulk',
        wiringA: 't568b',
        wiringB: 't568b',
      })
      .cable(`D${n} Hall/T${n}:01 Hall/tel${n}:eth0`, { lengthM: 2 });
  }
  const lc = { media: fibre, lengthM: 2, status: 'planned' };
  return at
    .cable('F1 SR/SW:x1 SR/FA:01', lc)
    .cable('F2 RG/FB:01 RG/core:x1', lc)
    .cable('X1 SR/FA:R01 RG/FB:R01', {
      role: 'trunk',
      media: fibre,
      lengthM: fibreM,
      strands: 12,
      pathwayIds: ['B'],
    })
    .cable('DX SR/SW:d1 RG/core:d1', { media: fibre, lengthM: fibreM, profile: 'duplex-crossed' })
    .cable('PW1 SR/pdu-a:o1 SR/SW:PS1', { role: 'power', media: 'power', lengthM: 2 })
    .cable('PW2 SR/pdu-b:o1 SR/SW:PS2', { role: 'power', media: 'power', lengthM: 2 });
}
