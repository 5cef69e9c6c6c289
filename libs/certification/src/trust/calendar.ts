import type { Tester } from './testers.js';

/** Bytes of a line before it is folded (RFC 5545 §3.1). */
const LINE_BYTES = 75;

/** The last certificate of each tester, by serial. */
export function lastCertificates<T extends Tester>(testers: readonly T[]): T[] {
  const last = new Map<string, T>();
  for (const tester of testers) {
    const known = last.get(tester.serial);
    if (!known || known.calibratedUntil < tester.calibratedUntil) last.set(tester.serial, tester);
  }
  return [...last.values()].toSorted((a, b) => (a.serial < b.serial ? -1 : 1));
}

/**
 * The ends of the testers' certificates as a calendar (iCalendar, RFC 5545): a day each, with a reminder so many days
 * before. The same certificates give the same bytes. `title` says what an entry is called.
 */
export function calibrationCalendar(
  testers: readonly Tester[],
  title: (tester: Tester) => string,
  reminderDays = 30,
): string {
  const events = lastCertificates(testers).flatMap((tester) => {
    const { serial, model, certificate, laboratory, calibratedOn, calibratedUntil } = tester;
    return [
      'BEGIN:VEVENT',
      `UID:calibration-${uidOf(serial)}-${calibratedUntil}@brassage`,
      `DTSTAMP:${basic(calibratedOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(calibratedUntil)}`,
      `SUMMARY:${escaped(title(tester))}`,
      `DESCRIPTION:${escaped([model, certificate, laboratory].filter((text) => text !== '').join(' · '))}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title(tester))}`,
      `TRIGGER:-P${reminderDays}D`,
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brassage//Calibration//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A serial as a word that every calendar takes. */
const uidOf = (serial: string): string =>
  Array.from(serial, (sign) =>
    /[A-Za-z0-9-]/.test(sign) ? sign : `_${sign.codePointAt(0)!.toString(16)}`,
  ).join('');

const basic = (day: string): string => day.replaceAll('-', '');

/** Text of a property (§3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n|\r/g, '\\n');

/** Lines of at most 75 bytes; no letter is cut in two. */
function folded(line: string): string {
  let [out, bytes] = ['', 0];
  for (const sign of line) {
    const length = new TextEncoder().encode(sign).length;
    if (bytes + length > LINE_BYTES) [out, bytes] = [`${out}\r\n `, 1];
    out += sign;
    bytes += length;
  }
  return out;
}
