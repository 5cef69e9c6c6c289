import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brassage } from '../brassage.fixture.js';
import { loadPlan } from './load-plan.js';

const folder = mkdtempSync(join(tmpdir(), 'brassage-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('brassage plan new: a plan of one’s own to begin with', () => {
  it('no rule has anything to say of it, in any layer, not even a remark', async () => {
    const path = join(folder, 'clean.yaml');
    expect((await brassage('plan', 'new', path)).code).toBe(0);
    const { code, out } = await brassage('plan', 'check', path, '--json', '--fail-on', 'info');
    const { layers } = JSON.parse(out) as { layers: { findings: object[] }[] };
    expect(layers.map(({ findings }) => findings)).toEqual([[], [], []]);
    expect(code).toBe(0);
  });

  it.each([
    ['Usine d’Arçay', 'EXT-2026-001'],
    ['Café "Le Nord" #7: \\ & <b>', '0012'],
    ['Hall [1-3]', '$& {catalogue}'],
    ['مكتب', 'yes'],
  ])('%s, %s: the site and the extension are called so, each once', async (name, code) => {
    const path = join(folder, `named-${code.length}-${name.length}.yaml`);
    expect(await brassage('plan', 'new', path, '--name', name, '--code', code)).toMatchObject({ code: 0 });
    const plan = await loadPlan(path);
    expect([plan.name, plan.project?.code]).toEqual([name, code]);
    const sites = [...plan.present.location.values()].filter(({ kind }) => kind === 'site');
    expect(sites.map((site) => site.name)).toEqual([name]);
  });

  it('never writes over a file', async () => {
    const path = join(folder, 'there.yaml');
    await brassage('plan', 'new', path, '--name', 'First');
    const before = readFileSync(path, 'utf8');
    expect(await brassage('plan', 'new', path, '--name', 'Second')).toMatchObject({ code: 2 });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it.each([
    ['--name', ''],
    ['--name', 'x'.repeat(500)],
    ['--code', 'two\nlines'],
  ])('%s %j is refused, and nothing is written', async (flag, value) => {
    const path = join(folder, 'refused.yaml');
    expect(await brassage('plan', 'new', path, flag, value)).toMatchObject({ code: 2 });
    expect(existsSync(path)).toBe(false);
  });
});

describe('the starter catalogue', () => {
  it('has what an extension is made of: each part with its role, nothing twice, nothing a maker owns', async () => {
    const { present } = await loadPlan('examples/starter/catalogue.yaml');
    const types = [...present.deviceType.values()];
    expect(new Set(types.map(({ model }) => model)).size).toBe(types.length);
    expect(new Set(types.map(({ manufacturer }) => manufacturer))).toEqual(new Set(['Generic']));
    expect(new Set(types.map(({ role }) => role))).toEqual(
      new Set([
        'patch-panel',
        'fibre-panel',
        'outlet',
        'cable-manager',
        'blanking-plate',
        'other',
        'pdu',
        'ups',
        'switch',
        'firewall',
        'server',
        'access-point',
        'camera',
        'phone',
        'printer',
        'workstation',
      ]),
    );
    expect(types.flatMap(({ ports }) => ports).filter(({ name }) => name.includes('['))).toEqual([]);
  });

  it('every front of a panel or outlet leads to a rear', async () => {
    const { present } = await loadPlan('examples/starter/catalogue.yaml');
    for (const { model, ports, maps } of present.deviceType.values()) {
      const fronts = ports.filter(({ kind }) => kind === 'front').map(({ name }) => name);
      expect([model, fronts]).toEqual([model, maps.map(({ front }) => front)]);
    }
  });
});
