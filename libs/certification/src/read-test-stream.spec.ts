import fc from 'fast-check';
import { csvProfile } from './csv/profile.js';
import { writeTestJson } from './json/read-json.js';
import { testRecordSchema, type TestRecord } from './model/record.js';
import { readTestFile } from './read-test-file.js';
import { TestStream, type TestSource } from './read-test-stream.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).reduce<Uint8Array>(
    (all, code, at) => (all.set([code === 0xff || at === 0 ? 0xff : code, at === 0 ? 0xfe : 0], at * 2), all),
    new Uint8Array((text.length + 1) * 2),
  );

function source(name: string, bytes: Uint8Array, sizes: readonly number[]): TestSource {
  return {
    name,
    async *open() {
      for (let at = 0, i = 0; at < bytes.length; i += 1) {
        const size = sizes[i % sizes.length] ?? 1;
        yield await Promise.resolve(bytes.subarray(at, at + size));
        at += size;
      }
    },
  };
}

async function streamed(
  given: TestSource,
  profile = '',
): Promise<{ records: TestRecord[]; stream: TestStream }> {
  // As few bytes as tell the encoding, so that all the rest of a short file comes in pieces.
  const stream = new TestStream(csvProfile(profile) ?? null, () => undefined, 8);
  const records: TestRecord[] = [];
  for await (const some of stream.file(given)) records.push(...some);
  return { records, stream };
}

const figures = [
  'Cable ID;Date;Time;Parameter;Pair;Value;Margin;Result',
  'L-1;13.11.2026;10:00;NEXT;12-36;40;3,1;PASS',
  'L-2;13.11.2026;10:01;NEXT;12-36;40;2,1;PASS',
  ';;;;;;;',
  'L-1;13.11.2026;10:00;RL;12;20;1,1;FAIL',
  'L-3;13.11.2026;10:02;RL;12;20;1,1;PASS',
].join('\r\n');
const quoted =
  'Cable ID,Result,Comment\r\nL-1,PASS,"two\r\nlines, and ""quotes"""\rL-2,FAIL,5" duct\nL-3,PASS,\n';
const swiss = 'Câble;Résultat;Longueur (m);Commentaire\n0012;Réussi;17,5;é\n1E05;Échec;1 200,25;à\n';
const json = writeTestJson([
  testRecordSchema.parse({ identifier: '0012', result: 'pass', comment: 'a "quoted" \\ {brace}, [list]' }),
  testRecordSchema.parse({ identifier: 'b', result: 'fail', measurements: [{ parameter: 'RL', value: 20 }] }),
]);

/** Every file is also cut into single bytes. */
it.each<readonly [string, string, Uint8Array]>([
  ['one figure per line, a test spread over the file', 'a.csv', utf8(figures)],
  ['quotes, line ends of three kinds', 'b.csv', utf8(quoted)],
  ['UTF-8 with accents', 'c.csv', utf8(swiss)],
  ['Windows-1252, seen at the first accent', 'c.csv', latin(swiss)],
  ['UTF-16', 'c.csv', utf16(swiss)],
  ['a quote without end', 'd.csv', utf8('Cable ID,Result\nL-1,"PASS\nL-2,FAIL\n')],
  ['faults', 'e.csv', utf8('Cable ID,Result\n,PASS\nL-1,perhaps\nL-2,PASS\n')],
  ['no test', 'f.csv', utf8('Cable ID,Result\n')],
  ['nothing', 'g.csv', new Uint8Array()],
  ['a picture', 'h.csv', Uint8Array.of(0x89, 0x50, 0, 0, 1)],
  ['canonical results', 'i.json', utf8(json)],
  ['results of another version', 'j.json', utf8(json.replace('/1', '/9'))],
  ['a result that is none, and one that is', 'k.json', utf8(json.replace('"pass"', '"perhaps"'))],
  ['a comma too many', 'l.json', utf8('{"brassage": "test-results/1", "records": [1, ]}')],
  ['half a file', 'm.json', utf8(json.slice(0, -20))],
  ['no UTF-8', 'n.json', latin('{"brassage": "test-results/1", "records": ["é"]}')],
])('in pieces %s reads as in one', async (_, name, bytes) => {
  const whole = readTestFile(bytes, { file: name });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }),
      async (sizes) => {
        const { records, stream } = await streamed(source(name, bytes, sizes));
        if (whole.ok) {
          expect(records).toEqual(whole.records);
          expect([stream.faults, stream.warnings]).toEqual([[], whole.findings]);
          expect([stream.format, stream.profile]).toEqual([whole.format, whole.profile]);
        } else expect(stream.faults).toEqual(whole.findings);
      },
    ),
    { numRuns: 8, examples: [[[1]], [[1_000_000]]] },
  );
});

it('twenty thousand tests are never held together', async () => {
  const line = (i: number): Uint8Array => utf8(`L-${i},2026-11-18,10:00,PASS,12.5,3.2\n`);
  const long: TestSource = {
    name: 'long.csv',
    async *open() {
      yield utf8('Cable ID,Date,Time,Result,Length (m),Margin\n');
      for (let i = 0; i < 20_000; i += 1) yield await Promise.resolve(line(i));
    },
  };
  const stream = new TestStream(null);
  let [read, most] = [0, 0];
  for await (const records of stream.file(long)) {
    read += records.length;
    most = Math.max(most, records.length);
  }
  expect([stream.faults, read, most < 200]).toEqual([[], 20_000, true]);
});

it('a name that a whole file bears is refused before its figures fill the memory', async () => {
  const lines = Array.from({ length: 2500 }, (_, i) => `L-1,PASS,NEXT,${i},3`);
  const bytes = utf8(['Cable ID,Result,Parameter,Pair,Margin', ...lines].join('\n'));
  const { stream } = await streamed(source('one.csv', bytes, [100]));
  expect(stream.faults).toMatchObject([{ code: 'CERT_FIGURES_TOO_MANY', where: [{ line: 2002 }] }]);
});

it('an archive is read part by part; each record says where it is from', async () => {
  const of = (name: string, text: string): [string, TestSource] => [name, source(name, utf8(text), [7])];
  const stream = new TestStream(null);
  const found: string[] = [];
  const files = new Map([
    of('x/index.xml', '<I><R><CableID>a</CableID><FileName>T1</FileName></R></I>'),
    of('x/T1.xml', '<T><Result>PASS</Result></T>'),
    of('day/b.csv', 'id,result\nL-1,PASS\n'),
    of('readme.pdf', 'x'),
  ]);
  for await (const records of stream.files(files, 'all.zip'))
    found.push(...records.map(({ identifier, source: from }) => `${identifier} ${from}`));
  expect(found).toEqual(['a x/', 'L-1 day/b.csv']);
  expect([stream.format, stream.profile, stream.faults]).toEqual(['zip', 'linkware-xml, generic', []]);
});
