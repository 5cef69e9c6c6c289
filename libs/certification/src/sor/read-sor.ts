import { fileFault, type ReadResult } from '../model/read-result.js';
import { emptyRecord, type Measurement, type TestRecord } from '../model/record.js';
import { SorFault } from './cursor.js';
import { decodeSor } from './decode-sor.js';
import { otdrOf } from './otdr.js';
import type { SorTrace } from './trace.js';

/** Reads an OTDR file as one test record. OTDR files carry no verdict: it is `unknown` until limits say one. */
export function readSor(bytes: Uint8Array, file: string): ReadResult {
  let trace: SorTrace;
  try {
    trace = decodeSor(bytes);
  } catch (error) {
    if (!(error instanceof SorFault)) throw error;
    const { block, offset, reason } = error;
    return {
      ok: false,
      findings: [
        fileFault(reason === 'magic' ? 'CERT_SOR_UNKNOWN' : 'CERT_SOR_CUT', { file }, { block, offset }),
      ],
    };
  }
  const findings =
    trace.checksum === 'differs'
      ? [{ code: 'CERT_SOR_CHECKSUM', severity: 'info' as const, where: [{ file }], params: { file } }]
      : [];
  return {
    ok: true,
    format: 'sor',
    profile: `sor-${trace.version}`,
    records: [recordOf(trace, file)],
    findings,
  };
}

/** The record that a trace proves: total loss, return loss and length; identified by cable and fibre, else by file. */
export function recordOf(trace: SorTrace, file: string): TestRecord {
  const { general, supplier, fixed, events, summary } = trace;
  const typed = [general.cableId, general.fibreId].filter((text) => text !== '').join(' ');
  const end = events.findLast(({ code }) => /[EOD]/.test(code[1] ?? '')) ?? events.at(-1);
  const wavelengthNm = Math.round(general.wavelengthNm || fixed.wavelengthNm);
  const figure = (parameter: string, value: number): Measurement => ({
    parameter,
    subject: `${wavelengthNm} nm`,
    end: null,
    worst: 'value',
    frequencyMhz: null,
    value: round(value),
    limit: null,
    margin: null,
    unit: 'dB',
  });
  return {
    ...emptyRecord,
    identifier: general.cableId || typed || file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''),
    fibre: general.cableId === '' ? '' : general.fibreId,
    // Zero is a clock that nobody set.
    testedAt: fixed.measuredAtS === 0 ? null : new Date(fixed.measuredAtS * 1000).toISOString().slice(0, 19),
    lengthM: end && end.distanceM >= 0 ? Math.round(end.distanceM * 100) / 100 : null,
    tester: [supplier.supplier, supplier.otdr || supplier.module].filter((text) => text !== '').join(' '),
    testerSerial: supplier.otdrSerial || supplier.moduleSerial,
    operator: general.operator,
    calibratedOn: /calibration[^0-9]*(\d{4}-\d\d-\d\d)/i.exec(supplier.other)?.[1] ?? null,
    comment: general.comments.slice(0, 500),
    software: supplier.software.slice(0, 500),
    measurements: summary ? [figure('LOSS', summary.lossDb), figure('ORL', summary.orlDb)] : [],
    otdr: otdrOf(trace),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
