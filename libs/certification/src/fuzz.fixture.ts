import { inspectCsv } from './csv/inspect.js';
import { csvProfiles } from './csv/profile.js';
import { MAX_FAULTS } from './model/read-result.js';
import { readTestFile } from './read-test-file.js';
import { readTestFiles } from './read-test-files.js';
import { randomBy } from './trust/session.fixture.js';
import { writeSor } from './sor/write-sor.fixture.js';

/** What a run of inputs came to; `slowest` in ms of the processor for one input: a busy machine makes no reader slow. */
export interface FuzzRun {
  readonly inputs: number;
  readonly read: number;
  readonly refused: number;
  readonly slowestMs: number;
}

/** What can go wrong with a reader beside an exception: too long for one input, or more out than in. */
const SLOW_MS = 2000;

/** Time that this process has worked, in ms. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sound files that are then damaged: random bytes alone never get past the first check. */
// prettier-ignore
const seeds: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['v1.sor', writeSor(trace(), 1)],
  ['v2.sor', writeSor(trace(), 2)],
  ['a.csv', utf8('Cable ID,Date,Time,Result,Limit,Length (m),Margin (dB)\nL-1,2026-11-18,10:11:12,PASS,Cat6A PL,20.5,3.2\n"L,2",18/11/2026,1:02 PM,FAIL,x,60 ft,-1\n')],
  ['b.csv', utf8('Repère;Paramètre;Paire;Valeur;Limite (dB);Marge (dB)\nL-1;NEXT;12-36;40,1;38;2,1\nL-1;RL;36;12;10;2\n')],
  ['c.csv', utf8('id,result,NEXT 12-36 margin (dB),NEXT 12-36 frequency (MHz)\nL-1,PASS*,3.4,100\n')],
  ['index.xml', utf8('<I><R><CableID>0012</CableID><FileName>T1</FileName></R></I>')],
  ['T1.xml', utf8('<T><Date>03/04/2026</Date><Time> 2:31 PM</Time><PSNEXT><Pair name="12"><MarginValue>-0.4</MarginValue></Pair></PSNEXT></T>')],
  ['r.json', utf8('{"brassage":"test-results/1","records":[{"identifier":"L-1","result":"pass","sweeps":[{"parameter":"RL","frequenciesMhz":[1,2],"values":[3,4]}]}]}')],
];

function trace() {
  const events = [0, 24_930, 50_000].map((distance) => ({
    distance,
    slope: 340,
    loss: 120,
    reflectance: -45_000,
    code: '1F',
  }));
  return { cableId: 'TR-02', fibreId: '07', events, samples: [30_000, 25_000, 40_000] };
}

/**
 * Feeds damaged tester files to every reader: no exception, no hang, no more findings than are told.
 * @throws Error naming seed and input when one of it happens
 */
export function fuzz(inputs: number, seed: number, until: () => boolean = () => false): FuzzRun {
  const random = randomBy(seed);
  let [read, refused, slowestMs, done] = [0, 0, 0, 0];
  for (; done < inputs && !until(); done += 1) {
    const [name, bytes] = seeds[Math.floor(random() * seeds.length)]!;
    const input = damaged(bytes, random);
    const started = cpuMs();
    try {
      if (readOnce(name, input)) read += 1;
      else refused += 1;
    } catch (cause) {
      throw new Error(`${name}, seed ${seed}, input ${done}: ${Array.from(input).join(' ')}`, { cause });
    }
    slowestMs = Math.max(slowestMs, cpuMs() - started);
    if (slowestMs > SLOW_MS) throw new Error(`${name}, seed ${seed}, input ${done} took ${slowestMs} ms`);
  }
  return { inputs: done, read, refused, slowestMs };
}

function readOnce(name: string, bytes: Uint8Array): boolean {
  const xml = name.endsWith('.xml');
  const result = xml
    ? readTestFiles(
        [
          ...seeds
            .filter(([other]) => other.endsWith('.xml') && other !== name)
            .map(([other, own]) => ({ name: other, bytes: own })),
          { name, bytes },
        ],
        'x.zip',
      )
    : readTestFile(bytes, { file: name });
  if (name.endsWith('.csv')) inspectCsv(bytes, name, csvProfiles[0]!);
  if (!result.ok && (result.findings.length === 0 || result.findings.length > MAX_FAULTS))
    throw new Error(`${result.findings.length} findings`);
  return result.ok;
}

/** Words that readers trip over. */
const POISON = [
  '\u0000',
  '"',
  '\n',
  '\r\n',
  ';',
  ',',
  '\t',
  '<',
  '&a;',
  '<!ENTITY a "b">',
  '\uFEFF',
  '=1+1',
  '9'.repeat(40),
  '-',
  '1E999',
  '{',
  '[',
  'é',
  '<a>'.repeat(30),
].map(utf8);

/** One to six injuries: a byte changed, a piece cut out, doubled or put in, the end cut off. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  let out = Array.from(bytes);
  const at = (): number => Math.floor(random() * (out.length + 1));
  for (let injuries = 1 + Math.floor(random() * 6); injuries > 0; injuries -= 1) {
    const [i, length] = [at(), Math.floor(random() * 40)];
    const kind = Math.floor(random() * 6);
    if (kind === 0) out[i] = Math.floor(random() * 256);
    else if (kind === 1) out.splice(i, length);
    else if (kind === 2) out.splice(i, 0, ...out.slice(i, i + length));
    else if (kind === 3) out = out.slice(0, i);
    else if (kind === 4) out.splice(i, 0, ...POISON[Math.floor(random() * POISON.length)]!);
    else for (let b = i; b < Math.min(i + 4, out.length); b += 1) out[b] = random() < 0.5 ? 0xff : 0;
  }
  return Uint8Array.from(out);
}
