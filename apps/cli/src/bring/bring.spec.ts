import { zipOf } from '#documents';
import { readPlan } from '#planfile';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brassage } from '../brassage.fixture.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'brassage-bring-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = (path: string) =>
  readPlan(readFileSync(path, 'utf8'), { file: path, newId: () => `n${(count += 1)}` }).plan!;
let count = 0;

describe('brassage netbox import', () => {
  it('makes a plan file of an export, and tells what it left out', async () => {
    const out = join(folder, 'nord.yaml');
    const {
      code,
      talk,
      out: said,
    } = await brassage('netbox', 'import', 'test/fixtures/netbox', '-o', out, '--name', 'Nord');
    expect([code, said]).toEqual([0, expect.stringContaining('cable: 4 added')]);
    for (const title of ['Object not taken over', 'Type missing', 'Device missing'])
      expect(talk).toContain(`${title} (1)`);
    expect([...plan(out).present.cable.values()].map(({ label }) => label)).toContain('0012');
  });

  it.each([
    [['netbox', 'import', 'nowhere.json', '-o', 'x.yaml'], 'cannot read nowhere.json'],
    [['netbox', 'import', 'http://netbox.example', '-o', 'x.yaml'], 'give --server'],
    [['netbox', 'import', 'http://netbox.example'], 'needs a server'],
  ])('%j is explained', async (args, said) => {
    const { code, talk } = await brassage(...args);
    expect([code, talk]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('brassage catalogue import', () => {
  it('adds types to a plan file, and the next time changes nothing', async () => {
    const library = join(folder, 'library.zip');
    const text =
      'manufacturer: Maker\nmodel: SW-9\nslug: x\nu_height: 1\ninterfaces:\n  - {name: "01", type: 1000base-t}\n';
    writeFileSync(library, zipOf([{ name: 'device-types/a.yaml', bytes: new TextEncoder().encode(text) }]));
    const out = join(folder, 'with-types.yaml');
    const first = await brassage(
      'catalogue',
      'import',
      library,
      '--plan',
      'examples/atelier-nord/plan.yaml',
      '-o',
      out,
    );
    expect([first.code, first.out]).toEqual([0, '1 types added, 0 changed, 0 as they were\n']);
    expect(
      [...plan(out).present.deviceType.values()].find(({ model }) => model === 'SW-9')?.ports,
    ).toMatchObject([{ name: '01' }]);
    const again = await brassage('catalogue', 'import', library, '--plan', out, '-o', out, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, changed: 0, same: 1 });
  });

  it('says that it needs a place to write to', async () => {
    const { code, talk } = await brassage(
      'catalogue',
      'import',
      'test/fixtures/netbox',
      '--plan',
      'examples/lab/plan.yaml',
    );
    expect([code, talk]).toEqual([2, expect.stringContaining('--out')]);
  });
});
