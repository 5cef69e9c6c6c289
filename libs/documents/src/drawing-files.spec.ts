import { Pen, type Scene } from '#drawing';
import { drawingFiles, drawingFormats } from './drawing-files.js';

function scene(text: string): Scene {
  const pen = new Pen();
  pen.text(10, 10, text, { size: 3 });
  return { width: 50, height: 25, title: text, nodes: pen.drawn };
}
const sheets = [
  { name: 'S1-one-line', title: 'One', scene: scene('RG') },
  { name: 'S2-racks', title: 'Two', scene: scene('SR2') },
];
const options = { title: 'EXT-2026-014', lang: 'en' };

describe('Files of drawings', () => {
  it.each([
    ['svg', ['S1-one-line.svg', 'S2-racks.svg'], '<svg '],
    ['pdf', ['drawings.pdf'], '%PDF-1.7'],
    ['dxf', ['S1-one-line.dxf', 'S2-racks.dxf'], '0\r\nSECTION'],
    ['drawio', ['drawings.drawio'], '<?xml version="1.0"'],
    ['png', ['S1-one-line.png', 'S2-racks.png'], '\x89PNG'],
  ] as const)('%s: %j', async (format, names, start) => {
    const files = await drawingFiles(sheets, format, options);
    expect(files.map(({ name }) => name)).toEqual(names);
    for (const { bytes } of files) expect(Buffer.from(bytes).toString('latin1').startsWith(start)).toBe(true);
    expect(await drawingFiles(sheets, format, options)).toEqual(files);
  });

  it.each(drawingFormats)('%s of one sheet has its name; of none, there is no file', async (format) => {
    expect((await drawingFiles(sheets.slice(0, 1), format, options)).map(({ name }) => name)).toEqual([
      `S1-one-line.${format}`,
    ]);
    expect(await drawingFiles([], format, options)).toEqual([]);
  });
});
