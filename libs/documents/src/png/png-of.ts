import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontFile, svgOf, type Scene } from '#drawing';
import type { FloorPicture } from '#plan';

const MM_PER_INCH = 25.4;
const SCREEN_DPI = 96;
/** A0 at 300 dpi has 139 million pixels; more than this needs too much memory. */
const MOST_PIXELS = 150_000_000;

let loaded: Promise<typeof import('@resvg/resvg-wasm')> | null = null;
let fonts: Uint8Array[] | null = null;

/** A picture that would have too many pixels. */
export class PictureTooLarge extends Error {}

/**
 * A scene as PNG, with the font of the drawings and no other. Equal scenes give equal bytes.
 * @param dpi pixels per inch: 96 for a screen, 300 for print.
 * @throws PictureTooLarge beyond 150 million pixels.
 */
export async function pngOf(scene: Scene, dpi: number): Promise<Uint8Array> {
  const width = Math.max(1, Math.round((scene.width / MM_PER_INCH) * dpi));
  if (width * width * (scene.height / scene.width) > MOST_PIXELS)
    throw new PictureTooLarge(`${scene.width} × ${scene.height} mm at ${dpi} dpi`);
  loaded ??= load();
  const { Resvg } = await loaded;
  fonts ??= [fontFile('regular'), fontFile('bold')];
  const picture = new Resvg(svgOf(scene, { fonts: 'none' }), {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, defaultFontFamily: 'Roboto Condensed' },
  });
  const rendered = picture.render();
  try {
    return rendered.asPng();
  } finally {
    rendered.free();
    picture.free();
  }
}

async function load(): Promise<typeof import('@resvg/resvg-wasm')> {
  const resvg = await import('@resvg/resvg-wasm');
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await resvg.initWasm(await readFile(path));
  return resvg;
}

/** More pixels than any scan of a floor needs. */
const MOST_PLAN_PIXELS = 60_000_000;

/**
 * A picture from outside painted anew, pixel by pixel, as PNG: whatever else its file held is gone.
 * Null where it has too many pixels.
 */
export async function reencoded({
  mime,
  bytes,
  widthPx,
  heightPx,
}: FloorPicture): Promise<Uint8Array | null> {
  if (widthPx * heightPx > MOST_PLAN_PIXELS) return null;
  const [width, height] = [widthPx, heightPx].map((pixels) => (pixels * MM_PER_INCH) / SCREEN_DPI) as [
    number,
    number,
  ];
  const picture = { type: 'picture', mime, bytes, x: 0, y: 0, width, height } as const;
  return pngOf({ width, height, title: '', nodes: [picture] }, SCREEN_DPI);
}
