import { connectRange } from '#cabling';
import type { Language } from '#findings';
import type { z } from 'zod';
import { named, type Frame } from './design-frame.js';
import type { connectAnswer, connectBody } from './schemas.js';
import { told } from './told.js';

/** A range connected on paper. */
export function connectPreview(
  frame: Frame,
  { from, to, step, layer: _layer, ...look }: z.infer<typeof connectBody>,
  language: Language,
): z.infer<typeof connectAnswer> {
  const { rows, findings, changes } = connectRange(frame.objects, { from, to, step }, look, frame);
  return {
    rows: rows.map(({ cable, a, b, findings: own }) => ({
      label: cable.label,
      a: named(frame, 'port', a.portId),
      b: named(frame, 'port', b.portId),
      media: cable.media,
      lengthM: cable.lengthM,
      findings: told(own, language),
    })),
    findings: told(findings, language),
    changes: [...changes],
  };
}
