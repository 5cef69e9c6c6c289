import { readLinkwareXml } from './read-linkware.js';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const index = (...rows: [string, string][]): string =>
  `<Index>${rows.map(([id, name]) => `<Record><CableID>${id}</CableID><FileName>${name}</FileName></Record>`).join('')}</Index>`;
const test =
  '<Report><Date>03/04/2026</Date><Time> 2:31:07 PM</Time><LengthFeet>100</LengthFeet><PSNEXT><Pair name="12"><MarginValue>-0.4</MarginValue><MarginFrequency>233.5</MarginFrequency></Pair></PSNEXT></Report>';
const codes = (files: Parameters<typeof readLinkwareXml>[0]): string[] =>
  readLinkwareXml(files).findings.map(({ code }) => code);

describe('a LinkWare-like folder', () => {
  it('is one record per line of its index; identifiers stay text', () => {
    expect(
      readLinkwareXml([
        file('export/index.xml', index(['0012', 'T1'], ['1E05', 't2.xml'])),
        file('export/T1.xml', test),
        file('export/T2.xml', test.replace('<Report>', '<Report><Result>PASS</Result>')),
      ]),
    ).toMatchObject({
      ok: true,
      records: [
        {
          identifier: '0012',
          result: 'fail',
          testedAt: '2026-03-04T14:31:07',
          lengthM: 30.48,
          marginDb: -0.4,
          measurements: [{ parameter: 'PSNEXT', subject: '12', margin: -0.4, frequencyMhz: 233.5 }],
        },
        { identifier: '1E05', result: 'pass' },
      ],
    });
  });

  it('reads dates as the country has them, and says when it had to guess', () => {
    const dated = (...dates: string[]) =>
      readLinkwareXml([
        file('index.xml', index(...dates.map((_, i): [string, string] => [`L-${i}`, `T${i}`]))),
        ...dates.map((date, i) => file(`T${i}.xml`, test.replace('03/04/2026', date))),
      ]);
    const days = (read: ReturnType<typeof dated>) =>
      read.ok && read.records.map(({ testedAt }) => testedAt?.slice(0, 10));
    expect(days(dated('03/04/2026', '18/04/2026'))).toEqual(['2026-04-03', '2026-04-18']);
    expect(days(dated('03/04/2026', '04/18/2026'))).toEqual(['2026-03-04', '2026-04-18']);
    expect(dated('03/04/2026').findings.map(({ code }) => code)).toEqual(['CERT_DATE_ORDER']);
    expect(dated('03/18/2026', '18/03/2026')).toMatchObject({
      ok: false,
      findings: [{ code: 'CERT_XML_DATE' }],
    });
  });

  it.each([
    [
      'for each part: the worst counts',
      '<NEXT><Result>PASS</Result></NEXT><RL><Result>FAIL</Result></RL>',
      'fail',
    ],
    [
      'for the whole, behind those for parts',
      '<NEXT><Result>FAIL*</Result></NEXT><Result>PASS</Result>',
      'pass',
    ],
  ])('takes the word of the tester %s', (_, results, result) => {
    const read = readLinkwareXml([
      file('index.xml', index(['a', 'T1'])),
      file('T1.xml', test.replace('<Report>', `<Report>${results}`)),
    ]);
    expect(read.ok && read.records[0]?.result).toBe(result);
  });

  it('reads the signs that XML must escape', () => {
    const read = readLinkwareXml([
      file('index.xml', index(['R&amp;D-0&#49; &lt;A&gt;', 'T1'])),
      file('T1.xml', test),
    ]);
    expect(read.ok && read.records[0]?.identifier).toBe('R&D-01 <A>');
  });

  it('survives elements without end of depth', () => {
    const deep = `${'<a>'.repeat(50_000)}x${'</a>'.repeat(50_000)}`;
    for (const files of [
      [file('index.xml', deep)],
      [file('index.xml', index(['a', 'T1'])), file('T1.xml', deep)],
    ])
      expect(['CERT_XML_SYNTAX', 'CERT_FILE_EMPTY', undefined]).toContain(codes(files)[0]);
  });

  it.each([
    ['no index', [file('T1.xml', test)], 'CERT_XML_NO_INDEX'],
    ['a test that is missing', [file('index.xml', index(['a', 'T1']))], 'CERT_XML_MISSING'],
    ['broken XML', [file('index.xml', '<Index><Record>')], 'CERT_XML_SYNTAX'],
    ['an empty index', [file('index.xml', '<Index/>')], 'CERT_FILE_EMPTY'],
  ])('with %s is refused', (_, files, code) => {
    expect(codes(files)).toEqual([code]);
  });

  it('expands no entity', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${index(['&b;', 'T1'])}`;
    const read = readLinkwareXml([file('index.xml', bomb), file('T1.xml', test)]);
    expect(read.ok && read.records[0]?.identifier).toBe('&b;');
  });
});
