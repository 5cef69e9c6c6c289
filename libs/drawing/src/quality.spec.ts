import { Pen } from './pen.js';
import { overlapsOf, qualityOf, type Quality } from './quality.js';

const ink = { stroke: '#111111', width: 0.5 };
const measured = (draw: (pen: Pen) => void): Quality => {
  const pen = new Pen();
  draw(pen);
  return qualityOf({ width: 100, height: 100, title: '', nodes: pen.drawn });
};
const box = (pen: Pen, x: number, y: number, name = ''): void =>
  pen.box('node', { x, y, width: 20, height: 10 }, { ink, name });
const wire = (pen: Pen, name: string, ...xy: number[]): void =>
  pen.wire({
    name,
    from: 'a',
    to: 'b',
    ink,
    points: Array.from({ length: xy.length / 2 }, (_, i) => ({ x: xy[2 * i]!, y: xy[2 * i + 1]! })),
  });

describe('The checker of drawings sees', () => {
  // prettier-ignore
  it.each<[string, keyof Quality, (pen: Pen) => void]>([
    ['a text on a text', 'textOnText', (pen) => { pen.text(10, 10, 'one', { size: 3 }); pen.text(12, 11, 'two', { size: 3 }); }],
    ['a text over the edge of a box', 'textOnEdge', (pen) => { box(pen, 10, 10); pen.text(5, 15, 'a long text', { size: 3 }); }],
    ['a text on a rule', 'textOnEdge', (pen) => { pen.text(10, 10, 'text', { size: 3 }); pen.across(0, 50, 9); }],
    ['a text on a symbol', 'textOnSymbol', (pen) => { pen.symbol('switch', 10, 10); pen.text(11, 12.5, 'text', { size: 3 }); }],
    ['a text on the line of a circle', 'textOnEdge', (pen) => { pen.circle({ x: 20, y: 10 }, 6, { ink }); pen.text(10, 11, 'Verdict', { size: 3 }); }],
    ['a box on a box', 'boxOnBox', (pen) => { box(pen, 10, 10); box(pen, 25, 15); }],
    ['a wire through a box that it does not end in', 'wireInBox', (pen) => { box(pen, 30, 10, 'c'); wire(pen, 'w', 0, 15, 90, 15); }],
    ['a wire through a text', 'textOnWire', (pen) => { pen.text(10, 10, 'text', { size: 3 }); wire(pen, 'w', 0, 9, 50, 9); }],
    ['a wire through the tag of another', 'textOnWire', (pen) => { wire(pen, 'w', 0, 50, 90, 50); pen.tag({ x: 40, y: 50 }, ['label'], { size: 3 }, { wire: 'other' }); }],
    ['a wire along another', 'wireOnWire', (pen) => { wire(pen, 'v', 0, 20, 50, 20); wire(pen, 'w', 40, 20, 90, 20); }],
    ['a slanting wire', 'oblique', (pen) => wire(pen, 'w', 0, 0, 50, 40)],
    ['a text beyond the paper', 'outside', (pen) => { pen.text(95, 10, 'too far', { size: 3 }); }],
    ['a crossing', 'crossings', (pen) => { wire(pen, 'v', 0, 20, 50, 20); wire(pen, 'w', 25, 0, 25, 50); }],
  ])('%s', (_what, kind, draw) => {
    expect(measured(draw)[kind]).toBeGreaterThan(0);
  });

  it('nothing in a sound drawing: [a] --w-- [b] with its tag', () => {
    const quality = measured((pen) => {
      box(pen, 10, 10, 'a');
      box(pen, 70, 10, 'b');
      pen.text(12, 16, 'core-1', { size: 3 });
      wire(pen, 'w', 30, 15, 70, 15);
      pen.tag({ x: 50, y: 15 }, ['J-1001'], { size: 3 }, { wire: 'w' });
      pen.circle({ x: 50, y: 60 }, 6, { ink });
      pen.text(50, 61, 'N', { size: 3, anchor: 'middle' });
    });
    expect(overlapsOf(quality)).toBe(0);
    expect(quality.crossings).toBe(0);
  });
});
