import { noObjects, type PlanObjects } from '#plan';
import { apply } from '#changes';
import { mergeCatalogue, readCatalogue, type TypeFile } from '../index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const switchText = (more = ''): string => `---
manufacturer: Maker
model: SW-1
slug: maker-sw-1
u_height: 1
is_full_depth: false
interfaces:
  - name: '01'
    type: 1000base-t
  - name: 1E05
    type: gpon
${more}`;
// prettier-ignore
const files: TypeFile[] = [
  { file: 'device-types/Maker/SW-1.yaml', text: switchText('power-ports:\n  - name: PSU\n    type: iec-60320-c14\n    maxium_draw: 90\n') },
  { file: 'device-types/Maker/copy.yaml', text: switchText() },
  { file: 'module-types/Maker/card.yaml', text: "manufacturer: Maker\nmodel: CARD\ninterfaces:\n  - {name: 'Gi{module}/1', type: 1000base-t}\n" },
  { file: 'device-types/Maker/broken.yaml', text: 'manufacturer: Maker\nmodel: [unclosed\n' },
  { file: 'device-types/Maker/bomb.yaml', text: 'a: &a [x]\nb: [*a, *a]\n' },
  { file: 'device-types/Maker/empty.yaml', text: '' },
];

describe('a library with dirt in it', () => {
  const read = readCatalogue(files, newId);

  it('gives every type that can be read, names to the letter', () => {
    expect(read.deviceTypes.map(({ model, ports }) => [model, ports.map(({ name }) => name)])).toEqual([
      ['SW-1', ['01', '1E05', 'PSU']],
      ['SW-1 (2)', ['01', '1E05']],
    ]);
    expect(read.moduleTypes.map(({ model }) => model)).toEqual(['CARD']);
  });

  it('tells the rest by file and line', () => {
    const told = read.findings.map(({ code, where: [place] }) => [
      code,
      place && 'file' in place ? `${place.file.split('/').at(-1)}:${'line' in place ? place.line : ''}` : '',
    ]);
    expect(told).toEqual([
      ['CABLING_TYPE_VALUE_UNKNOWN', 'SW-1.yaml:11'],
      ['CABLING_TYPE_FIELD_MISSPELT', 'SW-1.yaml:15'],
      ['CATALOGUE_YAML', 'bomb.yaml:'],
      ['CATALOGUE_YAML', 'broken.yaml:3'],
      ['CABLING_TYPE_VALUE_UNKNOWN', 'copy.yaml:11'],
      ['CATALOGUE_TYPE_TWICE', 'copy.yaml:2'],
      ['CABLING_TYPE_UNREADABLE', 'empty.yaml:'],
    ]);
  });
});

describe('bringing it in again', () => {
  const after = (objects: PlanObjects, given: readonly TypeFile[]) => {
    const known = { deviceTypes: objects.deviceType.values(), moduleTypes: objects.moduleType.values() };
    const { changes, ...counts } = mergeCatalogue(known, readCatalogue(given, newId), newId);
    const applied = apply(objects, changes);
    if (!applied.ok) throw new Error('does not apply');
    return { objects: applied.objects, counts, changes };
  };
  const first = after(noObjects(), files);

  it('changes nothing', () => {
    expect(first.counts).toEqual({ added: 3, changed: 0, same: 0 });
    expect(after(first.objects, files).counts).toEqual({ added: 0, changed: 0, same: 3 });
  });

  it('updates what changed, under the same id, and keeps what people added', () => {
    const [id, type] = [...first.objects.deviceType][0]!;
    const edited = {
      ...first.objects,
      deviceType: new Map([[id, { ...type, platform: 'ios-xe', role: 'switch' as const }]]),
    };
    const again = after(edited, [
      { file: 'x.yaml', text: switchText().replace('u_height: 1', 'u_height: 2') },
    ]);
    expect(again.counts).toEqual({ added: 0, changed: 1, same: 0 });
    expect(again.objects.deviceType.get(id)).toMatchObject({
      heightU: 2,
      platform: 'ios-xe',
      role: 'switch',
    });
  });
});
