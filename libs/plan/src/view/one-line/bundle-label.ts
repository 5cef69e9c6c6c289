import { measureText } from '#drawing';
import { numberText, type Language } from '#findings';
import { mediaName } from '../device-summary.js';
import { ranges } from '../ranges.js';
import type { Bundle } from './elements.js';

/** Lines of the tag on a wire: a trunk names itself, horizontal cables their range, cords their number. */
export function labelLines(bundle: Bundle, language: Language): readonly string[] {
  const { cables, sort } = bundle;
  const first = cables[0]!;
  if (sort === 'trunk') {
    const strands = first.strands ?? Math.max(first.a.length, first.b.length);
    const length = first.lengthM === null ? [] : [`${numberText(first.lengthM, language)} m`];
    return [first.label, `${strands} × ${mediaName(first.media)}`, ...length];
  }
  if (sort === 'horizontal')
    return [
      cables.length === 1 ? first.label : `${cables.length} × ${ranges(cables.map(({ label }) => label))}`,
    ];
  const sign = bundle.state === 'removed' ? '−' : '';
  if (sort === 'fibre' && cables.length === 1) return [`${sign}${first.label}`];
  return [`${sign}${cables.length}${sort === 'fibre' ? ' × LC' : ''}`];
}

export const LABEL = { size: 2.7, bold: true } as const;

/** The size of a tag with these lines, as the pen draws it. */
export function labelSize(lines: readonly string[]): { width: number; height: number } {
  const width = Math.max(...lines.map((line) => measureText(line, LABEL))) + 1.4;
  return { width, height: LABEL.size * 0.9 + (lines.length - 1) * LABEL.size * 1.25 + 0.6 };
}
