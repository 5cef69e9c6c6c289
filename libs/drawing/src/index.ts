export { type Box, type Group, type Ink, type Point, type PortGlyph, type Rect, type Ref, type Rule, type Scene, type SceneNode, type SymbolMark, type Tag, type Text, type Wire, flatten } from './scene.js'; // prettier-ignore
export { CAP_HEIGHT_EM, fit, measureText, printable, type Fitted, type TextStyle } from './font/measure.js';
export { Pen, type Lettering, type PortLook } from './pen.js';
export {
  BLUE, cordCode, cordColours, FAINT, GREY, HAIR, INK, lines, links, PAPER, RED, SOFT, states, TRUNK_WIDTH, vlanColour,
  type State,
} from './palette.js'; // prettier-ignore
export { symbols, type SymbolName } from './symbols.js';
export { a3, drawSheet, type DrawnSheet, type SheetHead } from './sheet.js';
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
export { overlapsOf, qualityOf, type Quality } from './quality.js';
