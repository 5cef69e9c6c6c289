/** An event as a test plants it; distances in ticks of 0.1 ns, losses in 0.001 dB. */
export interface PlantedEvent {
  readonly distance: number;
  readonly slope: number;
  readonly loss: number;
  readonly reflectance: number;
  readonly code: string;
}

export interface PlantedTrace {
  readonly cableId: string;
  readonly fibreId: string;
  readonly events: readonly PlantedEvent[];
  readonly samples: readonly number[];
}

/** What odd testers do. */
export interface Oddities {
  readonly wavelengthNm?: number;
  readonly locations?: readonly [string, string];
  readonly measuredAtS?: number;
  /** Blocks of a manufacturer between those that everybody knows. */
  readonly vendorBlocks?: boolean;
  /** The map lists the blocks in another order than they stand in the file. */
  readonly wrongOrder?: boolean;
  readonly without?: readonly string[];
}

/** Refractive index × 100,000 and sample spacing × 10⁸ µs of every trace that is written here. */
export const INDEX = 146_800;
export const SPACING = 50_000;

/** Writes an OTDR file as OpenSOD RFC 0001 describes it, for tests: version 2, or 1 without the fields that came later. */
export function writeSor(trace: PlantedTrace, version: 1 | 2, odd: Oddities = {}): Uint8Array {
  const { wavelengthNm = 1310, locations = ['A', 'B'], measuredAtS = 1_700_000_000 } = odd;
  const head = (name: string): number[] => (version === 2 ? text(name) : []);
  // prettier-ignore
  const blocks: [string, number[]][] = [
    ['GenParams', [...head('GenParams'), ...chars('FR'), ...text(trace.cableId), ...text(trace.fibreId), ...v2(version, u16(657)), ...u16(wavelengthNm), ...text(locations[0]), ...text(locations[1]), ...text(''), ...chars('BC'), ...u32(0), ...v2(version, u32(0)), ...text('team A'), ...text(' ')]],
    ['SupParams', [...head('SupParams'), ...['Nordlyne', 'OX-1', '0042', '', '', '1.0', 'Calibration 2026-01-20'].flatMap(text)]],
    ['FxdParams', [...head('FxdParams'), ...u32(measuredAtS), ...chars('mt'), ...u16(wavelengthNm * 10), ...u32(0), ...v2(version, u32(0)), ...u16(1), ...u16(30), ...u32(SPACING), ...u32(trace.samples.length), ...u32(INDEX), ...u16(800), ...u32(100), ...v2(version, u16(150)), ...u32(0), ...v2(version, u32(0)), ...u32(0), ...u16(0), ...u16(1000), ...u16(0), ...u16(50), ...u16(65_000), ...u16(3000), ...v2(version, [...chars('ST'), ...u32(0), ...u32(0), ...u32(0), ...u32(0)])]],
    ['KeyEvents', [...head('KeyEvents'), ...u16(trace.events.length), ...trace.events.flatMap((event, i) => eventBytes(event, i + 1, version)), ...u32(1234), ...u32(0), ...u32(1_000_000), ...u16(30_000), ...u32(0), ...u32(1_000_000)]],
    ['DataPts', [...head('DataPts'), ...u32(trace.samples.length), ...u16(1), ...u32(trace.samples.length), ...u16(1000), ...trace.samples.flatMap(u16)]],
  ];
  const vendor: [string, number[]] = [
    'NordlyneX',
    [...head('NordlyneX'), ...text('KeyEvents of mine'), 0xff, 0, 1],
  ];
  const kept = blocks.filter(([name]) => !odd.without?.includes(name));
  const all = odd.vendorBlocks
    ? kept.flatMap((block, i) =>
        i % 2 === 0
          ? [
              block,
              [
                `${vendor[0]}${i}`,
                version === 2 ? [...text(`${vendor[0]}${i}`), ...vendor[1]] : vendor[1],
              ] as [string, number[]],
            ]
          : [block],
      )
    : kept;
  return assembled(all, version, odd.wrongOrder ? all.toReversed() : all);
}

function assembled(
  blocks: readonly [string, number[]][],
  version: 1 | 2,
  standing: readonly [string, number[]][],
): Uint8Array {
  const listed = [
    ...blocks.map(([name, bytes]) => [name, bytes.length] as const),
    ['Cksum', (version === 2 ? 6 : 0) + 2] as const,
  ];
  const entries = listed.flatMap(([name, size]) => [...text(name), ...u16(version * 100), ...u32(size)]);
  const start = version === 2 ? text('Map') : [];
  const map = [
    ...start,
    ...u16(version * 100),
    ...u32(start.length + 8 + entries.length),
    ...u16(listed.length + 1),
    ...entries,
  ];
  const body = [...map, ...standing.flatMap(([, bytes]) => bytes), ...(version === 2 ? text('Cksum') : [])];
  return Uint8Array.from([...body, ...u16(crcOf(body))]);
}

const eventBytes = (
  { distance, slope, loss, reflectance, code }: PlantedEvent,
  number: number,
  version: 1 | 2,
): number[] => [
  ...u16(number),
  ...u32(distance),
  ...u16(slope),
  ...u16(loss),
  ...u32(reflectance),
  ...chars(`${code}9999LS`),
  ...v2(version, [distance - 10, distance, distance + 5, distance + 20, distance + 1].flatMap(u32)),
  ...text(' '),
];

/** CRC-16/CCITT-FALSE by its definition, one bit at a time through a string of bits: not the product's own code. */
function crcOf(bytes: readonly number[]): number {
  let register = 0xffff;
  const bits = bytes.flatMap((byte) => Array.from(byte.toString(2).padStart(8, '0'), Number));
  for (const bit of bits) {
    const top = (register >> 15) ^ bit;
    register = (register << 1) & 0xffff;
    if (top) register ^= 0x1021;
  }
  return register;
}

const v2 = (version: 1 | 2, bytes: number[]): number[] => (version === 2 ? bytes : []);
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  (value >>> 24) & 255,
];
const chars = (value: string): number[] => Array.from(value, (c) => c.charCodeAt(0));
const text = (value: string): number[] => [...chars(value), 0];
