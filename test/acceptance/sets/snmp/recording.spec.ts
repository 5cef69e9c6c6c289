import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecording, readVlanContexts } from './recording.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recording-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = async (...lines: readonly string[]) => {
  writeFileSync(join(folder, 'one.snmprec'), `${lines.join('\n')}\n`);
  return (await readRecording(folder, 'one')).varbinds.map(({ value }) => value);
};

it.each([
  ['a number', '1.3.6|2|-7', -7],
  ['a 64 bit counter', '1.3.6|70|18446744073709551615', 18_446_744_073_709_551_615n],
  ['a text', '1.3.6|4|Büro|2', new TextEncoder().encode('Büro|2')],
  ['an empty text', '1.3.6|4|', new Uint8Array()],
  ['bytes', '1.3.6|4x|00fF', Uint8Array.of(0, 255)],
  ['escapes', String.raw`1.3.6|4e|a\x00\n\\`, Uint8Array.of(97, 0, 10, 92)],
  ['an OID', '1.3.6|6|.1.3.6.1', '1.3.6.1'],
  ['an address', '1.3.6|64|192.0.2.1', '192.0.2.1'],
  ['an address in bytes', '1.3.6|64x|c0000201', '192.0.2.1'],
  ['nothing', '1.3.6|5|', null],
  ['a line of Windows', '1.3.6|2|7\r', 7],
])('%s', async (_, line, value) => {
  expect(await read(line)).toEqual([value]);
});

it.each([
  ['a masked OID', '1.3.10.xx.xx|2|7'],
  ['an unknown tag', '1.3.6|71|7'],
  ['a tag with two forms', '1.3.6|4xx|00'],
  ['a number that is none', '1.3.6|2|<private>'],
  ['no fields', 'hello'],
])('%s is left out', async (_, line) => {
  expect(await read(line, '1.3.7|2|1')).toEqual([1]);
});

it('the first of two equal OIDs counts', async () => {
  expect(await read('1.3.6|2|1', '1.3.6|2|2')).toEqual([1]);
});

it('says what has a value', async () => {
  writeFileSync(join(folder, 'one.snmprec'), '1.1|4|x\n1.2|4|\n1.3|4x|0000\n1.4|2|0');
  const { says } = await readRecording(folder, 'one');
  expect(['1.1', '1.2', '1.3', '1.4', '1.5'].filter(says)).toEqual(['1.1', '1.4']);
});

it('finds the contexts of a device by its name', async () => {
  for (const name of ['one', 'one@20', 'one@30', 'another-one@40'])
    writeFileSync(join(folder, `${name}.snmprec`), '');
  expect([...(await readVlanContexts(folder, 'one')).keys()]).toEqual([20, 30]);
});
