import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { ZipRefused, zipOf } from '../zip.js';
import { keptFloorPlan } from './floor-plan-file.js';
import { packPlan, unpackPlan } from './plan-package.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const dxf = readFileSync('examples/atelier-nord/halle-nord.dxf');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('A plan package', () => {
  it('plan file + floor plans -> ZIP -> the same, and the same bytes twice', () => {
    const floors = [
      { name: 'hall.dxf', bytes: Uint8Array.from(dxf) },
      { name: 'plans/office.png', bytes: Uint8Array.from(png) },
    ];
    const zip = packPlan('brassage: 1\n', floors);
    const { plan, floorPlans } = unpackPlan(zip);
    expect([plan.name, new TextDecoder().decode(plan.bytes)]).toEqual(['plan.yaml', 'brassage: 1\n']);
    expect(floors.map(({ name }) => floorPlans.get(name))).toEqual(floors.map((floor) => floor.bytes));
    expect(packPlan('brassage: 1\n', floors)).toEqual(zip);
  });

  it('leaves out names that would lead out of the folder, or take the place of the plan', () => {
    const zip = packPlan('x', [
      { name: '../evil.dxf', bytes: bytes('e') },
      { name: 'plan.yaml', bytes: bytes('e') },
    ]);
    expect([...unpackPlan(zip).floorPlans.keys()]).toEqual([]);
  });

  // prettier-ignore
  it.each<[string, Uint8Array, RegExp]>([
    ['no ZIP', bytes('brassage: 1'), /not a ZIP/],
    ['no plan file', zipOf([{ name: 'hall.dxf', bytes: dxf }]), /no plan file/],
    ['one in a folder only', zipOf([{ name: 'a/plan.yaml', bytes: bytes('x') }]), /no plan file/],
    ['two, none called plan.yaml', zipOf([{ name: 'a.yaml', bytes: bytes('x') }, { name: 'b.yaml', bytes: bytes('x') }]), /2 plan files/],
    ['a bomb', zipSync({ 'plan.yaml': new Uint8Array(30_000_000) }), /times its size/],
    ['more files than a site has floors', zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.png`, bytes('x')]))), /more than 500/],
  ])('is refused with %s', (_, zip, reason) => {
    expect(() => unpackPlan(zip)).toThrow(ZipRefused);
    expect(() => unpackPlan(zip)).toThrow(reason);
  });

  it('of one plan file with a name of its own takes that', () => {
    expect(unpackPlan(zipOf([{ name: 'atelier.xlsx', bytes: bytes('x') }])).plan.name).toBe('atelier.xlsx');
  });
});

describe('What is kept of the plan of a floor', () => {
  it.each([
    ['a drawing as it is', 'dir/hall.DXF', dxf, { name: 'hall.dxf', mediaType: 'image/vnd.dxf' }],
    ['a picture by its pixels', '..\\scan.jpg', png, { name: 'scan.png', mediaType: 'image/png' }],
  ])('%s', async (_, name, file, kept) => {
    expect(await keptFloorPlan(name, file)).toMatchObject(kept);
  });

  it('nothing of what is no plan', async () => {
    expect(await keptFloorPlan('x.svg', bytes('<svg/>'))).toBeNull();
  });
});
