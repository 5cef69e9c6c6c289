import { readDxf } from '#drawing';
import { MOST_FLOOR_PLAN_BYTES } from './package/floor-plan-size.js';
import type { FloorPicture, FloorPlan } from '#plan';

/** A PNG, JPEG or DXF from outside as the plan of a floor; null for anything else, and for what is too large or broken. */
export function floorPlanOf(bytes: Uint8Array): FloorPlan | null {
  if (bytes.length > MOST_FLOOR_PLAN_BYTES) return null;
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size && size.width > 0 && size.height > 0)
    return { kind: 'picture', mime: size.mime, bytes, widthPx: size.width, heightPx: size.height };
  const drawing = size ? null : readDxf(bytes);
  return drawing?.ok ? { kind: 'drawing', underlay: drawing.underlay } : null;
}

interface Size {
  readonly mime: FloorPicture['mime'];
  readonly width: number;
  readonly height: number;
}

/** Width and height stand in the IHDR chunk, which comes first (PNG, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Width and height stand in the frame header (ITU-T T.81, B.2.2); the segments before it are stepped over. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // Frame headers, without the tables that have numbers between them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
