import { readLinkwareXml } from './read-linkware.js';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const index = (...rows: [string, string][]): string => `<Index>${rows.map(([id, name]) => `<Record><CableID>${id}</CableID><FileName>${name}</FileName></Record>`).join('')}</Index>`; // prettier-ignore
const test = '<Report><Date>03/04/2026</Date><Time> 2:31:07 PM</Time><LengthFeet>100</LengthFeet><PSNEXT><Pair name="12"><MarginValue>-0.4</MarginValue><MarginFrequency>233.5</MarginFrequency></Pair></PSNEXT></Report>'; // prettier-ignore
const codes = (files: Parameters<typeof readLinkwareXml>[0]): string[] => readLinkwareXml(files).findings.map(({ code }) => code); // prettier-ignore

describe('a LinkWare-like folder', () => {
  it('is one record per line of its index; identifiers stay text', () => {
    expect(readLinkwareXml([file('export/index.xml', index(['0012', 'T1'], ['1E05', 't2.xml'])), file('export/T1.xml', test), file('export/T2.xml', test.replace('<Report>', '<Report><Result>PASS</Result>'))])).toMatchObject({
      ok: true,
      records: [
        { identifier: '0012', result: 'fail', testedAt: '2026-03-04T14:31:07', lengthM: 30.48, marginDb: -0.4, measurements: [{ parameter: 'PSNEXT', subject: '12', margin: -0.4, frequencyMhz: 233.5 }] },
        { identifier: '1E05', result: 'pass' },
      ],
    }); // prettier-ignore
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
