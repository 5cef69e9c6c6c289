import { paperSize, type Orientation, type PaperName } from './paper.js';
import type { Rect } from './scene.js';

/** A sheet of paper with its frame, the room for the drawing, the legend and the title block. */
export interface SheetFormat {
  readonly paper: PaperName;
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly frame: Rect;
  readonly body: Rect;
  /** Height 0: this paper has no room for a legend beside the title block. */
  readonly legend: Rect;
  readonly block: Rect & { readonly code: boolean };
}

const BINDING = 20;
const EDGE = 10;
const BLOCK_WIDTH = 190;
const BLOCK_HEIGHT = 38;
const LEGEND_LEAST = 60;

/** The format of a paper: edge of 20 at the left for binding, title block at the lower right (ISO 5457, ISO 7200). */
export function sheetFormat(paper: PaperName, orientation: Orientation): SheetFormat {
  const { width, height } = paperSize(paper, orientation);
  const frame = { x: BINDING, y: EDGE, width: width - BINDING - EDGE, height: height - 2 * EDGE };
  const foot = frame.y + frame.height - BLOCK_HEIGHT;
  const beside = frame.width - BLOCK_WIDTH >= LEGEND_LEAST;
  const blockWidth = beside ? BLOCK_WIDTH : frame.width;
  return {
    paper,
    orientation,
    width,
    height,
    frame,
    body: { x: frame.x + 3, y: frame.y + 13, width: frame.width - 6, height: foot - frame.y - 15 },
    legend: {
      x: frame.x + 3,
      y: foot,
      width: beside ? frame.width - blockWidth - 6 : 0,
      height: beside ? BLOCK_HEIGHT : 0,
    },
    block: {
      x: frame.x + frame.width - blockWidth,
      y: foot,
      width: blockWidth,
      height: BLOCK_HEIGHT,
      code: beside,
    },
  };
}

/** A3 landscape: what most sheets are drawn on. */
export const a3 = sheetFormat('A3', 'landscape');
