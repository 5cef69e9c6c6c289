import * as fc from 'fast-check';
import { crc16 } from './checksum.js';
import { SorFault } from './cursor.js';
import { decodeSor } from './decode-sor.js';
import { readSor } from './read-sor.js';
import { INDEX, writeSor, type PlantedTrace } from './write-sor.fixture.js';

const M_PER_TICK = (1e-4 * 299.792458) / (INDEX / 1e5);

// [front panel] ──0 m── reflection ──509 m── splice, a gainer ──1021 m── [end of fibre]
const planted: PlantedTrace = {
  cableId: ' TR-02 ',
  fibreId: '07',
  events: [
    { distance: 0, slope: 0, loss: 250, reflectance: -45_000, code: '1F' },
    { distance: 24_930, slope: 350, loss: -120, reflectance: 0, code: '0F' },
    { distance: 50_000, slope: 340, loss: 0, reflectance: -14_500, code: '2E' },
  ],
  samples: [30_000, 25_000, 40_000],
};

describe.each([1, 2] as const)('an OTDR file of version %d', (version) => {
  const bytes = writeSor(planted, version);
  const trace = decodeSor(bytes);

  it('comes back as it was written', () => {
    expect(trace).toMatchObject({
      version,
      revision: version * 100,
      general: {
        cableId: 'TR-02',
        fibreId: '07',
        wavelengthNm: 1310,
        buildCondition: 'BC',
        fibreType: version === 2 ? 657 : null,
      },
      supplier: { supplier: 'Nordlyne', otdr: 'OX-1', otdrSerial: '0042' },
      fixed: {
        refractiveIndex: 1.468,
        pulseWidthsNs: [30],
        averagingTimeS: version === 2 ? 15 : null,
        endThresholdDb: 3,
      },
      summary: { lossDb: 1.234, orlDb: 30 },
      checksum: 'matches',
    });
    expect([...(trace.samples?.raw ?? [])]).toEqual(planted.samples);
  });

  it('has its events at their places, a gainer with its sign', () => {
    expect(trace.events.map(({ code, lossDb, reflectanceDb }) => [code, lossDb, reflectanceDb])).toEqual([
      ['1F', 0.25, -45],
      ['0F', -0.12, 0],
      ['2E', 0, -14.5],
    ]);
    expect(trace.events[1]?.distanceM).toBeCloseTo(24_930 * M_PER_TICK, 9);
    // A mark before the front panel stands at a negative position.
    if (version === 2) expect(trace.events[0]?.marksM?.[0]).toBeCloseTo(-10 * M_PER_TICK, 9);
    else expect(trace.events[0]?.marksM).toBeNull();
  });

  it('is a record without a verdict, as long as its last event is far', () => {
    expect(readSor(bytes, 'x.sor')).toMatchObject({
      ok: true,
      profile: `sor-${version}`,
      records: [
        {
          identifier: 'TR-02',
          fibre: '07',
          result: 'unknown',
          lengthM: 1021.09,
          calibratedOn: '2026-01-20',
          testedAt: '2023-11-14T22:13:20',
          measurements: [
            { parameter: 'LOSS', value: 1.234, subject: '1310 nm' },
            { parameter: 'ORL', value: 30 },
          ],
        },
      ],
      findings: [],
    });
  });

  it('is read in spite of another checksum, and says so', () => {
    const other = Uint8Array.from(bytes);
    other[other.length - 1]! ^= 1;
    expect(readSor(other, 'x.sor')).toMatchObject({
      ok: true,
      findings: [{ code: 'CERT_SOR_CHECKSUM', severity: 'info' }],
    });
  });

  it('cut anywhere is a fault or a shorter truth, never a crash', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const read = readSor(bytes.subarray(0, length), 'x.sor');
      if (!read.ok) expect(read.findings[0]?.code).toMatch(/^CERT_SOR_(CUT|UNKNOWN)$/);
    }
  });

  it('with any bytes changed throws nothing but its own fault', () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, (all) => {
        const broken = Uint8Array.from(bytes);
        for (const [at, byte] of all) broken[at] = byte;
        try {
          decodeSor(broken);
        } catch (error) {
          if (!(error instanceof SorFault)) throw error;
        }
      }),
    );
  });
});

it('an unnamed trace is known by its file', () => {
  const bytes = writeSor({ ...planted, cableId: ' ', fibreId: '' }, 2);
  expect(readSor(bytes, 'TR-02_07.sor')).toMatchObject({ records: [{ identifier: 'TR-02_07' }] });
});

it('the checksum of "123456789" is 0x29B1', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1);
});
