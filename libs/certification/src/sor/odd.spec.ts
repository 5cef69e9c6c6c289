import { bidirectional } from '../otdr/bidirectional.js';
import { readSor } from './read-sor.js';
import { writeSor, type Oddities, type PlantedTrace } from './write-sor.fixture.js';
import type { TestRecord } from '../model/record.js';

// [launch, before the front panel] ──0 m── reflection ──509 m── splice ──1021 m── [end of fibre]
const planted: PlantedTrace = {
  cableId: 'TR-02',
  fibreId: '07',
  events: [
    { distance: 0, slope: 0, loss: 250, reflectance: -45_000, code: '1F' },
    { distance: 24_930, slope: 350, loss: 60, reflectance: 0, code: '0F' },
    { distance: 50_000, slope: 340, loss: 0, reflectance: -14_500, code: '1E' },
  ],
  samples: [30_000, 25_000, 40_000],
};

function recordOf(version: 1 | 2, odd: Oddities = {}, trace: PlantedTrace = planted): TestRecord {
  const read = readSor(writeSor(trace, version, odd), 'x.sor');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.records[0]!;
}

describe.each([1, 2] as const)('OTDR files of odd testers, version %d', (version) => {
  it.each<[string, Oddities]>([
    ['blocks of a manufacturer between the others', { vendorBlocks: true }],
    ['a clock in 2038', { measuredAtS: 2 ** 31 }],
    ...(version === 2
      ? ([
          ['a map in another order than the file', { wrongOrder: true }],
          ['both', { wrongOrder: true, vendorBlocks: true }],
        ] as [string, Oddities][])
      : []),
  ])('%s', (_, odd) => {
    const { events, levelsDb } = recordOf(version, odd).otdr!;
    expect([events.map(({ code, lossDb }) => [code, lossDb]), levelsDb]).toEqual([
      [
        ['1F', 0.25],
        ['0F', 0.06],
        ['1E', 0],
      ],
      [-30, -25, -40],
    ]);
    expect(recordOf(version, odd)).toMatchObject({ identifier: 'TR-02', fibre: '07', lengthM: 1021.09 });
  });

  it.each([1625, 1650, 850, 1490])('%d nm', (wavelengthNm) => {
    const { otdr, measurements } = recordOf(version, { wavelengthNm });
    expect([otdr?.wavelengthNm, measurements[0]?.subject]).toEqual([wavelengthNm, `${wavelengthNm} nm`]);
  });

  it('no events, no trace, and a clock that nobody set', () => {
    expect(recordOf(version, {}, { ...planted, events: [] })).toMatchObject({
      lengthM: null,
      otdr: { events: [] },
    });
    expect(recordOf(version, {}, { ...planted, samples: [] }).otdr).toMatchObject({
      levelsDb: [],
      spacingM: 0,
    });
    expect(recordOf(version, { without: ['KeyEvents', 'DataPts'], measuredAtS: 0 })).toMatchObject({
      lengthM: null,
      testedAt: null,
      otdr: { events: [] },
    });
  });

  it('an event before the front panel stands before it, and not 43,000 km away', () => {
    const before = { distance: -500, slope: 0, loss: 100, reflectance: 0, code: '0F' };
    const { otdr, lengthM } = recordOf(version, {}, { ...planted, events: [before, ...planted.events] });
    expect([otdr?.events[0]?.distanceM, lengthM]).toEqual([-10.211, 1021.09]);
    expect(recordOf(version, {}, { ...planted, events: [{ ...before, code: '1E' }] }).lengthM).toBeNull();
  });

  it('two traces with exchanged locations run each way, and are averaged', () => {
    const [ab, ba] = [
      recordOf(version, { locations: ['Hall N', 'Room 104'] }).otdr!,
      recordOf(version, { locations: ['ROOM 104', 'hall n'] }).otdr!,
    ];
    expect([ab.direction, ba.direction]).toEqual(['a-b', 'b-a']);
    const events = bidirectional(ab, ba, { launchM: 0, tailM: 0 });
    expect(events.find(({ positionM }) => Math.abs(positionM - 509) < 5)).toMatchObject({ abDb: 0.06 });
    for (const locations of [
      ['', 'B'],
      ['B', ''],
      ['B', 'b'],
    ] as const)
      expect(recordOf(version, { locations }).otdr?.direction).toBeNull();
  });
});
