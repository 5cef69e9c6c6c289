import { Pen } from './pen.js';
import type { Scene } from './scene.js';

/** Names that break a careless writer. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"]]>',
  `' onload='alert(1)`,
  '&amp; <!-- -->',
  '\u0000\u0007',
  '\ud800',
  'ארון 📡',
  '^M %%c \\P {x}',
  'x'.repeat(80),
  '',
] as const;

/** A scene of everything that there is: [a] --J-1-- [b], a bundle of three cables, and one of each other node. */
export function everything(name = 'SR2'): Scene {
  const pen = new Pen();
  const ink = { stroke: '#0B4A8F', width: 0.6 };
  const dashed = { stroke: '#B8121F', width: 0.5, dash: [2, 1.2] };
  pen.group(
    { layer: `racks ${name}`, ref: { kind: 'device', id: 'd1', path: name }, title: name, link: 'S2' },
    () => {
      pen.box(
        'node',
        { x: 10, y: 10, width: 20, height: 10 },
        { ink, fill: '#E8F0F9', name: 'a', radius: 0.4 },
      );
      pen.box('node', { x: 60, y: 40, width: 20, height: 10 }, { ink: dashed, name: 'b' });
      pen.box('mark', { x: 12, y: 12, width: 3, height: 3 }, { fill: '#1F66C1' });
      pen.text(11, 18, `${name} é`, { size: 2.5, bold: true, maxWidth: 18 });
      pen.symbol('switch', 24, 12);
      pen.symbol('access-point', 24, 15.6);
      pen.port({ x: 62, y: 41, width: 9.6, height: 7.4 }, { shape: 'rj45', served: true, number: '07' });
    },
  );
  pen.group({ layer: 'links' }, () => {
    const corners = [
      { x: 30, y: 15 },
      { x: 45, y: 15 },
      { x: 45, y: 45 },
      { x: 60, y: 45 },
    ];
    pen.wire({
      name: 'J-1',
      from: 'a',
      to: 'b',
      points: corners,
      ink,
      casing: { stroke: '#111111', width: 1 },
    });
    pen.tag({ x: 45, y: 30 }, [name || 'J-1'], { size: 2.7 }, { wire: 'J-1', ink });
    const level = [
      { x: 80, y: 45 },
      { x: 90, y: 45 },
    ];
    pen.wire({ name: 'bundle', from: 'b', points: level, ink: dashed, cables: ['L-1', 'L-2', name] });
    pen.wire({
      name: 'legend',
      points: [
        { x: 5, y: 70 },
        { x: 15, y: 70 },
      ],
      ink,
      sample: true,
    });
  });
  pen.rule({ x: 5, y: 60 }, { x: 95, y: 60 });
  pen.polygon(
    [
      { x: 5, y: 62 },
      { x: 9, y: 62 },
      { x: 7, y: 66 },
    ],
    { closed: true, ink, fill: '#C44E00' },
  );
  pen.circle({ x: 15, y: 64 }, 2, { ink });
  pen.code({ x: 20, y: 62 }, 5, ['110', '011', '101']);
  pen.picture({ x: 30, y: 62, width: 5, height: 5, mime: 'image/png', bytes: onePixel });
  return { width: 100, height: 75, title: name, nodes: pen.drawn };
}

/** A PNG of one pixel. */
const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
