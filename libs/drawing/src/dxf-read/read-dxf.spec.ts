import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dxfOf } from '../dxf/dxf.js';
import { Pen } from '../pen.js';
import type { ReadDxf, Underlay } from './model.js';
import { readDxf } from './read-dxf.js';

const folder = mkdtempSync(join(tmpdir(), 'dxf-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `0 LINE 10 0 20 0` as a file with these entities and blocks. */
function dxf(entities: string, blocks = '', head = ''): Uint8Array {
  const section = (name: string, body: string): string => `0 SECTION 2 ${name} ${body} 0 ENDSEC `;
  const words = `${section('HEADER', head)}${section('BLOCKS', blocks)}${section('ENTITIES', entities)}0 EOF`;
  return new TextEncoder().encode(`${words.trim().split(/\s+/).join('\n')}\n`);
}
const read = (entities: string, blocks = '', head = ''): Underlay => {
  const found = readDxf(dxf(entities, blocks, head));
  if (!found.ok) throw new Error(found.fault);
  return found.underlay;
};
const rounded = ({ lines }: Underlay) =>
  lines.map(({ points }) => points.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]));
const fault = (found: ReadDxf): string => (found.ok ? 'read' : found.fault);

const LINE = '0 LINE 8 W 10 0 20 0 11 4 21 3';
const SQUARE = '0 LWPOLYLINE 8 W 90 4 70 1 10 0 20 0 10 2 20 0 10 2 20 2 10 0 20 2';

describe('A drawing from outside', () => {
  // prettier-ignore
  it.each([
    ['a line', LINE, [[[0, 0], [4, 3]]]],
    ['a closed polyline', SQUARE, [[[0, 0], [2, 0], [2, 2], [0, 2]]]],
    ['an old polyline', '0 POLYLINE 8 W 66 1 70 0 0 VERTEX 10 1 20 1 0 VERTEX 10 5 20 6 0 SEQEND', [[[1, 1], [5, 6]]]],
    ['a solid, whose last corners are exchanged', '0 SOLID 8 W 10 0 20 0 11 2 21 0 12 0 22 1 13 2 23 1', [[[0, 0], [2, 0], [2, 1], [0, 1]]]],
  ])('%s', (_, entities, points) => {
    expect(rounded(read(entities))).toEqual(points);
  });

  // prettier-ignore
  it.each([
    ['a circle', '0 CIRCLE 8 W 10 5 20 5 40 2', [3, 3, 7, 7]],
    ['an arc over its start', '0 ARC 8 W 10 0 20 0 40 1 50 270 51 90', [0, -1, 1, 1]],
    ['an ellipse', '0 ELLIPSE 8 W 10 0 20 0 11 3 21 0 40 0.5 41 0 42 6.283185307', [-3, -1.5, 3, 1.5]],
    ['a bulge of 1, a half circle on the right of the way', '0 LWPOLYLINE 8 W 90 2 10 0 20 0 42 1 10 2 20 0', [0, -1, 2, 0]],
    ['a bulge of -1, on the left', '0 LWPOLYLINE 8 W 90 2 10 0 20 0 42 -1 10 2 20 0', [0, 0, 2, 1]],
  ])('%s has its extent', (_, entities, box) => {
    const { low, high } = read(entities);
    [low.x, low.y, high.x, high.y].forEach((value, at) => expect(value).toBeCloseTo(box[at]!, 1));
  });

  it('draws blocks where they are inserted: stretched, turned, several times', () => {
    const block = '0 BLOCK 8 0 2 DOOR 10 1 20 0 0 LINE 8 0 10 1 20 0 11 2 21 0 0 ENDBLK';
    expect(
      rounded(read('0 INSERT 8 W 2 DOOR 10 10 20 10 41 2 42 2 50 90 0 LINE 10 0 20 0 11 1 21 1', block))[0],
    ).toEqual([
      [10, 10],
      [10, 12],
    ]);
    expect(read('0 INSERT 8 W 2 DOOR 10 0 20 0 70 3 71 2 44 5 45 5', block).lines).toHaveLength(6);
  });

  it('leaves out what is off, frozen, invisible or on another sheet, and says what it cannot draw', () => {
    const layers = '0 SECTION 2 TABLES 0 LAYER 2 Off 70 0 62 -7 0 LAYER 2 FROZEN 70 1 62 7 0 ENDSEC';
    const words = `${layers} 0 SECTION 2 ENTITIES ${LINE} 0 LINE 8 OFF 10 0 20 0 11 99 21 99 0 LINE 8 FROZEN 11 99 21 99 0 LINE 8 W 67 1 11 99 21 99 0 LINE 8 W 60 1 11 99 21 99 0 HATCH 8 W 0 HATCH 8 W 0 ENDSEC`;
    const found = readDxf(new TextEncoder().encode(words.split(' ').join('\r\n')));
    expect(found.ok && [found.underlay.lines.length, found.underlay.skipped]).toEqual([1, { HATCH: 2 }]);
  });

  it.each([
    [4, 0.001],
    [5, 0.01],
    [6, 1],
    [1, 0.0254],
    [0, null],
    [99, null],
  ])('unit %s is %s m', (unit, metres) => {
    expect(read(LINE, '', `9 $INSUNITS 70 ${unit}`).unitM).toBe(metres);
  });

  // prettier-ignore
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-dxf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not-dxf'],
    ['the binary form', new TextEncoder().encode('AutoCAD Binary DXF\r\n\u001a\u0000xx'), 'binary'],
    ['no entities', dxf(''), 'empty'],
    ['one point', dxf('0 LINE 8 W 10 1 20 1 11 1 21 1'), 'empty'],
    ['no numbers', dxf('0 LINE 8 W 10 NaN 20 Infinity 11 x 21 y'), 'empty'],
    ['a block in itself', dxf('0 INSERT 2 A', '0 BLOCK 2 A 0 INSERT 2 A 0 INSERT 2 A 0 ENDBLK'), 'too-large'],
    ['blocks that hold nothing to see, again and again', dxf('0 INSERT 2 A 70 20 71 20', `0 BLOCK 2 A ${'0 INSERT 2 B 70 20 71 20 '.repeat(400)} 0 ENDBLK 0 BLOCK 2 B ${'0 POINT 10 1 20 1 '.repeat(1000)} 0 ENDBLK`), 'too-large'],
    ['copies without number', dxf('0 INSERT 2 A 70 30000 71 30000', '0 BLOCK 2 A 0 LINE 11 1 21 1 0 ENDBLK'), 'too-large'],
  ])('%s: %#', (_, bytes, why) => {
    expect(fault(readDxf(bytes))).toBe(why);
  });

  it('never throws, whatever the bytes', () => {
    const words = fc.constantFrom(
      '0',
      'LINE',
      'INSERT',
      'SECTION',
      'ENTITIES',
      'BLOCKS',
      'BLOCK',
      'A',
      '2',
      '10',
      '20',
      '-1e308',
      'ENDSEC',
      '70',
      'LWPOLYLINE',
      '42',
      '',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (lines) => {
        readDxf(new TextEncoder().encode(lines.join('\n')));
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readDxf(bytes)));
  });

  it('reads what we write', () => {
    const pen = new Pen();
    pen.box('node', { x: 10, y: 10, width: 30, height: 20 }, { ink: { stroke: '#111111', width: 0.35 } });
    pen.text(12, 20, 'Halle Nord · été', { size: 3 });
    const found = readDxf(dxfOf({ width: 100, height: 50, title: '', nodes: pen.drawn }));
    expect(found.ok && [found.underlay.low, found.underlay.high]).toEqual([
      { x: 10, y: 20 },
      { x: 40, y: 40 },
    ]);
    expect(found.ok && found.underlay.texts.map(({ text }) => text)).toEqual(['Halle Nord · été']);
  });

  it.each(['R12', 'R2000', 'R2010', 'R2018'])('reads what another program writes as %s', (version) => {
    const file = join(folder, `${version}.dxf`);
    const script = join(folder, 'make.py');
    writeFileSync(
      script,
      [
        'import sys, ezdxf',
        'doc = ezdxf.new(sys.argv[1]); doc.header["$INSUNITS"] = 4',
        'space = doc.modelspace(); door = doc.blocks.new("DOOR"); door.add_arc((0, 0), 900, 0, 90); door.add_line((0, 0), (0, 900))',
        'space.add_line((0, 0), (60000, 0)); space.add_line((60000, 0), (60000, 30000))',
        'space.add_blockref("DOOR", (1000, 0)); space.add_text("Hall é", height=800).set_placement((500, 500))',
        'doc.saveas(sys.argv[2])',
      ].join('\n'),
    );
    execFileSync('/usr/bin/python3', [script, version, file]);
    const found = readDxf(readFileSync(file));
    expect(found.ok && [found.underlay.low, found.underlay.high, found.underlay.lines.length]).toEqual([
      { x: 0, y: 0 },
      { x: 60000, y: 30000 },
      4,
    ]);
    expect(found.ok && found.underlay.texts).toEqual([
      { at: { x: 500, y: 500 }, height: 800, text: 'Hall é' },
    ]);
    if (version !== 'R12') expect(found.ok && found.underlay.unitM).toBe(0.001);
  });
});
