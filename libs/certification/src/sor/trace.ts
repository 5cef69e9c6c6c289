/** A block of an OTDR file, as its map lists it. */
export interface SorBlock {
  readonly name: string;
  /** As written, 200 for 2.00. */
  readonly version: number;
  readonly offset: number;
  readonly size: number;
}

/** The fibre under test, as somebody typed it. Identifiers are text, trimmed. */
export interface SorGeneral {
  readonly language: string;
  readonly cableId: string;
  readonly fibreId: string;
  /** ITU-T G.xxx number (652, 657); null in version 1. */
  readonly fibreType: number | null;
  readonly wavelengthNm: number;
  readonly locationA: string;
  readonly locationB: string;
  readonly cableCode: string;
  /** `BC` as built, `CC` as current, `RC` as repaired, `OT` other. */
  readonly buildCondition: string;
  readonly userOffset: number;
  readonly userOffsetDistance: number | null;
  readonly operator: string;
  readonly comments: string;
}

export interface SorSupplier {
  readonly supplier: string;
  readonly otdr: string;
  readonly otdrSerial: string;
  readonly module: string;
  readonly moduleSerial: string;
  readonly software: string;
  readonly other: string;
}

/** How the measurement was made. */
export interface SorFixed {
  /** Seconds since 1970. */
  readonly measuredAtS: number;
  /** Unit of distances: `mt`, `km`, `ft`, `kf`, `mi`. */
  readonly unit: string;
  readonly wavelengthNm: number;
  readonly acquisitionOffset: number;
  readonly acquisitionOffsetDistance: number | null;
  readonly pulseWidthsNs: readonly number[];
  /** Time between samples, in µs. */
  readonly sampleSpacingsUs: readonly number[];
  readonly sampleCounts: readonly number[];
  readonly refractiveIndex: number;
  readonly backscatterDb: number;
  readonly averages: number;
  /** In tenths of a second as described; some testers write hundredths. null in version 1. */
  readonly averagingTimeS: number | null;
  readonly acquisitionRange: number;
  readonly acquisitionRangeDistance: number | null;
  readonly frontPanelOffset: number;
  readonly noiseFloor: number;
  readonly noiseFloorScale: number;
  readonly powerOffset: number;
  readonly lossThresholdDb: number;
  readonly reflectanceThresholdDb: number;
  readonly endThresholdDb: number;
  readonly traceType: string | null;
  /** Corners of a window to show: x1, y1, x2, y2. */
  readonly window: readonly number[];
}

/** A place on the fibre where something happens. */
export interface SorEvent {
  readonly number: number;
  readonly distanceM: number;
  readonly slopeDbPerKm: number;
  readonly lossDb: number;
  readonly reflectanceDb: number;
  /** `0` loss or gain, `1` reflection, `2` several; then who found it (`F` software, `E` end of fibre, `A` added …). */
  readonly code: string;
  readonly landmark: string;
  readonly technique: string;
  /** End of previous, start, end, start of next, peak; null in version 1. */
  readonly marksM: readonly number[] | null;
  readonly comment: string;
}

export interface SorSummary {
  readonly lossDb: number;
  readonly lossFromM: number;
  readonly lossToM: number;
  readonly orlDb: number;
  readonly orlFromM: number;
  readonly orlToM: number;
}

/** The trace: how far the light came back below the highest sample. */
export interface SorSamples {
  readonly spacingM: number;
  readonly scale: number;
  /** Raw samples in 0.001 dB of loss. */
  readonly raw: Uint16Array;
}

/** A whole OTDR file. */
export interface SorTrace {
  readonly version: 1 | 2;
  readonly mapSize: number;
  /** Revision of the format, 200 for 2.00. */
  readonly revision: number;
  readonly blocks: readonly SorBlock[];
  readonly general: SorGeneral;
  readonly supplier: SorSupplier;
  readonly fixed: SorFixed;
  readonly events: readonly SorEvent[];
  readonly summary: SorSummary | null;
  readonly samples: SorSamples | null;
  /** `differs` is common and refuses nothing: many testers compute it in another way. */
  readonly checksum: 'matches' | 'differs' | 'absent';
}
