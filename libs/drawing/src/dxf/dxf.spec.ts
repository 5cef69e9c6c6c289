import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everything, hostileNames } from '../scenes.fixture.js';
import { cut } from '../cut.js';
import { colourNumber } from './colours.js';
import { dxfOf } from './dxf.js';

const folder = mkdtempSync(join(tmpdir(), 'dxf-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly errors: readonly string[];
  readonly fixes: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
  readonly layers: readonly string[];
  readonly texts: readonly string[];
  readonly extent: readonly [number, number, number, number];
}

// What a reader that knows the format finds in the files, as JSON lines.
const reader = `
import sys, json, ezdxf
from collections import Counter
from ezdxf import bbox
for name in sys.argv[1:]:
    drawing = ezdxf.readfile(name)
    audit = drawing.audit()
    space = drawing.modelspace()
    box = bbox.extents(space)
    print(json.dumps(dict(
        errors=[e.message for e in audit.errors], fixes=[e.message for e in audit.fixes],
        kinds=Counter(e.dxftype() for e in space), layers=[l.dxf.name for l in drawing.layers],
        texts=[t.dxf.text for t in space.query('TEXT')],
        extent=[box.extmin.x, box.extmin.y, box.extmax.x, box.extmax.y])))
`;

function read(...files: readonly Uint8Array[]): Report[] {
  const paths = files.map((content, index) => {
    const path = join(folder, `${index}.dxf`);
    writeFileSync(path, content);
    return path;
  });
  const out = execFileSync('/usr/bin/python3', ['-c', reader, ...paths], { encoding: 'utf8' });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

describe('DXF', () => {
  it('is read without errors or repairs, whatever the names are', () => {
    for (const { errors, fixes } of read(...hostileNames.map((name) => dxfOf(everything(name)))))
      expect([errors, fixes]).toEqual([[], []]);
  });

  it('has layers, blocks, texts, lines of their width, upright', () => {
    const [report] = read(dxfOf(everything()));
    expect(report!.layers).toEqual(expect.arrayContaining(['RACKS_SR2', 'LINKS']));
    expect(report!.kinds).toMatchObject({ INSERT: 2, CIRCLE: 1 });
    expect(report!.texts).toEqual(expect.arrayContaining(['SR2 é', '07', 'SR2']));
    const [left, low, right, high] = report!.extent;
    expect([left >= 0, low >= 0, right <= 100, high <= 75]).toEqual([true, true, true, true]);
  });

  it('writes accents in the code page that it names, other letters as \\U+XXXX, and is the same for the same scene', () => {
    const text = (name: string): string => Buffer.from(dxfOf(everything(name))).toString('latin1');
    expect(text('œuvre élevée')).toContain('\x9cuvre \xe9lev\xe9e');
    expect(text('Ž ā')).toContain('\x8e \\U+0101');
    expect(text('œ')).toBe(text('œ'));
  });

  it.each([
    ['#1F66C1', 152],
    ['#B8121F', 242],
    ['#F2C400', 40],
    ['#111111', 7],
    ['#FFFFFF', 7],
    ['#9A9A9A', 253],
    ['#1E9150', 114],
  ])('%s is colour %d', (hex, number) => {
    expect(colourNumber(hex)).toBe(number);
  });
});

describe('A wire under its tags', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  // prettier-ignore
  it.each([
    ['no tag', [], [line]],
    ['one in the middle', [{ x: 4, y: -1, width: 2, height: 2 }], [[{ x: 0, y: 0 }, { x: 4, y: 0 }], [{ x: 6, y: 0 }, line[1], line[2]]]],
    ['over the corner', [{ x: 8, y: -1, width: 4, height: 3 }], [[{ x: 0, y: 0 }, { x: 8, y: 0 }], [{ x: 10, y: 2 }, line[2]]]],
    ['beside it', [{ x: 4, y: 1, width: 2, height: 2 }], [line]],
    ['over all of it', [{ x: -1, y: -1, width: 20, height: 20 }], []],
  ])('%s', (_, holes, pieces) => {
    expect(cut(line, holes)).toEqual(pieces);
    expect(cut(line.toReversed(), holes).length).toBe(pieces.length);
  });
});
