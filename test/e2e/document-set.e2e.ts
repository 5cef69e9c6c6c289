import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentSet, readWorkbook, type NamedFile } from '#documents';
import type { Plan } from '#plan';
import { readPlan } from '#planfile';

function atelierNord(): Plan {
  let next = 0;
  const text = readFileSync('examples/atelier-nord/plan.yaml', 'utf8');
  const { plan } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
  return plan!;
}

const names = (files: readonly NamedFile[]): string[] => files.map(({ name }) => name);
const textOf = (files: readonly NamedFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);

describe('Document set of Atelier Nord', () => {
  let made: ReturnType<typeof documentSet> | undefined;
  // Not before the first test: what is loaded on the way is loaded by a test.
  const set = (): ReturnType<typeof documentSet> =>
    (made ??= documentSet({ plan: atelierNord(), lang: 'fr', date: '2026-11-22' }));

  it('has an index that opens without network and names every drawing and table', async () => {
    const { files } = await set();
    const page = textOf(files, 'index.html');
    expect(page).not.toMatch(/<script|https?:/);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link]) => decodeURIComponent(link!));
    for (const link of links) expect(names(files).concat('manifest.json')).toContain(link);
    for (const name of names(files).filter((it) => /^(drawings|tables)\//.test(it)))
      expect(links).toContain(name);
  });

  it('has each kind of sheet and table', async () => {
    const { files } = await set();
    for (const part of [
      'title-page',
      'one-line',
      'outlets',
      'elevations',
      'port-faces',
      'patching',
      'links',
      'layer-2',
      'layer-3',
      'power',
      'fibre',
    ])
      expect(names(files).some((name) => name.startsWith('drawings/') && name.includes(part))).toBe(true);
    expect(names(files)).toEqual(
      expect.arrayContaining([
        'binder.pdf',
        'tables.pdf',
        'tables.xlsx',
        'tables/patching.xlsx',
        'tables/cable-schedule.csv',
        'tables/fibre-book.xlsx',
        'tables/bill-of-materials.xlsx',
        'tables/pathway-fill.xlsx',
        'tables/acceptance-plan.xlsx',
        'tables/tester-identifiers.csv',
        'labels/cords-avery-l7651.pdf',
        'labels/printers/zebra.zpl',
      ]),
    );
  });

  it('the cable schedule can be filtered, printed and filled in: frozen header, choices, hidden columns', async () => {
    const { files } = await set();
    const read = await readWorkbook(
      files.find(({ name }) => name === 'tables/cable-schedule.xlsx')!.bytes,
      'f',
    );
    const [head = [], first = []] = read.ok ? read.sheets[0]!.rows : [];
    expect(head).toEqual(
      expect.arrayContaining(['Câble', 'Bout A', 'Bout B', 'État sur site', 'brassage-id']),
    );
    expect(first.slice(1, 4)).toEqual(['L-1001', 'capillaire', 'SR2/P1:01']);
  });

  it('labels tell both ends', async () => {
    const { files } = await set();
    const lines = textOf(files, 'labels/printers/brady.csv').split('\r\n');
    expect(lines).toContain('J-1001 A,SR2/P1:01,acc-n1:Gi1/0/1,"bleu BE · 0,5 m",BRS:J-1001-A');
    expect(lines).toContain('J-1001 B,acc-n1:Gi1/0/1,SR2/P1:01,"bleu BE · 0,5 m",BRS:J-1001-B');
  });

  it('has only PDF files that are sound, and as many pages as sheets in the binder', async () => {
    const { files } = await set();
    const folder = mkdtempSync(join(tmpdir(), 'brassage-set-'));
    for (const { name, bytes } of files.filter((file) => file.name.endsWith('.pdf'))) {
      const path = join(folder, name.replaceAll('/', '-'));
      writeFileSync(path, bytes);
      expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    }
    const pages = execFileSync('qpdf', ['--show-npages', join(folder, 'binder.pdf')], { encoding: 'utf8' });
    expect(Number(pages)).toBe(names(files).filter((name) => /^drawings\/.*\.svg$/.test(name)).length);
  });
});
