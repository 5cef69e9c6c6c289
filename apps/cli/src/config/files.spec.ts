import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brassage } from '../brassage.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'brassage-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LINES = ['hostname sw1', 'interface ge1', ' description Salle accès', ''];
const TEXT = LINES.join('\n');

function given(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const plain = given('plain.txt', TEXT);
const ios = ['--platform', 'ios-xe'];
const diff = (running: string, ...more: readonly string[]) =>
  brassage('config', 'diff', '--intended', plain, '--running', running, ...ios, ...more);

describe('one configuration, however it was saved', () => {
  it.each<[string, string | Uint8Array]>([
    ['with carriage returns', LINES.join('\r\n')],
    ['with the doubled carriage returns of a terminal program', LINES.join('\r\r\n')],
    ['with carriage returns alone', LINES.join('\r')],
    ['with a byte order mark', `\uFEFF${TEXT}`],
    ['in UTF-16, as editors save it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['in UTF-16, the bytes in the other order', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('%s', async (name, content) => {
    const { code, talk } = await diff(given(`${name}.txt`, content));
    expect([code, talk]).toEqual([0, 'No difference.\n']);
  });

  it('in Latin-1, and the reader is told that this was assumed', async () => {
    const file = given('latin-1.txt', Buffer.from(TEXT, 'latin1'));
    const assumed = await diff(file);
    expect(assumed.code).toBe(0);
    expect(assumed.talk).toContain('latin-1.txt:3');
    expect(assumed.talk).toContain('CONFIG_FILE_LATIN1');
    const machine = JSON.parse((await brassage('config', 'parse', file, ...ios, '--json')).out) as object;
    expect(machine).toMatchObject({
      findings: [{ code: 'CONFIG_FILE_LATIN1' }],
      tree: [{}, { children: [{ text: 'description Salle accès' }] }],
    });
  });

  it('in Latin-1, and the reader said so', async () => {
    const [is, shall] = ['is', 'shall'].map((name) => given(`${name}.txt`, Buffer.from(TEXT, 'latin1')));
    const said = await brassage(
      'config',
      'diff',
      '--intended',
      shall!,
      '--running',
      is!,
      ...ios,
      '--encoding',
      'latin1',
    );
    expect([said.code, said.talk]).toEqual([0, 'No difference.\n']);
    const wrong = await diff(is!, '--encoding', 'utf-8');
    expect([wrong.code, wrong.talk]).toEqual([2, `brassage: ${is} is not UTF-8: see line 3\n`]);
  });
});

describe('what is no configuration is refused in words', () => {
  const huge = given('huge.txt', '');
  truncateSync(huge, 100_000_000);

  it.each([
    ['a NUL byte', given('nul.txt', 'hostname a\ninterface\0 b\n'), /line 2 has a NUL byte/],
    [
      'any bytes',
      given(
        'bytes.bin',
        Uint8Array.from({ length: 4096 }, (_, at) => (at * 97) % 256),
      ),
      /NUL byte/,
    ],
    ['100 MB', huge, /has 100000000 bytes; at most 32000000 are read/],
    ['bytes without end', '/dev/zero', /more than 32000000 bytes/],
  ])('%s', async (_, file, words) => {
    const { code, out, talk } = await diff(file);
    expect([code, out]).toEqual([2, '']);
    expect(talk).toMatch(words);
  });

  it.each(['', '\n \r\n\t\n'])('%j is nothing: told, for everything would come or go', async (content) => {
    const { code, talk } = await diff(given('empty.txt', content));
    expect(code).toBe(1);
    expect(talk).toContain('CONFIG_FILE_EMPTY');
  });

  it('a pipe is read like a file', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [{ code }] = await Promise.all([diff(pipe), writeFile(pipe, TEXT)]);
    expect(code).toBe(0);
  });
});

describe('--lang, wherever it stands', () => {
  const compare = ['config', 'diff', '--intended', plain, '--running', plain, ...ios];
  it.each<[string, string[]]>([
    ['before the command', ['--lang', 'fr', ...compare]],
    ['between', ['config', '--lang=fr', ...compare.slice(1)]],
    ['behind', [...compare, '--lang', 'fr']],
    ['twice: the last one counts', ['--lang', 'en', ...compare, '--lang', 'fr']],
  ])('%s', async (_, args) => {
    expect(await brassage(...args)).toEqual({ code: 0, out: '', talk: 'Aucune différence.\n' });
  });

  it('findings come in the language too', async () => {
    const file = given('latin-fr.txt', Buffer.from(TEXT, 'latin1'));
    expect((await brassage('--lang', 'fr', 'config', 'parse', file, ...ios)).talk).toContain(
      'Tout le fichier a été lu en Latin-1',
    );
  });

  it('another command has it before its name as well', async () => {
    const args = ['plan', 'check', 'examples/atelier-nord/plan.yaml'];
    expect(await brassage('--lang', 'fr', ...args)).toEqual(await brassage(...args, '--lang', 'fr'));
  });

  it.each([
    [['--lang', 'de', ...compare], '--lang de: only en and fr are spoken'],
    [[...compare, '--lang'], '--lang wants a language: en or fr'],
  ])('%j is refused', async (args, words) => {
    const { code, talk } = await brassage(...args);
    expect([code, talk]).toEqual([2, `brassage: ${words}\n`]);
  });
});
