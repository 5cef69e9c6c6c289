import { Pen, type Scene } from '#drawing';
import { pngOf, PictureTooLarge } from './png-of.js';

function scene(draw: (pen: Pen) => void): Scene {
  const pen = new Pen();
  draw(pen);
  return { width: 50, height: 25, title: '', nodes: pen.drawn };
}
const empty = scene(() => undefined);

/** Width and height from the header of a PNG (RFC 2083, 4.1.1). */
const sizeOf = (bytes: Uint8Array): number[] =>
  [16, 20].map((at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at));

describe('PNG', () => {
  it.each([
    [96, [189, 95]],
    [300, [591, 296]],
  ])('at %d dpi has its pixels', async (dpi, size) => {
    expect(sizeOf(await pngOf(empty, dpi))).toEqual(size);
  });

  it('writes with the font of the drawings, accents and both weights, and the same bytes twice', async () => {
    const text = (line: string, bold: boolean): Promise<Uint8Array> =>
      pngOf(
        scene((pen) => pen.text(2, 15, line, { size: 6, bold })),
        96,
      );
    const pictures = await Promise.all([
      text('Élévation', false),
      text('Elevation', false),
      text('Élévation', true),
      pngOf(empty, 96),
    ]);
    const different = new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64')));
    expect(different.size).toBe(4);
    expect(Buffer.compare(await text('Élévation', false), pictures[0])).toBe(0);
  });

  it('refuses a picture that would not fit into memory', async () => {
    await expect(pngOf({ ...empty, width: 1189, height: 841 }, 2000)).rejects.toThrow(PictureTooLarge);
  });
});
