import { useAddressParam } from './search.js';

/** Which state of a project is looked at: before it, after it, or after one of its steps. */
export type LayerName = 'before' | 'after' | number;

const STEP = /^[1-9]\d{0,3}$/;

/** A layer as it stands in the address; anything else is the target. */
export function layerIn(text: string | null): LayerName {
  if (text === 'before') return 'before';
  return text !== null && STEP.test(text) ? Number(text) : 'after';
}

/** The layer of the page. It stays in the address, and pages of the project hand it on. */
export function useLayer(): readonly [LayerName, (layer: LayerName) => void] {
  const [text, setText] = useAddressParam('layer');
  return [layerIn(text), (layer) => setText(layer === 'after' ? null : String(layer))];
}
