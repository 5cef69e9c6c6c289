import { expectGolden } from './golden.js';

/** Compares a sheet with the recorded one, whatever number it has in its set and whatever else the plan contains. */
export function expectGoldenDrawing(file: string, svg: string): void {
  const plain = svg
    .replaceAll(/(-S)\d+/g, '$1#')
    .replaceAll(/>\d+ \/ \d+</g, '># / #<')
    .replaceAll(/(>(?:model|modèle) )[0-9a-f]{6}</g, '$1######<');
  expectGolden(file, plain);
}
