import { Pen } from './pen.js';
import type { Scene } from './scene.js';
import { svgOf } from './svg.js';

const scene = (draw: (pen: Pen) => void, title = 'Test'): Scene => {
  const pen = new Pen();
  draw(pen);
  return { width: 100, height: 50, title, nodes: pen.drawn };
};

const hostile = [
  '<script>alert(1)</script>',
  '"]]>',
  `' onload='alert(1)`,
  '&amp; <!-- -->',
  '\u0000\u0007',
  '\ud800',
  'ארון',
];

describe('SVG', () => {
  it.each(hostile)('shows the hostile name %j as text and nothing else', (name) => {
    const svg = svgOf(
      scene((pen) => {
        pen.group({ layer: name, ref: { kind: 'device', id: name, path: name }, title: name }, () => {
          pen.text(1, 10, name, { size: 3 });
          pen.tag({ x: 50, y: 20 }, [name], { size: 3 }, { wire: name });
          pen.wire({
            name,
            points: [
              { x: 0, y: 20 },
              { x: 90, y: 20 },
            ],
            ink: { stroke: '#111111', width: 1 },
          });
          pen.port({ x: 1, y: 30, width: 9.6, height: 7.4 }, { shape: 'rj45', served: true, number: name });
        });
      }, name),
      { fonts: 'none' },
    );
    const tags = [...svg.matchAll(/<\/?([a-zA-Z!?][a-zA-Z]*)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(['svg', 'title', 'rect', 'g', 'text', 'path']));
    const attributes = [...svg.matchAll(/ ([^\s="<>]+)="/g)].map(([, attribute]) => attribute!);
    expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
    expect(svg).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}/u);
    expect(svg.replaceAll(/="[^"<]*"/g, '')).not.toMatch(/["']/);
  });

  it('refers to nothing outside itself', () => {
    const svg = svgOf(scene((pen) => pen.text(1, 10, 'SR2', { size: 3 })));
    expect(svg).not.toMatch(/script|foreignObject|@import|<image|<use/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href/);
    expect([...svg.matchAll(/url\((.{5})/g)].map(([, start]) => start)).toEqual(['data:']);
  });

  it('brings the letters that it uses, and no weight that it does not use', () => {
    const svg = (text: string, bold: boolean): string =>
      svgOf(scene((pen) => pen.text(1, 10, text, { size: 3, bold })));
    expect(svg('SR2', false).split('@font-face').length - 1).toBe(1);
    expect(svg('Žižkov', true)).toContain('font-weight:700;src');
    expect(svg('SR2', false).length).toBeLessThan(4000);
  });

  it('leads from the picture to the object', () => {
    const ref = { kind: 'port', id: 'p7', path: 'SR2/P1:07' };
    const svg = svgOf(
      scene((pen) =>
        pen.group({ layer: 'ports', ref, title: ref.path }, () => pen.text(1, 10, '07', { size: 3 })),
      ),
    );
    expect(svg).toContain(
      'data-layer="ports" data-ref="port:SR2/P1:07" data-id="p7"><title>SR2/P1:07</title>',
    );
  });

  it('reports a text that had to be cut and a character that the font lacks, with the object', () => {
    const pen = new Pen();
    const ref = { kind: 'device', id: 'd', path: 'SR2/ארון' };
    pen.group({ layer: 'x', ref }, () => {
      pen.text(0, 0, 'ארון', { size: 3 });
      pen.text(0, 0, 'a name that is too long', { size: 3, maxWidth: 10 });
    });
    expect(pen.findings.map(({ code, where }) => [code, where])).toEqual([
      ['DRAWING_GLYPH_MISSING', [ref]],
      ['DRAWING_TEXT_CUT', [ref]],
    ]);
  });
});
