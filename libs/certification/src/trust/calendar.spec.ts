import { calibrationCalendar, lastCertificates } from './calendar.js';
import { testerSchema } from './testers.js';

const tester = (serial: string, until: string, model = 'MX-500') =>
  testerSchema.parse({
    serial,
    model,
    certificate: 'C-1; lab, Nord',
    laboratory: 'Étalonnage',
    calibratedOn: '2026-03-12',
    calibratedUntil: until,
  });
const all = [tester('B', '2026-12-31'), tester('A/1', '2026-06-30'), tester('A/1', '2027-03-11')];

it('only the last certificate of a tester ends something', () => {
  expect(lastCertificates(all).map(({ serial, calibratedUntil }) => [serial, calibratedUntil])).toEqual([
    ['A/1', '2027-03-11'],
    ['B', '2026-12-31'],
  ]);
});

it('each end is a day with a reminder thirty days before, as RFC 5545 writes it', () => {
  const text = calibrationCalendar(
    all,
    ({ serial }) => `Calibration of ${serial} ends, é, ${'x'.repeat(90)}`,
  );
  const lines = text.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  const whole = text.replaceAll('\r\n ', '');
  expect(whole).toContain('UID:calibration-A_2f1-2027-03-11@brassage');
  expect(whole).toContain('DTSTART;VALUE=DATE:20270311');
  expect(whole).toContain('DESCRIPTION:MX-500 · C-1\\; lab\\, Nord · Étalonnage');
  expect(whole).toContain('TRIGGER:-P30D');
  expect(calibrationCalendar(all.toReversed(), ({ serial }) => serial)).toBe(
    calibrationCalendar(all, ({ serial }) => serial),
  );
});
