export {
  severities,
  placeText,
  inOrder,
  type Finding,
  type Fix,
  type Param,
  type Place,
  type Severity,
} from './finding.js';
export { fill, numberText, type Language, type Text } from './text.js';
export { renderFinding, textOf, knownCodes, type RenderedFinding } from './render.js';
export { sentenceCodes, told, toldBy, ToldError, toldText, type SentenceCode, type Told } from './told.js';
