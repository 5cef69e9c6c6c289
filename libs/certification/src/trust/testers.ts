import { z } from 'zod';
import type { Finding } from '#findings';
import type { KnownRecord } from '../coverage/known-record.js';
import { testPlace } from './session.js';

const day = z.iso.date();

/** A tester of the register, and its certificate of calibration. */
export const testerSchema = z.strictObject({
  serial: z.string().trim().min(1).max(100),
  model: z.string().trim().max(200).default(''),
  /** Number of the certificate. */
  certificate: z.string().trim().max(200).default(''),
  laboratory: z.string().trim().max(200).default(''),
  calibratedOn: day,
  /** Last day on which it is calibrated. */
  calibratedUntil: day,
});
export type Tester = z.infer<typeof testerSchema>;

/** Whether a tester may be used on a day. `due`: within the days of the reminder. */
export function calibrationOn(tester: Tester, today: string, reminderDays = 30): 'valid' | 'due' | 'expired' {
  if (today > tester.calibratedUntil) return 'expired';
  return daysBetween(today, tester.calibratedUntil) <= reminderDays ? 'due' : 'valid';
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * Records with the calibration that the register knows, where the file does not say one: the latest certificate from
 * before the test.
 */
export function withRegister(records: readonly KnownRecord[], testers: readonly Tester[]): KnownRecord[] {
  if (testers.length === 0) return [...records];
  const bySerial = bySerialOf(testers);
  return records.map((known) => {
    const { calibratedOn, testerSerial, testedAt } = known.record;
    if (calibratedOn !== null || testedAt === null) return known;
    const certificate = bySerial
      .get(testerSerial)
      ?.findLast((one) => one.calibratedOn <= testedAt.slice(0, 10));
    return certificate
      ? { ...known, record: { ...known.record, calibratedOn: certificate.calibratedOn } }
      : known;
  });
}

/** Testers that were used and are not in the register, once each; nothing while nobody keeps a register. */
export function testerFindings(records: readonly KnownRecord[], testers: readonly Tester[]): Finding[] {
  if (testers.length === 0) return [];
  const bySerial = bySerialOf(testers);
  const counts = new Map<string, number>();
  for (const { record } of records) {
    const { testerSerial } = record;
    if (testerSerial !== '' && !bySerial.has(testerSerial))
      counts.set(testerSerial, (counts.get(testerSerial) ?? 0) + 1);
  }
  return [...counts].map(([serial, count]) => ({
    code: 'CERT_TESTER_UNKNOWN',
    severity: 'warning',
    where: [{ kind: 'tester', id: serial, path: serial }],
    params: { tester: serial, count },
  }));
}

/** Tests that are older than the calibration they were made with: one of both dates is wrong. */
export function calibrationFindings(records: readonly KnownRecord[]): Finding[] {
  return records.flatMap((known): Finding[] => {
    const { identifier, testedAt, calibratedOn } = known.record;
    const day = testedAt?.slice(0, 10) ?? null;
    if (day === null || calibratedOn === null || calibratedOn <= day || known.discarded) return [];
    const params = { identifier, day, calibratedOn };
    return [{ code: 'CERT_CALIBRATION_AFTER_TEST', severity: 'warning', where: [testPlace(known)], params }];
  });
}

/** Certificates by serial, the earliest first. */
function bySerialOf(testers: readonly Tester[]): ReadonlyMap<string, Tester[]> {
  const bySerial = new Map<string, Tester[]>();
  for (const tester of testers.toSorted((a, b) => (a.calibratedOn < b.calibratedOn ? -1 : 1))) {
    const known = bySerial.get(tester.serial);
    if (known) known.push(tester);
    else bySerial.set(tester.serial, [tester]);
  }
  return bySerial;
}
