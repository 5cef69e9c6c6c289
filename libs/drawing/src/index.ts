export {
  flatten,
  textsOf,
  type Box,
  type Circle,
  type Code,
  type Group,
  type Ink,
  type Picture,
  type Point,
  type Polygon,
  type PortGlyph,
  type Rect,
  type Ref,
  type Rule,
  type Scene,
  type SceneNode,
  type SymbolMark,
  type Tag,
  type Text,
  type Wire,
} from './scene.js';
export { partsOf } from './parts.js';
export { fontFile } from './font/font-file.js';
export type { Weight } from './font/table.js';
export { CAP_HEIGHT_EM, fit, measureText, printable, type Fitted, type TextStyle } from './font/measure.js';
export { Pen, type Lettering, type PortLook } from './pen.js';
export {
  BLUE,
  cordCode,
  cordColours,
  FAINT,
  GREY,
  HAIR,
  INK,
  lines,
  links,
  PAPER,
  RED,
  SOFT,
  states,
  TRUNK_WIDTH,
  vlanColour,
  type State,
} from './palette.js';
export { symbols, type SymbolName } from './symbols.js';
export { drawSheet, type DrawnSheet, type SheetHead } from './sheet.js';
export { a3, sheetFormat, type SheetFormat } from './sheet-format.js';
export { svgOf, type SvgOptions } from './svg.js';
export { layoutLayered } from './layered/layout.js';
export type {
  Layered,
  LayeredBand,
  LayeredCluster,
  LayeredEdge,
  LayeredInput,
  LayeredItem,
} from './layered/model.js';
export { overlapsOf, qualityLine, qualityOf, type Quality } from './quality.js';
export { papers, paperSize, type Orientation, type PaperName } from './paper.js';
export { placed, type Placement } from './placed.js';
export { flowPages } from './flow/flow.js';
export { wrap } from './flow/wrap.js';
export type {
  FlowBlock,
  FlowCell,
  FlowCode,
  FlowColumn,
  FlowDocument,
  FlowedDocument,
  FlowFacts,
  FlowFigure,
  FlowHead,
  FlowHeading,
  FlowList,
  FlowPage,
  FlowParagraph,
  FlowSignatures,
  FlowTable,
} from './flow/model.js';
export { bounds } from './bounds.js';
export { crossings } from './crossings.js';
export { readDxf } from './dxf-read/read-dxf.js';
export type { DxfFault, ReadDxf, Underlay, UnderlayLine, UnderlayText } from './dxf-read/model.js';
export { dxfOf } from './dxf/dxf.js';
export { drawioOf, type DrawioPage } from './drawio/drawio.js';
export { river, type Ribbon, type River, type RiverRoom } from './river/river.js';
export { largestUncrossed, type RiverCord } from './river/largest-uncrossed.js';
