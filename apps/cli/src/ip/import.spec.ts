import { writeWorkbook, zipOf } from '#documents';
import { readPlan } from '#planfile';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brassage } from '../brassage.fixture.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'brassage-phpipam-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIXTURES = 'test/fixtures/phpipam';
const sheets = ['subnets', 'addresses', 'vlans'].map((name) => `${FIXTURES}/${name}.csv`);
const at = (name: string): string => join(folder, name);
let count = 0;
const planAt = (path: string) =>
  readPlan(readFileSync(path, 'utf8'), { file: path, newId: () => `n${(count += 1)}` }).plan!.present;
const cells = (name: string): string[][] =>
  readFileSync(`${FIXTURES}/${name}.csv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
/** What the plan says of prefixes and addresses, whatever the ids. */
const facts = (path: string) => {
  const { prefix, address, vlan } = planAt(path);
  return {
    prefixes: [...prefix.values()].map((it) => [
      it.prefix,
      it.status,
      it.gateway,
      vlan.get(it.vlanId ?? '')?.vid ?? null,
    ]),
    addresses: [...address.values()].map((it) => [
      it.address,
      it.status,
      it.dnsName,
      it.reservedMac,
      it.description,
    ]),
  };
};

describe('brassage ip import', () => {
  it('three CSV sheets become a plan; the second time nothing is new', async () => {
    const first = await brassage('ip', 'import', ...sheets, '-o', at('csv.yaml'));
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('prefix: 6 added, 0 changed')]);
    expect(first.talk).toContain('csv.yaml written');
    const again = await brassage('ip', 'import', ...sheets, '--plan', at('csv.yaml'), '-o', at('again.yaml'));
    expect([again.code, again.out]).toEqual([0, 'nothing new\n']);
    expect(readFileSync(at('again.yaml'), 'utf8')).toBe(readFileSync(at('csv.yaml'), 'utf8'));
  });

  it.each(['one workbook of three sheets', 'three workbooks in a ZIP'])('%s means the same', async (how) => {
    const books = ['Subnets', 'IP Addresses', 'VLANs'].map((name, i) => ({
      name,
      rows: cells(['subnets', 'addresses', 'vlans'][i]!),
    }));
    const isOne = how.startsWith('one');
    const file = at(isOne ? 'export.xlsx' : 'export.zip');
    if (isOne) writeFileSync(file, await writeWorkbook(books));
    else
      writeFileSync(
        file,
        zipOf(
          await Promise.all(
            books.map(async (book) => ({ name: `${book.name}.xlsx`, bytes: await writeWorkbook([book]) })),
          ),
        ),
      );
    await brassage('ip', 'import', ...sheets, '-o', at('csv.yaml'));
    expect((await brassage('ip', 'import', file, '-o', at('book.yaml'))).code).toBe(0);
    expect(facts(at('book.yaml'))).toEqual(facts(at('csv.yaml')));
  });

  it('the JSON of the API comes into a plan that has it from sheets: only what differs changes', async () => {
    await brassage('ip', 'import', ...sheets, '-o', at('csv.yaml'));
    const { out } = await brassage(
      'ip',
      'import',
      `${FIXTURES}/api.json`,
      '--plan',
      at('csv.yaml'),
      '--dry-run',
    );
    expect(out).toContain('prefix: 0 added, 2 changed');
  });

  it('a mapping says what foreign headings give: looked at, edited, taken', async () => {
    writeFileSync(at('netze.csv'), 'Netz,Zweck,Kostenstelle\n10.61.0.0/24,Werkstatt,C-4\n');
    const look = await brassage('ip', 'import', at('netze.csv'), '--look');
    expect(JSON.parse(look.out)).toEqual({ Netz: null, Zweck: null, Kostenstelle: null });
    writeFileSync(at('map.json'), '{"Netz": "subnet", "Zweck": "description", "Kostenstelle": null}');
    const { code, talk } = await brassage(
      'ip',
      'import',
      at('netze.csv'),
      '--map',
      at('map.json'),
      '-o',
      at('mapped.yaml'),
    );
    expect([code, talk]).toEqual([0, expect.not.stringContaining('ostenstelle')]);
    expect(
      [...planAt(at('mapped.yaml')).prefix.values()].map(({ prefix, description }) => [prefix, description]),
    ).toEqual([['10.61.0.0/24', 'Werkstatt']]);
  });

  it.each<[string, readonly string[], string]>([
    ['no place to write', sheets, 'say with --out'],
    ['a file that is not there', ['nowhere.csv', '--dry-run'], 'cannot read nowhere.csv'],
    ['nothing of phpIPAM', ['package.json', '--dry-run'], 'nothing to take over'],
  ])('%s is explained', async (_title, args, said) => {
    const { code, talk } = await brassage('ip', 'import', ...args);
    expect([code, talk]).toEqual([2, expect.stringContaining(said)]);
  });

  it('a mapping to a field that there is not names those that there are', async () => {
    writeFileSync(at('wrong.json'), '{"Subnet": "netz"}');
    const { code, talk } = await brassage('ip', 'import', sheets[0]!, '--map', at('wrong.json'), '--dry-run');
    expect([code, talk]).toEqual([2, expect.stringContaining('has no field “netz”; it has: description,')]);
  });
});
