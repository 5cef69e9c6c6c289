import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderAll, RenderLimitError } from './render.js';
import { defaultTemplateFolder, platformsIn, readPlatformTemplates } from './template-folder.js';

const misbehaving = new URL('./slow-thread.fixture.mjs', import.meta.url);
const set = { name: 'x', roles: {}, partials: {} };
const job = (role: string): { role: string; variables: object } => ({ role, variables: {} });

describe('renderAll', () => {
  it('gives the results in the order of the jobs', async () => {
    const results = await renderAll(set, [job('b'), job('a')], undefined, misbehaving);
    expect(results.map(({ text }) => text)).toEqual(['b', 'a']);
  });

  it('no jobs need no thread', async () => expect(await renderAll(set, [])).toEqual([]));

  it('a template that never ends is ended', async () => {
    const rendering = renderAll(set, [job('forever')], { ms: 50, heapMiB: 64 }, misbehaving);
    await expect(rendering).rejects.toThrow(RenderLimitError);
  });

  it('a template that eats memory is ended, and the process lives', async () => {
    const rendering = renderAll(set, [job('memory')], { ms: 5000, heapMiB: 16 }, misbehaving);
    await expect(rendering).rejects.toThrow('more than 16 MiB');
  });
});

describe('template folder', () => {
  it('Junos takes the same text over NETCONF; a server without a text of its own has no templates', () => {
    const folder = defaultTemplateFolder();
    expect(readPlatformTemplates(folder, 'junos-netconf')).toEqual(readPlatformTemplates(folder, 'junos'));
    expect(readPlatformTemplates(folder, 'netconf')).toBeNull();
  });

  it('the product has templates, with the lines that they own', () => {
    const folder = defaultTemplateFolder();
    expect(platformsIn(folder)).toEqual(expect.arrayContaining(['frr', 'ios-xe', 'linux-ovs']));
    const frr = readPlatformTemplates(folder, 'frr');
    expect(Object.keys(frr?.set.roles ?? {})).toContain('default');
    expect(frr?.owned.length).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'frr', 'owned.json'))).toBe(true);
  });

  it.each(['nothing', '../libs', ''])('%j has none', (platform) => {
    expect(readPlatformTemplates(defaultTemplateFolder(), platform)).toBeNull();
  });
});
