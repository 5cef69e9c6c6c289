import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvForPeople, csvRaw, fileNameOf, isSafeName, unzip, ZipRefused, zipOf } from './index.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('CSV', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+33 1', "'+33 1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', `"'\tx"`.replaceAll('"', '')],
    ['J-1001', 'J-1001'],
    ['a,b', '"a,b"'],
  ])('for people: %j is written %s', (cell, written) => {
    expect(csvForPeople([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });

  it('numbers are no formulas: a length of -1 stays a number', () => {
    expect(csvForPeople([[-1, null, true]])).toBe('\uFEFF-1,,true\r\n');
  });

  it('raw: any texts come back to the letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const width = rows[0]!.length;
          const table = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? 'x'));
          expect(parse(csvRaw(table), { relax_column_count: true, skip_empty_lines: false })).toEqual(table);
        },
      ),
    );
  });
});

describe('ZIP', () => {
  it('the same files give the same bytes, and come back', () => {
    const files = [
      { name: 'drawings/SR2.svg', bytes: text('<svg/>') },
      { name: 'plan.yaml', bytes: text('brassage: 1') },
    ];
    expect(zipOf(files)).toEqual(zipOf(files));
    expect([...unzip(zipOf(files))]).toEqual(files.map(({ name, bytes }) => [name, bytes]));
  });

  it.each(['../x', '/etc/passwd', 'a//b', 'C:\\x', 'a\\b', 'con.', 'a\u202eb', '', '.'])(
    'refuses the name %j',
    (name) => {
      expect(isSafeName(name)).toBe(false);
      expect(() => zipOf([{ name, bytes: text('') }])).toThrow(/safe/);
    },
  );

  it('refuses two files of one name', () => {
    expect(() =>
      zipOf([
        { name: 'a', bytes: text('') },
        { name: 'a', bytes: text('') },
      ]),
    ).toThrow(/two files/);
  });

  it.each([
    ['too many entries', { entries: 1, totalBytes: 100, ratio: 100 }],
    ['too many bytes', { entries: 10, totalBytes: 3, ratio: 100 }],
  ])('refuses %s', (_, limits) => {
    const zip = zipOf([
      { name: 'a', bytes: text('aa') },
      { name: 'b', bytes: text('bb') },
    ]);
    expect(() => unzip(zip, limits)).toThrow(ZipRefused);
  });

  it('any name makes a safe file name', () => {
    fc.assert(fc.property(fc.string(), (name) => isSafeName(fileNameOf(name))));
    expect(fileNameOf('SR2/P1:07')).toBe('SR2-P1-07');
  });
});
