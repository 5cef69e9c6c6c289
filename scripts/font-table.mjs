// node scripts/font-table.mjs: writes libs/drawing/src/font/{widths,faces}.ts from @fontsource/roboto-condensed.
// Run it again after an update of that package; the output is committed, so that the product needs no font tools.
import { create } from 'fontkit';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const files = join(dirname(require.resolve('@fontsource/roboto-condensed/package.json')), 'files');
const out = join(dirname(fileURLToPath(import.meta.url)), '../libs/drawing/src/font');
const note =
  '// Written by scripts/font-table.mjs from Roboto Condensed (SIL Open Font License 1.1); do not edit.\n';
const sets = ['latin', 'latin-ext'];
const weights = [400, 700];

/** Runs of neighbouring code points, `start:w,w,w;start:…`, numbers in base 36. */
function runs(font) {
  const points = font.characterSet.filter((point) => point >= 32 && point < 0xfff0 && point !== 0xfeff);
  points.push(0xfffd);
  const parts = [];
  let previous = -2;
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const width = font.glyphForCodePoint(point).advanceWidth.toString(36);
    if (point === previous + 1) parts[parts.length - 1] += `,${width}`;
    else parts.push(`${point.toString(36)}:${width}`);
    previous = point;
  }
  return parts.join(';');
}

const widths = [];
const faces = [];
for (const set of sets) {
  for (const weight of weights) {
    const bytes = readFileSync(join(files, `roboto-condensed-${set}-${weight}-normal.woff2`));
    const font = create(bytes);
    if (font.unitsPerEm !== 2048)
      throw new Error(`${set} ${weight}: ${font.unitsPerEm} units per em, not 2048`);
    const name = `${set === 'latin' ? 'latin' : 'latinExt'}${weight}`;
    widths.push(`export const ${name} =\n  '${runs(font)}';\n`);
    faces.push(`export const ${name} =\n  '${bytes.toString('base64')}';\n`);
  }
}
writeFileSync(
  join(out, 'widths.ts'),
  `${note}// Advance widths in 1/2048 em: runs of code points, \`start:width,width;…\`, in base 36.\n${widths.join('')}`,
);
writeFileSync(join(out, 'faces.ts'), `${note}// WOFF2 files in base64.\n${faces.join('')}`);
