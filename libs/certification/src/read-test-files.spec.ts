import { readTestFiles } from './read-test-files.js';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const xml = [
  file('x/index.xml', '<I><R><CableID>a</CableID><FileName>T1</FileName></R></I>'),
  file('x/T1.xml', '<T><Result>PASS</Result></T>'),
];
const table = file('day 1/results.csv', 'id,result\nL-1,PASS\nL-2,FAIL\n');

describe('the files of an archive', () => {
  it('are read each by what it is; every record says where it is from', () => {
    const read = readTestFiles(
      [
        ...xml,
        table,
        file('report.pdf', '%PDF'),
        file('__MACOSX/._results.csv', 'x'),
        file('.DS_Store', 'x'),
      ],
      'all.zip',
    );
    expect(read).toMatchObject({ ok: true, format: 'zip', profile: 'linkware-xml, generic' });
    expect(read.ok && read.records.map(({ identifier, source }) => [identifier, source])).toEqual([
      ['a', 'x/'],
      ['L-1', 'day 1/results.csv'],
      ['L-2', 'day 1/results.csv'],
    ]);
  });

  it('bring nothing when one of them has a fault, which names its file', () => {
    const read = readTestFiles([table, file('b.csv', 'id,result\nL-3,perhaps\n')], 'all.zip');
    expect(read).toMatchObject({
      ok: false,
      findings: [{ code: 'CERT_CELL_VALUE', where: [{ file: 'b.csv', line: 2 }] }],
    });
  });

  it('that hold archives again say so: nobody opens them', () => {
    const read = readTestFiles([table, file('more.zip', 'PK'), file('day 2/job.flw', 'x')], 'all.zip');
    expect(read).toMatchObject({
      ok: true,
      findings: [{ code: 'CERT_ARCHIVE_INSIDE', params: { names: ['more.zip', 'day 2/job.flw'] } }],
    });
  });

  it('must hold something that is of a tester', () => {
    expect(readTestFiles([file('a.pdf', '%PDF')], 'a.zip')).toMatchObject({
      ok: false,
      findings: [{ code: 'CERT_ARCHIVE_EMPTY' }],
    });
  });
});
