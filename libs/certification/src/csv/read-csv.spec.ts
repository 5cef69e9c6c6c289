import * as fc from 'fast-check';
import type { ReadResult } from '../model/read-result.js';
import type { TestRecord } from '../model/record.js';
import { csvProfile, csvProfileSchema } from './profile.js';
import { readCsv } from './read-csv.js';
import { csvRows, delimiterOf } from './rows.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
  ]);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Array.from(text, (c) => c.charCodeAt(0)));
const read = (text: string | Uint8Array, profile?: string): ReadResult =>
  readCsv(typeof text === 'string' ? utf8(text) : text, {
    file: 't.csv',
    ...(profile ? { profile: csvProfile(profile)! } : {}),
  });
const records = (text: string | Uint8Array, profile?: string): readonly TestRecord[] => {
  const result = read(text, profile);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.records;
};
const faults = (text: string | Uint8Array): string[] => {
  const result = read(text);
  return result.findings.map(({ code, where: [at] }) =>
    `${code} ${at && 'line' in at ? `${at.line}:${at.column ?? ''}` : ''}`.trim(),
  );
};

describe('what a table says, whatever it looks like', () => {
  const wanted = {
    identifier: '0012',
    result: 'pass',
    lengthM: 30.48,
    testedAt: '2026-03-04T14:31:07',
    marginDb: 6.1,
  };
  // prettier-ignore
  it.each<[string, string | Uint8Array, string?]>([
    ['commas, ISO dates', 'Cable ID,Date,Time,Result,Length (m),Headroom\n0012,2026-03-04,14:31:07,PASS,30.48,6.1\n'],
    ['semicolons, decimal commas, French', 'Identifiant;Date du test;Heure;Résultat;Longueur (m);Marge (dB)\n0012;04/03/2026;14:31:07;Réussi;30,48;6,1\n13;25/03/2026;14:31:07;Réussi;30,48;6,1\n'],
    ['German, tabs', 'Kabel-ID\tDatum\tZeit\tErgebnis\tLänge (m)\tReserve\n0012\t04.03.2026\t14:31:07\tbestanden\t30,48\t6,1\n'],
    ['feet, 12 hours, month first', 'Cable ID,Date,Time,Result,Length (ft),Headroom\n0012,03/04/2026,2:31:07 PM,PASS,100,6.1\nx,03/25/2026,2:31:07 PM,PASS,100,6.1\n'],
    ['feet in the cell', 'Cable ID,Date/Time,Result,Length,Headroom\n0012,2026-03-04 14:31:07,P,100 ft,6.1 dB\n'],
    ['UTF-16 with mark', utf16('Cable ID,Date,Time,Result,Length (m),Headroom\r\n0012,2026-03-04,14:31:07,PASS,30.48,6.1\r\n')],
    ['Latin-1', latin1('Identifiant;Date et heure;Résultat;Longueur;Marge\n0012;2026-03-04 14:31:07;OK;30,48;6,1\n')],
    ['byte order mark, quotes, lines above the header', utf8('\uFEFFTester 3;serial 4\n\n"Cable ID";"Date Time";"Result";"Length";"Margin"\n"0012";"2026-03-04 14:31:07";"PASS";"30,48";"6,1"\n')],
    ['names of months, a remark behind the margin', 'Cable ID,Date / Time,Test Summary,Length ft,Headroom (dB)\n="0012","Mar 4, 2026 2:31:07 PM",PASS (all),100,6.1 dB (NEXT)\n'],
    ['French names of months, hours in words', latin1('Identifiant;Date;Heure;Résultat global;Longueur (pi);Pire marge\n0012;4 mars 2026;14 h 31 m 07 s;RÉUSSI;100;6,1\n')],
    ['German feet, the time with its word', 'Kabelbezeichnung;Datum/Uhrzeit;Prüfergebnis;Länge (Fuß);Reserve\n0012;04. März 2026 14:31:07 Uhr;i. O.;100;6,1\n'],
    ['thousands of feet in English quotes', 'Cable ID,Date Time,Result,Length,Margin\n0012,2026-03-04 14:31:07,PASS,30.48,6.1\nL-2,2026-03-04 14:31:07,PASS,"1,234.5",6.1\n'],
    ['the day and month from the calibration', 'Cable ID,Date,Time,Calibration Date,Result,Length,Margin\n0012,03/04/2026,14:31:07,03/25/2025,PASS,30.48,6.1\n'],
    ['a line that says the delimiter', 'sep=;\nCable ID;Date Time;Result;Length;Margin\n0012;2026-03-04 14:31:07;PASS;30,48;6,1\n'],
    ['the surest header first, whatever its place', 'Label,Status,Cable ID,Date Time,Overall result,Length,Margin\nx,FAIL,0012,2026-03-04 14:31:07,PASS,30.48,6.1\n'],
    ['CR line ends', 'Cable ID,Date Time,Result,Length,Margin\r0012,2026-03-04 14:31:07,PASS,30.48,6.1\r'],
  ])('%s', (_, text) => {
    expect(records(text)[0]).toMatchObject(wanted);
  });

  it.each([
    ['PASS', 'pass'],
    ['PASS*', 'pass-marginal'],
    ['*Pass', 'pass-marginal'],
    ['Fail*', 'fail-marginal'],
    ['Non conforme', 'fail'],
    ['nicht bestanden', 'fail'],
    ['i.O.', 'pass'],
    ['Pass (marginal)', 'pass-marginal'],
    ['FAIL (NEXT)', 'fail'],
    ['Marginal Fail', 'fail-marginal'],
    ['Échec *', 'fail-marginal'],
    ['Fehlgeschlagen', 'fail'],
    ['N/A', 'unknown'],
    ['—', 'unknown'],
    ['sans limite', 'unknown'],
  ])('result %s is %s', (word, result) => {
    expect(records(`id,result\nL-1,${word}\n`)[0]?.result).toBe(result);
  });

  it.each(['1E05', '0012', '12.10', '+12', "'=1+1", 'L,1'])('identifier %s stays text', (identifier) => {
    const [record] = records(`id,result\n"${identifier}",PASS\n`);
    expect(record?.identifier).toBe(identifier.replace(/^'/, ''));
  });

  it('a profile names columns, words and units of its own', () => {
    const profile = csvProfileSchema.parse({
      name: 'x',
      columns: { Nr: 'identifier', W: 'result' },
      results: { '1': 'pass' },
      limitName: 'Class EA PL',
    });
    const result = readCsv(utf8('Nr;W\nL-1;1\n'), { file: 't.csv', profile });
    expect(result).toMatchObject({
      ok: true,
      records: [{ identifier: 'L-1', result: 'pass', limitName: 'Class EA PL' }],
    });
  });
});

describe('figures', () => {
  it('one per line become the measurements of one record', () => {
    const text =
      'Cable ID,Date Time,Result,Parameter,Pair,End,Frequency (MHz),Value (dB),Limit (dB),Margin (dB)\nL-1,2026-01-02 10:00,PASS,NEXT,12-36,Main,100,45.2,41.8,3.4\nL-1,2026-01-02 10:00,PASS*,RL,36,Remote,250,10.2,10,0.2\nL-2,2026-01-02 10:05,FAIL,RL,36,Main,250,9,10,-1\n';
    expect(records(text)).toMatchObject([
      {
        identifier: 'L-1',
        result: 'pass-marginal',
        measurements: [
          {
            parameter: 'NEXT',
            subject: '12-36',
            end: 'main',
            frequencyMhz: 100,
            value: 45.2,
            limit: 41.8,
            margin: 3.4,
          },
          { parameter: 'RL', end: 'remote' },
        ],
      },
      { identifier: 'L-2', result: 'fail', measurements: [{ margin: -1 }] },
    ]);
  });

  it('in a wide table are found by their headers', () => {
    const text =
      'Cable ID,Result,NEXT 12-36 margin (dB),NEXT 12-36 frequency (MHz),PS NEXT 36 remote margin (dB),Delay (ns)\nL-1,PASS,3.4,100,-,480\n';
    expect(records(text)[0]?.measurements).toMatchObject([
      { parameter: 'NEXT', subject: '12-36', margin: 3.4, frequencyMhz: 100 },
      { parameter: 'DELAY', value: 480, unit: 'ns' },
    ]);
  });

  it('of one wavelength a line are of that wavelength and direction', () => {
    const text =
      'Cable ID;Fibre;Longueur d’onde (nm);Sens;LOSS (dB);Résultat\nTR-02;07;1310;A->B;0,21;OK\nTR-02;07;1550;B->A;0,19;OK\n';
    expect(records(text)).toMatchObject([
      { fibre: '07', measurements: [{ parameter: 'LOSS', subject: '1310 nm', end: 'main', value: 0.21 }] },
      { fibre: '07', measurements: [{ subject: '1550 nm', end: 'remote', value: 0.19 }] },
    ]);
  });

  it('say the verdict where no column does', () => {
    expect(records('id,NEXT margin\nL-1,0.1\nL-2,-0.1\n').map(({ result }) => result)).toEqual([
      'pass',
      'fail',
    ]);
  });
});

describe('faults', () => {
  // prettier-ignore
  it.each([
    ['nothing', '', ['CERT_FILE_EMPTY']],
    ['a header alone', 'id,result\n', ['CERT_FILE_EMPTY']],
    ['no identifier', 'result,length\nPASS,3\n', ['CERT_COLUMN_MISSING 1:']],
    ['no result', 'id,length\nL-1,3\n', ['CERT_COLUMN_MISSING 1:']],
    ['all of them', 'id,result,length,date\nL-1,yes?,3,2026-02-30\n,PASS,long,2026-01-01\n', ['CERT_CELL_VALUE 2:4', 'CERT_CELL_VALUE 2:2', 'CERT_CELL_EMPTY 3:1']],
    ['a decimal comma in a table split by commas', 'id,result,length,margin\nL-1,PASS,34,5,6,1\n', ['CERT_CSV_CELLS 2:5']],
    ['an open quote', 'id,result\n"L-1,PASS\n', ['CERT_CSV_QUOTE 2:1']],
    ['bytes', '\u0001\u0000\u0002', ['CERT_FILE_NOT_TEXT']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'totals at the end',
      'id,date,result\nL-1,2026-01-02,PASS\n,,\nTotal,1,\nNumber of passes: 1,,\n',
      ['CERT_LINES_PASSED_OVER 4:'],
    ],
    ['the header on every page', 'id,result\nL-1,PASS\nid,result\n', ['CERT_LINES_PASSED_OVER 3:']],
    ['two results', 'id,result,result\nL-1,PASS,FAIL\n', ['CERT_COLUMN_RIVAL 1:3']],
    ['two identifiers', 'cable id,label,result\nL-1,L-2,PASS\n', ['CERT_COLUMN_RIVAL 1:2']],
    ['years of two digits in front', 'id,date,result\nL-1,26-11-18,PASS\n', ['CERT_DATE_ORDER 1:2']],
  ])('%s: one test, and it is told', (_, text, told) => {
    expect(records(text)).toHaveLength(1);
    expect(faults(text)).toEqual(told);
  });

  it('links that are called like a sum are tests', () => {
    const text = 'id,result\nTotal-1,PASS\nMinimum,PASS\nCount 7,FAIL\n';
    expect(records(text).map(({ identifier }) => identifier)).toEqual(['Total-1', 'Minimum', 'Count 7']);
  });

  it('a guessed date order is told', () => {
    expect(faults('id,result,date\nL-1,PASS,03/04/2026\n')).toEqual(['CERT_DATE_ORDER 1:3']);
    expect(records('id,result,date\nL-1,PASS,03/04/2026\n')[0]?.testedAt).toBe('2026-04-03T00:00:00');
    expect(records('id,result,date\nL-1,PASS,03/04/2026\n', 'generic-us')[0]?.testedAt).toBe(
      '2026-03-04T00:00:00',
    );
  });

  it.each([
    ['id;result;length (ft);date\nL-1;PASS;52,5;03/11/2026\n', '2026-11-03', ['CERT_DATE_ORDER 1:4']],
    ['id,result,length (ft),date\nL-1,PASS,52.5,03/11/2026\n', '2026-03-11', ['CERT_DATE_ORDER 1:4']],
    ['id;result;date\nL-1;PASS;03.11.2026\n', '2026-11-03', []],
  ])('feet are American unless decimals have a comma, and dots are days first: %s', (text, day, told) => {
    expect([records(text)[0]?.testedAt?.slice(0, 10), faults(text)]).toEqual([day, told]);
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readCsv(bytes, { file: 'f' })));
    const cell = fc.constantFrom(
      'id',
      'result',
      'length',
      'date',
      'L-1',
      'PASS',
      '"',
      ',',
      ';',
      '\n',
      '1,5',
      '12/13/26',
      '\t',
      "'=1",
    );
    fc.assert(fc.property(fc.array(cell, { maxLength: 60 }), (cells) => void read(cells.join(''))));
  });
});

describe('rows', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  it('come back as they were written', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', ',', '"', '\n', ' ', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (table) => {
        const text = table.map((row) => row.map(quoted).join(',')).join('\n');
        expect([...csvRows(text, ',')].map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  it('count lines, those inside quotes too', () => {
    expect([...csvRows('a\n"b\nc"\n\nd\n', ',')].map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each([
    ['a;b;c\n1,5;2,5;3,5\n', ';'],
    ['a,b\n"x;y",2\n', ','],
    ['a\tb\n1,2\t3\n', '\t'],
  ])('%j is split by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
